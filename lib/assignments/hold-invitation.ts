// An invitation's link taken in hand with its question, by whoever has the secret. Every verb of the link begins here.
import { and, eq, exists, gt, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Reads, Tx } from "@/db/client";
import { assignments, conflictsOfInterest, invitations } from "@/db/schema/assignments";
import { clock, holds, type Person } from "../actor";
import { hashOf, isToken } from "../intake/secret-link";
import { personBehind } from "../people/person";
import { hold } from "../questions/hold";
import { Missing, Refusal } from "../refusal";
import type { Situation } from "../workflow/situation";
import { type InvitationState, isOpenTo, noLonger, stateOf } from "./invitation";

/** By what an offer is answered: the secret of its link, or as the one who is signed in. */
export type Door = { token: string } | { by: Person; assignmentId: number };

/** The link of a secret with its offer and what else is known of it, or null for no link of ours. */
export async function linkOf(reads: Reads, token: string) {
  if (!isToken(token)) return null;
  const [newer, theirs] = [alias(invitations, "newer"), alias(assignments, "theirs")];
  const renewed = exists(
    reads
      .select({ one: sql`1` })
      .from(newer)
      .innerJoin(theirs, eq(theirs.id, newer.assignmentId))
      .where(and(gt(newer.id, invitations.id), isNull(newer.voidedAt), isNull(theirs.endedAt), isNull(theirs.turnedDownAt), eq(theirs.questionId, assignments.questionId), eq(theirs.contributorId, assignments.contributorId))),
  );
  const hasConflict = exists(reads.select({ one: sql`1` }).from(conflictsOfInterest).where(and(eq(conflictsOfInterest.questionId, assignments.questionId), eq(conflictsOfInterest.personId, assignments.contributorId))));
  const [row] = await reads
    .select({ link: invitations, offer: assignments, renewed: sql<boolean>`${renewed}`, hasConflict: sql<boolean>`${hasConflict}` })
    .from(invitations)
    .innerJoin(assignments, eq(assignments.id, invitations.assignmentId))
    .where(eq(invitations.tokenHash, hashOf(token)));
  return row ?? null;
}
export type LinkRow = NonNullable<Awaited<ReturnType<typeof linkOf>>>;

/** How it stands. @param person to whom it was sent, with the roles held now; null when no longer known here */
export const stateNow = ({ link, offer, renewed, hasConflict }: LinkRow, person: Person | null, { stage, magazineId }: Pick<Situation, "stage" | "magazineId">, now: Date): InvitationState =>
  stateOf({ ...link, takenAt: offer.takenAt, turnedDownAt: offer.turnedDownAt, endedAt: offer.endedAt, renewed, hasConflict, stage, isContributor: person !== null && holds(person, magazineId, "contributor") }, now);

/** Holds the question of the link, and says in whose name it is answered. Throws Missing for no link of ours. */
export async function holdInvitation(tx: Tx, token: string, now: Date) {
  const found = await linkOf(tx, token);
  if (!found) throw new Missing("This page");
  const situation = await hold(tx, clock, found.offer.questionId);
  // Read anew behind the lock: of two answers sent at once the second finds the first.
  const row = (await linkOf(tx, token))!;
  const actor = await personBehind(tx, row.offer.contributorId);
  return { ...row, situation, actor, state: stateNow(row, actor, situation, now) };
}

/** Refuses with the sentence of its state what can be said only while the offer is open or taken; returns in whose name it is said. */
export function mustBeOpen({ state, link, actor }: { state: InvitationState; link: LinkRow["link"]; actor: Person | null }, now: Date): Person {
  if (actor && isOpenTo(state, link, now)) return actor;
  throw new Refusal(state === "taken" ? "This link has expired. Sign in, or write to the editors." : noLonger(state));
}

/** The offer behind either door, held, with in whose name it is answered. Throws Missing, or a Refusal when it is no longer open to that. */
export async function holdOffer(tx: Tx, door: Door, now: Date): Promise<{ offer: LinkRow["offer"]; situation: Situation; actor: Person }> {
  if ("token" in door) {
    const held = await holdInvitation(tx, door.token, now);
    return { offer: held.offer, situation: held.situation, actor: mustBeOpen(held, now) };
  }
  const { by, assignmentId } = door;
  const own = and(eq(assignments.id, assignmentId), eq(assignments.contributorId, by.id));
  const [found] = await tx.select({ questionId: assignments.questionId }).from(assignments).where(own);
  if (!found) throw new Missing("This assignment");
  const situation = await hold(tx, by, found.questionId);
  const [offer] = await tx.select().from(assignments).where(own);
  const stands = offer && !offer.turnedDownAt && !offer.endedAt && (situation.stage === "assigned" || situation.stage === "drafting");
  if (!stands) throw new Refusal(noLonger(situation.stage === "review" || situation.stage === "ready" ? "handedIn" : "withdrawn"));
  return { offer, situation, actor: by };
}
