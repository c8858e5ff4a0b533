// Which question a mail goes on with: by a letter of ours that it answers, or a mail of its sender's own, and always by the sender too.
// A thread is never joined by a subject, by an id nobody here knows, or by somebody else's letter: those give a hint at most.
import { and, desc, eq, gt, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Reads } from "@/db/client";
import { assignments, offerStands } from "@/db/schema/assignments";
import { askers } from "@/db/schema/intake";
import { columns } from "@/db/schema/magazine";
import { filings, mail } from "@/db/schema/mailroom";
import { people, roles } from "@/db/schema/people";
import { asReference, questions } from "@/db/schema/questions";
import { joined } from "../questions/joined";
import { deskRoles } from "../words";
import type { Facts, Known } from "./facts";
import type { OwnLetter } from "./own-letters";
import { answeredSubject, plainSubject } from "./senders";

const known = { questionId: questions.id, reference: asReference, stage: questions.stage };
const half = 182 * 24 * 60 * 60 * 1000;

/** Is this the address of somebody who sits at the magazine's desk? */
export async function sitsAtDesk(reads: Reads, address: string, magazineId: number): Promise<boolean> {
  if (address === "") return false;
  const [row] = await reads.select({ id: people.id }).from(people).innerJoin(roles, eq(roles.personId, people.id)).where(and(eq(people.email, address), isNull(people.disabledAt), eq(roles.magazineId, magazineId), inArray(roles.role, [...deskRoles]))).limit(1);
  return row !== undefined;
}

/** May this be a historian of the column's magazine, by the address alone? What is asked first, before anything costly is done for them. */
export async function isContributorOf(reads: Reads, address: string, columnId: number): Promise<boolean> {
  if (address === "") return false;
  const [row] = await reads.select({ id: people.id }).from(people).innerJoin(roles, and(eq(roles.personId, people.id), eq(roles.role, "contributor"))).innerJoin(columns, and(eq(columns.magazineId, roles.magazineId), eq(columns.id, columnId))).where(and(eq(people.email, address), isNull(people.disabledAt))).limit(1);
  return row !== undefined;
}

