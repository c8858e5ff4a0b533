import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { askers, readerQueries } from "@/db/schema/intake";
import { magazines } from "@/db/schema/magazine";
import { publications } from "@/db/schema/publishing";
import { questions } from "@/db/schema/questions";
import { revisions } from "@/db/schema/answers";
import { events } from "@/db/schema/timeline";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import type { Person, ReaderActor } from "../actor";
import { Missing, Refusal } from "../refusal";
import type { Stage } from "../words";
import { askedBy, readerAddress } from "../questions/asked-by";
import { accept } from "./accept";
import { askReader } from "./ask-reader";
import { correctCredit } from "./correct-credit";
import { decline } from "./decline";
import { markAsSpam } from "./mark-as-spam";
import { merge } from "./merge";
import { passOn } from "./pass-on";
import { markOf, prepare } from "./prepare";
import { readerQuestion } from "./queries";
import { readerReply } from "./reader-reply";
import { reopen } from "./reopen";
import { takeBack } from "./take-back";
import { passingOn } from "./triage";

const now = new Date("2026-11-02T09:30:00Z");
let columnId: number, magazineId: number, ana: Person, tom: Person, historian: Person, stranger: Person, checker: Person;
beforeAll(async () => {
  const { column, magazine } = await makeMagazine();
  [columnId, magazineId] = [column.id, magazine.id];
  [ana, tom, historian, checker] = [await makePerson(magazineId, "editor"), await makePerson(magazineId, "chief"), await makePerson(magazineId, "contributor"), await makePerson(magazineId, "checker")];
  stranger = await makePerson((await makeMagazine()).magazine.id, "chief");
  await db.update(magazines).set({ passOnAddresses: [{ label: "Subscriptions", email: "subs@example.org" }] }).where(eq(magazines.id, magazineId));
});

const stageOf = async (id: number) => (await db.select({ stage: questions.stage }).from(questions).where(eq(questions.id, id)))[0]!.stage;
const kindsOf = async (id: number) => (await db.select({ kind: events.kind }).from(events).where(eq(events.questionId, id)).orderBy(events.id)).map((e) => e.kind);
const reader = (questionId: number): ReaderActor => ({ kind: "reader", questionId });
const outcomes = async (tries: Promise<unknown>[]) => (await Promise.allSettled(tries)).map((t) => (t.status === "fulfilled" ? "done" : t.reason instanceof Refusal ? "refused" : String(t.reason)));
const publish = async (questionId: number, more: Partial<typeof publications.$inferInsert> = {}) => {
  const [revision] = await db
    .insert(revisions)
    .values({ questionId, number: 1, kind: "submitted", document: { type: "doc", content: [] }, question: "Q?", words: 10, wordsBy: {}, contributorId: historian.id, madeById: historian.id, madeAt: now })
    .returning();
  await db.insert(publications).values({ questionId, revisionId: revision!.id, columnId, path: `answer-${questionId}`, headline: "A headline", bylines: [], bio: { type: "doc", content: [] }, credit: "", publishedById: ana.id, madeAt: now, goesLiveAt: now, wentLiveAt: now, ...more });
};

test("each verb of triage moves the question and tells its story", async () => {
  const cases: [Stage, string, (id: number) => Promise<void>][] = [
    ["unassigned", "accepted", (questionId) => accept(ana, { questionId }, now)],
    ["declined", "declined", (questionId) => decline(ana, { questionId, reason: "Asked often.", tell: true }, now)],
    ["spam", "markedAsSpam", (questionId) => markAsSpam(ana, { questionId }, now)],
    ["passedOn", "passedOn", (questionId) => passOn(ana, passingOn.parse({ questionId, to: "SUBS@example.org", note: "" }), now)],
  ];
  for (const [stage, event, act] of cases) {
    const { id } = await makeQuestion(columnId);
    await act(id);
    expect([await stageOf(id), await kindsOf(id)]).toEqual([stage, [event]]);
    await expect(act(id)).rejects.toThrow(Refusal);
    expect(await kindsOf(id)).toEqual([event]);
  }
});

