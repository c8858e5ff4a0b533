// The slot of a question: how its column is set, how many lines there are, and what shares them with the answer.
import { and, desc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { assignments, offerStands } from "@/db/schema/assignments";
import { columns, magazines } from "@/db/schema/magazine";
import { contributors } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { fitOf } from "../copyfit/fit";
import { measured, measuredCopy, measuredCredit, type Part } from "../copyfit/parts";
import { loadSetter } from "../copyfit/setter";
import { type Setting, settingOf } from "../copyfit/setting";
import { askedBy } from "../questions/asked-by";
import { creditLine } from "../questions/credit";
import { Missing } from "../refusal";
import { type Document, emptyDocument } from "../text/document";

/** Numbers alone besides the setting, so that whoever writes may have it: of the reader it holds how long the credit is. */
export type Slot = {
  setting: Setting;
  /** Of the text: the magazine's locale. */
  lang: string;
  /** Lines; null where none are set. */
  lines: number | null;
  parts: Part[];
};

/**
 * The slot of a question, and how its parts go into it with this answer. The caller has made sure that the question may be seen.
 * @param question as it will be printed, where that is not the working text
 */
export async function slotOf(questionId: number, answer: Document, question?: string): Promise<Slot> {
  const [[row], [asker], bio] = await Promise.all([
    db.select({ column: columns, locale: magazines.locale, asPrinted: questions.asPrinted, slotLines: questions.slotLines }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).innerJoin(magazines, eq(magazines.id, columns.magazineId)).where(eq(questions.id, questionId)),
    askedBy(questionId),
    bioOf(questionId),
  ]);
  if (!row) throw new Missing("This question");
  const setting = settingOf(row.column);
  const setter = await loadSetter(setting, row.locale);
  return {
    setting,
    lang: row.locale,
    lines: row.slotLines ?? row.column.slotLines,
    parts: [
      measuredCopy("question", question ?? row.asPrinted, setter),
      measuredCredit(asker ? creditLine(asker, row.column) : "", setter),
      measured("answer", answer, setter),
      measured("bio", bio, setter),
    ],
  };
}

/** Of whoever writes the answer: who has the assignment, else who wrote the last revision. */
async function bioOf(questionId: number): Promise<Document> {
  const offered = db.select({ bio: contributors.bio }).from(assignments).innerJoin(contributors, eq(contributors.personId, assignments.contributorId)).where(and(eq(assignments.questionId, questionId), offerStands));
  const written = db.select({ bio: contributors.bio }).from(revisions).innerJoin(contributors, eq(contributors.personId, revisions.contributorId)).where(eq(revisions.questionId, questionId)).orderBy(desc(revisions.number)).limit(1);
  const [row] = await db.execute<{ bio: Document | null }>(sql`select coalesce(${offered}, ${written}) as bio`);
  return row?.bio ?? emptyDocument;
}

/** How it fits as it stands. */
export const fitOfSlot = ({ parts, lines, setting }: Slot) => fitOf(parts, lines, setting.partSpace);
