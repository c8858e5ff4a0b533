// Mail and mailboxes for tests of the doors. Only tests import this.
import { asc, eq } from "drizzle-orm";
import { db } from "./client";
import { mail, mailboxes, mailRaw } from "./schema/mailroom";
import { makeMagazine } from "./testing-rows";

/** A mail in few words. */
export const aMail = (n: number | string, more = ""): Buffer => Buffer.from(`From: Reader ${n} <reader-${n}@example.org>\r\nTo: ask@example.net\r\nSubject: Question ${n}\r\nMessage-ID: <${n}@example.org>\r\n\r\nWhy is number ${n} so ${more || "odd"}?\r\n`);

/** A column with a mailbox of this address. */
export async function makeColumnWithMailbox(address: string, more: Partial<typeof mailboxes.$inferInsert> = {}) {
  const { magazine, column } = await makeMagazine();
  const [mailbox] = await db.insert(mailboxes).values({ columnId: column.id, address, ...more }).returning();
  return { magazine, column, mailbox: mailbox! };
}

/** Everything a column's mailboxes have brought in, with its bytes, in the order it came. */
export async function mailOf(columnId: number) {
  const rows = await db.select().from(mail).where(eq(mail.columnId, columnId)).orderBy(asc(mail.id));
  return Promise.all(rows.map(async (row) => ({ ...row, raw: Buffer.concat((await db.select({ bytes: mailRaw.bytes }).from(mailRaw).where(eq(mailRaw.mailId, row.id)).orderBy(asc(mailRaw.part))).map(({ bytes }) => bytes)) })));
}