test("to whom it is passed on is told by the magazine's own label; a typed address counts, a broken one does not", async () => {
  const [a, b] = [await makeQuestion(columnId), await makeQuestion(columnId)];
  await passOn(ana, passingOn.parse({ questionId: a.id, to: "subs@example.org", note: "Their address changed." }), now);
  await passOn(ana, passingOn.parse({ questionId: b.id, to: "subs@example.org", other: "museum@example.org" }), now);
  const told = await db.select({ data: events.data }).from(events).where(eq(events.kind, "passedOn")).orderBy(events.id);
  expect(told.slice(-2).map((e) => e.data)).toEqual([
    { to: "Subscriptions", label: "Subscriptions", email: "subs@example.org", note: "Their address changed." },
    { to: "museum@example.org", label: "", email: "museum@example.org", note: "" },
  ]);
  for (const wrong of [{}, { other: "nobody" }, { to: "a b@example.org" }]) expect(passingOn.safeParse({ questionId: a.id, ...wrong }).success).toBe(false);
});

test("what is not yours does not exist: another magazine's chief, a contributor without it, and a checker's hands are empty", async () => {
  const { id, reference } = await makeQuestion(columnId);
  const other = await makeQuestion(columnId);
  for (const who of [stranger, historian]) {
    await expect(accept(who, { questionId: id }, now)).rejects.toThrow(Missing);
    await expect(merge(who, { questionId: id, into: other.reference }, now)).rejects.toThrow(/no question/);
    await expect(prepare(who, { questionId: id, asPrinted: "?", slugLine: "x", mark: "" }, now)).rejects.toThrow(Missing);
    await expect(askReader(who, { questionId: id, body: "When?" }, now)).rejects.toThrow(Missing);
    await expect(readerAddress(who, id)).rejects.toThrow(Missing);
  }
  await expect(accept(checker, { questionId: id }, now)).rejects.toThrow(/not yours to do/);
  await expect(askReader(checker, { questionId: id, body: "When?" }, now)).rejects.toThrow(Missing);
  await expect(prepare(checker, { questionId: id, asPrinted: "?", slugLine: "x", mark: "" }, now)).rejects.toThrow(Missing);
  await expect(readerAddress(checker, id)).rejects.toThrow(Missing);
  expect((await askedBy(id))[0]).toMatchObject({ reference });
  expect((await readerAddress(ana, id)).email).toMatch(/@example\.org$/);
  expect(await kindsOf(id)).toEqual([]);
});

test("two editors at once: one wins, the other gets a sentence", async () => {
  for (const pair of [
    (questionId: number) => [accept(ana, { questionId, seen: "inbox" }, now), decline(tom, { questionId, seen: "inbox", reason: "No.", tell: true }, now)],
    (questionId: number) => [markAsSpam(ana, { questionId }, now), markAsSpam(tom, { questionId }, now)],
    (questionId: number) => [takeBack(reader(questionId), now), decline(tom, { questionId, reason: "No.", tell: true }, now)],
  ]) {
    const { id } = await makeQuestion(columnId);
    expect((await outcomes(pair(id) as Promise<unknown>[])).toSorted()).toEqual(["done", "refused"]);
    expect(await kindsOf(id)).toHaveLength(1);
  }
});

test("merging keeps everybody who asked, through several merges, and the story of both tells it", async () => {
  const [a, b, c] = [await makeQuestion(columnId), await makeQuestion(columnId), await makeQuestion(columnId, "unassigned")];
  await merge(ana, { questionId: a.id, into: b.reference.toLowerCase() }, now);
  await merge(ana, { questionId: b.id, into: c.reference }, now);
  expect(await kindsOf(a.id)).toEqual(["merged"]);
  expect(await kindsOf(b.id)).toEqual(["joined", "merged"]);
  expect((await askedBy(c.id)).map((x) => x.name)).toEqual([c.asker.name, a.asker.name, b.asker.name]);
  await reopen(ana, { questionId: b.id, reason: "Not the same after all." }, now);
  expect((await askedBy(c.id)).map((x) => x.name)).toEqual([c.asker.name]);
  expect(await stageOf(b.id)).toBe("inbox");
});

