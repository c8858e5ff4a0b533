// The pages a question came as, when it came on paper: small, each opening large; and what else was in the envelope.
import Link from "next/link";
import { sayWhenWithin } from "@/app/parts/asked-line";
import { dayIn, sayDay } from "@/lib/kit/day";
import { whenDue } from "@/lib/paper/paper";
import type { lettersOf } from "@/lib/paper/queries";
import style from "./scans.module.css";

type Letters = Awaited<ReturnType<typeof lettersOf>>;
type Where = { locale: string; timeZone: string };

export function Scans({ letters, magazine, now }: { letters: Letters; magazine: Where; now: Date }) {
  return letters.map(({ id, pages, enclosures, originals, returnBy, returnedAt, returnedBy }) => {
    const today = dayIn(magazine.timeZone, now);
    return (
      <section className={style.scans} key={id} aria-label="The letter on paper">
        <ol>
          {pages.map(({ id: pageId, position, width, height, mark }) => (
            <li key={pageId}>
              <a href={`/desk/paper/pages/${pageId}?mark=${mark}`} target="_blank" rel="noreferrer">
                <img src={`/desk/paper/pages/${pageId}?small&mark=${mark}`} width={Math.round((width / height) * 160)} height={160} alt={`Page ${position} of the letter: open it large`} loading="lazy" />
              </a>
            </li>
          ))}
        </ol>
        <p className={style.facts}>
          {pages.length === 1 ? "The letter as it came" : `The letter as it came, ${pages.length} pages`}. <Link className="link" href={`/desk/paper/${id}`}>Beside what was typed</Link>
          {enclosures && <><br />Enclosed: {enclosures}</>}
          {originals && <><br />To go back: {originals}. {returnedAt ? <span className="ok">Returned {sayWhenWithin(returnedAt, magazine, now)} by {returnedBy}.</span> : <><span className={whenDue(returnBy, today) || undefined}>{returnBy ? `By ${sayDay(returnBy, magazine.locale, today)}. ` : ""}</span><Link className="link" href="/desk/paper?list=originals">Originals to return</Link></>}</>}
        </p>
      </section>
    );
  });
}
