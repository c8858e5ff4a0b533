// The facts on the page of a revision: how many are verified, and each open one with the way to it.
import Link from "next/link";
import { cut } from "@/lib/notes/note";
import { numbered } from "@/lib/facts/annotated";
import { type ClaimView, isOpen, standing } from "@/lib/facts/claim";
import type { Document } from "@/lib/text/document";
import styles from "./review.module.css";

/** @param document as it stands now, with the anchors of its facts */
export function Facts({ claims, document, reference }: { claims: ClaimView[]; document: Document; reference: string }) {
  const { facts } = numbered(document, claims);
  const open = facts.filter(({ claim }) => isOpen(claim));
  const text = `/desk/questions/${reference}/text`;
  return (
    <section aria-labelledby="facts">
      <h2 className="lab" id="facts">Facts{facts.length > 0 && `: ${facts.length - open.length} of ${facts.length} verified`}</h2>
      {facts.length === 0 && <p className="why">No facts yet. They are made beside <Link className="link" href={text}>the text</Link>.</p>}
      {open.length > 0 && (
        <ul className={styles.checks}>
          {open.map(({ number, quote, claim }) => (
            <li key={claim.key} className={styles.stop}>
              <svg className="ic" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="4.6" /></svg>
              <span>
                <Link className="link" href={`${text}#f-${claim.key}`}>{number}. {cut(quote, 60)}</Link>
                <small>{standing(claim)}{claim.word && `: ${cut(claim.word, 120)}`}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="why"><Link className="link" href={`/desk/questions/${reference}/annotated`}>The annotated copy</Link></p>
    </section>
  );
}
