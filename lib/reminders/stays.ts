// How long questions were at a stage that they have left since, read off the story: from the event that brought each there to the one that led it away.
import { and, asc, between, inArray, sql } from "drizzle-orm";
import type { Reads } from "@/db/client";
import { events } from "@/db/schema/timeline";
import type { Stage } from "../words";
import { type Move, type MoveName, moves } from "../workflow/moves";
import { destination } from "../workflow/why-not";
import type { Waits } from "./falls";
import { began, most, ruleOf, type WatchedStage, watchedStages, type Window } from "./window";

/** The events that move a question, and by which moves. */
const moving = new Map<string, MoveName[]>();
for (const name of Object.keys(moves) as MoveName[]) if (moves[name].to !== "same") moving.set(moves[name].event, [...(moving.get(moves[name].event) ?? []), name]);

function stageAfter(kind: string, from: Stage | null): Stage | null {
  for (const name of moving.get(kind) ?? []) {
    const { to } = moves[name] as Move;
    if (typeof to === "string" && to !== "same") return to;
    if (from) return destination(name, from);
  }
  return from;
}

const leadsTo = (kind: string, stage: Stage) => moving.get(kind)!.map((name) => (moves[name] as Move).to).map((to) => (typeof to === "string" ? to === stage : Object.values(to).includes(stage)));
const entering = (stage: Stage) => [...moving.keys()].filter((kind) => leadsTo(kind, stage).includes(true));
const leaving = (stage: Stage) => [...moving.keys()].filter((kind) => leadsTo(kind, stage).includes(false));

/** Those that were there for as long as it takes to be spoken of. Most of what comes goes again within days, and of that the story is not read. */
export async function stagesThatEnded(reads: Reads, window: Window): Promise<Waits[]> {
  const watched = watchedStages.filter((stage) => ruleOf(window.rules, stage).isOn);
  if (watched.length === 0) return [];
  const stays = watched.map((stage) => longStays(stage, window));
  const since = new Date(Math.min(...watched.map((stage) => began(window, ruleOf(window.rules, stage).days)[0].getTime())));
  const rows = await reads
    .select({ questionId: sql<number>`stayed.question_id`.mapWith(Number), kind: events.kind, at: events.at, byId: events.byId })
    .from(sql`(select question_id from (${sql.join(stays, sql` union all `)}) stays group by question_id order by max(at) desc limit ${most}) stayed`)
    .innerJoin(events, sql`${events.questionId} = stayed.question_id`)
    .where(and(inArray(events.kind, [...moving.keys()]), between(events.at, since, window.until)))
    .orderBy(asc(events.at), asc(events.id));
  return staysOf(rows, watched);
}

/** Whatever may have come to the stage and not gone from it within the days of its rule. Whether it did, its whole story tells. */
function longStays(stage: WatchedStage, window: Window) {
  const { days } = ruleOf(window.rules, stage);
  const [first, last] = began(window, days);
  const listed = (kinds: string[]) => sql.join(kinds.map((kind) => sql`${kind}`), sql`, `);
  return sql`select e.question_id, e.at from events e
    cross join lateral (select l.at from events l where l.question_id = e.question_id and l.id > e.id and l.kind in (${listed(leaving(stage))}) and l.at <= ${window.until.toISOString()} order by l.id limit 1) gone
    where e.magazine_id = ${window.magazineId} and e.kind in (${listed(entering(stage))}) and e.at between ${first.toISOString()} and ${last.toISOString()} and gone.at >= e.at + make_interval(days => ${days - 1})`;
}

type Told = { questionId: number; kind: string; at: Date; byId: number | null };

/** @param told what happened to the questions, the first first */
function staysOf(told: readonly Told[], watched: readonly WatchedStage[]): Waits[] {
  const there = new Map<number, { stage: Stage | null; begins: Date; minder: number | null }>();
  const found: Waits[] = [];
  for (const { questionId, kind, at, byId } of told) {
    const was = there.get(questionId);
    const stage = stageAfter(kind, was?.stage ?? null);
    const minder = ["accepted", "assigned", "reassigned", "reopened"].includes(kind) && byId ? byId : (was?.minder ?? null);
    if (was && was.stage === stage) continue;
    const left = watched.find((one) => one === was?.stage);
    if (was && left) found.push({ kind: left, questionId, assignmentId: null, begins: was.begins, ends: at, dueOn: null, historianId: null, editorId: was.minder });
    there.set(questionId, { stage, begins: at, minder });
  }
  return found;
}
