// Who hears that due days have moved, each with all of theirs: read off the event, in the words the questions have by now.
import { eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { asReference, questions } from "@/db/schema/questions";
import { dayIn, sayDay } from "../kit/day";
import { dues, type Due } from "../words";
import { oneLine } from "./plain";

type Moved = { personId: number; questionId: number; what: Due; from: string; to: string };
/** So many are named one by one. */
const mostNamed = 40;

/** Of each person the list the letter gives, by id; `desk` where some of it is the desk's work. */
export async function movedLists(tx: Tx, data: Record<string, unknown>, magazineId: number | null, at: Date): Promise<Map<number, { list: string; desk: boolean }>> {
  const moved = Array.isArray(data.moved) ? (data.moved as Moved[]) : [];
  const [magazine] = await tx.select({ locale: magazines.locale, timeZone: magazines.timeZone }).from(magazines).where(eq(magazines.id, magazineId ?? 0));
  if (moved.length === 0 || !magazine) return new Map();
  const rows = await tx.select({ id: questions.id, reference: asReference, slugLine: questions.slugLine }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).where(inArray(questions.id, moved.map(({ questionId }) => questionId)));
  const today = dayIn(magazine.timeZone, at);
  const say = (day: string) => sayDay(day, magazine.locale, today);
  const lists = new Map<number, { list: string[]; desk: boolean }>();
  for (const { personId, questionId, what, from, to } of moved) {
    const question = rows.find(({ id }) => id === questionId);
    const mine = lists.get(personId) ?? { list: [], desk: false };
    mine.list.push(`– ${oneLine(question?.slugLine ?? "")} (${question?.reference}): ${dues[what]} is due ${say(to)}, no longer ${say(from)}${to < today ? ", which has passed already" : ""}`);
    lists.set(personId, { list: mine.list, desk: mine.desk || what !== "draft" });
  }
  return new Map([...lists].map(([id, { list, desk }]) => [id, { desk, list: [...list.slice(0, mostNamed), ...(list.length > mostNamed ? [`– and ${list.length - mostNamed} more`] : [])].join("\n") }]));
}
