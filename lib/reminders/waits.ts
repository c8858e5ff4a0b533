// What waits at a magazine, and what waited: gathered for the rules.
import { sql } from "drizzle-orm";
import type { Reads } from "@/db/client";
import { questions } from "@/db/schema/questions";
import type { Waits } from "./falls";
import { offersThatEnded, offersThatStand } from "./offers";
import { stagesThatEnded } from "./stays";
import { began, most, ruleOf, type WatchedStage, watchedStages, type Window } from "./window";

/** Everything a rule may speak of between two moments, as far as it still waits. */
export async function whatWaits(reads: Reads, window: Window): Promise<Waits[]> {
  return (await Promise.all([offersThatStand(reads, window), atStages(reads, window)])).flat();
}

/** What waited and has ended since, for the rehearsal: offers by their days, stages by the events between which a question was there. */
export async function whatWaited(reads: Reads, window: Window): Promise<Waits[]> {
  return (await Promise.all([offersThatEnded(reads, window), stagesThatEnded(reads, window)])).flat();
}

/** Questions that came to a stage so long ago that its rule speaks of them between the two moments. Who offered it, or else who accepted it, minds it. */
async function atStages(reads: Reads, window: Window): Promise<Waits[]> {
  const watched = watchedStages.filter((stage) => ruleOf(window.rules, stage).isOn);
  if (watched.length === 0) return [];
  const minder = sql<number | null>`coalesce((select a.offered_by_id from assignments a where a.question_id = lain.id and a.turned_down_at is null and a.ended_at is null limit 1), (select e.by_id from events e where e.question_id = lain.id and e.kind in ('accepted', 'reopened', 'turnedDown') and e.by_kind = 'person' order by (e.kind = 'turnedDown'), e.id desc limit 1))`;
  const rows = await reads
    .select({ kind: sql<WatchedStage>`lain.stage`, questionId: sql`lain.id`.mapWith(questions.id), begins: sql`lain.stage_since`.mapWith(questions.stageSince), editorId: minder.mapWith((id) => (id === null ? null : Number(id))) })
    .from(sql`(${sql.join(watched.map((stage) => atStage(stage, window)), sql` union all `)}) lain`);
  return rows.map((row): Waits => ({ ...row, assignmentId: null, ends: null, dueOn: null, historianId: null }));
}

function atStage(stage: WatchedStage, window: Window) {
  const [first, last] = began(window, ruleOf(window.rules, stage).days);
  return sql`(select q.id, q.stage, q.stage_since from questions q join columns c on c.id = q.column_id where c.magazine_id = ${window.magazineId} and q.stage = ${stage} and q.stage_since between ${first.toISOString()} and ${last.toISOString()} order by q.stage_since, q.id limit ${most})`;
}
