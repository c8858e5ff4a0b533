// The paths columns had before. What readers wrote down leads on from them, over any number of changes, and is never another column's.
import { asc, eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { columns, formerPaths } from "@/db/schema/magazine";
import { lookAgain, Refusal } from "../refusal";
import { publicColumn } from "./public";

/** Every path a column has left, with the present one of that column. Plainly public: for the address book. */
export const leftPaths = () => db.select({ path: formerPaths.path, now: columns.path }).from(formerPaths).innerJoin(columns, eq(columns.id, formerPaths.columnId));

/**
 * The column that has this path, or had it, with its magazine; null when none ever did. For doors at which nobody is led on: a form that
 * was open when the path changed, a program that remembers it. Plainly public.
 */
export async function columnKnownAs(path: string): ReturnType<typeof publicColumn> {
  const found = await publicColumn(path);
  if (found || path.includes("\0")) return found; // no text to PostgreSQL
  const [left] = await db.select({ now: columns.path }).from(formerPaths).innerJoin(columns, eq(columns.id, formerPaths.columnId)).where(eq(formerPaths.path, path));
  return left ? publicColumn(left.now) : null;
}

/** The paths a column had, the first one first. The caller has made sure that the actor may see its settings. */
export const formerPathsOf = async (columnId: number): Promise<string[]> =>
  (await db.select({ path: formerPaths.path }).from(formerPaths).where(eq(formerPaths.columnId, columnId)).orderBy(asc(formerPaths.leftAt), asc(formerPaths.path))).map(({ path }) => path);

/** Takes the paths of all columns in hand until the transaction ends: one that is left and one that is taken are in two tables, which no constraint joins. */
const holdPaths = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(hashtext('askdesk paths of columns'))`);

/**
 * Makes sure that no other column had the path. Throws a Refusal with the sentence beside the field.
 * @param columnId of the column that is to have it; null for a new one
 */
export async function mustBeFree(tx: Tx, path: string, columnId: number | null): Promise<void> {
  await holdPaths(tx);
  const [former] = await tx.select({ columnId: formerPaths.columnId, name: columns.name }).from(formerPaths).innerJoin(columns, eq(columns.id, formerPaths.columnId)).where(eq(formerPaths.path, path));
  if (former && former.columnId !== columnId) throw new Refusal(lookAgain, { path: `“${path}” was the path of ${former.name}, and readers’ links still lead there by it. Choose another.` });
}

/** Remembers the path a column leaves; the one it takes, should it have had that before, is its own again. */
export async function leavePath(tx: Tx, columnId: number, { from, to }: { from: string; to: string }, now: Date): Promise<void> {
  await tx.delete(formerPaths).where(eq(formerPaths.path, to));
  await tx.insert(formerPaths).values({ path: from, columnId, leftAt: now });
}
