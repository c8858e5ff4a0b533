// A mail is sorted once: whoever begins, wherever it stops, and through however many doors it came.
import { eq, sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { filings, mail } from "@/db/schema/mailroom";
import { makeColumnWithMailbox } from "@/db/testing-mail";
import { sort } from "./sort";
import { take } from "./take";
import { deliver, filingOf, rawOf } from "./testing-mail";
import { later, now, questionsIn } from "./testing-sorting";

test("a mail is sorted once, by however many and however often", async () => {
  const { column } = await makeColumnWithMailbox();
  const { mailId } = await take({ columnId: column.id, door: "smtp", raw: rawOf() }, now);
  await Promise.all(Array.from({ length: 6 }, () => sort({ mailId }, now)));
  await sort({ mailId }, later);
  expect(await questionsIn(column.id)).toHaveLength(1);
  expect(await filingOf(mailId)).toMatchObject({ tray: "question", sortedAt: now });
});

test("a stop between reading and writing leaves nothing half done: the next try does it all", async () => {
  const { column } = await makeColumnWithMailbox();
  const { mailId } = await take({ columnId: column.id, door: "smtp", raw: rawOf() }, now);
  // The database gives up on the last write of the transaction.
  await db.execute(sql.raw(`create function stop_it() returns trigger language plpgsql as $$ begin raise exception 'away' using errcode = '57P01'; end $$`));
  await db.execute(sql.raw("create trigger stop_it before update on filings for each row execute function stop_it()"));
  await expect(sort({ mailId }, now)).rejects.toThrow();
  await db.execute(sql.raw("drop trigger stop_it on filings"));
  expect(await questionsIn(column.id)).toHaveLength(0);
  expect(await filingOf(mailId)).toMatchObject({ tray: "sorting", sortedAt: null });
  await sort({ mailId }, later);
  expect(await questionsIn(column.id)).toHaveLength(1);
});

test("a fault of the mailroom's own puts the mail where somebody looks, and loses nothing", async () => {
  const { column } = await makeColumnWithMailbox();
  const { mailId } = await take({ columnId: column.id, door: "smtp", raw: rawOf() }, now);
  await db.execute(sql.raw(`create function fault() returns trigger language plpgsql as $$ begin raise exception 'a fault' using errcode = '23514'; end $$`));
  await db.execute(sql.raw("create trigger fault before insert on questions for each row execute function fault()"));
  const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  await sort({ mailId }, now);
  expect(String(log.mock.calls[0]?.[0])).toContain(`Mail ${mailId} could not be sorted`);
  log.mockRestore();
  await db.execute(sql.raw("drop trigger fault on questions"));
  expect(await filingOf(mailId)).toMatchObject({ tray: "attention", why: [expect.stringContaining("through a fault of the mailroom")] });
  expect(await questionsIn(column.id)).toHaveLength(0);
});

test("a mail whose sort was begun often and never ended is set aside unread", async () => {
  const { column } = await makeColumnWithMailbox();
  const { mailId } = await take({ columnId: column.id, door: "smtp", raw: rawOf() }, now);
  await db.execute(sql`update graphile_worker._private_jobs set attempts = 6 where key = ${`sort:${mailId}`}`);
  await sort({ mailId }, now);
  expect(await filingOf(mailId)).toMatchObject({ tray: "attention", why: [expect.stringContaining("stopped each time")] });
  expect(await db.select().from(mail).innerJoin(filings, eq(filings.mailId, mail.id)).where(eq(mail.id, mailId))).toHaveLength(1);
});

test.each([["first first", [0, 1]], ["last first", [1, 0]]])("the same mail through two doors is one question, sorted %s", async (_, order) => {
  const { column } = await makeColumnWithMailbox();
  const raw = rawOf({ subject: "Twice" });
  const through = [raw, Buffer.concat([Buffer.from("Received: from a.example by b.example; today\r\nX-Spam-Score: 1\r\n"), raw])];
  const ids = [];
  for (const one of through) ids.push((await take({ columnId: column.id, door: "smtp", raw: one }, now)).mailId);
  for (const at of order) await sort({ mailId: ids[at]! }, now);
  expect(await questionsIn(column.id)).toHaveLength(1);
  expect([(await filingOf(ids[0]!)).tray, (await filingOf(ids[1]!)).tray].toSorted()).toEqual(["question", "twin"]);
});

test("the same mail through two doors at once is one question", async () => {
  const { column } = await makeColumnWithMailbox();
  for (let round = 0; round < 5; round += 1) {
    const raw = rawOf({ subject: `Round ${round}` });
    const [one, other] = await Promise.all([take({ columnId: column.id, door: "smtp", raw }, now), take({ columnId: column.id, door: "imap", raw: Buffer.concat([Buffer.from("Delivered-To: ask@b.example\r\n"), raw]) }, now)]);
    await Promise.all([sort({ mailId: one.mailId }, now), sort({ mailId: other.mailId }, now)]);
    expect(await questionsIn(column.id)).toHaveLength(round + 1);
  }
});

test("different mails that share a Message-ID are different questions", async () => {
  const { column } = await makeColumnWithMailbox();
  for (const text of ["Why bells?", "Why whistles?"]) await deliver(column.id, rawOf({ id: "same@reader.example", text }), now);
  expect(await questionsIn(column.id)).toHaveLength(2);
});
