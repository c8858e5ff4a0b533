// The job that reads an uploaded spreadsheet and lays its rows down as they stand, before anything is made of them. It may be cut off and begin
// anew: what it had laid down is swept first.
import { createHash } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { backlogParts, backlogRows, backlogs } from "@/db/schema/backlog";
import { columns, magazines } from "@/db/schema/magazine";
import { emailProblem } from "../intake/asking";
import type { Jobs } from "../jobs/queue";
import { storable } from "../kit/storable";
import { letterOf } from "./backlog";
import { guessFields, isSettled } from "./fields";
import { guessOrder, Profiler } from "./profile";
import { delimiters, encodings, limits, readSheet, Unreadable } from "./sheet";

/** So many are written at once. */
const batch = 500;

/** Reads the file. One that cannot be read keeps the sentence why. */
export async function readBacklog({ backlogId }: Jobs["readBacklog"], now: Date): Promise<void> {
  const [row] = await db
    .select({ columnId: backlogs.columnId, uploadedAt: backlogs.uploadedAt, readAt: backlogs.readAt, locale: magazines.locale })
    .from(backlogs)
    .innerJoin(columns, eq(columns.id, backlogs.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .where(eq(backlogs.id, backlogId));
  if (!row?.uploadedAt || row.readAt) return;
  await db.delete(backlogRows).where(eq(backlogRows.backlogId, backlogId));
  try {
    const file = await fileOf(backlogId);
    const found = await layDown(backlogId, row, file, now);
    await db.update(backlogs).set({ ...found, contentHash: createHash("sha256").update(file).digest("hex"), readAt: now, lastError: null }).where(eq(backlogs.id, backlogId));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    await db.transaction(async (tx) => {
      await tx.delete(backlogRows).where(eq(backlogRows.backlogId, backlogId));
      await tx.update(backlogs).set({ refusal: error.message, readAt: now }).where(eq(backlogs.id, backlogId));
    });
  }
  await db.delete(backlogParts).where(eq(backlogParts.importId, backlogId));
}

async function fileOf(backlogId: number): Promise<Buffer> {
  const parts = await db.select({ bytes: backlogParts.bytes }).from(backlogParts).where(eq(backlogParts.importId, backlogId)).orderBy(asc(backlogParts.at));
  return Buffer.concat(parts.map(({ bytes }) => Buffer.from(bytes)));
}

async function layDown(backlogId: number, { columnId, locale }: { columnId: number; locale: string }, file: Buffer, now: Date) {
  const { encoding, delimiter, rows } = readSheet(file);
  let headings: string[] | null = null;
  let profiler: Profiler | null = null;
  let held: (typeof backlogRows.$inferInsert)[] = [];
  let [count, passed, last, beyond, widest] = [0, 0, 0, 0, 0];
  const write = async () => {
    if (held.length > 0) await db.insert(backlogRows).values(held);
    held = [];
    await db.update(backlogs).set({ rows: count }).where(eq(backlogs.id, backlogId));
  };
  for await (const { number, cells: read } of rows) {
    const cells = storable(read.slice(0, limits.columns));
    passed += number - last - 1;
    last = number;
    widest = Math.max(widest, read.length);
    if (headings === null || profiler === null) {
      const named = isHeading(cells);
      headings = cells.map((cell, at) => (named && cell.trim() ? cell.trim().replace(/\s+/g, " ").slice(0, 80) : `Column ${letterOf(at)}`));
      profiler = new Profiler(limits.columns, now.getUTCFullYear());
      if (named) continue;
    }
    if (count >= limits.rows) {
      beyond += 1;
      continue;
    }
    profiler.see(cells);
    held.push({ backlogId, columnId, number, cells, address: addressIn(cells) });
    count += 1;
    if (held.length >= batch) await write();
  }
  await write();
  if (count === 0 || headings === null || profiler === null) throw new Unreadable(headings ? "There is one row in it, the headings, and none below." : "There is nothing in it.");
  // Rows may be longer than the headings.
  const width = Math.min(widest, limits.columns);
  headings = Array.from({ length: width }, (_, at) => headings![at] ?? `Column ${letterOf(at)}`);
  const profiles = profiler.profiles.slice(0, width);
  const fields = guessFields(headings, profiles);
  const dates = profiles[fields.indexOf("received")];
  const status = profiles[fields.indexOf("status")];
  return {
    shape: `${encodings[encoding]}, parted by ${delimiters[delimiter]}${passed > 0 ? `; ${passed === 1 ? "1 empty row" : `${passed.toLocaleString("en-US")} empty rows`} among them ${passed === 1 ? "is" : "are"} passed over` : ""}`,
    headings,
    profiles,
    rows: count,
    mapping: { fields, order: dates ? guessOrder(dates, locale) : guessOrder({ dayFirst: 0, monthFirst: 0, samples: [] }, locale), channel: "letter" as const, leaveOut: (status?.values ?? []).map(([value]) => value).filter(isSettled) },
    said: [
      ...(beyond > 0 ? [`It has more than ${limits.rows.toLocaleString("en-US")} rows; the last ${beyond.toLocaleString("en-US")} were not read. Bring them in in a file of their own.`] : []),
      ...(widest > limits.columns ? [`It has ${widest.toLocaleString("en-US")} columns, of which the first ${limits.columns} were read.`] : []),
    ],
  };
}

/** A first row names columns when nothing in it is an address, a figure alone, or as long as a question. */
const isHeading = (cells: readonly string[]): boolean => cells.every((cell) => cell.length < 80 && !/^[\d\s./:-]+$/.test(cell.trim() || "a") && emailProblem(cell.trim()) !== false);

const addressIn = (cells: readonly string[]): string | null => {
  for (const cell of cells) {
    const found = cell.includes("@") && /[^\s<>(),;:"]+@[^\s<>(),;:"]+/.exec(cell)?.[0];
    if (found && !emailProblem(found)) return found.toLowerCase();
  }
  return null;
};
