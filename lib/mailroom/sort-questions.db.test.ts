// What a mail that asks becomes: whose question it is, and in which words.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { askers } from "@/db/schema/intake";
import { blockedSenders } from "@/db/schema/mailroom";
import { people } from "@/db/schema/people";
import { makeColumnWithMailbox } from "@/db/testing-mail";
import { makePerson } from "@/db/testing-rows";
import { identityOf } from "../mime/identity";
import { readMail } from "../mime/read";
import { consider } from "./consider";
import { deliver, rawOf } from "./testing-mail";
import { eventsOf, now, questionsIn, threadOf } from "./testing-sorting";

test("a reader's mail becomes a question with its words whole, the new words for print, and a receipt to come", async () => {
  const { column } = await makeColumnWithMailbox();
  const text = "Why did ships ring bells?\n\nOn Mon, 1 Nov 2026, The Desk <d@x.example> wrote:\n> Ask us.\n> Anything.\n";
  const filing = await deliver(column.id, rawOf({ subject: "Bells", text }), now);
  expect(filing).toMatchObject({ tray: "question", subject: "Bells", fromAddress: "ruth@reader.example", fromName: "Ruth Amsel", sortedAt: now, perhaps: [] });
  const [question] = await questionsIn(column.id);
  expect(question).toMatchObject({ id: filing.questionId, stage: "inbox", asPrinted: "Why did ships ring bells?", receivedAt: now });
  const [message] = await threadOf(question!.id);
  expect(message).toMatchObject({ channel: "email", mailId: filing.mailId, body: expect.stringContaining("> Anything."), typedInById: null });
  const [asker] = await db.select().from(askers).where(eq(askers.questionId, question!.id));
  expect(asker).toMatchObject({ name: "Ruth Amsel", email: "ruth@reader.example", withheld: false });
  const [received] = await eventsOf(question!.id);
  expect(received).toMatchObject({ kind: "received", byKind: "reader", data: { channel: "email" } });
});

test("a blocked sender's mail, and that of everybody at a blocked host, is spam in that magazine alone", async () => {
  const { magazine, column } = await makeColumnWithMailbox();
  const ana = await makePerson(magazine.id, "editor");
  await db.insert(blockedSenders).values(["ruth@reader.example", "@spam.example"].map((address) => ({ magazineId: magazine.id, address, blockedById: ana.id, blockedAt: now })));
  expect(await deliver(column.id, rawOf(), now)).toMatchObject({ tray: "spam", why: ["Mail from ruth@reader.example is blocked."] });
  expect(await deliver(column.id, rawOf({ from: "Anybody <x@spam.example>" }), now)).toMatchObject({ tray: "spam" });
  expect(await deliver((await makeColumnWithMailbox()).column.id, rawOf(), now)).toMatchObject({ tray: "question" });
});

test("what an editor forwards is the first writer's question, and nobody is written to", async () => {
  const { magazine, column } = await makeColumnWithMailbox();
  const ana = await makePerson(magazine.id, "editor");
  const [{ email } = { email: "" }] = await db.select({ email: people.email }).from(people).where(eq(people.id, ana.id));
  const text = "See below.\n\n---------- Forwarded message ---------\nFrom: Ida Brandt <ida@reader.example>\nDate: Mon, 2 Nov 2026 at 09:00\nSubject: Salt\nTo: <ana@magazine.example>\n\nWhy is the sea salt?\n";
  const filing = await deliver(column.id, rawOf({ from: `Ana <${email}>`, subject: "Fwd: Salt", text }), now);
  expect(filing).toMatchObject({ tray: "question", originalFrom: { name: "Ida Brandt", address: "ida@reader.example" } });
  const [asker] = await db.select().from(askers).where(eq(askers.questionId, filing.questionId!));
  expect(asker).toMatchObject({ name: "Ida Brandt", email: "ida@reader.example" });
  const [received] = await eventsOf(filing.questionId!);
  expect(received!.data).toMatchObject({ receipt: false });
});

test("hostile text in every place is kept as words", async () => {
  const { column } = await makeColumnWithMailbox();
  const raw = Buffer.concat([rawOf({ subject: "=?ISO-8859-1?Q?testing=00?= \u202e", from: `"Bobby'); drop table mail;--" <bobby@reader.example>`, text: "Why \0NUL and <script>alert(1)</script>?" })]);
  const filing = await deliver(column.id, raw, now);
  expect(filing).toMatchObject({ tray: "question", subject: "testing" });
  const [message] = await threadOf(filing.questionId!);
  expect(message!.body).toBe("Why NUL and <script>alert(1)</script>?");
});

test("a very long mail is kept whole in its raw bytes, and as much of it as can be searched is shown", async () => {
  const { column } = await makeColumnWithMailbox();
  const filing = await deliver(column.id, rawOf({ text: `Why? ${Array.from({ length: 90_000 }, (_, n) => `word${n}`).join(" ")}` }), now);
  expect(filing.tray).toBe("question");
  const [question] = await questionsIn(column.id);
  expect([...question!.asPrinted].length).toBeLessThanOrEqual(20_000);
});

test("looked at without a row of its own, a mail changes nothing; one that is there already is told as it would be without", async () => {
  const { column } = await makeColumnWithMailbox();
  const raw = rawOf();
  const look = async () => consider(db, { columnId: column.id, door: "upload", read: await readMail(raw), identity: identityOf(raw), envelope: { from: null, to: null }, receivedAt: now });
  expect(await look()).toMatchObject({ decision: { tray: "question" }, otherwise: null });
  expect(await questionsIn(column.id)).toHaveLength(0);
  await deliver(column.id, raw, now);
  expect(await look()).toMatchObject({ decision: { tray: "twin" }, otherwise: { tray: "question" } });
});
