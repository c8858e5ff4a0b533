// Letters that are to go out, and how they arrive. Only tests import this.
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { letters, letterTries } from "@/db/schema/mail";
import { htmlOf, parseMail } from "../mime/parse";

export const now = new Date("2026-11-01T09:00:00Z");
export const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

// The link of an invitation is made with it.
process.env.NEXTAUTH_SECRET = "for tests";

/** Before each test: no letter is there, and none is to be sent. */
export async function noLetters() {
  await db.execute(sql`truncate letters cascade`);
  await db.execute(sql`delete from graphile_worker._private_jobs`);
}

/** A letter that waits. */
export const write = async (more: Partial<typeof letters.$inferInsert> = {}) => {
  const [row] = await db.insert(letters).values({ kind: "accepted", to: "reader@example.org", toName: "Ann", from: '"Ask" <ask@example.org>', subject: "Your question", body: "See\n{{status}}", messageId: `own-${Math.random()}@desk.example`, secrets: { status: "https://a.example/q/secret" }, ...more }).returning();
  return row!;
};
export const row = async (id: number) => (await db.select().from(letters).where(eq(letters.id, id)))[0]!;
export const triesOf = (id: number) => db.select().from(letterTries).where(eq(letterTries.letterId, id)).orderBy(letterTries.id);
export const queued = async () => (await db.execute<{ run_at: Date; key: string }>(sql`select run_at, key from graphile_worker.jobs where task_identifier = 'send'`)).map(({ run_at, key }) => ({ runAt: new Date(run_at), key }));

/** A letter as it arrives. */
export async function readLetter(raw: string) {
  const { subject, text, messageId, inReplyTo, references, replyTo, to, headers, claimedDate } = await parseMail(Buffer.from(raw));
  const heads = new Map(headers);
  return { subject, text, messageId, inReplyTo, references, replyTo, to, claimedDate, heads, html: await htmlOf(Buffer.from(raw)) };
}
export const headOf = (raw: string) => raw.split("\r\n\r\n")[0]!;
