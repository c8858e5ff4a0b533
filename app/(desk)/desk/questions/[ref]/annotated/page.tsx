// The annotated copy: the text with its facts numbered, and what each rests on. To be read, printed, or taken along as a file.
import type { Metadata } from "next";
import Link from "next/link";
import { requireDesk } from "@/app/actor";
import { InlineWords } from "@/app/editor/facts/inline-words";
import { DocumentText } from "@/app/parts/document-text";
import { PrintFoot } from "@/app/parts/print-foot";
import { stands, withNumbers } from "@/lib/facts/annotated";
import { type ClaimView, isOpen, tally } from "@/lib/facts/claim";
import styles from "./annotated.module.css";
import { loadAnnotated } from "./load";

type Props = { params: Promise<{ ref: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Annotated copy of ${(await params).ref.toUpperCase()}` };
}

export default async function Page({ params }: Props) {
  const { ref } = await params;
  const actor = await requireDesk(`/desk/questions/${ref}/annotated`);
  const { reference, slugLine, magazine, document, ledger, facts, gone, sayDay } = await loadAnnotated(actor, ref);
  const { done, all } = tally(ledger.claims.filter(({ key }) => facts.some(({ claim }) => claim.key === key)));
  return (
    <main className={`page ${styles.page}`} id="main">
      <PrintFoot words={`${magazine.name}, ${reference}: annotated copy`} />
      <nav className={`crumb ${styles.off}`} aria-label="You are in">
        <Link href="/desk/questions">Questions</Link><span aria-hidden="true">/</span><Link className="num" href={`/desk/questions/${reference}`}>{reference}</Link><span aria-hidden="true">/</span><span>Annotated copy</span>
      </nav>
      <h1>{slugLine}</h1>
      <p className="facts">{reference}. {all === 0 ? "No facts yet." : `${done} of ${all} facts verified.`}</p>
      <p className={`moves ${styles.off}`}>
        <Link className="b" href={`/desk/questions/${reference}/text`}>Go to the text</Link>
        <a className="b" href={`/desk/questions/${reference}/annotated/file?as=txt`}>Save as plain text</a>
        <a className="b" href={`/desk/questions/${reference}/annotated/file?as=md`}>Save as Markdown</a>
      </p>
      <article className={styles.text} lang={magazine.locale} aria-label="The text, with its facts numbered">
        <DocumentText document={withNumbers(document, facts)} />
      </article>
      <section className={styles.facts} aria-labelledby="facts">
        <h2 className="lab" id="facts">Facts</h2>
        {facts.length === 0 && <p className="why">Facts are made of words of the text, on <Link className="link" href={`/desk/questions/${reference}/text`}>the page of the text</Link>.</p>}
        <ol>{facts.map(({ claim, quote }) => <Fact key={claim.key} claim={claim} quote={quote} sayDay={sayDay} />)}</ol>
        {gone.length > 0 && (
          <>
            <h2 className="lab">No longer in the text</h2>
            <ul>{gone.map((claim) => <Fact key={claim.key} claim={claim} quote={claim.quote} sayDay={sayDay} />)}</ul>
          </>
        )}
      </section>
    </main>
  );
}

function Fact({ claim, quote, sayDay }: { claim: ClaimView; quote: string; sayDay: (at: Date) => string }) {
  return (
    <li>
      <p className={styles.quote}>{quote}</p>
      {claim.source && <p className={styles.source}><InlineWords words={claim.source.note} /></p>}
      <p className={isOpen(claim) ? "care" : "quiet"}>{stands(claim, sayDay)}</p>
      {claim.word !== "" && <p className={styles.word}>{claim.word}</p>}
    </li>
  );
}
