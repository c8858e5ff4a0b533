// Puts questions off: out of the inbox, until a day or until something happens. Whatever was chosen, a question comes back when its reader writes.
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "@/db/client";
import { issues, magazines } from "@/db/schema/magazine";
import { questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { enqueue } from "../jobs/queue";
import { dayIn, sayDay } from "../kit/day";
import { momentOf } from "../kit/wall-clock";
import { must } from "../may";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { whereabouts } from "../words";
import type { Situation } from "../workflow/situation";
import { type SnoozeUntil, wakesAtHour } from "./snoozing";
import { type Done, together } from "./together";
import type { snoozing, snoozingAll } from "./triage";

type Sleep = { wakesAt: Date | null; wakesForIssueId: number | null };
/** How a question slept, for the way back. */
export type Slept = { snoozedAt: string | null; wakesAt: string | null; wakesForIssueId: number | null };

/** Puts questions in the inbox off. Throws Refusal for a day that has passed, Missing. */
export const snoozeAll = (actor: Actor, { picks, until }: z.output<typeof snoozingAll>, now = new Date()): Promise<Done> =>
  together(actor, "snooze", picks, (tx, situation) => snoozeOne(tx, actor, situation, until, now), now);

/** The same for one. */
export const snooze = (actor: Actor, { until, ...held }: z.output<typeof snoozing>, now = new Date()): Promise<Done> => snoozeAll(actor, { picks: [held], until }, now);

async function snoozeOne(tx: Tx, actor: Actor, situation: Situation, until: SnoozeUntil, now: Date) {
  const { questionId, magazineId, stage } = situation;
  must(actor, "prepareQuestion", magazineId);
  if (stage !== "inbox") throw new Refusal(`Only what is in the inbox can be put off, and this is ${whereabouts[stage]}.`);
  const { said, ...sleep } = await sleepUntil(tx, magazineId, until, now);
  const before = await putToSleep(tx, questionId, { snoozedAt: now, ...sleep });
  const eventId = await record(tx, actor, { kind: "snoozed", at: now, magazineId, questionId, data: { to: said } });
  return { eventId, before };
}

/** Sets how a question sleeps, with the job that wakes it. Returns how it slept before. */
export async function putToSleep(tx: Tx, questionId: number, sleep: Sleep & { snoozedAt: Date | null }): Promise<Slept> {
  const [before] = await tx.select({ snoozedAt: questions.snoozedAt, wakesAt: questions.wakesAt, wakesForIssueId: questions.wakesForIssueId }).from(questions).where(eq(questions.id, questionId));
  await tx.update(questions).set(sleep).where(eq(questions.id, questionId));
  if (sleep.wakesAt) await enqueue(tx, "wake", { questionId }, { runAt: sleep.wakesAt, key: `wake:${questionId}` });
  return { snoozedAt: before?.snoozedAt?.toISOString() ?? null, wakesAt: before?.wakesAt?.toISOString() ?? null, wakesForIssueId: before?.wakesForIssueId ?? null };
}

async function sleepUntil(tx: Tx, magazineId: number, until: SnoozeUntil, now: Date): Promise<Sleep & { said: string }> {
  if (until === "reader") return { wakesAt: null, wakesForIssueId: null, said: "until its reader writes" };
  const [magazine] = await tx.select({ timeZone: magazines.timeZone, locale: magazines.locale }).from(magazines).where(eq(magazines.id, magazineId));
  const { timeZone, locale } = magazine!;
  const issueId = until.startsWith("issue-") ? Number(until.slice("issue-".length)) : null;
  const [issue] = issueId ? await tx.select().from(issues).where(and(eq(issues.id, issueId), eq(issues.magazineId, magazineId))) : [];
  if (issueId && !issue) throw new Refusal("This issue is not of the question’s magazine.");
  const on = issue?.copyCloseOn ?? until;
  const today = dayIn(timeZone, now);
  if (on <= today) throw new Refusal("That day has come already. Choose a later one.", { day: "Choose a later day." });
  const wakesAt = momentOf(`${on}T${wakesAtHour}`, timeZone);
  if (typeof wakesAt === "string") throw new Refusal(wakesAt, { day: wakesAt });
  const said = sayDay(on, locale, today);
  return { wakesAt, wakesForIssueId: issue?.id ?? null, said: issue ? `until copy closes for ${issue.name}, ${said}` : `until ${said}` };
}
