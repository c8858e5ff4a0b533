// Real mail of others, through the mailroom as it comes by SMTP, and all of it a second time.
import { count, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { letters } from "@/db/schema/mail";
import { filings, mail } from "@/db/schema/mailroom";
import { questions } from "@/db/schema/questions";
import { makeColumnWithMailbox } from "@/db/testing-mail";
import { ofMailroom, ofServer } from "@/lib/jobs/handlers";
import { take } from "@/lib/mailroom/take";
import { rawHashOf } from "@/lib/mime/identity";
import { natureOf } from "@/lib/mime/nature";
import { readMail, stopReaders } from "@/lib/mime/read";
import type { Tray } from "@/lib/words";
import { heldOut, type Mail, mailsIn } from "./corpora-mails";

const folder = process.env.CORPORA;
if (!folder) throw new Error("CORPORA is not set: `npm run test:corpora` fetches the collections and names their folder.");

/** Of the large collections so many go through the desk; all of them are read and judged. */
const share = 8;
const address = "ask@magazine.example";
const all = mailsIn(folder);
const isHeldOut = ({ corpus }: Mail) => heldOut.includes(corpus);
const sent = all.filter((one, at) => !isHeldOut(one) || at % share === 0);
const now = new Date("2026-11-24T12:00:00Z");

type Outcome = { one: Mail; mailId: number; tray: Tray; why: string[] };
const outcomes: Outcome[] = [];
const thrown: string[] = [];
const uncaught: unknown[] = [];
let columnId = 0;

const note = (error: unknown) => uncaught.push(error);
const everything = async () => ({
  mails: (await db.select({ n: count() }).from(mail))[0]!.n,
  filings: (await db.select({ n: count() }).from(filings))[0]!.n,
  questions: (await db.select({ n: count() }).from(questions))[0]!.n,
});

/** What the events that sorting leaves behind make of letters. */
async function tellAll() {
  const jobs = await db.execute<{ payload: { eventId: number } }>(sql`select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'tell' order by j.id`);
  for (const { payload } of jobs) await ofServer.tell(payload, now);
}

beforeAll(async () => {
  process.on("unhandledRejection", note).on("uncaughtException", note);
  const { column, mailbox } = await makeColumnWithMailbox(address);
  columnId = column.id;
  for (const one of sent) {
    const came = { columnId, mailboxId: mailbox.id, door: "smtp" as const, raw: one.raw, envelopeTo: address };
    const { mailId } = await take(came, now);
    try {
      await ofMailroom.sort({ mailId }, now);
      await ofMailroom.sort({ mailId }, now); // a job may run twice
    } catch (error) {
      thrown.push(`${one.corpus} ${one.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    const [filed] = await db.select({ tray: filings.tray, why: filings.why }).from(filings).where(eq(filings.mailId, mailId));
    outcomes.push({ one, mailId, ...filed! });
  }
  await tellAll();
}, 3_600_000);

afterAll(async () => {
  process.off("unhandledRejection", note).off("uncaughtException", note);
  await stopReaders();
  const corpora = [...new Set(outcomes.map(({ one }) => one.corpus))];
  const names = [...new Set(outcomes.map(({ tray }) => tray))].toSorted();
  console.table(Object.fromEntries(corpora.map((corpus) => {
    const its = outcomes.filter(({ one }) => one.corpus === corpus);
    return [corpus, { mails: its.length, ...Object.fromEntries(names.map((tray) => [tray, its.filter((one) => one.tray === tray).length])) }];
  })));
});

test("there are collections to try", () => {
  expect(all.length).toBeGreaterThan(200);
});

test("every distinct mail is one row with its bytes, and nothing is thrown", async () => {
  expect(thrown).toEqual([]);
  expect(uncaught).toEqual([]);
  expect((await everything()).mails).toBe(new Set(sent.map(({ raw }) => rawHashOf(raw))).size);
  expect((await everything()).filings).toBe((await everything()).mails);
});

test("none is left lying: each has a tray, and whatever needs attention says why", () => {
  expect(outcomes.filter(({ tray }) => tray === "sorting")).toEqual([]);
  expect(outcomes.filter(({ tray, why }) => tray === "attention" && why.length === 0)).toEqual([]);
});

test("all of it a second time adds nothing", async () => {
  const before = await everything();
  for (const { one, mailId } of outcomes) expect(await take({ columnId, door: "upload", raw: one.raw }, now)).toEqual({ mailId, known: true });
  expect(await everything()).toEqual(before);
}, 600_000);

test.skipIf(!sent.some(({ corpus }) => corpus === "flufl.bounce"))("of flufl.bounce's 115 at least 113 are known for reports; the two others are an automatic answer and a person's mail", () => {
  const its = outcomes.filter(({ one }) => one.corpus === "flufl.bounce");
  expect(its).toHaveLength(115);
  const missed = its.filter(({ tray }) => tray !== "report").map(({ one, tray }) => `${one.name}: ${tray}`);
  console.log(`flufl.bounce: ${115 - missed.length} of 115 are reports. Not: ${missed.join(", ")}`);
  expect(missed.length).toBeLessThanOrEqual(2);
});

test.skipIf(!all.some(isHeldOut))("of ordinary mail that nothing was tuned by, at most 2 in 100 are taken for reports, or for a program's", async () => {
  const held = all.filter(isHeldOut);
  const alarms: string[] = [];
  let robots = 0;
  for (const { name, raw } of held) {
    const read = await readMail(raw);
    if (!("reading" in read)) continue;
    const { kind } = natureOf(read.reading, { from: null });
    if (kind === "report" || kind === "delay") alarms.push(name);
    if (kind === "automatic") robots += 1;
  }
  console.log(`held out: ${alarms.length} of ${held.length} taken for reports (${((alarms.length / held.length) * 100).toFixed(2)} %), ${robots} for a program's. Reports: ${alarms.join(", ")}`);
  expect(held.length).toBeGreaterThanOrEqual(500);
  expect((alarms.length + robots) / held.length).toBeLessThanOrEqual(0.02);
}, 600_000);

test("no program answers any of what programs, lists and mail servers wrote; the others are answered at most once each", async () => {
  const answers = await db.select({ id: letters.id, to: letters.to, questionId: letters.questionId }).from(letters).where(eq(letters.isAutomaticReply, true));
  const filed = await db.select({ mailId: filings.mailId, questionId: filings.questionId, tray: filings.tray }).from(filings);
  console.log(`automatic replies: ${answers.length}, to ${outcomes.filter(({ tray }) => tray === "question").length} questions`);
  expect(answers.length).toBeGreaterThan(0);
  const answered = new Set(answers.map(({ questionId }) => questionId));
  expect(filed.filter(({ questionId, tray }) => questionId !== null && answered.has(questionId) && tray !== "question" && tray !== "thread")).toEqual([]);
  const bounces = new Set(outcomes.filter(({ one, tray }) => one.corpus === "flufl.bounce" || tray === "report" || tray === "automatic").map(({ mailId }) => mailId));
  const persons = outcomes.find(({ one }) => one.name === "groupwise_03.txt")?.mailId;
  expect(filed.filter(({ mailId, questionId }) => bounces.has(mailId) && mailId !== persons && questionId !== null)).toEqual([]);
  expect(new Set(answers.map(({ to }) => to.toLowerCase())).size).toBe(answers.length);
});
