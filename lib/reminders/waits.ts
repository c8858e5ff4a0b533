// What waits at a magazine, and what waited: gathered for the rules.
import { and, asc, between, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Reads } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { asReference, questions } from "@/db/schema/questions";
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
  return (await Promise.all(watchedStages.filter((stage) => ruleOf(window.rules, stage).isOn).map((stage) => atStage(reads, window, stage)))).flat();
}

async function atStage(reads: Reads, window: Window, stage: WatchedStage): Promise<Waits[]> {
  const minder = sql<number | null>`coalesce((select a.offered_by_id from assignments a where a.question_id = ${questions.id} and a.turned_down_at is null and a.ended_at is null limit 1), (select e.by_id from events e where e.question_id = ${questions.id} and e.kind in ('accepted', 'reopened', 'turnedDown') and e.by_kind = 'person' order by (e.kind = 'turnedDown'), e.id desc limit 1))`;
  const rows = await reads
    .select({ questionId: questions.id, reference: asReference, slugLine: questions.slugLine, begins: questions.stageSince, editorId: minder.mapWith((id) => (id === null ? null : Number(id))) })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(and(eq(columns.magazineId, window.magazineId), eq(questions.stage, stage), between(questions.stageSince, ...began(window, ruleOf(window.rules, stage).days))))
    .orderBy(asc(questions.stageSince), asc(questions.id))
    .limit(most);
  const names = await namesOf(reads, rows.map(({ editorId }) => editorId));
  return rows.map(({ editorId, ...row }): Waits => ({ ...row, kind: stage, assignmentId: null, ends: null, dueOn: null, historian: null, editor: names.get(editorId ?? 0) ?? null }));
}

async function namesOf(reads: Reads, ids: (number | null)[]) {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows = wanted.length === 0 ? [] : await reads.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, wanted));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Who is chief of the magazine and can be written to. */
export const chiefsOf = (reads: Reads, magazineId: number) =>
  reads.selectDistinct({ id: people.id, name: people.name }).from(people).innerJoin(sql`roles r`, sql`r.person_id = ${people.id} and r.magazine_id = ${magazineId} and r.role = 'chief'`).where(and(isNull(people.disabledAt), isNotNull(people.email))).orderBy(asc(people.id));
