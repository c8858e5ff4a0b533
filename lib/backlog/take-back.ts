// What was brought in is taken back as a whole, as long as nobody has acted on it. A question is a fact of the desk and is not deleted: it is
// declined, without a letter, and says why; the row may come again.
import { and, asc, eq, ne, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { backlogRows, backlogs } from "@/db/schema/backlog";
import { people, roles } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import type { Person } from "../actor";
import { enqueue } from "../jobs/queue";
import { may } from "../may";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { move } from "../workflow/move";
import type { Role } from "../words";
import { stateOf } from "./backlog";
import { type HeldBacklog, holdBacklog } from "./hold-backlog";

const batch = 25;

/** Has it taken back by the mailroom. Throws Refusal while it is still being brought in, Missing to whoever does not bring any into its magazine. */
export function takeBack(actor: Person, backlogId: number, now = new Date()): Promise<void> {
  return db.transaction(async (tx) => {
    const held = await holdBacklog(tx, actor, backlogId);
    const state = stateOf(held);
    if (state !== "finished" && state !== "stopped") throw new Refusal(state === "undoing" || state === "undone" ? "It has been taken back already." : "Stop it first.");
    await tx.update(backlogs).set({ undoingAt: now, undoingById: actor.id }).where(eq(backlogs.id, backlogId));
    await record(tx, actor, { kind: "backlogUndone", at: now, magazineId: held.magazineId, data: { file: held.fileName } });
    await enqueue(tx, "bringBacklog", { backlogId }, { key: `bringBacklog:${backlogId}` });
  });
}

/** One batch of the job; false when all have been looked at. */
export async function takeBackNext(tx: Tx, held: HeldBacklog, now: Date): Promise<boolean> {
  const rows = await tx.select({ id: backlogRows.id, questionId: backlogRows.questionId }).from(backlogRows).where(and(eq(backlogRows.backlogId, held.id), eq(backlogRows.state, "taken"), sql`${backlogRows.why} = ''`)).orderBy(asc(backlogRows.number)).limit(batch);
  if (rows.length === 0) {
    await tx.update(backlogs).set({ undoneAt: now, lastError: null }).where(eq(backlogs.id, held.id));
    return false;
  }
  const actor = await whoAsked(tx, held);
  let [undone, stayed] = [0, 0];
  for (const { id, questionId } of rows) {
    const isFree = questionId !== null && (await isUntouched(tx, questionId)) && may(actor, "bringBacklog", held.magazineId);
    if (isFree) await move(tx, actor, await hold(tx, actor, questionId), "decline", { now, data: { reason: `What was brought in from ${held.fileName} was taken back.`, tellReader: false }, quiet: true });
    await tx.update(backlogRows).set(isFree ? { state: "undone", why: "It was taken back." } : { why: "Somebody has acted on it: it stays." }).where(eq(backlogRows.id, id));
    if (isFree) undone += 1;
    else stayed += 1;
  }
  await tx.update(backlogs).set({ undone: held.undone + undone, stayed: held.stayed + stayed, lastError: null }).where(eq(backlogs.id, held.id));
  return true;
}

/** Nothing has happened to it since it came, and it lies in the inbox, not put off. */
async function isUntouched(tx: Tx, questionId: number): Promise<boolean> {
  const [question] = await tx.select({ id: questions.id }).from(questions).where(and(eq(questions.id, questionId), eq(questions.stage, "inbox"), sql`${questions.snoozedAt} is null`)).for("update");
  if (!question) return false;
  const [since] = await tx.select({ id: events.id }).from(events).where(and(eq(events.questionId, questionId), ne(events.kind, "received"))).limit(1);
  return since === undefined;
}

/** With the roles of now: whoever asked may have lost them meanwhile, and then nothing is taken back. */
async function whoAsked(tx: Tx, { undoingById, byId }: HeldBacklog): Promise<Person> {
  const id = undoingById ?? byId;
  const [person] = await tx.select({ name: people.name }).from(people).where(eq(people.id, id));
  const held = await tx.select({ magazineId: roles.magazineId, role: roles.role }).from(roles).where(eq(roles.personId, id));
  const byMagazine = new Map<number, Set<Role>>();
  for (const { magazineId, role } of held) byMagazine.set(magazineId, (byMagazine.get(magazineId) ?? new Set()).add(role));
  return { kind: "person", id, name: person?.name ?? "", roles: byMagazine };
}
