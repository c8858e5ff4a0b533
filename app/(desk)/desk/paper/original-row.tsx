// Something that belongs to a letter's sender: what, by when it has to go back, and that it went.
import Link from "next/link";
import { sayWhenWithin } from "@/app/parts/asked-line";
import { ActionForm, Send } from "@/app/ui/form";
import { dayIn, sayDay } from "@/lib/kit/day";
import { whenDue } from "@/lib/paper/paper";
import type { TrayRow } from "@/lib/paper/queries";
import { keepOriginals, returnOriginals } from "./actions";
import style from "./paper.module.css";

export function OriginalRow({ letter, now }: { letter: TrayRow; now: Date }) {
  const { id, originals, returnBy, returnedAt, returnedBy, name, town, reference, slugLine, magazine, firstPage } = letter;
  const today = dayIn(magazine.timeZone, now);
  const owner = name ? `Belongs to ${[name, town].filter(Boolean).join(", ")}.` : reference ? "Its sender gave no name." : "Its letter is not typed yet.";
  const due = returnBy ? `${returnBy < today ? "Should have gone back" : "To go back"} by ${sayDay(returnBy, magazine.locale, today)}.` : "No day was given.";
  return (
    <li className={style.row}>
      <span className={style.thumb}>{firstPage !== null && <img src={`/desk/paper/pages/${firstPage}`} alt="" loading="lazy" />}</span>
      <div className={style.original}>
        <div>
          <p className={style.title}><Link href={`/desk/paper/${id}`}>{originals}</Link></p>
          <p className={style.facts}>
            {returnedAt ? <span className="ok">Returned {sayWhenWithin(returnedAt, magazine, now)} by {returnedBy}.</span> : <span className={whenDue(returnBy, today) || undefined}>{due}</span>}{" "}
            {owner}{reference && <> <Link className="link" href={`/desk/questions/${reference}`}>{slugLine}</Link></>}
          </p>
        </div>
        <ActionForm action={returnedAt ? keepOriginals : returnOriginals}>
          <input type="hidden" name="letterId" value={id} />
          <Send className={returnedAt ? "b bare" : "b"} sending="Noting…">{returnedAt ? "Not returned after all" : "Returned"}</Send>
        </ActionForm>
      </div>
    </li>
  );
}
