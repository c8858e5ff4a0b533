// What likeness is judged by, as the database has it: the stems of what is known of things, and how common words are on this desk. Remembered
// by each process; how common words are is asked again after a while.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Knowledge } from "./likeness";
import { knowing, linesOf, type ThingsKnown } from "./things";

/** So long what is known of how common words are is good enough. */
const goodFor = 10 * 60_000;

/** `many`: questions on the whole desk, nearly. */
type Reckoned = { many: number; shares: ReadonlyMap<string, number> };
type Shares = { at: number; reckoned: Promise<Reckoned> };
// One memory to a process, also across Next's separately bundled doors.
const memory = globalThis as typeof globalThis & { askdeskThings?: Promise<ThingsKnown>; askdeskShares?: Shares };

/** Everything likeness needs, and how many questions there are, nearly. */
export async function knowledge(now = Date.now()): Promise<Knowledge & { many: number }> {
  const [things, { many, shares }] = await Promise.all([knownThings(), reckonedNow(now)]);
  return { things, many, shareOf: (stem) => shares.get(stem) ?? 0 };
}

/** Forgets how common words are: for tests, which make tables of questions by themselves. */
export function forgetShares(): void {
  memory.askdeskShares = undefined;
}

function knownThings(): Promise<ThingsKnown> {
  const known = memory.askdeskThings ?? readThings();
  memory.askdeskThings = known;
  known.catch(() => (memory.askdeskThings = undefined));
  return known;
}

async function readThings(): Promise<ThingsKnown> {
  const lines = linesOf(readFileSync(join(/* turbopackIgnore: true */ process.cwd(), "lib/asked/things.txt"), "utf8"));
  const stems = await stemsOf(lines.flat());
  let at = 0;
  return knowing(lines.map((line) => line.map(() => stems[at++]!)));
}

/** The stems of some texts, as search makes them. */
export async function stemsOf(texts: readonly string[]): Promise<string[][]> {
  const rows = await db.execute<{ stems: string[] }>(sql`
    select tsvector_to_array(to_tsvector('askdesk', text)) as stems from unnest(${sql.param(texts)}::text[]) with ordinality as given(text, at) order by at`);
  return rows.map(({ stems }) => stems);
}

async function reckonedNow(now: number): Promise<Reckoned> {
  const kept = memory.askdeskShares;
  if (kept && now - kept.at < goodFor) return kept.reckoned;
  const reckoned = reckon();
  memory.askdeskShares = { at: now, reckoned };
  reckoned.catch(() => (memory.askdeskShares = undefined));
  return reckoned;
}

/**
 * The share of all questions that each of the commoner stems is in, and how many questions there are, as PostgreSQL counts it in a sample when it analyses the
 * table: by itself, after every tenth of the rows has changed, and so also after an archive was brought in. A stem that is not among them is rare.
 * https://www.postgresql.org/docs/current/view-pg-stats.html
 */
async function reckon(): Promise<Reckoned> {
  const [rows, [size]] = await Promise.all([
    db.execute<{ stem: string; share: number }>(sql`
      select stem, share from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs[1:cardinality(most_common_elems::text::text[])]) as known(stem, share)
      where schemaname = 'public' and tablename = 'questions' and attname = 'searched'`),
    db.execute<{ many: number }>(sql`select greatest(reltuples, 0)::int as many from pg_class where oid = 'public.questions'::regclass`),
  ]);
  return { many: size?.many ?? 0, shares: new Map(rows.map(({ stem, share }) => [stem, share])) };
}
