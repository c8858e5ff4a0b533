// Who asked, how it came, who has it: the sentence under the slug line.
import Link from "next/link";
import { howItCame, sayWhenWithin } from "@/app/parts/asked-line";
import type { Asker, SentMessage } from "@/lib/questions/asked-by";
import type { Sheet } from "@/lib/questions/sheet";

export function AskedLine({ asker, others, sheet, sent: [first], now, personId }: { asker: Asker | undefined; others: Asker[]; sheet: Sheet; sent: SentMessage[]; now: Date; personId: number }) {
  const { situation, issue, magazine, mergedInto } = sheet;
  const name = asker && [asker.name || "somebody who gave no name", asker.town, asker.region].filter(Boolean).join(", ");
  const also = others.length === 0 ? "" : others.length === 1 ? ", and one other" : `, and ${others.length} others`;
  return (
    <p className="facts">
      {name && <>Asked by {name}{asker.withheld && " (name to be withheld)"}{also}. </>}
      {first && `${howItCame(first, magazine, now, personId)} `}
      {situation.assignment && <>With <b>{situation.assignment.contributor}</b>{issue && `, for ${issue.name}`}. </>}
      {mergedInto && <>Merged into <Link className="link" href={`/desk/questions/${mergedInto}`}>{mergedInto}</Link>. </>}
      {situation.awaitsReader && sheet.awaitingReaderSince && <span className="care">Waiting for the reader since {sayWhenWithin(sheet.awaitingReaderSince, magazine, now)}. </span>}
    </p>
  );
}
