// A mail is sorted anew when that is asked, and never beside what it has become.
import { expect, test } from "vitest";
import { makeMailDesk } from "@/db/testing-mail";
import { sort } from "./sort";
import { deliver, filingOf, rawOf } from "./testing-mail";
import { later, now, put, stageOf } from "./testing-putting";
import { tryAgain } from "./try-again";

test("a mail that began a question is not sorted anew beside it: the question itself comes back", async () => {
  const { column, ana } = await makeMailDesk();
  const { mailId, questionId } = await deliver(column.id, rawOf(), now);
  await put(ana, mailId, "spam");
  await expect(tryAgain(ana, { mailId }, later)).rejects.toThrow("It began a question");
  expect(await put(ana, mailId, "notSpam")).toEqual({ tray: "question", questionId });
  expect(await stageOf(questionId)).toBe("inbox");
});

test("tried again, a mail is sorted anew; what has become a question is not", async () => {
  const { column, ana } = await makeMailDesk();
  const { mailId } = await deliver(column.id, rawOf({ text: "" }), now);
  expect((await filingOf(mailId)).tray).toBe("attention");
  await tryAgain(ana, { mailId }, later);
  expect(await filingOf(mailId)).toMatchObject({ tray: "sorting", sortedAt: null, why: [] });
  await sort({ mailId }, later);
  expect(await filingOf(mailId)).toMatchObject({ tray: "attention", sortedAt: later });
  const asked = await deliver(column.id, rawOf(), now);
  await expect(tryAgain(ana, { mailId: asked.mailId }, later)).rejects.toThrow("would be there twice");
});

test("a mail with a person's word on it is left alone by a job that comes late", async () => {
  const { column, ana } = await makeMailDesk();
  const { mailId } = await deliver(column.id, rawOf({ text: "" }), now);
  await put(ana, mailId, "fileAway");
  await sort({ mailId }, later);
  expect(await filingOf(mailId)).toMatchObject({ tray: "filed", putById: ana.id });
});
