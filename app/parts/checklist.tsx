// The column's checklist before one move: a tick each, by the right role, each with who ticked it and when.
import { requestTime } from "@/app/now";
import { ActionForm, Send } from "@/app/ui/form";
import { dayIn, sayDayShort } from "@/lib/kit/day";
import type { Line } from "@/lib/checklists/queries";
import { roles } from "@/lib/words";
import { tickLine } from "./checklist-actions";
import styles from "./checklist.module.css";

type Props = { lines: readonly Line[]; questionId: number; before: string; magazine: { locale: string; timeZone: string } };

/** @param before the move in words: "submitting", "approval", "publication". Nothing where the column asks for nothing. */
export function Checklist({ lines, questionId, before, magazine: { locale, timeZone } }: Props) {
  if (lines.length === 0) return null;
  const now = requestTime();
  const left = lines.filter(({ by }) => by === null).length;
  return (
    <section aria-labelledby="checklist" className={styles.checklist}>
      <h2 className="lab" id="checklist">Checklist before {before}</h2>
      <p className="why">{left === 0 ? "Everything is ticked." : `${left} of ${lines.length} left. They are asked for again with the next submission.`}</p>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <ActionForm action={tickLine} label={line.text}>
              <input type="hidden" name="questionId" value={questionId} />
              <input type="hidden" name="itemId" value={line.id} />
              <input type="hidden" name="isTicked" value={line.by === null ? "1" : "0"} />
              <span className={line.by === null ? styles.open : styles.done}>
                <svg className="ic" viewBox="0 0 16 16" aria-hidden="true">{line.by === null ? <circle cx="8" cy="8" r="4.6" /> : <path d="m3.2 8.4 3.1 3.1 6.5-7" />}</svg>
                <span>
                  <span className="vh">{line.by === null ? "Open: " : "Ticked: "}</span>
                  {line.text}
                  <small>{line.by === null ? (line.whyNot || `For a ${roles[line.role].toLowerCase()}.`) : `${line.by}, ${sayDayShort(dayIn(timeZone, line.at!), locale, dayIn(timeZone, now))}`}</small>
                </span>
              </span>
              {!line.whyNot && <Send className="b bare" sending="Saving…">{line.by === null ? "Tick" : "Take back"}<span className="vh"> “{line.text}”</span></Send>}
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