test("what cannot be merged into is refused with a sentence at the field", async () => {
  const [a, gone, merged] = [await makeQuestion(columnId), await makeQuestion(columnId, "declined"), await makeQuestion(columnId)];
  await merge(ana, { questionId: merged.id, into: (await makeQuestion(columnId)).reference }, now);
  const elsewhere = await makeMagazine();
  const foreign = await makeQuestion(elsewhere.column.id);
  const both: Person = { ...ana, roles: new Map([...ana.roles, [elsewhere.magazine.id, new Set(["editor"] as const)]]) };
  for (const [into, sentence] of [[a.reference, /into itself/], [gone.reference, /declined/], [merged.reference, /merged/], ["ZZZ-1", /no question/], ["nonsense", /no question/], [foreign.reference, /another magazine/]] as const) {
    await expect(merge(both, { questionId: a.id, into }, now)).rejects.toThrow(sentence);
  }
  expect(await stageOf(a.id)).toBe("inbox");
});

test("two questions merged into each other at once: one merge stands", async () => {
  const [a, b] = [await makeQuestion(columnId), await makeQuestion(columnId)];
  expect((await outcomes([merge(ana, { questionId: a.id, into: b.reference }, now), merge(tom, { questionId: b.id, into: a.reference }, now)])).toSorted()).toEqual(["done", "refused"]);
  expect([await stageOf(a.id), await stageOf(b.id)].toSorted()).toEqual(["inbox", "merged"]);
});

test("the desk asks one thing at a time and the reader's reply ends the waiting, once", async () => {
  const { id, asker } = await makeQuestion(columnId, "unassigned");
  expect(await outcomes([askReader(ana, { questionId: id, body: "Which ship?" }, now), askReader(tom, { questionId: id, body: "Which year?" }, now)])).toContain("refused");
  expect((await readerQuestion(asker.token))?.asked).toHaveLength(1);
  await Promise.all([readerReply(reader(id), { reply: "The Duluth." }, now), readerReply(reader(id), { reply: "The Duluth." }, now)]);
  await expect(readerReply(reader(id), { reply: "And more." }, now)).rejects.toThrow(/not waiting/);
  const [question] = await db.select().from(questions).where(eq(questions.id, id));
  expect(question?.awaitingReaderSince).toBeNull();
  expect(await kindsOf(id)).toEqual(["askedReader", "readerReplied"]);
  await askReader(ana, { questionId: id, body: "And the year?" }, now);
  expect(await db.select().from(readerQueries).where(eq(readerQueries.questionId, id))).toHaveLength(2);
});

test("a reader without an email, or whose question has left, is not asked", async () => {
  const letter = await makeQuestion(columnId);
  await db.update(askers).set({ email: null }).where(eq(askers.questionId, letter.id));
  await expect(askReader(ana, { questionId: letter.id, body: "When?" }, now)).rejects.toThrow(/no email address/);
  const { id } = await makeQuestion(columnId, "declined");
  await expect(askReader(ana, { questionId: id, body: "When?" }, now)).rejects.toThrow(/Reopen it first/);
});

test("taking back ends the assignment and the schedule, once, and not after publication", async () => {
  const { id, asker } = await makeQuestion(columnId, "ready", historian);
  await publish(id, { wentLiveAt: null, goesLiveAt: new Date("2026-12-01T09:00:00Z") });
  await Promise.all([takeBack(reader(id), now), takeBack(reader(id), now)]);
  expect(await stageOf(id)).toBe("retracted");
  expect(await kindsOf(id)).toEqual(["takenBack"]);
  expect((await db.select().from(assignments).where(eq(assignments.questionId, id)))[0]).toMatchObject({ endedAt: now, endReason: expect.stringContaining("took the question back") });
  expect((await db.select().from(publications).where(eq(publications.questionId, id)))[0]?.cancelledAt).toEqual(now);
  await expect(takeBack(reader(id + 100_000), now)).rejects.toThrow(Missing);

  const out = await makeQuestion(columnId, "published", historian);
  await publish(out.id);
  await expect(takeBack(reader(out.id), now)).rejects.toThrow(Refusal);
  await expect(correctCredit(reader(out.id), { name: "X", town: "Y", region: "Z", withheld: true }, now)).rejects.toThrow(/has been published/);
  expect((await readerQuestion(out.asker.token))?.page).toEqual({ address: expect.stringContaining(`answer-${out.id}`), headline: "A headline" });
  expect((await readerQuestion(asker.token))?.stage).toBe("retracted");
});

