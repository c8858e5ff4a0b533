// What a column's archive can be narrowed by: topics, historians, issues, years, places, each with how many answers it leaves. Plainly public.
import { type AnyColumn, desc, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { issues, topics } from "@/db/schema/magazine";
import { contributors } from "@/db/schema/people";
import { key } from "../kit/regions";
import type { Shelf } from "../publishing/shelf";
import { type Code, codesOf, placeName } from "./codes";
import { type FilterName, filterNames, type Looking } from "./looking";

/** `value` is what stands in the address, `name` what a reader reads. */
export type Choice = { value: string; name: string; answers: number };
export type Choices = Record<FilterName, Choice[]>;
/** What can be chosen at all, with what it is in the codes of the shelf. */
export type Named = { value: string; name: string; at: number };

/** The names of all that a shelf's pages are of, in the order in which a reader looks through them. */
export async function namesOn(shelf: Shelf): Promise<Record<FilterName, Named[]>> {
  const codes = codesOf(shelf);
  const [onTopics, people, inIssues] = await Promise.all([
    named(codes.topic, (ids) => db.select({ id: topics.id, name: topics.name, value: topics.path }).from(topics).where(amongThem(topics.id, ids)).orderBy(topics.name)),
    named(codes.by, (ids) => db.select({ id: contributors.personId, name: contributors.byline, value: contributors.handle }).from(contributors).where(amongThem(contributors.personId, ids))),
    named(codes.issue, (ids) => db.select({ id: issues.id, name: issues.name, value: issues.path }).from(issues).where(amongThem(issues.id, ids)).orderBy(desc(issues.coverDate), desc(issues.id))),
  ]);
  const family = (name: string) => name.split(" ").at(-1)!;
  const plainly = ({ values }: Code) => values.map((value, at) => ({ value: String(value), name: String(value), at }));
  return {
    topic: onTopics,
    by: people.toSorted((a, b) => family(a.name).localeCompare(family(b.name)) || a.name.localeCompare(b.name)),
    issue: inIssues,
    year: plainly(codes.year).toSorted((a, b) => Number(b.value) - Number(a.value)),
    from: plainly(codes.from).toSorted((a, b) => a.name.localeCompare(b.name)),
  };
}

/** One parameter, however many they are: as many parameters took longer to write down than to look up. */
const amongThem = (column: AnyColumn, ids: readonly number[]) => sql`${column} = any(${sql.param(`{${ids.join(",")}}`)}::bigint[])`;

async function named({ values, places }: Code, read: (ids: number[]) => PromiseLike<{ id: number; name: string; value: string }[]>): Promise<Named[]> {
  if (values.length === 0) return [];
  return (await read(values as number[])).map(({ id, name, value }) => ({ value, name, at: places.get(id)! }));
}

/** What an address asks for, found among the names; what the archive has nothing of is null, and leaves nothing. */
export function chosenOf(all: Record<FilterName, Named[]>, asked: Looking): Map<FilterName, Named | null> {
  const wanted = { ...asked, year: asked.year === null ? "" : String(asked.year), from: asked.from && placeName(asked.from) };
  const is = (filter: FilterName, { value }: Named) => (filter === "from" ? key(value) === key(wanted.from) : value === wanted[filter]);
  return new Map(filterNames.filter((filter) => wanted[filter] !== "").map((filter) => [filter, all[filter].find((each) => is(filter, each)) ?? null]));
}

/**
 * Parts pages by what was chosen, in one walk: those that are of all of it, and for each filter how many its choices leave beside the
 * other filters, so that a reader sees what another choice would bring.
 * @param matches places on the shelf
 */
export function narrow(shelf: Shelf, matches: Iterable<number>, all: Record<FilterName, Named[]>, chosen: ReadonlyMap<FilterName, Named | null>): { kept: number[]; choices: Choices } {
  const codes = codesOf(shelf);
  const counts = Object.fromEntries(filterNames.map((filter) => [filter, new Uint32Array(codes[filter].values.length)])) as Record<FilterName, Uint32Array>;
  const count = (filter: FilterName, page: number) => {
    const { starts, of } = codes[filter];
    for (let at = starts[page]!; at < starts[page + 1]!; at += 1) counts[filter][of[at]!]! += 1;
  };
  const wanted = [...chosen].map(([filter, choice]) => ({ filter, at: choice?.at ?? -1 }));
  const kept: number[] = [];
  for (const page of matches) {
    let against: FilterName | null = null;
    let times = 0;
    for (const { filter, at } of wanted) {
      if (has(codes[filter], page, at)) continue;
      against = filter;
      times += 1;
    }
    if (times === 1) count(against!, page);
    if (times > 0) continue;
    kept.push(page);
    for (const filter of filterNames) count(filter, page);
  }
  const counted = (filter: FilterName): Choice[] =>
    all[filter].map(({ value, name, at }) => ({ value, name, answers: counts[filter][at]! })).filter(({ value, answers }) => answers > 0 || value === chosen.get(filter)?.value);
  return { kept, choices: { topic: counted("topic"), by: counted("by"), issue: counted("issue"), year: counted("year"), from: counted("from") } };
}

function has({ starts, of }: Code, page: number, wanted: number): boolean {
  for (let at = starts[page]!; at < starts[page + 1]!; at += 1) if (of[at] === wanted) return true;
  return false;
}
