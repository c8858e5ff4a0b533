// The first rows of a sheet as they would become questions, each with what is in doubt.
import { ChannelSign } from "@/app/parts/channel-sign";
import { type BacklogView, type foresee, type Foreseen as Row, lookedAt } from "@/lib/backlog/queries";
import { dayIn, sayDay } from "@/lib/kit/day";
import s from "./backlog.module.css";

const n = (count: number) => count.toLocaleString("en-US");

export function Foreseen({ of, seen }: { of: BacklogView; seen: Awaited<ReturnType<typeof foresee>> }) {
  const lost = seen.rejected.reduce((sum, [, rows]) => sum + rows, 0);
  return (
    <section aria-labelledby="rows">
      <h2 className="lab" id="rows">The first rows as questions</h2>
      {of.mapping?.fields.includes("question") ? (
        <>
          <p className={s.sum}>Of {seen.looked < lookedAt ? `all ${n(seen.looked)} rows` : `the first ${n(seen.looked)} rows`} {seen.looked - lost - seen.leftOut === 1 ? "one becomes a question" : `${n(seen.looked - lost - seen.leftOut)} become questions`}{seen.doubtful > 0 && `, ${n(seen.doubtful)} of them with a doubt`}{seen.leftOut > 0 && `; ${n(seen.leftOut)} ${seen.leftOut === 1 ? "is" : "are"} left out by how ${seen.leftOut === 1 ? "it stands" : "they stand"}`}{lost > 0 && `; ${n(lost)} cannot be taken`}.</p>
          {lost > 0 && <ul className={s.reasons}>{seen.rejected.map(([why, rows]) => <li key={why}>{n(rows)}: {why}</li>)}</ul>}
        </>
      ) : (
        <p className="empty copy">Say which column the question is in, and look again.</p>
      )}
      <ol className={s.foreseen}>{seen.first.map((row) => <One key={row.number} of={of} row={row} />)}</ol>
    </section>
  );
}

function One({ of: { locale, timeZone }, row: { number, verdict, strangeTopics } }: { of: BacklogView; row: Row }) {
  const doubts = [...verdict.doubts, ...(strangeTopics.length > 0 ? [`There is no topic ${strangeTopics.map((topic) => `“${topic}”`).join(", ")}. It comes along as a note.`] : [])];
  if (!("question" in verdict)) return <li><p className="why">Row {n(number)}</p><p className={"rejected" in verdict ? "err" : "why"}>{"rejected" in verdict ? verdict.rejected : verdict.leftOut}</p></li>;
  const { body, name, town, region, email, channel, receivedAt, topics, note } = verdict.question;
  return (
    <li>
      <p className={s.words}>{body.length > 260 ? `${body.slice(0, 260)}…` : body}</p>
      <p className={s.who}>{[name || "Name withheld", town, region].filter(Boolean).join(", ")}{email && ` · ${email}`}</p>
      <p className={s.facts}><span>Row {n(number)}</span><span>{receivedAt ? sayDay(dayIn(timeZone, receivedAt), locale) : "No day"}</span><span><ChannelSign channel={channel} /></span>{topics.filter((topic) => !strangeTopics.includes(topic)).map((topic) => <span key={topic}>{topic}</span>)}{note && <span>with a note</span>}</p>
      {doubts.map((doubt) => <p className={s.doubt} key={doubt}>{doubt}</p>)}
    </li>
  );
}
