// What would come of a sheet: which rows stay out and why, and the first questions as they will stand in the inbox, each with what is in doubt.
import { ChannelSign } from "@/app/parts/channel-sign";
import { sayRows, sayRowsNumbered } from "@/lib/backlog/backlog";
import type { Foreseen, Outlook } from "@/lib/backlog/foresee";
import type { BacklogView } from "@/lib/backlog/queries";
import { type Remarks, sayRemark } from "@/lib/backlog/remarks";
import { dayIn, sayDay } from "@/lib/kit/day";
import { ageOf } from "@/lib/questions/age";
import s from "./backlog.module.css";

/** So many cells that differ are told one by one; the rest is a number. */
const most = 8;

export function Foreseeing({ of, seen, now }: { of: BacklogView; seen: Outlook; now: Date }) {
  const hidden = seen.comes - seen.first.length;
  return (
    <>
      <section aria-labelledby="rows">
        <h2 className="lab" id="rows">As they will stand in the inbox</h2>
        {!of.mapping?.fields.includes("question") && <p className="empty copy">Say which column the question is in.</p>}
        <ol className={s.foreseen}>{seen.first.map((row) => <One key={row.number} of={of} row={row} now={now} />)}</ol>
        {hidden > 0 && <p className="why">And {hidden.toLocaleString("en-US")} more.</p>}
      </section>
      <Said id="out" title={`Rows that stay out: ${(seen.looked - seen.comes).toLocaleString("en-US")}`} said={seen.out} />
      <Said id="doubts" title="In doubt, and come in" said={seen.doubts} />
    </>
  );
}

function Said({ id, title, said }: { id: string; title: string; said: readonly Remarks[] }) {
  if (said.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 className="lab" id={id}>{title}</h2>
      <ul className={s.told}>
        {said.map((one) => (
          <li key={one.kind}>
            <p><b>{sayRows(one.rows)}</b> <span className={one.weight === "wrong" ? s.bad : undefined}>{one.said}</span></p>
            <ul className={s.cells}>
              {one.cells.slice(0, most).map(({ cell, rows }) => <li key={cell}>{cell && <q>{cell}</q>} {sayRowsNumbered(rows)}</li>)}
              {one.cells.length > most && <li>and {(one.cells.length - most).toLocaleString("en-US")} more that differ</li>}
            </ul>
          </li>
        ))}
      </ul>
      {id === "out" && <p className="why">They can be saved with their reasons when the others are in.</p>}
    </section>
  );
}

function One({ of: { locale, timeZone, promiseDays }, row: { number, question, slugLine, doubts }, now }: { of: BacklogView; row: Foreseen; now: Date }) {
  const { body, name, town, region, email, channel, receivedAt, topics, note } = question;
  const age = ageOf(receivedAt ?? now, now, promiseDays);
  const place = [town, region].filter(Boolean).join(", ");
  const dot = <span aria-hidden="true">·</span>;
  return (
    <li className={`row un ${s.asRow}`}>
      <div className="l1"><b className={s.slug}>{slugLine}</b><time className={age.tone} dateTime={receivedAt?.toISOString()}>{receivedAt ? age.words : "today"}</time></div>
      <p className="l2">{body}</p>
      <p className="l3"><ChannelSign channel={channel} />{place && <>{dot}<span className="tp">{place}</span></>}{topics.length > 0 && <>{dot}<span className="tp">{topics.join(", ")}</span></>}</p>
      <p className={s.facts}><span>Row {number.toLocaleString("en-US")}</span><span>{receivedAt ? sayDay(dayIn(timeZone, receivedAt), locale) : "No day"}</span><span>{name || "Name withheld"}</span>{email && <span>{email}</span>}{note && <span>with a note</span>}</p>
      {doubts.map((doubt) => <p className={s.doubt} key={`${doubt.kind} ${doubt.cell}`}>{sayRemark(doubt)}</p>)}
    </li>
  );
}
