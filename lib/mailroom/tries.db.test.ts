// How often a mail is tried, by how the tries before ended.
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { makeColumnWithMailbox } from "@/db/testing-mail";
import { sort } from "./sort";
import { take } from "./take";
import { filingOf, rawOf } from "./testing-mail";

const now = new Date("2026-11-02T12:00:00Z");
let counted = 0;

async function taken() {
  const { column } = await makeColumnWithMailbox(`tries-${++counted}@magazine.example`);
  return (await take({ columnId: column.id, door: "smtp", raw: rawOf() }, now)).mailId;
}

/** The queue begins with a mail once more. */
const begins = (mailId: number) => db.execute(sql`update graphile_worker._private_jobs set attempts = attempts + 1 where key = ${`sort:${mailId}`}`);

/** Each time the mail is tried, the database goes away before it is sorted. */
async function failing(mailId: number, times: number) {
  await db.execute(sql.raw(`create or replace function stop_it() returns trigger language plpgsql as $$ begin raise exception 'away' using errcode = '57P01'; end $$`));
  await db.execute(sql.raw("create trigger stop_it before update on filings for each row execute function stop_it()"));
  for (let time = 0; time < times; time += 1) {
    await begins(mailId);
    await expect(sort({ mailId }, now)).rejects.toThrow();
  }
  await db.execute(sql.raw("drop trigger stop_it on filings"));
}

test("tries that the database ended do not count: the mail is sorted when it is back", async () => {
  const mailId = await taken();
  await failing(mailId, 7);
  await begins(mailId);
  await sort({ mailId }, now);
  expect(await filingOf(mailId)).toMatchObject({ tray: "question" });
});

test("tries that ended with the process count, also between those that the database ended: after the fourth the mail is not read again", async () => {
  const mailId = await taken();
  await failing(mailId, 2);
  for (let killed = 0; killed < 4; killed += 1) await begins(mailId);
  await failing(mailId, 1);
  await begins(mailId);
  await sort({ mailId }, now);
  expect(await filingOf(mailId)).toMatchObject({ tray: "attention", why: ["The mailroom stopped each time it read this mail. The raw file is kept."] });
});

test("on the last try that the queue makes, a mail goes where somebody looks", async () => {
  const mailId = await taken();
  await failing(mailId, 11);
  await begins(mailId);
  await sort({ mailId }, now);
  expect(await filingOf(mailId)).toMatchObject({ tray: "attention", why: [expect.stringContaining("never came to an end")] });
});
