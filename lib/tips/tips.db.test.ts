// What readers tell of an answer: kept as sent, apart from every question, and each thing that can become of it.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { askers, messages } from "@/db/schema/intake";
import { columns } from "@/db/schema/magazine";
import { questions } from "@/db/schema/questions";
import { tips } from "@/db/schema/tips";
import { choices, editor, historian, magazineId, monday, ready, refusal, storyOf } from "@/db/testing-publishing";
import { makeMagazine, makePerson } from "@/db/testing-rows";
import { form, tell, tipNow } from "@/db/testing-tips";
import { publishNow } from "../publishing/publish-now";
import { withdraw } from "../publishing/withdraw";
import { wordsSent } from "../questions/asked-by";
import { deskCounts } from "../questions/counts";
import { inboxCounts } from "../questions/inbox";
import { inboxFilter } from "../questions/inbox-filter";
import { Missing } from "../refusal";
import { answerTold } from "./about";
import { makeQuestion } from "./make-question";
import { markTipAsSpam } from "./mark-tip-as-spam";
import { openTip } from "./open-tip";
import { openTips, tipAddress, tipOf, tipsIn } from "./queries";
import { alreadyTold, receiveTip } from "./receive-tip";
import { reopenTip } from "./reopen-tip";
import { thank } from "./thank";
import { consentWording, telling } from "./tip";
import { tipFilter } from "./tip-filter";

const now = new Date("2026-11-25T12:00:00Z");
const lane = (more: Record<string, string> = {}) => tipFilter.parse(more);
const kindsOf = async (id: number) => (await storyOf(id)).map(({ kind }) => kind).filter((kind) => kind.startsWith("tip"));

/** A published answer, and something a reader told of it. */
async function told(more: Record<string, string> = {}) {
  const question = await ready();
  await publishNow(editor, choices(question.id), monday);
  return { question, tip: await tell(question.reference, more) };
}

test("the words are kept as sent, tied to the page that was read, and no question knows them", async () => {
  const { question, tip } = await told();
  const [message] = await db.select().from(messages).where(eq(messages.id, tip.messageId));
  expect(message).toMatchObject({ questionId: null, channel: "form", body: form().words, columnId: question.columnId });
  expect(JSON.parse(message!.raw.toString())).toEqual(form());
  expect(tip).toMatchObject({ questionId: question.id, kind: "error", name: "Ada Quill", consentWording, openedAt: null, settledAt: null, end: null });
  expect((await wordsSent(question.id)).map(({ body }) => body)).not.toContain(form().words);
  expect((await inboxCounts(editor, inboxFilter.parse({})))?.all).toBe(0);
  expect(await kindsOf(question.id)).toEqual(["tipped"]);
  await expect(db.update(messages).set({ body: "Other words." }).where(eq(messages.id, tip.messageId))).rejects.toThrow();
});

test("the same form sent twice is one tip; without the tick nothing may be printed", async () => {
  const { question } = await told();
  const about = (await answerTold(question.reference))!;
  const typed = form({ words: "Twice.", mayPrint: "" });
  const sent = { about, raw: Buffer.from(JSON.stringify(typed)), told: telling.parse({ ...typed, mayPrint: undefined }), consentWording };
  expect(await alreadyTold(sent)).toBe(false);
  expect([await receiveTip(sent, now), await receiveTip(sent, now)].toSorted()).toEqual([false, true]);
  expect(await alreadyTold(sent)).toBe(true);
  const rows = await db.select().from(tips).where(eq(tips.questionId, question.id));
  expect(rows.map((row) => row.consentWording)).toEqual([consentWording, null]);
});

test("a form that was open is taken also when the page has been withdrawn, and of what was never published nothing is known", async () => {
  const { question } = await told();
  await withdraw(editor, { questionId: question.id, withdrawal: "It could not be verified." }, now);
  expect(await answerTold(question.reference)).toMatchObject({ questionId: question.id, isUp: false });
  const tip = await tell(question.reference, { words: "It was my ship." });
  expect(await tipOf(editor, tip.id)).toMatchObject({ page: null, headline: "Why ships ring bells" });
  const unpublished = await ready();
  for (const none of [unpublished.reference, "QQQ-1", "nothing"]) expect(await answerTold(none)).toBeNull();
});

