import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { askers } from "@/db/schema/intake";
import { columns } from "@/db/schema/magazine";
import { letters, savedReplies } from "@/db/schema/mail";
import { events } from "@/db/schema/timeline";
import { makeDesk, makePerson, makeQuestion } from "@/db/testing-rows";
import { tell } from "../mail/tell";
import { Missing, Refusal } from "../refusal";
import { addReply, changeReply, moveReply, removeReply } from "./change-replies";
import { declineAllWith, declineWith } from "./decline-with";
import { readyIn } from "./queries";
import { usualReasons } from "./reply";

const now = new Date("2026-10-01T12:00:00Z");
const reasonsOf = async (editor: Awaited<ReturnType<typeof makeDesk>>["editor"], columnId: number) => (await readyIn(editor, [columnId]))[0]!.reasons.map(({ name }) => name);

test("a column goes by the usual reasons until an editor changes one; then it has a list of its own", async () => {
  const { magazine, column, editor } = await makeDesk();
  const usual = usualReasons.map(({ name }) => name);
  expect(await reasonsOf(editor, column.id)).toEqual(usual);
  expect(await db.$count(savedReplies, eq(savedReplies.columnId, column.id))).toBe(0);
  await changeReply(editor, { columnId: column.id, use: "decline", was: "Asked lately", name: "Printed lately", body: "Look into {magazine}.", tells: true }, now);
  await moveReply(editor, { columnId: column.id, use: "decline", was: "Printed lately" }, now);
  expect(await reasonsOf(editor, column.id)).toEqual(["Printed lately", ...usual.filter((name) => name !== "Asked lately")]);
  await expect(addReply(editor, { columnId: column.id, use: "decline", name: "printed LATELY", body: "", tells: true }, now)).rejects.toThrow(Refusal);
  for (const was of await reasonsOf(editor, column.id)) if (was !== "Not a question") await removeReply(editor, { columnId: column.id, use: "decline", was }, now);
  await expect(removeReply(editor, { columnId: column.id, use: "decline", was: "Not a question" }, now)).rejects.toThrow("One reason has to stay.");
  const told = await db.select({ data: events.data }).from(events).where(eq(events.magazineId, magazine.id));
  expect(told.some(({ data }) => data.what === "the reason to decline “Printed lately”")).toBe(true);
});

test("only those who write a magazine’s letters keep its replies or see them", async () => {
  const { magazine, column } = await makeDesk();
  const { editor: stranger } = await makeDesk();
  const checker = await makePerson(magazine.id, "checker");
  const reply = { columnId: column.id, use: "reply" as const, name: "Which ship", body: "Which ship was it?", tells: true };
  for (const actor of [stranger, checker]) {
    await expect(addReply(actor, reply, now)).rejects.toThrow(Missing);
    expect(await readyIn(actor, [column.id])).toEqual([]);
  }
});

test("many are declined with one reason: each reader’s letter is filled in for that reader, and the story keeps the reason when it is renamed", async () => {
  const { column, editor } = await makeDesk();
  const made = [await makeQuestion(column.id), await makeQuestion(column.id)];
  for (const [at, { id }] of made.entries()) await db.update(askers).set({ name: `Reader {status} ${at}`, email: `reader${at}@example.org` }).where(eq(askers.questionId, id));
  const { done } = await declineAllWith(editor, { picks: made.map(({ id }) => ({ questionId: id })), why: "Asked lately", reason: "See the spring issue.", tell: true, personal: "{name}, of {reference} we have no more to say.\n\nIn {column}.", shown: "on" }, now);
  expect(done).toHaveLength(2);
  await changeReply(editor, { columnId: column.id, use: "decline", was: "Asked lately", name: "Other", body: "", tells: false }, now);
  for (const [at, { id, reference }] of made.entries()) {
    const [event] = await db.select().from(events).where(eq(events.questionId, id));
    expect(event).toMatchObject({ kind: "declined", data: { reason: "Asked lately: See the spring issue." } });
    await tell({ eventId: event!.id }, now);
    const [letter] = await db.select().from(letters).where(eq(letters.questionId, id));
    expect(letter!.body).toContain(`Reader {status} ${at}, of ${reference} we have no more to say.`);
    expect(letter!.body.match(/\{\{status\}\}/g)).toHaveLength(1);
  }
});

test("without a script the reason’s own words go, or none where it writes no letter; what cannot be filled in is refused", async () => {
  const { column, editor } = await makeDesk();
  const one = async (why: string, personal = "") => {
    const { id } = await makeQuestion(column.id);
    await declineWith(editor, { questionId: id, seen: "inbox", knows: undefined, anyway: undefined, why, reason: "", tell: true, personal, shown: undefined } as Parameters<typeof declineWith>[1], now);
    const [event] = await db.select({ data: events.data }).from(events).where(eq(events.questionId, id));
    return event!.data;
  };
  expect(await one("Asked lately")).toMatchObject({ tellReader: true, personal: usualReasons[1]!.body });
  expect(await one("Not a question")).toMatchObject({ tellReader: false });
  await expect(one("Asked lately", "Dear {nobody}")).rejects.toMatchObject({ fields: { personal: expect.stringContaining("{nobody}") } });
});

test("many of several columns are declined with one reason: words left as they are kept are each column’s own, words of the editor’s own are everybody’s", async () => {
  const { magazine, column, editor } = await makeDesk();
  const [other] = await db.insert(columns).values({ magazineId: magazine.id, name: "Ask the Garden", path: "garden", prefix: "GRD", consentWording: "You may print it." }).returning();
  await changeReply(editor, { columnId: other!.id, use: "decline", was: "Asked lately", name: "Asked lately", body: "The spring number of {column} has it.", tells: true }, now);
  const toldOf = async (personal: string) => {
    const made = [await makeQuestion(column.id), await makeQuestion(other!.id)];
    await declineAllWith(editor, { picks: made.map(({ id }) => ({ questionId: id })), why: "Asked lately", reason: "", tell: true, personal, shown: "on" }, now);
    return Promise.all(made.map(async ({ id }) => (await db.select({ data: events.data }).from(events).where(eq(events.questionId, id)))[0]!.data.personal));
  };
  const usual = usualReasons[1]!.body;
  expect(await toldOf(usual)).toEqual([usual, "The spring number of {column} has it."]);
  expect(await toldOf("The spring number of {column} has it.")).toEqual([usual, "The spring number of {column} has it."]);
  expect(await toldOf(`${usual} Do write again.`)).toEqual([`${usual} Do write again.`, `${usual} Do write again.`]);
  expect(await toldOf("")).toEqual([undefined, undefined]);
});
