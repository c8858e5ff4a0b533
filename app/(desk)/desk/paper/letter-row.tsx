// One letter on a list of the tray: its first page small, what it says, and how far it has come.
import Link from "next/link";
import { sayWhen, sayWhenWithin } from "@/app/parts/asked-line";
import type { TrayRow } from "@/lib/paper/queries";
import style from "./paper.module.css";

export function LetterRow({ letter, now, severalColumns }: { letter: TrayRow; now: Date; severalColumns: boolean }) {
  const { id, name, town, words, isTyped, pages, firstPage, reference, slugLine, magazine } = letter;
  const title = slugLine ?? (name ? [name, town].filter(Boolean).join(", ") : isTyped ? "No name yet" : "Not typed yet");
  const facts = [
    severalColumns && letter.column,
    pages === 1 ? "1 page" : `${pages} pages`,
    `put in by ${letter.putInBy}`,
    letter.setAsideAt && `set aside ${sayWhenWithin(letter.setAsideAt, magazine, now)}`,
    reference,
  ].filter(Boolean);
  return (
    <li className={style.row}>
      <span className={style.thumb}>{firstPage !== null && <img src={`/desk/paper/pages/${firstPage}`} alt="" loading="lazy" />}</span>
      <div>
        <p className={style.title}><Link href={`/desk/paper/${id}`}>{title}</Link><time dateTime={letter.putInAt.toISOString()}>{sayWhen(letter.putInAt, magazine, now)}</time></p>
        {words && <p className={style.words}>{!isTyped && <span className="quiet">As read by the machine: </span>}{words}</p>}
        <p className={style.facts}>{facts.join(" · ")}</p>
      </div>
    </li>
  );
}
