// One thing done to one question or to many, in one transaction, and kept as one act that one Undo takes back.
import { asc, inArray } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { actParts, acts } from "@/db/schema/intake";
import { questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { hold, movedMeanwhile } from "../questions/hold";
import type { Held } from "../questions/question";
import { Refusal } from "../refusal";
import type { ActName } from "../words";
import type { Situation } from "../workflow/situation";
import { collision } from "./collision";

/** What was done, and which of several were left as they are because somebody had moved them meanwhile. */
export type Done = { actId: number; done: string[]; left: string[] };
/** The event that tells of it, and what stood before where the stage alone does not say it. */
type Part = { eventId: number; before?: Record<string, unknown> };

type Each = (tx: Tx, situation: Situation) => Promise<Part | null>;

/**
 * Does it to each question. Of one question a Refusal is thrown; of several, those it is possible for are done, and a Refusal is thrown
 * when there are none. Throws Missing.
 * @param each does it to one, held in this transaction; null where there was nothing to do
 * @param besides other questions that it touches
 */
export async function together(actor: Actor, kind: ActName, picks: readonly Held[], each: Each, now: Date, besides: readonly number[] = []): Promise<Done> {
  return db.transaction(async (tx) => {
    await holdInOrder(tx, [...picks.map(({ questionId }) => questionId), ...besides]);
    const [parts, done, left] = [[] as (Part & { questionId: number })[], [] as string[], [] as string[]];
    for (const pick of picks) {
      const { situation, part, refusal } = await tried(tx, actor, pick, each, now);
      if (refusal && picks.length === 1) throw refusal;
      if (part) parts.push({ ...part, questionId: pick.questionId });
      (refusal ? left : done).push(situation.reference);
    }
    if (done.length === 0) throw new Refusal("Somebody else has moved all of these meanwhile. Look again before you decide.");
    return { actId: await keep(tx, actor, kind, { parts, left }, now), done, left };
  });
}

/** Takes the rows in hand by their ids, the lowest first, so that two people at once cannot wait for one another for ever. */
const holdInOrder = (tx: Tx, ids: number[]) => tx.select({ id: questions.id }).from(questions).where(inArray(questions.id, ids)).orderBy(asc(questions.id)).for("update");

async function tried(tx: Tx, actor: Actor, held: Held, each: Each, now: Date): Promise<{ situation: Situation; part: Part | null; refusal?: Refusal }> {
  const situation = await hold(tx, actor, held.questionId);
  try {
    const sentence = movedMeanwhile(situation, held.seen) || (await collision(tx, actor, held, now));
    if (sentence) throw new Refusal(sentence);
    return { situation, part: await each(tx, situation) };
  } catch (refusal) {
    if (refusal instanceof Refusal) return { situation, part: null, refusal };
    throw refusal;
  }
}

async function keep(tx: Tx, actor: Actor, kind: ActName, { parts, left }: { parts: (Part & { questionId: number })[]; left: string[] }, now: Date): Promise<number> {
  if (actor.kind !== "person") throw new Error("only people act on the inbox");
  const [act] = await tx.insert(acts).values({ kind, byId: actor.id, at: now, left }).returning({ id: acts.id });
  if (!act) throw new Error("the act was not written");
  if (parts.length > 0) await tx.insert(actParts).values(parts.map((part) => ({ actId: act.id, ...part })));
  return act.id;
}
