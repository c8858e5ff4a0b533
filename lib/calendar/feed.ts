// What a calendar shows: the due days of whoever's address it is, or an issue's days with all that is due before it. Never more than that person may see at this moment.
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { assignments, offerStands } from "@/db/schema/assignments";
import { calendarEntries, calendarLinks } from "@/db/schema/calendar";
import { issues, magazines } from "@/db/schema/magazine";
import { questions } from "@/db/schema/questions";
import { magazinesOf, type Person } from "../actor";
import { dueDaysOf, issueCalendar } from "../assignments/due-queries";
import { ownAssignments } from "../assignments/queries";
import { hashOf, isToken } from "../intake/secret-link";
import { installationUrl } from "../magazine/address";
import { personBehind } from "../people/person";
import { situationOf } from "../questions/hold";
import { Missing } from "../refusal";
import { dues } from "../words";
import { type Entry, icalOf } from "./ical";

type Due = Omit<Entry, "sequence" | "changedAt">;
const host = () => new URL(installationUrl()).hostname;
const labelOf = { draft: "Draft due", review: "Review due", facts: "Fact-check due" } as const satisfies Record<keyof typeof dues, string>;
/** More than anybody is shown. */
const most = 200;

/** The calendar of an address as a file, or null: for no address of ours, one that was ended, and whoever may no longer see it. */
export async function calendarFeed(token: string, now: Date): Promise<string | null> {
  if (!isToken(token)) return null;
  const [link] = await db.select({ personId: calendarLinks.personId, issueId: calendarLinks.issueId }).from(calendarLinks).where(and(eq(calendarLinks.tokenHash, hashOf(token)), isNull(calendarLinks.endedAt)));
  const actor = link && (await personBehind(db, link.personId));
  if (!link || !actor) return null;
  const found = link.issueId === null ? { name: "Due days", due: await ownDue(actor) } : await ofIssue(actor, link.issueId);
  return found && icalOf(found.name, await numbered(found.due, now));
}

/** Answers the person writes, and reviews and fact-checks of what the person has offered to others. */
async function ownDue(actor: Person): Promise<Due[]> {
  const own = (await ownAssignments(actor)).filter(({ stage }) => stage === "assigned" || stage === "drafting").slice(0, most);
  const drafts = own.map(({ id, dueOn, slugLine, reference, column, stage }): Due => ({ uid: `draft-${id}@${host()}`, day: dueOn, summary: `${labelOf.draft}: ${slugLine}`, description: `${reference}, for ${column}${stage === "assigned" ? ". Offered to you" : ""}`, url: `${installationUrl()}/my/assignments/${id}` }));
  const desks = magazinesOf(actor);
  const offered = desks.length === 0 ? [] : await db.select({ id: questions.id, slugLine: questions.slugLine }).from(assignments).innerJoin(questions, eq(questions.id, assignments.questionId)).where(and(eq(assignments.offeredById, actor.id), offerStands, inArray(questions.stage, ["assigned", "drafting", "review"]), sql`${questions.columnId} in (select id from columns where magazine_id = any(${sql.param(`{${desks.join(",")}}`)}::bigint[]))`)).orderBy(asc(assignments.dueOn)).limit(most);
  const checks = await Promise.all(
    offered.map(async ({ id, slugLine }) => {
      const situation = await situationOf(db, actor, id);
      return (await dueDaysOf(situation)).filter(({ what }) => what !== "draft").map(({ what, dueOn }): Due => ({ uid: `${what}-${id}@${host()}`, day: dueOn, summary: `${labelOf[what]}: ${slugLine}`, description: situation.reference, url: `${installationUrl()}/desk/questions/${situation.reference}` }));
    }),
  );
  return [...drafts, ...checks.flat()];
}

const closes = [["copyCloseOn", "copy closes"], ["factCloseOn", "facts close"], ["printerCloseOn", "the printer closes"], ["onSaleOn", "on sale"], ["coverDate", "cover date"]] as const;

async function ofIssue(actor: Person, issueId: number): Promise<{ name: string; due: Due[] } | null> {
  const [row] = await db.select({ path: issues.path, handle: magazines.handle }).from(issues).innerJoin(magazines, eq(magazines.id, issues.magazineId)).where(eq(issues.id, issueId));
  const found = row && (await issueCalendar(actor, row.handle, row.path).catch((error: unknown) => {
    if (error instanceof Missing) return null;
    throw error;
  }));
  if (!row || !found) return null;
  const { issue, magazine, due } = found;
  const url = `${installationUrl()}/desk/issues/${row.handle}/${row.path}`;
  const days = closes.flatMap(([key, label]): Due[] => (issue[key] ? [{ uid: `issue-${issueId}-${key}@${host()}`, day: issue[key], summary: `${issue.name}: ${label}`, description: magazine.name, url }] : []));
  return { name: `${issue.name}, ${magazine.name}`, due: [...days, ...due.map(({ what, assignmentId, dueOn, slugLine, reference, person }): Due => ({ uid: `issue-${what}-${assignmentId}@${host()}`, day: dueOn, summary: `${labelOf[what]}: ${slugLine}`, description: `${reference}, ${person}`, url: `${installationUrl()}/desk/questions/${reference}` }))] };
}

/** Each with its number: what differs from what was told last gets the next one, and the moment at which that was seen. */
async function numbered(due: Due[], now: Date): Promise<Entry[]> {
  if (due.length === 0) return [];
  const rows = due.map(({ uid, day, summary, description, url }) => ({ uid, mark: hashOf([day, summary, description, url].join("\n")), changedAt: now }));
  const before = await db.select().from(calendarEntries).where(inArray(calendarEntries.uid, rows.map(({ uid }) => uid)));
  const changed = rows.filter((row) => !before.some(({ uid, mark }) => uid === row.uid && mark === row.mark));
  if (changed.length > 0)
    await db.insert(calendarEntries).values(changed).onConflictDoUpdate({
      target: calendarEntries.uid,
      set: { mark: sql`excluded.mark`, changedAt: sql`excluded.changed_at`, sequence: sql`${calendarEntries.sequence} + 1` },
      setWhere: sql`${calendarEntries.mark} <> excluded.mark`,
    });
  const kept = changed.length > 0 ? await db.select().from(calendarEntries).where(inArray(calendarEntries.uid, rows.map(({ uid }) => uid))) : before;
  return due.map((one) => {
    const { sequence, changedAt } = kept.find(({ uid }) => uid === one.uid)!;
    return { ...one, sequence, changedAt };
  });
}
