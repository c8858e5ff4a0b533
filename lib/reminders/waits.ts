// What waits at a magazine, and what waited: gathered for the rules. What has ended is read off the story, for the rehearsal.
import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Reads } from "@/db/client";
import { assignments, offerStands } from "@/db/schema/assignments";
import { columns } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { asReference, questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { addDays, dayIn } from "../kit/day";
import type { Stage } from "../words";
import { type MoveName, moves } from "../workflow/moves";
import { destination } from "../workflow/why-not";
import type { TimedRule, Waits } from "./falls";
import type { Rules } from "./rule";

const day = 86_400_000;
/** Nobody reads a longer list, and no letter is made for more at once. */
const most = 1_000;
const kindAt = { unassigned: "unassigned", review: "review", ready: "ready" } as const;
const ruleAt = { unassigned: "unassigned", review: "inReview", ready: "unscheduled" } as const satisfies Record<keyof typeof kindAt, TimedRule>;

/** So much longer than by its days a thing may have waited: quiet days, and what is made up for. */
const slack = 14;

type Window = { magazineId: number; timeZone: string; rules: Rules; from: Date; until: Date };

/** Everything a rule may speak of between two moments, as far as it still waits. */
export async function whatWaits(reads: Reads, window: Window): Promise<Waits[]> {
  return [...(await offersThatStand(reads, window)), ...(await atStages(reads, window))];
}

const editor = alias(people, "editor");
const selected = { questionId: questions.id, assignmentId: assignments.id, reference: asReference, slugLine: questions.slugLine, begins: assignments.offeredAt, dueOn: assignments.dueOn, historianId: people.id, historian: people.name, signsIn: isNotNull(people.email).mapWith(Boolean), disabledAt: people.disabledAt, editorId: editor.id, editor: editor.name };

async function offersThatStand(reads: Reads, { magazineId, timeZone, rules, from, until }: Window): Promise<Waits[]> {
  const wish = sql`exists (select 1 from time_requests t where t.assignment_id = ${assignments.id} and t.decided_at is null) or exists (select 1 from suggested_colleagues s where s.assignment_id = ${assignments.id} and s.settled_at is null)`;
  const rows = await reads
    .select({ ...selected, stage: questions.stage, takenAt: assignments.takenAt, hasWish: sql<boolean>`${wish}` })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(assignments, and(eq(assignments.questionId, questions.id), offerStands))
    .innerJoin(people, eq(people.id, assignments.contributorId))
    .innerJoin(editor, eq(editor.id, assignments.offeredById))
    .where(and(eq(columns.magazineId, magazineId), inArray(questions.stage, ["assigned", "drafting"]), sql`(${gte(assignments.dueOn, addDays(dayIn(timeZone, from), -rules.afterDue.days - slack))} or ${gte(assignments.offeredAt, new Date(from.getTime() - (rules.unanswered.days + slack) * day))})`, lte(assignments.dueOn, addDays(dayIn(timeZone, until), 400))))
    .orderBy(asc(assignments.dueOn), asc(assignments.id))
    .limit(most);
  return rows.flatMap(({ stage, takenAt, hasWish, ...row }): Waits[] => {
    const waits = asWaits(row, null);
    return [{ ...waits, kind: "draft" }, ...(stage === "assigned" && !takenAt && !hasWish ? [{ ...waits, kind: "offer" as const }] : [])];
  });
}

type Row = { questionId: number; assignmentId: number; reference: string; slugLine: string; begins: Date; dueOn: string; historianId: number; historian: string; signsIn: boolean; disabledAt: Date | null; editorId: number; editor: string };
const asWaits = ({ historianId, historian, signsIn, disabledAt, editorId, editor: by, ...row }: Row, ends: Date | null): Omit<Waits, "kind"> => ({ ...row, ends, historian: signsIn && !disabledAt ? { id: historianId, name: historian } : null, editor: { id: editorId, name: by } });

/** Questions that came to a stage so long ago that its rule speaks of them between the two moments. Who offered it, or else who accepted it, minds it. */
async function atStages(reads: Reads, { magazineId, rules, from, until }: Window): Promise<Waits[]> {
  const found: Waits[] = [];
  for (const stage of ["unassigned", "review", "ready"] as const) {
    const { isOn, days } = rules[ruleAt[stage]];
    if (!isOn) continue;
    const minder = sql<number | null>`coalesce((select a.offered_by_id from assignments a where a.question_id = ${questions.id} and a.turned_down_at is null and a.ended_at is null limit 1), (select e.by_id from events e where e.question_id = ${questions.id} and e.kind in ('accepted', 'reopened', 'turnedDown') and e.by_kind = 'person' order by (e.kind = 'turnedDown'), e.id desc limit 1))`;
    const rows = await reads
      .select({ questionId: questions.id, reference: asReference, slugLine: questions.slugLine, begins: questions.stageSince, editorId: minder.mapWith((id) => (id === null ? null : Number(id))) })
      .from(questions)
      .innerJoin(columns, eq(columns.id, questions.columnId))
      .where(and(eq(columns.magazineId, magazineId), eq(questions.stage, stage), gt(questions.stageSince, new Date(from.getTime() - (days + slack) * day)), lte(questions.stageSince, new Date(until.getTime() - (days - 1) * day))))
      .orderBy(asc(questions.stageSince), asc(questions.id))
      .limit(most);
    const names = await namesOf(reads, rows.map(({ editorId }) => editorId));
    found.push(...rows.map(({ editorId, ...row }): Waits => ({ ...row, kind: kindAt[stage], assignmentId: null, ends: null, dueOn: null, historian: null, editor: names.get(editorId ?? 0) ?? null })));
  }
  return found;
}

async function namesOf(reads: Reads, ids: (number | null)[]) {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows = wanted.length === 0 ? [] : await reads.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, wanted));
  return new Map(rows.map((row) => [row.id, row]));
}

