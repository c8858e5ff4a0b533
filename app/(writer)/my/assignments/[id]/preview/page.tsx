// The draft as it would be printed.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/actor";
import { AsPrinted } from "@/app/parts/as-printed";
import { ownDraft } from "@/lib/answers/queries";
import { ownAssignments } from "@/lib/assignments/queries";
import styles from "../assignment.module.css";

export const metadata: Metadata = { title: "Preview as printed" };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor(`/my/assignments/${encodeURIComponent(id)}/preview`);
  const assignment = (await ownAssignments(actor)).find((one) => String(one.id) === id) ?? notFound();
  const draft = await ownDraft(actor, assignment.questionId);
  return (
    <>
      <header className="wbar">
        <Link className={`b bare ${styles.back}`} href={`/my/assignments/${id}`}>
          <svg className="ic" viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3 5 8l5 5" /></svg> Back to writing
        </Link>
        <h1 className={styles.title}>{assignment.slugLine}</h1>
        <span className="quiet">as it would be printed</span>
      </header>
      <main className={styles.offer} id="main">
        <AsPrinted label="As printed" question={assignment.asPrinted} credit="" document={draft.document} bio={null} />
      </main>
    </>
  );
}
