// The job that makes questions of the rows of a sheet, or takes them back. Questions and cursor move in one transaction, so that whoever goes on
// after a stop, or after the process was killed, goes on with the next row.
import { and, asc, eq, gt } from "drizzle-orm";
import { db, isDatabaseAway, type Tx } from "@/db/client";
import { backlogRows, backlogs } from "@/db/schema/backlog";
import { columns, magazines, topics } from "@/db/schema/magazine";
import { deskNotes } from "@/db/schema/notes";
import { people } from "@/db/schema/people";
import { questionTopics } from "@/db/schema/questions";
import type { Person } from "../actor";
import { receiveIn } from "../intake/receive";
import type { Jobs } from "../jobs/queue";
import { fold } from "../kit/fold";
import { sayDesk } from "../timeline/live";
import { emptied, erasedAddresses, erasedWhy } from "./erased";
import { hashOf, judge, type Judged } from "./judge";
import { knownOf } from "./known";
import { sayRemark } from "./remarks";
import { takeBackNext } from "./take-back";

/** One transaction brings so many rows in. While it runs, whoever else asks in this column waits. */
const batch = 25;

type Held = typeof backlogs.$inferSelect & { magazineId: number; timeZone: string };
type Row = typeof backlogRows.$inferSelect;
/** What becomes of a row. */
type Fate = Partial<Pick<Row, "state" | "why" | "hash" | "questionId" | "noteId" | "cells" | "address" | "erasedAt">> & { state: Row["state"] };

/** Brings a backlog in, from where it stopped to its end; or takes it back. Rests when it is stopped. */
export async function bringIn({ backlogId }: Jobs["bringBacklog"], now?: Date): Promise<void> {
  try {
    while (await next(backlogId, now ?? new Date())) continue;
  } catch (error) {
    if (!isDatabaseAway(error)) await db.update(backlogs).set({ lastError: "Something went wrong; it is tried again by itself." }).where(eq(backlogs.id, backlogId));
    throw error;
  }
}

/** One batch; false when there is nothing more to do. */
function next(backlogId: number, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select({ held: backlogs, magazineId: columns.magazineId, timeZone: magazines.timeZone })
      .from(backlogs)
      .innerJoin(columns, eq(columns.id, backlogs.columnId))
      .innerJoin(magazines, eq(magazines.id, columns.magazineId))
      .where(eq(backlogs.id, backlogId))
      .for("update", { of: backlogs });
    if (!row) return false;
    const held: Held = { ...row.held, magazineId: row.magazineId, timeZone: row.timeZone };
    if (held.undoneAt || held.refusal !== null) return false;
    if (held.undoingAt) return takeBackNext(tx, held, now);
    if (!held.confirmedAt || held.stoppedAt || held.finishedAt) return false;
    return bringNext(tx, held, now);
  });
}

async function bringNext(tx: Tx, held: Held, now: Date): Promise<boolean> {
  const rows = await tx.select().from(backlogRows).where(and(eq(backlogRows.backlogId, held.id), gt(backlogRows.number, held.reached))).orderBy(asc(backlogRows.number)).limit(batch);
  if (rows.length === 0) {
    // Samples of what readers wrote are needed no more.
    await tx.update(backlogs).set({ finishedAt: now, lastError: null, profiles: [] }).where(eq(backlogs.id, held.id));
    return false;
  }
  const fates = await fatesOf(tx, held, rows, now);
  const counted = (state: Row["state"]) => fates.filter((fate) => fate.state === state).length;
  await tx
    .update(backlogs)
    .set({ reached: rows.at(-1)!.number, taken: held.taken + counted("taken"), known: held.known + counted("known"), leftOut: held.leftOut + counted("leftOut"), rejected: held.rejected + counted("rejected"), lastError: null })
    .where(eq(backlogs.id, held.id));
  const last = fates.findLast(({ questionId, state }) => state === "taken" && questionId);
  if (last) await sayDesk(tx, await actorOf(tx, held), { magazineId: held.magazineId, questionId: last.questionId!, desk: "happened", said: "brought in waiting questions." });
  return true;
}

