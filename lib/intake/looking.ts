// Who is looking at which question now. Looking claims nothing: it is told to the others of the desk, and no more.
import { and, eq, gt, inArray, isNotNull, lt, ne, type SQL } from "drizzle-orm";
import { z } from "zod";
import { db, type Reads } from "@/db/client";
import { lookings } from "@/db/schema/intake";
import { columns } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { magazinesOf, type Person } from "../actor";
import { rowId } from "../kit/typed";
import { must } from "../may";
import { situationOf } from "../questions/hold";
import { sayDesk } from "../timeline/live";
import { type Doing, doingNames } from "../words";

export const tabKey = z.string().regex(/^[\w-]{8,64}$/);
/** What a window says of itself: what it shows, if anything, and which form is open there. */
export const looking = z.object({ tab: tabKey, questionId: rowId.nullable(), doing: z.enum(doingNames).nullable().catch(null) });
const staleAfter = 60_000;
const fresh = (now: Date): SQL => gt(lookings.seenAt, new Date(now.getTime() - staleAfter));

export type Looker = { questionId: number; personId: number; name: string; doing: Doing | null };

/** Notes what a window shows now; said to the desk when that is news. Throws Missing for a question that is not the person's. */
export async function look(actor: Person, { tab, questionId, doing }: z.output<typeof looking>, now = new Date()): Promise<void> {
  if (questionId === null) return lookAway(actor, tab);
  const { magazineId } = await situationOf(db, actor, questionId);
  must(actor, "sitAtDesk", magazineId);
  await db.transaction(async (tx) => {
    const [before] = await tx.select().from(lookings).where(eq(lookings.tab, tab)).for("update");
    if (before && before.personId !== actor.id) return; // a window's key is its own
    const set = { questionId, doing, seenAt: now };
    await tx.insert(lookings).values({ tab, personId: actor.id, ...set }).onConflictDoUpdate({ target: lookings.tab, set, setWhere: eq(lookings.personId, actor.id) });
    if (before?.questionId !== questionId || before.doing !== doing) await sayDesk(tx, actor, { magazineId, questionId, desk: "looking" });
  });
}

/** Notes that a window shows no question any longer, or is closed. */
export async function lookAway(actor: Person, tab: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [gone] = await tx.delete(lookings).where(and(eq(lookings.tab, tab), eq(lookings.personId, actor.id))).returning({ questionId: lookings.questionId });
    if (!gone) return;
    const [of] = await tx.select({ magazineId: columns.magazineId }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).where(eq(questions.id, gone.questionId));
    if (of) await sayDesk(tx, actor, { ...of, questionId: gone.questionId, desk: "looking" });
  });
}

/** Notes that a window is still there, and sweeps out those that fell silent. */
export async function stillLooking(actor: Person, tab: string, now = new Date()): Promise<void> {
  await db.update(lookings).set({ seenAt: now }).where(and(eq(lookings.tab, tab), eq(lookings.personId, actor.id)));
  await db.delete(lookings).where(lt(lookings.seenAt, new Date(now.getTime() - 10 * staleAfter)));
}

const looked = (reads: Reads) =>
  reads
    .selectDistinct({ questionId: lookings.questionId, personId: people.id, name: people.name, doing: lookings.doing })
    .from(lookings)
    .innerJoin(people, eq(people.id, lookings.personId))
    .innerJoin(questions, eq(questions.id, lookings.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId));

/** Everybody else who looks at a question of the person's desks now, by name. */
export function othersLooking(actor: Person, now = new Date()): Promise<Looker[]> {
  return looked(db).where(and(inArray(columns.magazineId, magazinesOf(actor)), ne(lookings.personId, actor.id), fresh(now))).orderBy(people.name).limit(200);
}

/** Who else is about to do something to a question, with its form open. */
export async function otherActing(reads: Reads, actor: Person, questionId: number, now: Date): Promise<Looker | null> {
  const [other] = await looked(reads).where(and(eq(lookings.questionId, questionId), ne(lookings.personId, actor.id), isNotNull(lookings.doing), fresh(now))).orderBy(people.name).limit(1);
  return other ?? null;
}
