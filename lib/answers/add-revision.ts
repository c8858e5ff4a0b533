// The one hand that makes revisions: it numbers, counts and attributes, and leaves the draft with the same text, so that
// what is sent back begins where the editor ended. From then on the desk may read it, so it is a save of its own in the history.
import { asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import type { RevisionKind } from "../words";
import { wordsBy } from "./authorship";
import { draftOf, keepSave } from "./keep-save";
import type { Document } from "../text/document";
import { findTK, wordCount } from "../text/words";

type New = {
  questionId: number;
  kind: RevisionKind;
  document: Document;
  /** The question as printed with it. */
  question: string;
  contributorId: number;
  madeById: number;
  note: string;
  sourceNotes?: string;
  now: Date;
};

/** Whose words are new in a revision: the editor's in an edited one, otherwise the contributor's, whoever typed them in. */
const writer = (revision: { kind: RevisionKind; contributorId: number; madeById: number }) => (revision.kind === "edited" ? revision.madeById : revision.contributorId);

/** Writes the next revision of a question held in this transaction. Returns its id, number and words. */
export async function addRevision(tx: Tx, { now, sourceNotes, ...made }: New): Promise<{ id: number; number: number; words: number }> {
  const earlier = await tx
    .select({ number: revisions.number, kind: revisions.kind, document: revisions.document, contributorId: revisions.contributorId, madeById: revisions.madeById })
    .from(revisions)
    .where(eq(revisions.questionId, made.questionId))
    .orderBy(asc(revisions.number));
  const chain = [...earlier, made].map((revision) => ({ byId: writer(revision), document: revision.document }));
  const [revision] = await tx
    .insert(revisions)
    .values({
      ...made,
      number: (earlier.at(-1)?.number ?? 0) + 1,
      words: wordCount(made.document),
      tks: findTK(made.document).length + findTK(made.question).length,
      wordsBy: wordsBy(chain),
      madeAt: now,
    })
    .returning({ id: revisions.id, number: revisions.number, words: revisions.words });
  if (!revision) throw new Error("the revision was not written");
  const draft = await draftOf(tx, made.questionId);
  await keepSave(tx, {
    draft,
    questionId: made.questionId,
    document: made.document,
    sourceNotes: sourceNotes ?? draft?.sourceNotes ?? "",
    byId: made.madeById,
    how: "revision",
    basedOn: draft?.version ?? 0,
    isPrivate: false,
    now,
  });
  return revision;
}
