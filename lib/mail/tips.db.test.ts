// What whoever told us something about an answer hears: that it has come, and what came of it. No more than that.
import { and, desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { letters } from "@/db/schema/mail";
import { questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { approve, choices, editor, magazineId, monday, ready } from "@/db/testing-publishing";
import { tell as tellUs } from "@/db/testing-tips";
import { correct } from "../publishing/correct";
import { publishNow } from "../publishing/publish-now";
import { withdraw } from "../publishing/withdraw";
import { makeQuestion } from "../tips/make-question";
import { markTipAsSpam } from "../tips/mark-tip-as-spam";
import { thank } from "../tips/thank";
import { morning } from "../reminders/morning";
import { tell } from "./tell";

const now = new Date("2026-11-26T12:00:00Z");

async function told(path = "why-ships-ring-bells") {
  const question = await ready();
  await publishNow(editor, choices(question.id, { path }), monday);
  return { question, tip: await tellUs(question.reference) };
}
/** The letter about the last event of a kind, if it is one that is told. */
async function letterAbout(questionId: number, kind: string) {
  const [event] = await db.select().from(events).where(and(eq(events.questionId, questionId), eq(events.kind, kind))).orderBy(desc(events.id)).limit(1);
  await tell({ eventId: event!.id }, now);
  return db.select().from(letters).where(eq(letters.eventId, event!.id));
}

test("the acknowledgement names the answer, quotes the words, and gives the way to the page, not to any status", async () => {
  const { question } = await told();
  const [letter, ...more] = await letterAbout(question.id, "tipped");
  expect(more).toEqual([]);
  expect(letter).toMatchObject({ kind: "tipReceipt", to: "ada.quill@post.example", toName: "Ada Quill", subject: `What you told us about “Why ships ring bells” (${question.reference})`, secrets: {} });
  expect(letter!.body).toContain("> The bell in the picture is from another ship.");
  expect(letter!.body.match(/https?:\/\/\S+/g)).toEqual([expect.stringMatching(/\/why-ships-ring-bells$/)]);
  expect(letter!.body).toContain("cannot promise a personal reply");
});

test("thanks go in the editor's own words, or not at all", async () => {
  const { question, tip } = await told();
  await thank(editor, { tipId: tip.id, body: "What a find!\n\nWe shall ask the museum.", tell: true }, now);
  const [letter] = await letterAbout(question.id, "tipThanked");
  expect(letter).toMatchObject({ kind: "tipThanked", to: "ada.quill@post.example" });
  expect(letter!.body).toContain("What a find!\n\nWe shall ask the museum.");
  const other = await told("another");
  await thank(editor, { tipId: other.tip.id, body: "Thanks.", tell: false }, now);
  expect(await letterAbout(other.question.id, "tipThanked")).toEqual([]);
});

test("made a question, it is acknowledged once, with its reference, the private page, and what its sender hears of it", async () => {
  const { question, tip } = await told();
  const made = await makeQuestion(editor, { tipId: tip.id, words: "Which ship was it?" }, now);
  expect(await letterAbout(made.questionId, "received")).toEqual([]);
  const [letter, ...more] = await letterAbout(question.id, "tipMadeQuestion");
  expect(more).toEqual([]);
  expect(letter).toMatchObject({ kind: "tipMadeQuestion", to: "ada.quill@post.example", subject: expect.stringContaining(`(${made.reference})`), secrets: { status: expect.stringContaining(`/q/${made.token}`) } });
  expect(letter!.body).toContain("“Why ships ring bells”");
  expect(letter!.body).toContain("again when this one is before readers, and not before");
});

test("a correction says what now stands beneath the answer", async () => {
  const { question, tip } = await told();
  await correct(editor, { questionId: question.id, reason: "The ship is wrong.", tipIds: [tip.id] }, now);
  await approve(question.id, 2);
  await db.update(questions).set({ stage: "ready" }).where(eq(questions.id, question.id));
  await publishNow(editor, choices(question.id, { correction: "The bell is the Aurora’s." }), now);
  const [letter] = await letterAbout(question.id, "tipCorrected");
  expect(letter).toMatchObject({ kind: "tipCorrected", to: "ada.quill@post.example", subject: `Corrected: “Why ships ring bells” (${question.reference})` });
  expect(letter!.body).toContain("> The bell is the Aurora’s.");
});

test("of spam nobody hears; of a page that is gone the letter still says which it was", async () => {
  const { question, tip } = await told();
  await markTipAsSpam(editor, { tipId: tip.id }, now);
  expect(await letterAbout(question.id, "tipMarkedAsSpam")).toEqual([]);
  await withdraw(editor, { questionId: question.id, withdrawal: "It could not be verified." }, now);
  const late = await tellUs(question.reference, { words: "I was there." });
  expect(late.end).toBeNull();
  const [letter] = await letterAbout(question.id, "tipped");
  expect(letter!.subject).toContain("“Why ships ring bells”");
  expect(letter!.body).not.toMatch(/https?:/);
});

test("the morning's digest says that there is something in the lane", async () => {
  await told();
  await morning(new Date("2026-11-26T13:00:00Z")); // eight in New York
  const digests = await db.select({ body: letters.body }).from(letters).where(and(eq(letters.kind, "digest"), eq(letters.magazineId, magazineId)));
  expect(digests).toEqual([{ body: expect.stringContaining("One reader has something to say of a published answer.") }]);
});
