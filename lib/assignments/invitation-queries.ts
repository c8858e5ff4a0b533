// The reads of invitations: for whoever has the secret of one, and for the desk.
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { assignments, conflictsOfInterest, invitations, suggestedColleagues, timeRequests } from "@/db/schema/assignments";
import { columns, magazines } from "@/db/schema/magazine";
import { mailboxes } from "@/db/schema/mailroom";
import { people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { clock, type Person } from "../actor";
import { personBehind } from "../people/person";
import { situationOf } from "../questions/hold";
import type { Sheet } from "../questions/sheet";
import { isFor } from "../workflow/why-not";
import { lineOf } from "./change-line";
import { linkOf, stateNow } from "./hold-invitation";
import { isOpenTo } from "./invitation";

/** What the page of an invitation shows; null for no link of ours. Of a question that is no longer theirs nothing but its slug line. */
export async function invitationPage(token: string, now: Date) {
  const found = await linkOf(db, token);
  if (!found) return null;
  const { offer, link } = found;
  const [situation, person, [row], answered, [conflict]] = await Promise.all([
    situationOf(db, clock, offer.questionId),
    personBehind(db, offer.contributorId),
    aboutOffer(offer.id),
    saidOf(offer.id),
    db.select({ word: conflictsOfInterest.word }).from(conflictsOfInterest).where(and(eq(conflictsOfInterest.questionId, offer.questionId), eq(conflictsOfInterest.personId, offer.contributorId))),
  ]);
  const state = stateNow(found, person, situation, now);
  const isTheirs = state === "open" || state === "taken" || state === "handedIn";
  return {
    ...row!,
    state,
    mayStillAnswer: isOpenTo(state, link, now),
    expiresAt: link.expiresAt,
    answerBy: offer.answerBy,
    question: isTheirs ? row!.question : null,
    brief: isTheirs ? offer.brief : "",
    rights: isTheirs ? offer.rights : null,
    terms: { words: offer.words, dueOn: offer.dueOn, fee: offer.fee, feeAmount: offer.feeAmount, feeCurrency: offer.feeCurrency, feeNote: offer.feeNote },
    takenAt: offer.takenAt,
    turnedDownAt: offer.turnedDownAt,
    said: conflict?.word ?? offer.turnDownReason ?? "",
    ...answered,
  };
}
export type InvitationPage = NonNullable<Awaited<ReturnType<typeof invitationPage>>>;

/** What was said to an offer besides yes and no: the last wish for more time, and the colleagues suggested. The caller has made sure whose it is. */
export async function saidOf(assignmentId: number) {
  const [[request], colleagues] = await Promise.all([
    db.select({ until: timeRequests.until, askedAt: timeRequests.askedAt, granted: timeRequests.granted, decidedById: timeRequests.decidedById }).from(timeRequests).where(eq(timeRequests.assignmentId, assignmentId)).orderBy(desc(timeRequests.id)).limit(1),
    db.select({ name: suggestedColleagues.name }).from(suggestedColleagues).where(eq(suggestedColleagues.assignmentId, assignmentId)).orderBy(asc(suggestedColleagues.id)),
  ]);
  return { request: request ?? null, colleagues: colleagues.map(({ name }) => name) };
}

/** The question as printed, who asks whom, and where the editors are written to. */
async function aboutOffer(assignmentId: number) {
  const asker = db.$with("asker").as(db.select({ id: people.id, name: people.name }).from(people));
  const rows = await db
    .with(asker)
    .select({ slugLine: questions.slugLine, question: questions.asPrinted, columnId: columns.id, columnPath: columns.path, column: columns.name, columnEmail: columns.email, letterFrom: magazines.letterFrom, name: people.name, email: people.email, askedBy: asker.name })
    .from(assignments)
    .innerJoin(questions, eq(questions.id, assignments.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .innerJoin(people, eq(people.id, assignments.contributorId))
    .innerJoin(asker, eq(asker.id, assignments.offeredById))
    .where(eq(assignments.id, assignmentId));
  return Promise.all(
    rows.map(async ({ columnId, columnEmail, letterFrom, ...row }) => {
      const [box] = await db.select({ address: mailboxes.address }).from(mailboxes).where(and(eq(mailboxes.columnId, columnId), isNull(mailboxes.disabledAt))).orderBy(asc(mailboxes.id)).limit(1);
      return { ...row, writeTo: box?.address || columnEmail || letterFrom };
    }),
  );
}

/**
 * What waits for the desk of an offer: its link, a wish for more time, colleagues suggested, conflicts declared. Null to whom offering is not open.
 * @param sheet of the question, read for this actor
 */
export async function saidToOffer(actor: Person, { situation, beside }: Pick<Sheet, "situation" | "beside">, now: Date) {
  if (!isFor(actor, situation.magazineId, "assign")) return null;
  const { questionId, assignment, stage } = situation;
  const standing = assignment?.id ?? 0;
  const waits = stage === "assigned" && assignment !== null && assignment.takenAt === null;
  const [[link], [request], colleagues, declared, line] = await Promise.all([
    waits ? db.select({ madeAt: invitations.madeAt, expiresAt: invitations.expiresAt, answerBy: assignments.answerBy, silenceSaidAt: assignments.silenceSaidAt }).from(invitations).innerJoin(assignments, eq(assignments.id, invitations.assignmentId)).where(and(eq(invitations.assignmentId, standing), isNull(invitations.voidedAt))) : [],
    assignment ? db.select({ id: timeRequests.id, until: timeRequests.until, word: timeRequests.word, askedAt: timeRequests.askedAt, dueOn: assignments.dueOn }).from(timeRequests).innerJoin(assignments, eq(assignments.id, timeRequests.assignmentId)).where(and(eq(timeRequests.assignmentId, standing), isNull(timeRequests.decidedAt))) : [],
    stage === "unassigned" || waits ? colleaguesFor(questionId) : [],
    beside.conflicts ? db.select({ name: people.name, word: conflictsOfInterest.word }).from(conflictsOfInterest).innerJoin(people, eq(people.id, conflictsOfInterest.personId)).where(eq(conflictsOfInterest.questionId, questionId)).orderBy(asc(conflictsOfInterest.declaredAt)) : [],
    beside.line ? lineOf(db, questionId) : [],
  ]);
  return {
    contributor: assignment?.contributor ?? "",
    /** The link of an offer that is not taken; null where none was sent. */
    link: link ? { ...link, isOver: link.expiresAt <= now } : null,
    request: request ?? null,
    colleagues,
    conflicts: declared,
    line: line.map(({ id, contributorId, name }) => ({ id, contributorId, name })),
  };
}
/** Whom those it was offered to have named in their place. */
const colleaguesFor = (questionId: number) =>
  db
    .select({ id: suggestedColleagues.id, name: suggestedColleagues.name, whereabouts: suggestedColleagues.whereabouts, word: suggestedColleagues.word, by: people.name })
    .from(suggestedColleagues)
    .innerJoin(assignments, eq(assignments.id, suggestedColleagues.assignmentId))
    .innerJoin(people, eq(people.id, assignments.contributorId))
    .where(and(eq(assignments.questionId, questionId), isNull(suggestedColleagues.settledAt)))
    .orderBy(asc(suggestedColleagues.id));

export type SaidToOffer = NonNullable<Awaited<ReturnType<typeof saidToOffer>>>;
