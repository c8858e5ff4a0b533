// Mail, mailboxes and letters for tests of the mailroom. Only tests import this.
import { asc, eq } from "drizzle-orm";
import { db } from "./client";
import { letters } from "./schema/mail";
import { mail, mailboxes, mailRaw } from "./schema/mailroom";
import { makeMagazine, makePerson } from "./testing-rows";

/** A mail in few words. */
export const aMail = (n: number | string, more = ""): Buffer => Buffer.from(`From: Reader ${n} <reader-${n}@example.org>\r\nTo: ask@example.net\r\nSubject: Question ${n}\r\nMessage-ID: <${n}@example.org>\r\n\r\nWhy is number ${n} so ${more || "odd"}?\r\n`);

let counted = 0;

/** A column with a mailbox of this address, or of one that no other has. */
export async function makeColumnWithMailbox(address = `ask-${++counted}@magazine.example`, more: Partial<typeof mailboxes.$inferInsert> = {}) {
  const { magazine, column } = await makeMagazine();
  const [mailbox] = await db.insert(mailboxes).values({ columnId: column.id, address, ...more }).returning();
  return { magazine, column, mailbox: mailbox! };
}

/** The same, and an editor of its magazine. */
export async function makeMailDesk() {
  const made = await makeColumnWithMailbox();
  return { ...made, ana: await makePerson(made.magazine.id, "editor") };
}

/** A letter of ours that was sent. */
export async function aLetter(magazineId: number, questionId: number | null, to: string, more: Partial<typeof letters.$inferInsert> = {}) {
  const at = new Date("2026-11-02T12:00:00Z");
  const n = ++counted;
  const [letter] = await db
    .insert(letters)
    .values({ magazineId, questionId, kind: "receipt", to, from: "ask@magazine.example", subject: "Your question", body: "Thank you.", messageId: `ours-${n}@desk.example`, replyToken: n.toString(16).padStart(32, "0"), state: "sent", sentAt: at, madeAt: at, ...more })
    .returning();
  return letter!;
}

/** Everything a column's mailboxes have brought in, with its bytes, in the order it came. */
export async function mailOf(columnId: number) {
  const rows = await db.select().from(mail).where(eq(mail.columnId, columnId)).orderBy(asc(mail.id));
  return Promise.all(rows.map(async (row) => ({ ...row, raw: Buffer.concat((await db.select({ bytes: mailRaw.bytes }).from(mailRaw).where(eq(mailRaw.mailId, row.id)).orderBy(asc(mailRaw.part))).map(({ bytes }) => bytes)) })));
}
