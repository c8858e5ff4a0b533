// The slot of a question: how its column is set, how many lines there are, and what shares them with the answer.
import { and, eq, sql } from "drizzle-orm";
import { cache } from "react";
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

/** A question as it is to be printed, the column it is for, and how that is set; once for a page. The caller has made sure that the question may be seen. */
export const asSet = cache(async (questionId: number) => {
  const [row] = await db.select({ column: columns, locale: magazines.locale, asPrinted: questions.asPrinted, slotLines: questions.slotLines }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).innerJoin(magazines, eq(magazines.id, columns.magazineId)).where(eq(questions.id, questionId));
  if (!row) throw new Missing("This question");
  return row;
});

/**
 * The slot of a question, and how its parts go into it with this answer. The caller has made sure that the question may be seen.
 * @param answer may still be on its way
 * @param question as it will be printed, where that is not the working text
 */
export async function slotOf(questionId: number, answer: Document | Promise<Document>, question?: string): Promise<Slot> {
  const [row, [asker], bio, text] = await Promise.all([asSet(questionId), askedBy(questionId), bioOf(questionId), answer]);
  const setting = settingOf(row.column);
  const setter = await loadSetter(setting, row.locale);
  return {
    setting,
    lang: row.locale,
    lines: row.slotLines ?? row.column.slotLines,
    parts: [
      measuredCopy("question", question ?? row.asPrinted, setter),
      measuredCredit(asker ? creditLine(asker, row.column) : "", setter),
      measured("answer", text, setter),
      measured("bio", bio ?? emptyDocument, setter),
    ],
  };
}

/** Of whoever writes the answer: who has the assignment, else who wrote the last revision; null where that is nobody. Once for a page. As above. */
export const bioOf = cache(async (questionId: number): Promise<Document | null> => {
  const offered = db.select({ bio: contributors.bio }).from(assignments).innerJoin(contributors, eq(contributors.personId, assignments.contributorId)).where(and(eq(assignments.questionId, questionId), offerStands));
  const written = db.select({ bio: contributors.bio }).from(revisions).innerJoin(contributors, eq(contributors.personId, revisions.contributorId)).where(and(eq(revisions.questionId, questionId), eq(revisions.number, sql`(select max(r.number) from revisions r where r.question_id = ${questionId})`)));
  const [row] = await db.execute<{ bio: Document | null }>(sql`select coalesce(${offered}, ${written}) as bio`);
  return row?.bio ?? null;
});

/** How it fits as it stands. */
export const fitOfSlot = ({ parts, lines, setting }: Slot) => fitOf(parts, lines, setting.partSpace);
