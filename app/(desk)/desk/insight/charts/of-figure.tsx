// The chart of each figure; null where there is nothing to draw. Shades differ in lightness, so that they can be told apart without colour and on paper.
import type { Insight } from "@/lib/insight/queries";
import { fates, fatesOf, percent } from "@/lib/insight/said";
import { placed } from "@/lib/insight/places";
import { sayStep } from "@/lib/insight/span";
import { ageLabels, answeredBy, backlogBy, type FigureName, receivedBy } from "@/lib/insight/tables";
import { tileStates } from "@/lib/insight/tiles";
import { channels, inboxChannels, stages } from "@/lib/words";
import s from "../insight.module.css";
import { Bars } from "./bars";
import { Columns } from "./columns";
import { Legend } from "./drawn";
import { Lines } from "./lines";
import { StateMap } from "./state-map";

const channelShades = { form: "tone5", email: "tone3", letter: "tone1" } as const;
const ageShades = ["tone1", "tone2", "tone3", "tone4", "tone5", "tone6"] as const;
const topicShades = { answered: "tone1", open: "tone3", closed: "tone5" } as const;
const said = (n: number) => n.toLocaleString("en-US");
/** So many bars are drawn; the table has all. */
const most = 12;

/** `name`: of the figure; `desc`: what it shows, in a sentence. */
export function ChartOf({ name, figures, locale, desc, title }: { name: FigureName; figures: Insight; locale: string; desc: string; title: string }) {
  const about = { id: name, title, desc };
  switch (name) {
    case "received": {
      const rows = receivedBy(figures).map(({ since, ...values }) => ({ at: since, label: sayStep(since, figures.span.step, locale).short, values }));
      return (
        <>
          <Legend shades={inboxChannels.map((channel) => ({ shade: channelShades[channel], label: channels[channel] }))} />
          <Columns {...about} rows={rows} parts={inboxChannels.map((key) => ({ key, shade: channelShades[key] }))} />
        </>
      );
    }
    case "fate":
      return <Bars {...about} bars={[...fatesOf(figures)].filter(([fate, n]) => n > 0 || fate === "accepted").map(([fate, n]) => ({ label: fates[fate].label, parts: [{ value: n, shade: fate === "accepted" ? "tone5" : "tone2" }], end: said(n) }))} ends={70} />;
    case "answered": {
      const rows = answeredBy(figures).map(({ since, step, median, ninetieth }) => ({ at: since, label: sayStep(since, step, locale).short, values: { median, ninetieth } }));
      return (
        <>
          <ul className={s.legend} aria-hidden="true"><li><i className={s.firmKey} />Median</li><li><i className={s.dashedKey} />Nine in ten</li></ul>
          <Lines {...about} rows={rows} parts={[{ key: "ninetieth", look: "dashed" }, { key: "median", look: "firm" }]} />
        </>
      );
    }
    case "backlog":
      return (
        <>
          <Legend shades={ageLabels.map((label, age) => ({ shade: ageShades[age]!, label }))} />
          <Bars {...about} bars={backlogBy(figures).map(({ stage, byAge }) => ({ label: stages[stage], parts: byAge.map((value, age) => ({ value, shade: ageShades[age]! })), end: said(byAge.reduce((sum, n) => sum + n, 0)) }))} />
        </>
      );
    case "historians":
      return (
        <>
          <Legend shades={[{ shade: "tone3", label: "To write now" }, { shade: "past", label: "Past the day" }]} />
          <Bars {...about} ends={190} bars={figures.historians.slice(0, most).map(({ name: who, open, overdue, kept, late }) => ({ label: who, parts: [{ value: open - overdue, shade: "tone3" }, { value: overdue, shade: "past" }], end: `${said(open)} now${kept + late > 0 ? `; ${said(kept)} of ${said(kept + late)} on time` : ""}` }))} />
        </>
      );
    case "topics":
      return (
        <>
          <Legend shades={[{ shade: topicShades.closed, label: "Closed without an answer" }, { shade: topicShades.open, label: "Still open" }, { shade: topicShades.answered, label: "Answered" }]} />
          <Bars
            {...about}
            ends={130}
            bars={figures.topics.filter(({ id }) => id !== 0).slice(0, most).map(({ name: topic, asked, answered, open, closed }) => ({ label: topic ?? "", parts: [{ value: closed, shade: topicShades.closed }, { value: open, shade: topicShades.open }, { value: answered, shade: topicShades.answered }], end: `${said(asked)}; ${percent(answered, asked)} answered` }))}
          />
        </>
      );
    case "places":
      return <StateMap {...about} counts={placed(figures.places, tileStates).states} />;
  }
}
