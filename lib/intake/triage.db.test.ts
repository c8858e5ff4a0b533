// What the desk does with a question that has come: each verb once, for whom it is there, and two editors at once.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema/timeline";
import { makeQuestion } from "@/db/testing-rows";
import { kindsOf, now, outcomes, reader, set, stageOf } from "@/db/testing-triage";
import { askedBy, readerAddress } from "../questions/asked-by";
import { Missing, Refusal } from "../refusal";
import type { Stage } from "../words";
import { accept } from "./accept";
import { askReader } from "./ask-reader";
import { decline } from "./decline";
import { markAsSpam } from "./mark-as-spam";
import { merge } from "./merge";
import { passOn } from "./pass-on";
import { markOf, prepare } from "./prepare";
import { takeBack } from "./take-back";
import { passingOn } from "./triage";

const { columnId, ana, tom, historian, stranger, checker, publish } = await set();

test("each verb of triage moves the question and tells its story", async () => {
  const cases: [Stage, string, (id: number) => Promise<unknown>][] = [
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