test("who asked the same and was merged can leave again, until the joint answer is out", async () => {
  const [mine, theirs, root] = [await makeQuestion(columnId), await makeQuestion(columnId), await makeQuestion(columnId, "published", historian)];
  for (const { id } of [mine, theirs]) await merge(ana, { questionId: id, into: root.reference }, now);
  await takeBack(reader(mine.id), now);
  expect(await stageOf(mine.id)).toBe("retracted");
  expect((await askedBy(root.id)).map((x) => x.name)).toEqual([root.asker.name, theirs.asker.name]);
  await publish(root.id);
  await expect(takeBack(reader(theirs.id), now)).rejects.toThrow(/answered together/);
});

test("a corrected credit reaches a page that waits for its hour, or calls it off when an editor wrote the credit", async () => {
  const correction = { name: "Ruth Corrected", town: "Erie", region: "PA", withheld: true };
  const [plain, edited] = [await makeQuestion(columnId, "ready", historian), await makeQuestion(columnId, "ready", historian)];
  await publish(plain.id, { wentLiveAt: null, credit: `${plain.asker.name}, Memphis, Tenn.` });
  await publish(edited.id, { wentLiveAt: null, credit: "Two readers in Memphis" });
  for (const { id } of [plain, edited]) await correctCredit(reader(id), correction, now);
  const [followed] = await db.select().from(publications).where(eq(publications.questionId, plain.id));
  expect(followed).toMatchObject({ credit: "Name withheld, Pennsylvania", cancelledAt: null });
  const [off] = await db.select().from(publications).where(eq(publications.questionId, edited.id));
  expect(off?.cancelledAt).toEqual(now);
  expect(await kindsOf(edited.id)).toEqual(["readerCorrected", "unscheduled"]);
  await correctCredit(reader(plain.id), correction, now);
  expect(await kindsOf(plain.id)).toEqual(["readerCorrected"]);
});

test("of two editors preparing one text the later is told, and a revision takes the text over", async () => {
  const { id, asPrinted, slugLine } = await makeQuestion(columnId);
  const mark = markOf({ asPrinted, slugLine });
  const done = await outcomes([prepare(ana, { questionId: id, asPrinted: "Why bells?", slugLine: "bells", mark }, now), prepare(tom, { questionId: id, asPrinted: "Bells, why?", slugLine: "bells", mark }, now)]);
  expect(done.toSorted()).toEqual(["done", "refused"]);
  expect(await kindsOf(id)).toEqual(["prepared"]);
  const written = await makeQuestion(columnId, "review", historian);
  await publish(written.id, { wentLiveAt: null });
  const same = { questionId: written.id, mark: markOf(written) };
  await expect(prepare(ana, { ...same, asPrinted: "Other words?", slugLine: written.slugLine }, now)).rejects.toThrow(/revision 1/);
  await prepare(ana, { ...same, asPrinted: written.asPrinted, slugLine: "only the slug line" }, now);
  expect(await kindsOf(written.id)).toEqual(["prepared"]);
});

test("a reader whose question was merged is told when the other is published", async () => {
  const [mine, other] = [await makeQuestion(columnId), await makeQuestion(columnId, "published", historian)];
  await merge(ana, { questionId: mine.id, into: other.reference }, now);
  expect(await readerQuestion(mine.asker.token)).toMatchObject({ stage: "merged", answerStage: "published", page: null });
  await publish(other.id);
  const seen = await readerQuestion(mine.asker.token);
  expect(seen).toMatchObject({ page: { headline: "A headline" }, reference: mine.reference });
  expect(JSON.stringify(seen)).not.toMatch(/example\.org|token/);
  for (const wrong of ["", "x".repeat(32), "' or 1=1 --", `${mine.asker.token}x`]) expect(await readerQuestion(wrong)).toBeNull();
  expect(await db.execute(sql`select 1 from questions where stage = 'merged' and merged_into_id is null`)).toHaveLength(0);
});
