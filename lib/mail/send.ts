// The only hand that speaks SMTP. Without SMTP_URL letters wait. A letter handed over twice carries the same Message-ID both times.
import { readFile } from "node:fs/promises";
import { and, asc, desc, eq, isNull, lt, or, sql } from "drizzle-orm";
import { createTransport } from "nodemailer";
import SMTPTransport from "nodemailer/lib/smtp-transport/index.js";
import { db, type Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { columns, magazines } from "@/db/schema/magazine";
import { letters, letterTries } from "@/db/schema/mail";
import { mailboxes } from "@/db/schema/mailroom";
import { people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { enqueue } from "../jobs/queue";
import { storable } from "../kit/storable";
import { installationUrl } from "../magazine/address";
import { invitationAddress } from "../assignments/invitation-address";
import { guestAddress } from "../notes/guest-address";
import { makeSignInLink } from "../people/sign-in-link";
import { envelopeOf } from "./envelope";
import { installationHost } from "./from";
import { htmlOf } from "./html";
import { mostTries, type Outcome, outcomeOf, pauseAfter } from "./outcome";
import { secretPlace, withSecrets } from "./plain";

type Row = typeof letters.$inferSelect & { messageId: string; inHandUntil: Date };

/** How long the mail server may be silent, and how long the whole may take; in milliseconds. */
const patience = { silence: 60_000, whole: 180_000 };
/** For so long a letter is in one worker's hands: longer than any handing over takes. */
const inHandFor = 300_000;

/** A letter written before its Message-ID was kept: the same for every handing over. */
const formerMessageId = ({ id, madeAt }: Pick<Row, "id" | "madeAt">): string => `letter-${id}-${madeAt.getTime().toString(36)}@${installationHost().replace(/:.*/, "")}`;

/**
 * Takes a letter in hand, so that no other worker has it: committed before the mail server is spoken to, and void when the time is
 * over, as after a worker was killed. Null when it has gone, or is in other hands; then it is looked at again when those must be empty.
 */
async function takeInHand(letterId: number, now: Date): Promise<Row | null> {
  return db.transaction(async (tx) => {
    const [letter] = await tx.select().from(letters).where(and(eq(letters.id, letterId), eq(letters.state, "waiting"))).for("update");
    if (!letter) return null;
    if (letter.inHandUntil && letter.inHandUntil > now) {
      await enqueue(tx, "send", { letterId }, { key: `send:${letterId}`, runAt: letter.inHandUntil });
      return null;
    }
    const held = { inHandUntil: new Date(now.getTime() + inHandFor), messageId: letter.messageId ?? formerMessageId(letter) };
    await tx.update(letters).set(held).where(eq(letters.id, letterId));
    return { ...letter, ...held };
  });
}

/** Where whoever wants to write is led: the page of what was offered last. */
async function ownPage(tx: Tx, { questionId, to }: Row): Promise<string> {
  const [offer] = await tx.select({ id: assignments.id }).from(assignments).innerJoin(people, eq(people.id, assignments.contributorId)).where(and(eq(assignments.questionId, questionId ?? 0), eq(people.email, to))).orderBy(desc(assignments.id)).limit(1);
  return offer ? `/my/assignments/${offer.id}` : "/my";
}

/** The links of an invitation, of an offer and of a guest are made now and kept nowhere; other secrets were kept until now. */
async function secretsOf(letter: Row, now: Date): Promise<Record<string, string>> {
  if (letter.kind === "invitation") return { link: `${installationUrl()}${await db.transaction((tx) => makeSignInLink(tx, letter.to, now))}` };
  if (letter.kind === "wayIn") return { link: `${installationUrl()}${await db.transaction(async (tx) => makeSignInLink(tx, letter.to, now, await ownPage(tx, letter)))}` };
  if (letter.body.includes(secretPlace("invitation"))) return { ...letter.secrets, invitation: `${installationUrl()}${await invitationAddress(letter.eventId ?? 0, letter.to)}` };
  return letter.kind === "signOffAsked" ? { link: `${installationUrl()}${await guestAddress(letter.eventId ?? 0)}` } : letter.secrets;
}

/** Whose name stands over it, and where answers to it are read. */
async function homeOf({ questionId, magazineId }: Row) {
  const [question] = questionId === null ? [] : await db.select({ columnId: columns.id, name: columns.name }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).where(eq(questions.id, questionId));
  if (!question) {
    const [magazine] = magazineId === null ? [] : await db.select({ name: magazines.name }).from(magazines).where(eq(magazines.id, magazineId));
    return { name: magazine?.name ?? installationHost(), mailbox: null };
  }
  const [mailbox] = await db.select({ address: mailboxes.address, plusAddresses: mailboxes.plusAddresses }).from(mailboxes).where(and(eq(mailboxes.columnId, question.columnId), isNull(mailboxes.disabledAt))).orderBy(asc(mailboxes.id)).limit(1);
  return { name: question.name, mailbox: mailbox ?? null };
}

/** Nodemailer's own list, and what RFC 8058, 4 asks for besides. */
const signedFields = "From:Sender:Reply-To:Subject:Date:Message-ID:To:Cc:MIME-Version:Content-Type:Content-Transfer-Encoding:Content-ID:Content-Description:Resent-Date:Resent-From:Resent-Sender:Resent-To:Resent-Cc:Resent-Message-ID:In-Reply-To:References:List-Id:List-Help:List-Unsubscribe:List-Unsubscribe-Post:List-Subscribe:List-Post:List-Owner:List-Archive";

/** The key letters are signed with (RFC 6376), when one is given. */
async function signing() {
  const { DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_KEY_FILE: file } = process.env;
  return domainName && keySelector && file ? { dkim: { domainName, keySelector, privateKey: await readFile(file, "utf8"), headerFieldNames: signedFields } } : {};
}

/** Speaks to the mail server. Never throws: whatever happens is an outcome. */
async function handOver(url: string, letter: Row, now: Date, { silence, whole }: typeof patience): Promise<Outcome> {
  let handedOver = false;
  const note = (entry: unknown, said?: unknown) => {
    if ((entry as { tnx?: string })?.tnx === "server" && String(said).startsWith("354")) handedOver = true;
  };
  const logger = { level: () => {}, trace: note, debug: note, info: note, warn: note, error: note, fatal: note };
  let timer: NodeJS.Timeout | undefined;
  try {
    const { name, mailbox } = await homeOf(letter);
    const text = withSecrets(letter.body, await secretsOf(letter, now));
    // Beside an address createTransport() itself would forget every other option.
    const transport = new SMTPTransport({ url, logger, transactionLog: true, connectionTimeout: silence / 4, greetingTimeout: silence / 4, socketTimeout: silence });
    const sending = createTransport(transport).sendMail({
      ...envelopeOf(letter, mailbox),
      text,
      html: htmlOf(text, { head: name, locale: "en" }),
      messageId: `<${letter.messageId}>`,
      date: letter.madeAt,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(await signing()),
    });
    sending.catch(() => {}); // when it takes too long, what comes of it later is no longer waited for
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(Object.assign(new Error("The mail server took too long."), { code: "ETIMEDOUT" })), whole);
    });
    const { response } = await Promise.race([sending, tooLong]);
    return { outcome: "taken", said: response.slice(0, 500) };
  } catch (error) {
    return outcomeOf(error, handedOver);
  } finally {
    clearTimeout(timer);
  }
}

