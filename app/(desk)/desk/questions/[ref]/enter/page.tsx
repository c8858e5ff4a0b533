// An answer that came as Word or email, put in for the historian who sent it.
import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { DocumentField } from "@/app/editor/document-field";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { emptyDocument } from "@/lib/text/document";
import { sheetOf } from "@/lib/questions/sheet";
import { whyNot } from "@/lib/workflow/why-not";
import styles from "../review/review.module.css";
import { enterIt } from "./actions";

export const metadata: Metadata = { title: "Enter an answer" };

export default async function Page({ params }: { params: Promise<{ ref: string }> }) {
  const { ref } = await params;
  const actor = await requireDesk(`/desk/questions/${ref}/enter`);
  const { situation, slugLine, asPrinted, magazine } = await orNotFound(sheetOf(actor, ref));
  const sentence = whyNot(actor, situation, "enter");
  const historian = situation.assignment?.contributor ?? "the historian";
  return (
    <div>
      <header className={`wbar ${styles.bar}`}>
        <Link className="b bare" href={`/desk/questions/${situation.reference}`}>
          <svg className="ic" viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3 5 8l5 5" /></svg> Sheet
        </Link>
        <h1 className={styles.title}>{slugLine}</h1>
      </header>
      <main className={`${styles.page} ${styles.wide}`} id="main">
        {sentence ? (
          <p>{sentence} <Link className="link" href={`/desk/questions/${situation.reference}`}>Back to the sheet</Link></p>
        ) : (
          <ActionForm action={enterIt} label="Enter an answer" className={styles.edit}>
            <div className={styles.narrow}>
              <h2>Enter an answer for {historian}</h2>
              <p className="mid" style={{ marginTop: ".5rem" }}>Put in a Word file, or paste from Word or the mail: italics, links, quotes and lists come along, everything else is left behind. The words count as {historian}’s, and it goes to review.</p>
              <p className={styles.question} style={{ marginTop: "1.25rem" }}>{asPrinted}</p>
            </div>
            <input type="hidden" name="questionId" value={situation.questionId} />
            <input type="hidden" name="reference" value={situation.reference} />
            <div>
              <p className="lab" style={{ marginBottom: ".6rem" }} aria-hidden="true">The answer</p>
              <DocumentField takesWord name="document" label="The answer" document={emptyDocument} lang={magazine.locale} keep={`${situation.reference}:enter:${situation.revision?.number ?? 0}:${actor.id}`} />
            </div>
            <div className={styles.narrow}>
              <Field name="sourceNotes" label="Source notes" optional help="Where each fact comes from; never printed." rows={3} />
              <Field name="note" label="How it came" optional rows={2} />
              <p className="moves" style={{ marginTop: "1rem" }}>
                <Send>Enter an answer</Send>
                <Link className="b bare" href={`/desk/questions/${situation.reference}`}>Cancel</Link>
              </p>
            </div>
          </ActionForm>
        )}
      </main>
    </div>
  );
}