/** What the magazine's standing assignments of the person with this address are. */
export async function assignedTo(reads: Reads, address: string, magazineId: number) {
  if (address === "") return [];
  return reads
    .select({ ...known, contributorId: people.id, contributor: people.name })
    .from(assignments)
    .innerJoin(people, eq(people.id, assignments.contributorId))
    .innerJoin(questions, eq(questions.id, assignments.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(roles, and(eq(roles.personId, people.id), eq(roles.magazineId, columns.magazineId), eq(roles.role, "contributor")))
    .where(and(eq(people.email, address), isNull(people.disabledAt), offerStands, eq(columns.magazineId, magazineId)))
    .orderBy(desc(assignments.id))
    .limit(20);
}

/** The question of whoever has this address, among a question and those merged into it; its own first. */
async function askedWith(reads: Reads, questionId: number, address: string): Promise<Known | undefined> {
  const [row] = await reads
    .select(known)
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(askers, eq(askers.questionId, questions.id))
    .where(and(inArray(questions.id, joined(questionId)), eq(sql`lower(${askers.email})`, address)))
    .orderBy(sql`${questions.id} <> ${questionId}`, questions.id)
    .limit(1);
  return row;
}

async function questionsOf(reads: Reads, ids: readonly number[]): Promise<Known[]> {
  if (ids.length === 0) return [];
  const rows = await reads.select(known).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).where(inArray(questions.id, [...ids]));
  return ids.flatMap((id) => rows.find(({ questionId }) => questionId === id) ?? []);
}

/** Mails that came to the magazine and are a question's, by their Message-ID. */
const mailsNamed = (reads: Reads, ids: readonly string[], magazineId: number) =>
  reads
    .select({ ...known, messageId: filings.messageId, from: filings.fromAddress })
    .from(filings)
    .innerJoin(mail, eq(mail.id, filings.mailId))
    .innerJoin(questions, eq(questions.id, filings.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(and(inArray(filings.messageId, [...ids]), isNotNull(filings.questionId), inArray(filings.tray, ["question", "thread"]), eq(columns.magazineId, magazineId)))
    .orderBy(desc(filings.mailId))
    .limit(50);

/** Questions that the sender's recent mails with the same subject became. */
async function sameSubject(reads: Reads, subject: string, address: string, magazineId: number, now: Date) {
  const bare = answeredSubject(subject);
  if (bare === null || address === "") return [];
  const rows = await reads
    .select({ ...known, subject: filings.subject })
    .from(filings)
    .innerJoin(mail, eq(mail.id, filings.mailId))
    .innerJoin(questions, eq(questions.id, filings.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(and(eq(filings.fromAddress, address), eq(columns.magazineId, magazineId), gt(mail.receivedAt, new Date(now.getTime() - half))))
    .orderBy(desc(filings.mailId))
    .limit(50);
  return rows.filter((row) => plainSubject(row.subject) === bare);
}

type Asked = { address: string; subject: string; answered: readonly string[]; byToken: readonly OwnLetter[]; byReference: readonly OwnLetter[]; magazineId: number; now: Date };
type Found = Pick<Facts, "historian" | "thread" | "bystander" | "perhaps">;

/** @param asked.address of the sender, lower case; "" belongs to nobody */
export async function correspondence(reads: Reads, asked: Asked): Promise<Found> {
  const { address, magazineId } = asked;
  const own = [...asked.byToken.map((letter) => ({ ...letter, how: "it came to the reply address of a letter of ours" })), ...asked.byReference.map((letter) => ({ ...letter, how: "it answers a letter of ours" }))].filter((letter) => letter.questionId !== null && letter.magazineId === magazineId).slice(0, 12);
  const [assigned, named, bySubject] = await Promise.all([assignedTo(reads, address, magazineId), asked.answered.length === 0 ? [] : mailsNamed(reads, asked.answered, magazineId), sameSubject(reads, asked.subject, address, magazineId, asked.now)]);
  const found: Found = { historian: null, thread: null, bystander: null, perhaps: [] };
  const strangers: [questionId: number, why: (reference: string) => string][] = [];

  for (const letter of own) {
    const questionId = letter.questionId!;
    if (address === "" || letter.to.toLowerCase() !== address) {
      strangers.push([questionId, (reference) => `It may belong to ${reference}: it answers a letter that went to somebody else.`]);
      continue;
    }
    found.historian ??= assigned.find((one) => one.questionId === questionId) ?? null;
    if (found.historian || found.thread) continue;
    const asker = (await askedWith(reads, questionId, address)) ?? named.find((one) => one.questionId === questionId && one.from === address);
    if (asker) found.thread = { questionId: asker.questionId, reference: asker.reference, stage: asker.stage, how: letter.how };
    else found.bystander ??= (await questionsOf(reads, [questionId]))[0] ?? null;
  }

  const ofSender = new Map(named.filter((one) => address !== "" && one.from === address).map((one) => [one.questionId, one]));
  const [only] = ofSender.values();
  // Different mails may share one id: then nobody can say which of them is answered.
  if (!found.thread && !found.historian && only && ofSender.size === 1) found.thread = { questionId: only.questionId, reference: only.reference, stage: only.stage, how: "it answers an earlier mail of the same sender" };
  else for (const one of ofSender.values()) strangers.push([one.questionId, (reference) => `It may belong to ${reference}: it answers a mail of the same sender whose Message-ID several mails have.`]);
  for (const one of named) if (one.from !== address || address === "") strangers.push([one.questionId, (reference) => `It may belong to ${reference}: it answers a mail of somebody else.`]);
  for (const one of bySubject) strangers.push([one.questionId, (reference) => `It may belong to ${reference}: the same sender wrote under the same subject.`]);
  for (const one of assigned) strangers.push([one.questionId, (reference) => `It may belong to ${reference}: its sender is the historian who has it.`]);
  if (found.thread || found.historian) found.bystander = null;

  const settled = new Set([found.thread?.questionId, found.historian?.questionId, found.bystander?.questionId]);
  const hints = new Map(strangers.filter(([questionId]) => !settled.has(questionId)).toReversed().slice(-20));
  const first = (await questionsOf(reads, [...hints.keys()].toReversed())).slice(0, 8);
  found.perhaps = first.map((one) => ({ ...one, why: hints.get(one.questionId)!(one.reference) }));
  return found;
}