/** Writes down what came of it, and lets the letter go: sent, given up, or for another try. */
async function putDown(letter: Row, came: Outcome, now: Date): Promise<void> {
  const { outcome, said } = storable(came);
  const tries = letter.tries + 1;
  const state = outcome === "taken" ? "sent" : outcome === "refused" || tries >= mostTries ? "failed" : "waiting";
  await db.transaction(async (tx) => {
    await tx.insert(letterTries).values({ letterId: letter.id, at: now, outcome, said });
    const [mine] = await tx
      .update(letters)
      .set({ state, tries, inHandUntil: null, ...(state === "sent" ? { sentAt: now, lastError: null, secrets: {} } : { lastError: said }) })
      .where(and(eq(letters.id, letter.id), eq(letters.state, "waiting"), eq(letters.inHandUntil, letter.inHandUntil)))
      .returning({ id: letters.id });
    if (mine && state === "waiting") await enqueue(tx, "send", { letterId: letter.id }, { key: `send:${letter.id}`, runAt: new Date(now.getTime() + pauseAfter(tries)) });
  });
}

/**
 * Hands one letter to the mail server, and writes down what that said. What was sent is not sent again. No row is held meanwhile.
 * Throws only when the database is away; the queue then asks again.
 * @param now when it is done; a letter that did not go is tried again so much later
 */
export async function send({ letterId }: { letterId: number }, now: Date, patient = patience): Promise<void> {
  const url = process.env.SMTP_URL;
  if (!url) return;
  const letter = await takeInHand(letterId, now);
  if (letter) await putDown(letter, await handOver(url, letter, now, patient), now);
}

/**
 * Enqueues every letter that waits without a job to send it: those written while there was no mail server, and any whose job came to
 * an end without it. Asked for at start and every hour; a letter that pauses between two tries is left to its pause. Returns how many.
 */
export async function sendWaiting(now = new Date()): Promise<number> {
  if (!process.env.SMTP_URL) return 0;
  return db.transaction(async (tx) => {
    const waiting = await tx.select({ id: letters.id }).from(letters).where(and(eq(letters.state, "waiting"), or(isNull(letters.inHandUntil), lt(letters.inHandUntil, now)), sql`not exists (select 1 from graphile_worker.jobs j where j.key = 'send:' || letters.id and j.attempts < j.max_attempts)`));
    for (const { id } of waiting) await enqueue(tx, "send", { letterId: id }, { key: `send:${id}` });
    return waiting.length;
  });
}
