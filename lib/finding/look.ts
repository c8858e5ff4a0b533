// How every kind of thing is looked through: the rows that may be it, newest first, each with whether it is; some of them for a page, or enough to
// say how many there are. What is common is read from its top and never counted out.
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Person } from "../actor";
import { fillPage } from "../kit/fill-page";
import type { LastSeen } from "../kit/last-seen";
import { eitherWay } from "../questions/found";
import type { Highlighted } from "../search/highlight";
import { asQuery, type Finding, type Sought, wantedIn } from "./asked";

/** Who looks for what; the magazines and columns that are looked through, by id. */
export type Looking = {
  actor: Person;
  asked: Finding;
  sought: Sought;
  stems: string[];
  magazineIds: number[];
  columnIds: number[];
  since: Date | null;
  /** So many of each kind are counted at the most, where several kinds are looked through. */
  upTo: number;
};

export type Found = { key: string; href: string; title: Highlighted; excerpt: Highlighted; facts: string[]; at: Date | null; locale: string; timeZone: string };
/** Rows of a page; `count` is null when nobody has counted, `atLeast` when there are more. */
export type Group = { rows: Found[]; count: number | null; atLeast: boolean; after: LastSeen | null };

export type Row = { id: number; at: string; holds: boolean };
export type Look = (limit: number) => PromiseLike<readonly Row[]>;

/** Of each kind the best few, and up to so many counted, but where a glance is enough. */
export const few = 4;
export const counted = 100;
export const page = 30;

const seen = ({ id, at }: Row): LastSeen => ({ id: Number(id), at: new Date(at) });

/** The ids to show. @param isAlone this kind alone is looked at, page by page */
export async function taken(look: Look, isAlone: boolean): Promise<{ ids: number[]; count: number | null; atLeast: boolean; after: LastSeen | null }> {
  if (isAlone) {
    const { rows, last } = await fillPage(look, page);
    return { ids: rows.map(({ id }) => Number(id)), count: null, atLeast: false, after: last && seen(last) };
  }
  const rows = await look(counted + 1);
  const held = rows.filter(({ holds }) => holds);
  const isMore = rows.length > counted;
  // Of what holds the words in another order there may be any number further down.
  return { ids: held.slice(0, few).map(({ id }) => Number(id)), count: isMore && held.length < rows.length ? null : Math.min(held.length, counted), atLeast: isMore, after: null };
}

/** In the words of the desk's dictionary, and names as they stand. */
export const queryOf = (sought: Sought, isOrdered = false) => sql`(${eitherWay(asQuery(sought, isOrdered))})`;

/** As PostgreSQL shortens them: see formsIn(). */
export async function stemsOf(sought: Sought): Promise<string[]> {
  const [row] = await db.execute<{ stems: string[] }>(sql`select tsvector_to_array(to_tsvector('askdesk', ${wantedIn(sought).join(" ")})) as stems`);
  return row?.stems ?? [];
}

export const idsIn = (ids: readonly number[]) => sql`${sql.param([...ids])}::bigint[]`;
export const before = (after: LastSeen | undefined, at: string, id: string) => (after ? sql`(${sql.raw(at)}, ${sql.raw(id)}) < (${after.at.toISOString()}::timestamptz, ${after.id})` : sql`true`);
