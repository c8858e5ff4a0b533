// Checks of facts: who marks one, by what, and what the facts still open stop.
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { drafts } from "@/db/schema/answers";
import { claims } from "@/db/schema/facts";
import { events } from "@/db/schema/timeline";
import { book, key, only, sentence, submitted } from "@/db/testing-facts";
import { makeDesk } from "@/db/testing-rows";
import { clock, type Person } from "../actor";
import { situationOf } from "../questions/hold";
import { Missing } from "../refusal";
import { whyNot } from "../workflow/why-not";
import { checkClaim } from "./check-claim";
import { factsToCheck } from "./queries";
import { sourceClaim } from "./source-claim";

const rowOf = async (questionId: number) => (await db.select().from(claims).where(and(eq(claims.questionId, questionId), eq(claims.key, key))))[0]!;

test("checker, editor and chief mark facts of a text with the desk; who wrote it does not, nor anybody from elsewhere", async () => {
  const { historian, editor, chief, checker, questionId } = await submitted();
  const { other: stranger } = await makeDesk();
  for (const actor of [checker, editor, chief]) {
    await checkClaim(actor, questionId, key, { state: "verified", word: "", sentence });
    expect(await only(historian, questionId)).toMatchObject({ state: "verified", checkedBy: actor.name, lapsed: false });
  }
  await expect(checkClaim(historian, questionId, key, { state: "verified", word: "", sentence })).rejects.toThrow("Facts are checked by the desk.");
  await expect(checkClaim(stranger, questionId, key, { state: "verified", word: "", sentence })).rejects.toThrow(Missing);
  const wroteIt: Person = { ...historian, roles: new Map([[[...historian.roles.keys()][0]!, new Set(["contributor", "editor"] as const)]]) };
  await expect(checkClaim(wroteIt, questionId, key, { state: "verified", word: "", sentence })).rejects.toThrow("somebody else has to check");
  const told = await db.select({ data: events.data }).from(events).where(and(eq(events.questionId, questionId), eq(events.kind, "claimChecked")));
  expect(told).toHaveLength(3);
});

test("a fact is verified by a source, and of the sentence as the checker read it", async () => {
  const { editor, checker, questionId } = await submitted();
  await sourceClaim(editor, questionId, key, null);
  await expect(checkClaim(checker, questionId, key, { state: "verified", word: "", sentence })).rejects.toThrow("Name the source first");
  await checkClaim(checker, questionId, key, { state: "queried", word: "Twenty-three?", sentence });
  await sourceClaim(editor, questionId, key, book);
  expect(await only(checker, questionId)).toMatchObject({ state: "queried", word: "Twenty-three?" });
  await expect(checkClaim(checker, questionId, key, { state: "verified", word: "", sentence: "PQ 17 lost 23 ships." })).rejects.toThrow("changed while you were checking");
  await checkClaim(checker, questionId, key, { state: "verified", word: "", sentence });
  // Another source is another check.
  await sourceClaim(editor, questionId, key, { ...book, locator: "41" });
  expect(await only(checker, questionId)).toMatchObject({ state: "open", checkedBy: null });
  await db.update(drafts).set({ document: { type: "doc", content: [{ type: "paragraph" }] } }).where(eq(drafts.questionId, questionId));
  await expect(checkClaim(checker, questionId, key, { state: "verified", word: "", sentence })).rejects.toThrow("not in the text");
});

test("open facts are counted for approval until each is verified; a lapsed one is open again", async () => {
  const { checker, questionId } = await submitted();
  const open = async () => (await situationOf(db, clock, questionId)).open.claims;
  expect(await open()).toBe(1);
  for (const state of ["queried", "wrong"] as const) {
    await checkClaim(checker, questionId, key, { state, word: "No.", sentence });
    expect(await open()).toBe(1);
  }
  await checkClaim(checker, questionId, key, { state: "verified", word: "", sentence });
  expect(await open()).toBe(0);
  await db.update(claims).set({ lapsedAt: new Date() }).where(eq(claims.questionId, questionId));
  expect(await open()).toBe(1);
  expect(await factsToCheck(checker)).toMatchObject([{ questionId, open: 1, all: 1 }]);
  await checkClaim(checker, questionId, key, { state: "verified", word: "", sentence });
  expect(await factsToCheck(checker)).toEqual([]);
});

test("two checkers at once: both are heard in turn, and the last word stands", async () => {
  const { checker, editor, questionId } = await submitted();
  await Promise.all([checkClaim(checker, questionId, key, { state: "verified", word: "", sentence }), checkClaim(editor, questionId, key, { state: "wrong", word: "It was 23.", sentence })]);
  const row = await rowOf(questionId);
  expect([row.state, row.checkedById]).toEqual(row.state === "wrong" ? ["wrong", editor.id] : ["verified", checker.id]);
  const told = await db.select().from(events).where(and(eq(events.questionId, questionId), eq(events.kind, "claimChecked")));
  expect(told).toHaveLength(2);
});

test("open facts stop approval; the chief alone goes past them, with a reason that the log keeps", async () => {
  const { editor, chief, checker, questionId } = await submitted();
  const situation = await situationOf(db, editor, questionId);
  expect(whyNot(editor, situation, "approve")).toBe("One fact is not verified.");
  expect(whyNot(editor, situation, "approveUnchecked")).not.toBe(false);
  expect(whyNot(chief, situation, "approveUnchecked")).toBe(false);
  await checkClaim(checker, questionId, key, { state: "verified", word: "", sentence });
  expect(whyNot(editor, await situationOf(db, editor, questionId), "approve")).toBe(false);
});
