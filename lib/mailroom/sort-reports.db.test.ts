// What mail servers and absent readers send of themselves is filed on the letter it is about.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { letters } from "@/db/schema/mail";
import { aLetter, makeColumnWithMailbox } from "@/db/testing-mail";
import { makeQuestion } from "@/db/testing-rows";
import { deliver, rawOf } from "./testing-mail";
import { eventsOf, later, questionsIn, threadOf } from "./testing-sorting";

const dsn = (messageId: string, recipient: string, action = "failed", status = "5.1.1") => ({
  from: "Mail Delivery System <MAILER-DAEMON@mx.example>",
  subject: action === "failed" ? "Undelivered Mail Returned to Sender" : "Delayed Mail (still being retried)",
  type: 'multipart/report; report-type=delivery-status; boundary="the-end"',
  text: `--the-end\nContent-Type: text/plain\n\nI am sorry. Your message could not be delivered to ${recipient}.\n--the-end\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; ${recipient}\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; 550 No such user\n--the-end\nContent-Type: text/rfc822-headers\n\nFrom: ask@magazine.example\nTo: ${recipient}\nMessage-ID: <${messageId}>\nSubject: Your question\n--the-end--\n`,
});

test("a delivery report is filed on the letter it is about, which came back; a delay leaves it be; neither is a question", async () => {
  const { magazine, column } = await makeColumnWithMailbox();
  const question = await makeQuestion(column.id);
  const [gone, slow] = [await aLetter(magazine.id, question.id, "ruth@reader.example"), await aLetter(magazine.id, question.id, "ida@reader.example")];
  const report = await deliver(column.id, rawOf(dsn(gone.messageId!, "ruth@reader.example")), later, { envelopeFrom: "" });
  const delay = await deliver(column.id, rawOf(dsn(slow.messageId!, "ida@reader.example", "delayed", "4.4.1")), later, { envelopeFrom: "" });
  expect(report).toMatchObject({ tray: "report", letterId: gone.id, permanent: true, questionId: null });
  expect(delay).toMatchObject({ tray: "report", letterId: slow.id, permanent: false });
  const states = await db.select({ state: letters.state, bouncedAt: letters.bouncedAt }).from(letters).where(eq(letters.questionId, question.id)).orderBy(letters.id);
  expect(states).toEqual([{ state: "bounced", bouncedAt: later }, { state: "sent", bouncedAt: null }]);
  expect(await questionsIn(column.id)).toHaveLength(1);
  expect(await eventsOf(question.id)).toEqual([]);
});

test("a report that names no letter is filed on the last one to that address; one uploaded years later is not", async () => {
  const { magazine, column } = await makeColumnWithMailbox();
  const letter = await aLetter(magazine.id, null, "last@reader.example");
  expect(await deliver(column.id, rawOf(dsn("unknown@elsewhere.example", "last@reader.example")), later, { envelopeFrom: "" })).toMatchObject({ tray: "report", letterId: letter.id });
  expect(await deliver(column.id, rawOf(dsn("unknown-2@elsewhere.example", "last@reader.example")), later, { envelopeFrom: "", door: "upload" })).toMatchObject({ tray: "report", letterId: null });
});

test("a report that names an address alone is about no letter of another magazine", async () => {
  const [here, there] = [await makeColumnWithMailbox(), await makeColumnWithMailbox()];
  const theirs = await aLetter(there.magazine.id, null, "victim@reader.example");
  const report = rawOf({ from: "MAILER-DAEMON@mx.example", subject: "Undelivered Mail Returned to Sender", type: 'multipart/report; report-type=delivery-status; boundary="the-end"', text: "--the-end\n\nNo.\n--the-end\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; victim@reader.example\nAction: failed\nStatus: 5.1.1\n--the-end--\n" });
  expect(await deliver(here.column.id, report, later, { envelopeFrom: "" })).toMatchObject({ tray: "report", letterId: null });
  expect((await db.select({ state: letters.state }).from(letters).where(eq(letters.id, theirs.id)))[0]!.state).toBe("sent");
  expect(await deliver(there.column.id, report, later, { envelopeFrom: "" })).toMatchObject({ tray: "report", letterId: theirs.id });
});

test("an out-of-office answer is filed on the letter it answers; the thread is not reopened and nobody is answered", async () => {
  const { magazine, column } = await makeColumnWithMailbox();
  const question = await makeQuestion(column.id);
  const letter = await aLetter(magazine.id, question.id, question.asker.email!);
  const filing = await deliver(column.id, rawOf({ from: question.asker.email!, subject: "Out of office", answers: [letter.messageId!], head: ["Auto-Submitted: auto-replied"], text: "I am away until Monday." }), later);
  expect(filing).toMatchObject({ tray: "automatic", letterId: letter.id, questionId: null });
  expect([await threadOf(question.id), await eventsOf(question.id), await questionsIn(column.id)].map((rows) => rows.length)).toEqual([1, 0, 1]);
});
