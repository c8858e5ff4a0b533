// The secret address of a calendar: made, renewed and ended by the person whose it is.
import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { calendarLinks } from "@/db/schema/calendar";
import { issues } from "@/db/schema/magazine";
import type { Person } from "../actor";
import { hashOf, secretOf } from "../intake/secret-link";
import { rowId } from "../kit/typed";
import { must } from "../may";
import { Missing } from "../refusal";

/** Of an issue, or one's own. */
export const ofCalendar = z.object({ issueId: z.literal("").transform(() => null).or(rowId) });
type Which = z.output<typeof ofCalendar>;

const standing = (personId: number, issueId: number | null) => and(eq(calendarLinks.personId, personId), issueId === null ? isNull(calendarLinks.issueId) : eq(calendarLinks.issueId, issueId), isNull(calendarLinks.endedAt));

/** Makes a new address; an earlier one leads nowhere from then on. Throws Missing for an issue of another desk. */
export async function makeCalendarLink(actor: Person, { issueId }: Which, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    if (issueId !== null) {
      const [issue] = await tx.select({ magazineId: issues.magazineId }).from(issues).where(eq(issues.id, issueId));
      if (!issue) throw new Missing("This issue");
      must(actor, "sitAtDesk", issue.magazineId);
    }
    await tx.update(calendarLinks).set({ endedAt: now }).where(standing(actor.id, issueId));
    const [row] = await tx.insert(calendarLinks).values({ personId: actor.id, issueId, tokenHash: randomBytes(32).toString("hex"), madeAt: now }).returning({ id: calendarLinks.id, madeAt: calendarLinks.madeAt });
    await tx.update(calendarLinks).set({ tokenHash: hashOf(secretOf("calendar", row!)) }).where(eq(calendarLinks.id, row!.id));
  });
}

/** Ends it. One that is ended already is ended. */
export async function endCalendarLink(actor: Person, { issueId }: Which, now = new Date()): Promise<void> {
  await db.update(calendarLinks).set({ endedAt: now }).where(standing(actor.id, issueId));
}

/** The path of the actor's own address, or null where there is none. */
export async function calendarPath(actor: Person, issueId: number | null): Promise<string | null> {
  const [link] = await db.select({ id: calendarLinks.id, madeAt: calendarLinks.madeAt }).from(calendarLinks).where(standing(actor.id, issueId));
  return link ? `/api/calendar/${secretOf("calendar", link)}.ics` : null;
}
