// Nothing we send comes back as a question, and no two programs go on writing to each other.
import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import { letters } from "@/db/schema/mail";
import { events } from "@/db/schema/timeline";
import { aLetter, makeColumnWithMailbox } from "@/db/testing-mail";
import { mayReplyTo } from "../mail/automatic-reply";
import { envelopeOf } from "../mail/envelope";
import { installationId } from "../mail/from";
import { tell } from "../mail/tell";
import { deliver, rawOf } from "./testing-mail";
import { later, now, questionsIn } from "./testing-sorting";

test("our own letter that comes back lies with our letters", async () => {
  const { magazine, column, mailbox } = await makeColumnWithMailbox();
  const letter = await aLetter(magazine.id, null, "ruth@reader.example");
  expect(await deliver(column.id, rawOf({ from: "The desk <ask@magazine.example>", id: letter.messageId! }), later)).toMatchObject({ tray: "loop", letterId: letter.id });
  expect(await deliver(column.id, rawOf({ from: mailbox.address, head: ["Auto-Submitted: auto-generated"] }), later)).toMatchObject({ tray: "loop" });
  expect(await deliver(column.id, rawOf({ from: "Ask <ask@other.example>", head: ["X-Askdesk: ffffffffffffffff/12", "Auto-Submitted: auto-replied"] }), later)).toMatchObject({ tray: "loop", letterId: null });
  expect(await questionsIn(column.id)).toHaveLength(0);
});

test("a mark that names no letter, or another magazine's, is a loop all the same and shows nobody's letter", async () => {
  const [here, there] = [await makeColumnWithMailbox(), await makeColumnWithMailbox()];
  const theirs = await aLetter(there.magazine.id, null, "ruth@reader.example");
  expect(await deliver(here.column.id, rawOf({ head: [`X-Askdesk: ${installationId()}/999999999`] }), now)).toMatchObject({ tray: "loop", letterId: null });
  expect(await deliver(here.column.id, rawOf({ head: [`X-Askdesk: ${installationId()}/${theirs.id}`] }), now)).toMatchObject({ tray: "loop", letterId: null });
});

test("two desks that write to each other come to an end: neither makes a question of the other's letter, or answers it", async () => {
  const { magazine, column, mailbox } = await makeColumnWithMailbox();
  const letter = await aLetter(magazine.id, null, mailbox.address, { isAutomaticReply: true, from: "Ask <ask@other.example>" });
  process.env.ASKDESK_URL = "https://other.example";
  const { headers, envelope } = envelopeOf(letter, { address: "ask@other.example", plusAddresses: true });
  process.env.ASKDESK_URL = "https://desk.example";
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  for (let n = 0; n < 5; n += 1) expect(await deliver(column.id, rawOf({ from: "Ask <ask@other.example>", to: mailbox.address, subject: `Round ${n}`, head }), now, { envelopeFrom: envelope.from })).toMatchObject({ tray: "loop" });
  // Words an editor of the other desk wrote are somebody's: a letter passed on, or a question of a colleague.
  process.env.ASKDESK_URL = "https://other.example";
  const byHand = envelopeOf({ ...letter, kind: "wroteToReader", isAutomaticReply: false }, null).headers;
  process.env.ASKDESK_URL = "https://desk.example";
  expect(await deliver(column.id, rawOf({ from: "Ask <ask@other.example>", head: Object.entries(byHand).map(([name, value]) => `${name}: ${value}`) }), now)).toMatchObject({ tray: "question" });
  delete process.env.ASKDESK_URL;
});

test("hundreds of automatic mails and of letters from one sender: no question of the former, at most one receipt a day for the latter", async () => {
  const { column } = await makeColumnWithMailbox();
  const robots = Array.from({ length: 150 }, (_, n) => rawOf({ from: "Robot <robot@machine.example>", subject: `Automatic reply ${n}`, head: ["Auto-Submitted: auto-replied"], text: `Away, ${n}.` }));
  await Promise.all(robots.map((raw) => deliver(column.id, raw, now)));
  expect(await questionsIn(column.id)).toHaveLength(0);
  const eager = Array.from({ length: 60 }, (_, n) => rawOf({ from: "Eager <eager@reader.example>", text: `Question ${n}?` }));
  await Promise.all(eager.map((raw) => deliver(column.id, raw, now)));
  const asked = await questionsIn(column.id);
  expect(asked).toHaveLength(60);
  const received = await db.select({ id: events.id }).from(events).where(sql`${events.questionId} in ${asked.map(({ id }) => id)} and ${events.kind} = 'received'`);
  await Promise.all(received.map(({ id }) => tell({ eventId: id }, now)));
  expect(await db.select().from(letters).where(and(eq(letters.to, "eager@reader.example"), eq(letters.isAutomaticReply, true)))).toHaveLength(1);
  expect(await db.select().from(letters).where(eq(letters.to, "robot@machine.example"))).toHaveLength(0);
});

test("of twenty workers at once one may reply, and again a day later; never to ourselves", async () => {
  const { magazine, mailbox } = await makeColumnWithMailbox();
  const reply = (at: Date, to = "loop@machine.example") =>
    db.transaction(async (tx) => {
      const may = await mayReplyTo(tx, to, at);
      if (may) await tx.insert(letters).values({ magazineId: magazine.id, kind: "receipt", to, from: mailbox.address, subject: "Thank you", body: "", isAutomaticReply: true, state: "sent", sentAt: at, madeAt: at });
      return may;
    });
  expect((await Promise.all(Array.from({ length: 20 }, (_, n) => reply(now, n % 2 ? "Loop@Machine.example" : "loop@machine.example")))).filter(Boolean)).toHaveLength(1);
  expect(await reply(new Date(now.getTime() + 23.9 * 3_600_000))).toBe(false);
  expect(await reply(new Date(now.getTime() + 24.1 * 3_600_000))).toBe(true);
  await db.update(magazines).set({ letterFrom: "editors@magazine.example" }).where(eq(magazines.id, magazine.id));
  for (const own of [mailbox.address, mailbox.address.replace("@", "+abc@"), "Editors@magazine.example"]) expect(await reply(now, own)).toBe(false);
});
