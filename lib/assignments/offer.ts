// The making of an offer, common to assigning and reassigning: who may be offered what, and by when.
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { alternates, assignments, waitsInLine } from "@/db/schema/assignments";
import { columns, issues, magazines } from "@/db/schema/magazine";
import { contributors, people, roles } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { dayIn } from "../kit/day";
import type { RightsTerms } from "../kit/rights-terms";
import { derivedDay, offsetsFor } from "../magazine/due-days";
import { offsetRows } from "../magazine/offsets";
import { lookAgain, Refusal } from "../refusal";
import type { Situation } from "../workflow/situation";
import { currencies } from "../fees/fee";
import { nextDue, type Offering, sayTerms } from "./assignment";
import { makeInvitation } from "./make-invitation";
import { ownBooks, readFor } from "./own-books";

/**
 * Who is offered it and the terms in words. Refuses a person who is no contributor of the magazine, a day that is past, and a brief that names a book of
 * their own as long as nobody has said that it is all right.
 */
export async function checkOffer(tx: Tx, situation: Situation, input: Offering, now: Date): Promise<{ to: string; terms: string }> {
  const [contributor] = await tx
    .select({ name: people.name, bio: contributors.bio, titles: sql<string[]>`array(select title from books where person_id = ${people.id} order by position)` })
    .from(people)
    .innerJoin(contributors, eq(contributors.personId, people.id))
    .innerJoin(roles, and(eq(roles.personId, people.id), eq(roles.magazineId, situation.magazineId), eq(roles.role, "contributor")))
    .where(and(eq(people.id, input.contributorId), isNull(people.disabledAt)));
  if (!contributor) throw new Refusal(lookAgain, { contributorId: "Choose a contributor of this magazine." });
  const [magazine] = await tx.select({ locale: magazines.locale, timeZone: magazines.timeZone }).from(magazines).where(eq(magazines.id, situation.magazineId));
  if (!magazine) throw new Error("a question without a magazine");
  const today = dayIn(magazine.timeZone, now);
  if (input.dueOn < today) throw new Refusal(lookAgain, { dueOn: "That day is past." });
  const own = input.ownBook ? [] : ownBooks(contributor.bio, readFor([input.brief]), contributor.titles);
  if (own.length > 0) throw new Refusal(lookAgain, { ownBook: `The brief names ${new Intl.ListFormat("en").format(own)}, a book of ${contributor.name}’s own. Tick that it is all right, or choose another.` });
  return { to: contributor.name, terms: sayTerms(input, magazine.locale, today) };
}

/** What an offer promised, to be offered to another: with as many days from now. */
export async function sameTerms(tx: Tx, offer: typeof assignments.$inferSelect, contributorId: number, magazineId: number, now: Date): Promise<Offering> {
  const [magazine] = await tx.select({ timeZone: magazines.timeZone }).from(magazines).where(eq(magazines.id, magazineId));
  const inZone = (at: Date) => dayIn(magazine!.timeZone, at);
  const { questionId, words, fee, feeAmount, feeCurrency, feeNote, brief } = offer;
  const currency = currencies.find((one) => one === feeCurrency) ?? currencies[0];
  return { questionId, contributorId, dueOn: nextDue({ dueOn: offer.dueOn, offeredOn: inZone(offer.offeredAt), today: inZone(now) }), words, fee, feeAmount: feeAmount ?? "", feeCurrency: currency, feeNote, brief, ownBook: true, ...(offer.rights ? { rights: offer.rights } : {}) };
}

/** The day for the draft as it is counted back from the issue the question is planned for; null without one. */
async function draftDay(tx: Tx, questionId: number): Promise<string | null> {
  const [row] = await tx.select({ columnId: questions.columnId, issue: issues }).from(questions).innerJoin(issues, eq(issues.id, questions.issueId)).where(eq(questions.id, questionId));
  return row ? derivedDay(row.issue, offsetsFor(await offsetRows(tx, row.issue.magazineId), row.columnId).draft) : null;
}

/** Writes the offer, with the link that its letter carries. */
export async function writeOffer(tx: Tx, actor: Pick<Person, "id">, offer: Offering, now: Date): Promise<void> {
  const { questionId, contributorId, dueOn, words, fee, feeAmount, feeCurrency, feeNote, brief } = offer;
  const rights = offer.rights ?? (await rightsAskedFor(tx, questionId));
  const money = fee === "money" ? { feeAmount, feeCurrency } : {};
  const followsIssue = (await draftDay(tx, questionId)) === dueOn;
  const [made] = await tx.insert(assignments).values({ questionId, contributorId, dueOn, words, followsIssue, fee, feeNote, brief, rights, ...money, offeredById: actor.id, offeredAt: now }).returning({ id: assignments.id });
  await tx.update(alternates).set({ endedAt: now }).where(and(eq(alternates.questionId, questionId), eq(alternates.contributorId, contributorId), waitsInLine)); // who has it waits for it no longer
  await makeInvitation(tx, made!.id, now);
}

/** What the magazine asks for with every offer. */
async function rightsAskedFor(tx: Tx, questionId: number): Promise<RightsTerms | null> {
  const [row] = await tx.select({ rights: magazines.rights }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).innerJoin(magazines, eq(magazines.id, columns.magazineId)).where(eq(questions.id, questionId));
  return row?.rights ?? null;
}