/** What waited and has ended since: offers by their days, stages by the events between which a question was there. */
export async function whatWaited(reads: Reads, window: Window): Promise<Waits[]> {
  return [...(await offersThatEnded(reads, window)), ...(await stagesThatEnded(reads, window))];
}

async function offersThatEnded(reads: Reads, { magazineId, timeZone, rules, from, until }: Window): Promise<Waits[]> {
  const answered = sql<string>`least(${assignments.takenAt}, ${assignments.turnedDownAt}, ${assignments.endedAt})`;
  const handedIn = sql<string>`least(${assignments.turnedDownAt}, ${assignments.endedAt}, (select min(e.at) from events e where e.question_id = ${assignments.questionId} and e.kind in ('submitted', 'entered') and e.at >= ${assignments.offeredAt}))`;
  const rows = await reads
    .select({ ...selected, answeredAt: answered, endsAt: handedIn })
    .from(assignments)
    .innerJoin(questions, eq(questions.id, assignments.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(people, eq(people.id, assignments.contributorId))
    .innerJoin(editor, eq(editor.id, assignments.offeredById))
    .where(and(eq(columns.magazineId, magazineId), gte(assignments.dueOn, addDays(dayIn(timeZone, from), -rules.afterDue.days - slack)), lte(assignments.dueOn, addDays(dayIn(timeZone, until), 200)), lte(assignments.offeredAt, until)))
    .orderBy(asc(assignments.dueOn))
    .limit(most);
  return rows.flatMap(({ answeredAt, endsAt, ...row }): Waits[] => [
    ...(endsAt ? [{ ...asWaits(row, new Date(endsAt)), kind: "draft" as const }] : []),
    ...(answeredAt ? [{ ...asWaits(row, new Date(answeredAt)), kind: "offer" as const }] : []),
  ]);
}

/** The events that move a question, and to where. */
const moving = new Map<string, MoveName[]>();
for (const name of Object.keys(moves) as MoveName[]) moving.set(moves[name].event, [...(moving.get(moves[name].event) ?? []), name]);

function stageAfter(kind: string, from: Stage | null): Stage | null {
  for (const name of moving.get(kind) ?? []) {
    const { to } = moves[name];
    if (to === "same") continue;
    if (typeof to === "string") return to;
    if (from) return destination(name, from);
  }
  return from;
}

async function stagesThatEnded(reads: Reads, { magazineId, rules, from, until }: Window): Promise<Waits[]> {
  const watched = (["unassigned", "review", "ready"] as const).filter((stage) => rules[ruleAt[stage]].isOn);
  if (watched.length === 0) return [];
  const since = new Date(from.getTime() - (Math.max(...watched.map((stage) => rules[ruleAt[stage]].days)) + slack) * day);
  const rows = await reads
    .select({ questionId: events.questionId, kind: events.kind, at: events.at, byId: events.byId, reference: asReference, slugLine: questions.slugLine, name: people.name })
    .from(events)
    .innerJoin(questions, eq(questions.id, events.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .leftJoin(people, eq(people.id, events.byId))
    .where(and(eq(events.magazineId, magazineId), inArray(events.kind, [...moving.keys()]), gte(events.at, since), lte(events.at, until)))
    .orderBy(asc(events.at), asc(events.id))
    .limit(20_000);
  const there = new Map<number, { stage: Stage | null; begins: Date; minder: { id: number; name: string } | null }>();
  const found: Waits[] = [];
  for (const { questionId, kind, at, byId, name, reference, slugLine } of rows) {
    const was = there.get(questionId!);
    const stage = stageAfter(kind, was?.stage ?? null);
    const minder = ["accepted", "assigned", "reassigned", "reopened"].includes(kind) && byId && name ? { id: byId, name } : (was?.minder ?? null);
    if (was && was.stage === stage) continue;
    const left = watched.find((one) => one === was?.stage);
    if (was && left) found.push({ kind: kindAt[left], questionId: questionId!, assignmentId: null, reference, slugLine, begins: was.begins, ends: at, dueOn: null, historian: null, editor: was.minder });
    there.set(questionId!, { stage, begins: at, minder });
  }
  return found;
}

/** Who is chief of the magazine and can be written to. */
export const chiefsOf = (reads: Reads, magazineId: number) =>
  reads.selectDistinct({ id: people.id, name: people.name }).from(people).innerJoin(sql`roles r`, sql`r.person_id = ${people.id} and r.magazine_id = ${magazineId} and r.role = 'chief'`).where(and(isNull(people.disabledAt), isNotNull(people.email))).orderBy(asc(people.id));