async function fatesOf(tx: Tx, held: Held, rows: readonly Row[], now: Date): Promise<Fate[]> {
  const mapping = held.mapping!;
  const actor = await actorOf(tx, held);
  const judged = rows.map((row) => ({ row, verdict: judge(row.cells, mapping, held, now) }));
  const addresses = [...new Set(judged.flatMap(({ row, verdict }) => [row.address ?? "", "question" in verdict ? (verdict.question.email?.toLowerCase() ?? "") : ""]).filter(Boolean))];
  const erased = await erasedAddresses(tx, held.magazineId, held.columnId, addresses);
  const hashes = new Map(judged.flatMap(({ row, verdict }) => ("question" in verdict ? [[row.id, hashOf(verdict.question, held.timeZone)] as const] : [])));
  const known = await knownOf(tx, held.columnId, [...hashes.values()]);
  const names = new Map((await tx.select({ id: topics.id, name: topics.name }).from(topics).where(eq(topics.magazineId, held.magazineId))).map(({ id, name }) => [fold(name), id]));
  const fates: Fate[] = [];
  for (const { row, verdict } of judged) {
    const fate = await fateOf();
    await tx.update(backlogRows).set(fate).where(eq(backlogRows.id, row.id));
    fates.push(fate);

    async function fateOf(): Promise<Fate> {
      if (row.erasedAt) return { state: "rejected", why: erasedWhy };
      const at = [row.address, "question" in verdict ? verdict.question.email?.toLowerCase() : null].flatMap((address) => erased.get(address ?? "") ?? []).toSorted((a, b) => b.getTime() - a.getTime())[0];
      if (at && !("question" in verdict && verdict.question.receivedAt && verdict.question.receivedAt > at)) return { state: "rejected", why: erasedWhy, ...emptied(now) };
      if ("rejected" in verdict) return { state: "rejected", why: sayRemark(verdict.rejected) };
      if ("leftOut" in verdict) return { state: "leftOut", why: sayRemark(verdict.leftOut) };
      const hash = hashes.get(row.id)!;
      const before = known.get(hash);
      // Of what was erased no later copy is kept either.
      if (before) return { state: "known", hash, why: before.why, ...(before.isErased ? emptied(now) : {}) };
      const { questionId, reference, noteId } = await ask(tx, actor, held, row, verdict.question, names, now);
      known.set(hash, { why: `Row ${row.number.toLocaleString("en-US")} of this file is the same: it is ${reference}.`, isErased: false });
      return { state: "taken", hash, questionId, noteId };
    }
  }
  return fates;
}

/** Through the door of all questions: the row as it stands is the message. Nobody is written to. */
async function ask(tx: Tx, actor: Person, held: Held, row: Row, question: Judged, names: ReadonlyMap<string, number>, now: Date) {
  const { body, name, town, region, email, postalAddress, channel, receivedAt, note } = question;
  const raw = Buffer.from(JSON.stringify({ file: held.fileName, row: row.number, cells: Object.fromEntries(row.cells.map((cell, at) => [held.headings[at] ?? `Column ${at + 1}`, cell])) }));
  const made = await receiveIn(
    tx,
    actor,
    {
      columnId: held.columnId,
      channel,
      raw,
      body,
      asker: { name, town, region, withheld: name === "", email, postalAddress },
      consentWording: null,
      token: `backlog:${row.id}`,
      receivedAt: receivedAt ?? now,
      receipt: false,
      how: `brought it in from row ${row.number} of ${held.fileName}${receivedAt ? "" : `, which tells no day`}`,
      quiet: true,
    },
    now,
  );
  const known = [...new Set(question.topics.flatMap((topic) => names.get(fold(topic)) ?? []))];
  if (known.length > 0) await tx.insert(questionTopics).values(known.map((topicId) => ({ questionId: made.questionId, topicId })));
  const strange = question.topics.filter((topic) => !names.has(fold(topic)));
  const words = [note, ...(strange.length > 0 ? [`Topics in the sheet: ${strange.join(", ")}`] : [])].filter(Boolean).join("\n");
  if (!words) return { ...made, noteId: null };
  const [noted] = await tx.insert(deskNotes).values({ questionId: made.questionId, byId: actor.id, body: words, madeAt: now }).returning({ id: deskNotes.id });
  return { ...made, noteId: noted!.id };
}

/** Whoever had it brought in, as the events name them. */
async function actorOf(tx: Tx, { byId }: Pick<Held, "byId">): Promise<Person> {
  const [person] = await tx.select({ id: people.id, name: people.name }).from(people).where(eq(people.id, byId));
  return { kind: "person", id: byId, name: person?.name ?? "", roles: new Map() };
}
