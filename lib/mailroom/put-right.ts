// A person says what a mail is. What had been made of it is taken back (leave-tray.ts), and what it is instead is made of it.
import { and, asc, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { messages } from "@/db/schema/intake";
import { filings } from "@/db/schema/mailroom";
import type { Person } from "../actor";
import { addMessage } from "../intake/add-message";
import { comeBack } from "../mail/bounce";
import { hold } from "../questions/hold";
import { questionOf } from "../questions/reference";
import { Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { type Tray, trays } from "../words";
import { move } from "../workflow/move";
import { carryOut, messageOf } from "./carry-out";
import { type Considered, consider } from "./consider";
import { asQuestion, bodyOf } from "./as-question";
import { decide } from "./decide";
import { type puttingRight, puttings, puttingsFrom } from "./filing";
import { type HeldMail, holdMail } from "./hold-mail";
import { leaveTray } from "./leave-tray";
import type { Decision } from "./rule";
import { rawOf } from "./take";
import { readWordAnswer, type WordAnswer } from "./word-answer";

type Input = z.output<typeof puttingRight>;
/** The question it belongs to now, by its id; null when to none. */
export type Put = { tray: Tray; questionId: number | null };

/**
 * Puts a mail where it belongs. As a question it becomes one, or the one it had become is reopened; as anything else a question made
 * of it goes to the spam. Throws Refusal with the sentence why not, and Missing for a mail that is not the actor's.
 */
export async function putRight(actor: Person, input: Input, now = new Date()): Promise<Put> {
  const word = await wordBefore(actor, input);
  return db.transaction(async (tx) => {
    const held = await holdMail(tx, actor, input.mailId);
    const { filing, magazineId } = held;
    const { label } = puttings[input.as];
    if (!(puttingsFrom[filing.tray] as readonly string[]).includes(input.as)) throw new Refusal(`“${label}” cannot be said of a mail that lies with “${trays[filing.tray]}”.`);
    if (held.mail.erasedAt && (input.as === "question" || input.as === "join")) throw new Refusal("It was erased.");
    // Asked before anything is taken back: what it is to be must be possible.
    const into = input.as === "join" ? await targetOf(tx, actor, input.into, held) : null;
    await leaveTray(tx, actor, held, now);
    const put = await become(tx, actor, held, input, { into, word }, now);
    const why = [`${actor.name} put it here: “${label}”.`, ...filing.why].slice(0, 20);
    await tx.update(filings).set({ ...put, why, putById: actor.id, putAt: now, sortedAt: filing.sortedAt ?? now }).where(eq(filings.mailId, input.mailId));
    await record(tx, actor, { kind: "mailPut", at: now, magazineId, data: { subject: filing.subject, tray: trays[put.tray] } });
    return { tray: put.tray, questionId: put.questionId ?? null };
  });
}

/** Only what is sorted anew can turn out to be a historian's answer; the file in it is read while nothing is held. */
async function wordBefore(actor: Person, input: Input): Promise<WordAnswer | null> {
  if (input.as !== "notSpam") return null;
  const { mail, filing } = await db.transaction((tx) => holdMail(tx, actor, input.mailId));
  return filing.reading && readWordAnswer(filing.reading, mail.columnId, () => rawOf(mail.id));
}

/** What was looked up before: the question it is put with, and its Word files. */
type Before = { into: number | null; word: WordAnswer | null };
type Written = Partial<typeof filings.$inferInsert> & Put;
/** What only one of the trays knows of a mail. */
const bare = { perhaps: [], letterId: null, permanent: null, twinOfId: null };

async function become(tx: Tx, actor: Person, held: HeldMail, { as }: Input, { into, word }: Before, now: Date): Promise<Written> {
  const { mail, filing } = held;
  if (as === "question" || as === "notSpam") {
    const before = await reopened(tx, actor, held, now);
    if (before !== null) return { ...bare, tray: "question", questionId: before };
    const considered = await again(tx, held);
    const { facts } = considered;
    const decision: Decision = as === "question" ? asQuestion(facts) : decide({ ...facts, blocked: null, ...("failed" in facts.read ? {} : { read: { ...facts.read, spam: { score: 0, signs: [] } } }) });
    if (as === "question" && decision.becomes?.kind !== "question") throw new Refusal(decision.why.join(" ") || "There are no words in it that could be asked.");
    return carryOut(tx, mail, { facts, decision, word }, now, as === "question" ? actor : "reader");
  }
  if (as === "join" && into !== null) {
    const { facts } = await again(tx, held);
    if ("failed" in facts.read) throw new Refusal(`${facts.read.failed} There are no words to put with a question.`);
    const words = bodyOf(facts.read) || "(There were no words in this mail.)";
    // Put with it, taken out and put with it again, it is another message each time.
    const before = await tx.$count(messages, eq(messages.mailId, mail.id));
    await addMessage(tx, actor, { questionId: into, channel: "email", ...messageOf(words), said: facts.read.said || words, token: `mail:${mail.id}:${before}`, mailId: mail.id, receivedAt: mail.receivedAt }, now);
    return { ...bare, tray: "thread", questionId: into };
  }
  if (as === "report") return asReport(tx, held, now);
  // A question that went to the spam stays known, so that it is the one that comes back.
  const keeps = filing.tray === "question" || ["spam", "automatic", "filed", "report"].includes(filing.tray) ? filing.questionId : null;
  return { ...bare, letterId: as === "automatic" ? filing.letterId : null, tray: puttings[as].tray ?? "attention", questionId: keeps };
}

/** A report is filed on the letter it is about, where one is found. Whether for good, only the report itself can say. */
async function asReport(tx: Tx, held: HeldMail, now: Date): Promise<Written> {
  const { facts } = await again(tx, held);
  const said = "failed" in facts.read ? null : (facts.read.nature.report ?? null);
  const letterId = facts.concerned?.letterId ?? held.filing.letterId;
  if (said?.permanent && letterId !== null) await comeBack(tx, letterId, said.said, now);
  return { ...bare, tray: "report", questionId: held.filing.questionId, letterId, permanent: said?.permanent ?? null };
}

/** What is known of the mail now, with the reading that is kept of it. */
async function again(tx: Tx, { mail, filing }: HeldMail): Promise<Considered> {
  const { columnId, door, identity, envelopeFrom: from, envelopeTo: to, receivedAt, id: mailId } = mail;
  const read = filing.reading ? { reading: filing.reading } : ({ over: "crash", said: filing.why[0] ?? "It could not be read." } as const);
  return consider(tx, { columnId, door, read, identity, envelope: { from, to }, receivedAt, mailId });
}

/** The question this mail began and that left the river since, back where it was; null when it never began one. */
async function reopened(tx: Tx, actor: Person, { mail, filing }: HeldMail, now: Date): Promise<number | null> {
  if (filing.questionId === null || filing.tray === "question") return null;
  const [first] = await tx.select({ mailId: messages.mailId }).from(messages).where(and(eq(messages.questionId, filing.questionId), isNull(messages.detachedAt))).orderBy(asc(messages.id)).limit(1);
  if (first?.mailId !== mail.id) return null;
  const situation = await hold(tx, actor, filing.questionId);
  if (situation.stage === "spam") await move(tx, actor, situation, "reopen", { now, data: { reason: "" }, set: { mergedIntoId: null } });
  return filing.questionId;
}

async function targetOf(tx: Tx, actor: Person, reference: string, { magazineId, filing }: HeldMail): Promise<number> {
  const refuse = (sentence: string) => new Refusal(sentence, { into: sentence });
  const id = await questionOf(tx, actor, reference).catch((error: unknown) => {
    throw error instanceof Missing ? refuse(`There is no question ${reference.toUpperCase()} on your desk.`) : error;
  });
  const situation = await hold(tx, actor, id);
  if (situation.magazineId !== magazineId) throw refuse(`${situation.reference} belongs to another magazine.`);
  if (filing.questionId === id && filing.tray !== "answer") throw refuse(`It belongs to ${situation.reference} already.`);
  return id;
}
