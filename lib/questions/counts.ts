// How much waits at each desk, from what is counted as it happens: the figures in the places bar, in one statement, for every page of the desk shows them;
// and those of the magazine and column looked at.
import { and, eq, sql } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { type tallied, tallies } from "@/db/schema/tallies";
import type { Person } from "../actor";
import { magazinesOf } from "../actor";
import { talliesOf } from "../timeline/tallies";
import type { Stage } from "../words";
import { atDesk } from "./at-desk";

/** Written out once and for all: put together anew, its hundred pieces took longer than the answer. */
const figures = (() => {
  const of = (what: (typeof tallied)[number], ...names: string[]) => `coalesce(sum(t.n) filter (where t.what = '${what}' and t.name in (${names.map((name) => `'${name}'`).join(", ")})), 0)::int`;
  const inStage = (...stages: Stage[]) => of("questions", ...stages);
  return sql.raw(`${inStage("inbox")} as inbox, ${inStage("unassigned", "assigned", "drafting", "review", "ready")} as "underWay", ${inStage("review")} as "inReview", ${inStage("published")} as published, ${of("mail", "attention")} as mail, ${of("tips", "open")} as tips`);
})();

export type DeskCounts = { id: number; handle: string; name: string; inbox: number; underWay: number; inReview: number; published: number; mail: number; tips: number };

/**
 * Each magazine at whose desk the person sits, by name, with what waits in its inbox (not what was put off), is under way, is in review, is published;
 * the mail that needs attention, and the tips that are open.
 */
export const deskCounts = (actor: Person) =>
  db.execute<DeskCounts>(sql`
    select m.id::int, m.handle, m.name, ${figures}
    from ${magazines} m left join ${columns} c on c.magazine_id = m.id left join ${tallies} t on t.what in ('questions', 'mail', 'tips') and t.place = c.id
    where m.id = any(${sql.param(magazinesOf(actor))}::bigint[])
    group by m.id order by m.name`);

/** What is counted of the columns looked at: once for a page, which says what waits, what was put off and what readers told. */
export const countsSeen = cache((actor: Person, magazine?: string, column?: string) =>
  talliesOf(["questions", "channels", "tips"], db.select({ id: columns.id }).from(columns).where(and(atDesk(actor, magazine), column ? eq(columns.path, column) : undefined))));
