// The desk among itself: who reads, who is written to, and who never hears of it.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { letters } from "@/db/schema/mail";
import { events } from "@/db/schema/timeline";
import { makeQuestion } from "@/db/testing-rows";
import { now, set } from "@/db/testing-triage";
import { tell } from "../mail/tell";
import { Missing } from "../refusal";
import { situationOf } from "../questions/hold";
import { deskNotesOf } from "./desk-note-queries";
import { writeDeskNote } from "./write-desk-note";

const { columnId, ana, tom, checker, historian, stranger } = await set();

test("a note is kept once, read by the desk alone, and whoever is named hears of it; the story does not say its words", async () => {
  const question = await makeQuestion(columnId, "assigned", historian);
  const situation = await situationOf(db, ana, question.id);
  const body = `@${tom.name} and @${historian.name}: is this the admiral’s grandson?`;
  for (let sent = 0; sent < 2; sent++) await writeDeskNote(ana, { questionId: question.id, body }, now);
  await writeDeskNote(checker, { questionId: question.id, body: "It is." }, now);
  expect((await deskNotesOf(tom, situation)).notes.map(({ by, body: said }) => [by, said])).toEqual([[ana.name, body], [checker.name, "It is."]]);
  const told = await db.select().from(events).where(eq(events.questionId, question.id));
  expect(told.map(({ kind }) => kind)).toEqual(["deskNoted", "deskNoted"]);
  expect(JSON.stringify(told)).not.toContain("grandson");
  for (const { id } of told) for (let run = 0; run < 2; run++) await tell({ eventId: id }, now);
  const written = await db.select({ to: letters.toName, body: letters.body }).from(letters).where(eq(letters.questionId, question.id));
  expect(written.map(({ to }) => to)).toEqual([tom.name]);
  expect(written[0]!.body).toContain("grandson");
});

test("to a historian, also the one who has it, and to another magazine it does not exist", async () => {
  const question = await makeQuestion(columnId, "drafting", historian);
  const situation = await situationOf(db, ana, question.id);
  for (const who of [historian, stranger]) {
    await expect(writeDeskNote(who, { questionId: question.id, body: "Hello?" }, now)).rejects.toThrow(Missing);
    await expect(deskNotesOf(who, situation)).rejects.toThrow(Missing);
  }
});
