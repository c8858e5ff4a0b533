// One piece in a list: what it is, and what is wrong with it, in words.
import Link from "next/link";
import type { PieceRow } from "@/lib/imports/queries";
import { sayDay } from "@/lib/kit/day";
import s from "../import.module.css";

export const sameWords: Record<NonNullable<PieceRow["sameBy"]>, string> = {
  file: "It was brought in before",
  address: "What stood at its address is here already",
  words: "The same question is here already",
};

export function PieceItem({ address, row, locale }: { address: string; row: PieceRow; locale: string }) {
  const { number, fields, lacking, doubts, remarks, lookedAt, refusal, sameBy, reference, state } = row;
  const credit = [fields.withheld ? "name withheld" : fields.name, fields.town, fields.region].filter(Boolean).join(", ");
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(fields.publishedAt)?.[0];
  const wrong = state === "open" && !sameBy ? [...lacking, ...(lookedAt ? [] : doubts), ...(refusal ? [refusal] : [])] : [];
  return (
    <li className={s.piece}>
      <p className={s.headline}><span className={s.number}>{number}</span> <Link href={address} prefetch={false}>{fields.headline || "Without a headline"}</Link></p>
      <p className={`copy ${s.asked}`}>{fields.question || "No question."}</p>
      <p className="quiet">{[credit ? `—${credit}` : "no reader’s name", fields.bylines.length > 0 ? `answered by ${fields.bylines.join(" and ")}` : "by nobody named", day ? sayDay(day, locale) : "no date", fields.issue].filter(Boolean).join(" · ")}</p>
      {fields.addresses[0] && <p className={`quiet ${s.address}`}>{row.url || fields.addresses[0]}</p>}
      {sameBy && <p className={s.here}>{sameWords[sameBy]}{reference && <>: <Link className="link" href={`/desk/questions/${reference}`} prefetch={false}>{reference}</Link></>}.</p>}
      {state === "taken" && reference && <p className={s.here}>Taken as <Link className="link" href={`/desk/questions/${reference}`} prefetch={false}>{reference}</Link>.</p>}
      {state === "taking" && <p className={s.here}>It is being taken.</p>}
      {wrong.length > 0 && <ul className={s.wrong}>{wrong.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
      {remarks.length > 0 && <details className={s.remarks}><summary>{remarks.length === 1 ? "One remark" : `${remarks.length} remarks`}</summary><ul>{remarks.map((sentence, at) => <li key={at}>{sentence}</li>)}</ul></details>}
    </li>
  );
}
