// What would come of a sheet before it is brought in: how many of its rows become questions, the first of them, and what is to be said of which rows.
import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { backlogRows } from "@/db/schema/backlog";
import { topics } from "@/db/schema/magazine";
import { slugLine } from "../intake/slug-line";
import { hashOf, judge, type Judged } from "./judge";
import { knownOf } from "./known";
import type { BacklogView } from "./queries";
import { type Remark, type Remarks, together } from "./remarks";

/** So many are shown as they would stand in the inbox, and among so many rows it is counted. */
export const shown = 5;
export const lookedAt = 2_000;

/** A question that would come of a row. */
export type Foreseen = { number: number; question: Judged; slugLine: string; doubts: Remark[] };
export type Outlook = {
  looked: number;
  comes: number;
  doubtful: number;
  first: Foreseen[];
  /** Why rows stay out; what is in doubt of rows that come. */
  out: Remarks[];
  doubts: Remarks[];
};

/** Judges the first rows as they will be judged when they come in. */
export async function foresee({ id, columnId, mapping, timeZone, magazineId }: BacklogView, now: Date): Promise<Outlook> {
  if (!mapping) return { looked: 0, comes: 0, doubtful: 0, first: [], out: [], doubts: [] };
  const [read, names] = await Promise.all([
    db.select({ number: backlogRows.number, cells: backlogRows.cells }).from(backlogRows).where(eq(backlogRows.backlogId, id)).orderBy(asc(backlogRows.number)).limit(lookedAt),
    db.select({ name: topics.name }).from(topics).where(eq(topics.magazineId, magazineId)),
  ]);
  const topicNames = new Set(names.map(({ name }) => name.toLowerCase()));
  const judged = read.map(({ number, cells }) => {
    const verdict = judge(cells, mapping, { timeZone }, now);
    return { number, verdict, hash: "question" in verdict ? hashOf(verdict.question, timeZone) : null };
  });
  const known = await knownOf(db, columnId, [...new Set(judged.flatMap(({ hash }) => hash ?? []))]);
  const seen = new Set<string>();
  let doubtful = 0;
  const [coming, out, doubts]: [Foreseen[], [number, Remark][], [number, Remark][]] = [[], [], []];
  for (const { number, verdict, hash } of judged) {
    if (!("question" in verdict)) out.push([number, "rejected" in verdict ? verdict.rejected : verdict.leftOut]);
    else if (known.has(hash!)) out.push([number, { kind: "before", cell: "" }]);
    else if (seen.has(hash!)) out.push([number, { kind: "twice", cell: "" }]);
    else {
      const strange = verdict.question.topics.filter((topic) => !topicNames.has(topic.toLowerCase()));
      const all: Remark[] = [...verdict.doubts, ...strange.map((topic): Remark => ({ kind: "noTopic", cell: topic }))];
      seen.add(hash!);
      if (verdict.doubts.length > 0) doubtful += 1; // a topic the desk does not have is lost to nobody
      for (const doubt of all) doubts.push([number, doubt]);
      coming.push({ number, question: { ...verdict.question, topics: verdict.question.topics.filter((topic) => !strange.includes(topic)) }, slugLine: slugLine(verdict.question.body), doubts: all });
    }
  }
  return { looked: judged.length, comes: coming.length, doubtful, first: coming.slice(0, shown), out: together(out), doubts: together(doubts) };
}
