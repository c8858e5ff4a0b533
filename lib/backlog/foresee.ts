// What would come of a sheet before it is brought in: how many of its rows become questions, the first of them, and what is to be said of which rows.
import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { backlogRows } from "@/db/schema/backlog";
import { topics } from "@/db/schema/magazine";
import { slugLine } from "../intake/slug-line";
import { hashOf, judge, type Judged } from "./judge";
import { knownOf } from "./known";
import type { BacklogView } from "./queries";

/** So many are shown as they would stand in the inbox, and among so many rows it is counted. */
export const shown = 5;
export const lookedAt = 2_000;

/** A question that would come of a row. */
export type Foreseen = { number: number; question: Judged; slugLine: string; doubts: string[] };
/** What is to be said of some rows, and what stands in the first of them. Wrong is what somebody could put right in the file. */
export type SaidOfRows = { said: string; rows: number[]; words: string; isWrong: boolean };
export type Outlook = {
  looked: number;
  comes: number;
  doubtful: number;
  first: Foreseen[];
  /** Why rows stay out; what is in doubt of rows that come. */
  out: SaidOfRows[];
  doubts: SaidOfRows[];
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
    return { number, cells, verdict, hash: "question" in verdict ? hashOf(verdict.question, timeZone) : null };
  });
  const known = await knownOf(db, columnId, [...new Set(judged.flatMap(({ hash }) => hash ?? []))]);
  const seen = new Set<string>();
  let doubtful = 0;
  const [coming, out, doubts]: [Foreseen[], Map<string, SaidOfRows>, Map<string, SaidOfRows>] = [[], new Map(), new Map()];
  for (const { number, cells, verdict, hash } of judged) {
    const row = cells.filter((cell) => cell.trim()).join(" · ").replace(/\s+/g, " ");
    const words = row.length > 160 ? `${row.slice(0, 160).trimEnd()}…` : row;
    const say = (to: Map<string, SaidOfRows>, said: string, isWrong = false) => void (to.get(said)?.rows.push(number) ?? to.set(said, { said, rows: [number], words, isWrong }));
    if (!("question" in verdict)) say(out, "rejected" in verdict ? verdict.rejected : verdict.leftOut, "rejected" in verdict);
    else if (known.has(hash!)) say(out, "It was brought in before.");
    else if (seen.has(hash!)) say(out, "An earlier row of this file is the same.");
    else {
      const strange = verdict.question.topics.filter((topic) => !topicNames.has(topic.toLowerCase()));
      const all = [...verdict.doubts, ...(strange.length > 0 ? [`There is no topic ${strange.map((topic) => `“${topic}”`).join(", ")}. It comes along as a note.`] : [])];
      seen.add(hash!);
      if (verdict.doubts.length > 0) doubtful += 1; // a topic the desk does not have is lost to nobody
      for (const doubt of all) say(doubts, doubt);
      coming.push({ number, question: { ...verdict.question, topics: verdict.question.topics.filter((topic) => !strange.includes(topic)) }, slugLine: slugLine(verdict.question.body), doubts: all });
    }
  }
  return { looked: judged.length, comes: coming.length, doubtful, first: coming.slice(0, shown), out: [...out.values()], doubts: [...doubts.values()] };
}