test("the lane is the desk's: a checker looks, a contributor and a stranger see nothing, and reading counts for those who decide", async () => {
  const { tip } = await told();
  const [checker, stranger] = [await makePerson(magazineId, "checker"), await makePerson((await makeMagazine()).magazine.id, "chief")];
  for (const who of [historian, stranger]) {
    expect((await tipsIn(who, lane())).rows).toEqual([]);
    await expect(tipOf(who, tip.id)).rejects.toThrow(Missing);
    await expect(thank(who, { tipId: tip.id, body: "Thanks.", tell: true }, now)).rejects.toThrow(Missing);
    await expect(tipAddress(who, tip.id)).rejects.toThrow(Missing);
  }
  expect((await tipsIn(checker, lane())).rows).toMatchObject([{ id: tip.id, unread: true, headline: "Why ships ring bells" }]);
  for (const act of [() => thank(checker, { tipId: tip.id, body: "Thanks.", tell: true }, now), () => markTipAsSpam(checker, { tipId: tip.id }, now), () => makeQuestion(checker, { tipId: tip.id, words: "Why?" }, now)]) await expect(act()).rejects.toThrow(Missing);
  await expect(tipAddress(checker, tip.id)).rejects.toThrow(Missing);
  await openTip(checker, { id: tip.id, magazineId }, now);
  expect(await tipNow(tip.id)).toMatchObject({ openedAt: null });
  await openTip(editor, { id: tip.id, magazineId }, now);
  expect(await tipNow(tip.id)).toMatchObject({ openedAt: now });
  expect(await deskCounts(editor)).toMatchObject([{ id: magazineId, tips: 1, mail: 0 }]);
  expect(await openTips(editor, {})).toBe(1);
  expect(await tipAddress(editor, tip.id)).toBe("ada.quill@post.example");
});

test("the lane is looked through by column, words and what is settled, page by page", async () => {
  const { question, tip } = await told();
  const second = await tell(question.reference, { words: "My uncle rang it." });
  const ids = async (more: Record<string, string>, size?: number) => (await tipsIn(editor, lane(more), size)).rows.map(({ id }) => id);
  expect(await ids({})).toEqual([tip.id, second.id]);
  expect(await tipsIn(editor, lane({}), 1)).toMatchObject({ rows: [{ id: tip.id }], more: true });
  expect(await ids({ after: String(tip.id) })).toEqual([second.id]);
  expect(await ids({ q: "uncle" })).toEqual([second.id]);
  expect(await ids({ column: "elsewhere" })).toEqual([]);
  await markTipAsSpam(editor, { tipId: tip.id }, now);
  expect([await ids({}), await ids({ state: "settled" })]).toEqual([[second.id], [tip.id]]);
});

test("thanked and filed, or marked as spam, it is out of the lane, can come back, and is settled by one of two", async () => {
  const { question, tip } = await told();
  const both = await Promise.allSettled([thank(editor, { tipId: tip.id, body: "Thank you.", tell: true }, now), markTipAsSpam(editor, { tipId: tip.id }, now)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await openTips(editor, {})).toBe(0);
  await reopenTip(editor, { tipId: tip.id }, now);
  expect(await openTips(editor, { column: "elsewhere" })).toBe(0);
  expect(await openTips(editor, {})).toBe(1);
  expect(await tipNow(tip.id)).toMatchObject({ end: null, settledAt: null, settledById: null });
  await thank(editor, { tipId: tip.id, body: "Thank you.", tell: false }, now);
  expect(await tipNow(tip.id)).toMatchObject({ end: "thanked", settledAt: now, settledById: editor.id });
  expect((await refusal(thank(editor, { tipId: tip.id, body: "Again.", tell: true }, now))).message).toMatch(/settled already: thanked and filed/);
  expect((await kindsOf(question.id)).at(-1)).toBe("tipThanked");
});

test("made a question it is that reader's, with the words that ask, and stays as it is", async () => {
  const { tip } = await told({ mayPrint: "" });
  const made = await makeQuestion(editor, { tipId: tip.id, words: "Which ship was it?" }, now);
  const [question] = await db.select().from(questions).where(eq(questions.id, made.questionId));
  expect(question).toMatchObject({ stage: "inbox", asPrinted: "Which ship was it?" });
  const [asker] = await db.select().from(askers).where(eq(askers.questionId, made.questionId));
  expect(asker).toMatchObject({ name: "Ada Quill", email: "ada.quill@post.example", consentWording: null, withheld: true, hearing: "printed" });
  expect((await wordsSent(made.questionId)).map(({ body }) => body)).toEqual([form().words]);
  expect(await tipNow(tip.id)).toMatchObject({ end: "question", madeQuestionId: made.questionId });
  expect(await tipOf(editor, tip.id)).toMatchObject({ made: made.reference });
  expect((await refusal(reopenTip(editor, { tipId: tip.id }, now))).message).toMatch(/stays as it is/);
  const [column] = await db.select({ next: columns.nextNumber }).from(columns).where(eq(columns.id, question!.columnId));
  expect(column!.next).toBe(question!.number + 1);
});
