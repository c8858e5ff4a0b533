// The only hand that speaks SMTP. Without SMTP_URL letters wait. A letter handed over twice carries the same Message-ID both times.
import { and, eq } from "drizzle-orm";
import { createTransport, type Transporter } from "nodemailer";
import { db, type Tx } from "@/db/client";
import { letters } from "@/db/schema/mail";
import { enqueue } from "../jobs/queue";
import { installationUrl } from "../magazine/address";
import { makeSignInLink } from "../people/sign-in-link";
import { installationHost } from "./from";
import { withSecrets } from "./plain";

/** After so many tries a letter is given up; the queue makes as many, further and further apart. */
const tries = 12;

type Row = typeof letters.$inferSelect;
const kept: { url?: string; transport?: Transporter } = {};

function transportFor(url: string): Transporter {
  if (kept.url !== url) {
    kept.transport?.close();
    kept.url = url;
    kept.transport = createTransport({ url, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000, disableFileAccess: true, disableUrlAccess: true } as Parameters<typeof createTransport>[0]);
  }
  return kept.transport!;
}

/** The same for every handing over of one letter. */
export const messageId = (letter: Pick<Row, "id" | "madeAt">): string => `<letter-${letter.id}-${letter.madeAt.getTime().toString(36)}@${installationHost().replace(/:.*/, "")}>`;

/** An invitation's link is made now and kept nowhere; other secrets were kept until now. */
const secretsOf = async (tx: Tx, letter: Row, now: Date): Promise<Record<string, string>> =>
  letter.kind === "invitation" ? { link: `${installationUrl()}${await makeSignInLink(tx, letter.to, now)}` } : letter.secrets;

/** A mail server that says no for good: RFC 5321, 4.2.1 (replies beginning with 5), except to signing in, which is ours to mend. */
const isForGood = (error: unknown): boolean => {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return (code === "EENVELOPE" || code === "EMESSAGE") && (responseCode === undefined || responseCode >= 500);
};

/**
 * Hands one letter to the mail server. What was sent is not sent again. The row is held meanwhile, so that two workers
 * never have the same letter in hand. Throws what may pass, for the queue to try again; what will not pass is marked.
 */
export async function send({ letterId }: { letterId: number }, now: Date): Promise<void> {
  const url = process.env.SMTP_URL;
  if (!url) return;
  const passing = await db.transaction(async (tx) => {
    const [letter] = await tx.select().from(letters).where(and(eq(letters.id, letterId), eq(letters.state, "waiting"))).for("update");
    if (!letter) return null;
    try {
      await transportFor(url).sendMail({
        from: letter.from,
        to: { name: letter.toName, address: letter.to },
        subject: letter.subject,
        text: withSecrets(letter.body, await secretsOf(tx, letter, now)),
        messageId: messageId(letter),
        date: letter.madeAt,
        headers: { "Auto-Submitted": "auto-generated" }, // RFC 3834
      });
      await tx.update(letters).set({ state: "sent", sentAt: now, tries: letter.tries + 1, lastError: null, secrets: {} }).where(eq(letters.id, letterId));
      return null;
    } catch (error) {
      const failed = isForGood(error) || letter.tries + 1 >= tries;
      const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 500);
      await tx.update(letters).set({ state: failed ? "failed" : "waiting", tries: letter.tries + 1, lastError }).where(eq(letters.id, letterId));
      return failed ? null : { error };
    }
  });
  if (passing) throw passing.error;
}

/** Enqueues every letter that waits: at start, for those written while there was no mail server. Returns how many. */
export async function sendWaiting(): Promise<number> {
  if (!process.env.SMTP_URL) return 0;
  return db.transaction(async (tx) => {
    const waiting = await tx.select({ id: letters.id }).from(letters).where(eq(letters.state, "waiting"));
    for (const { id } of waiting) await enqueue(tx, "send", { letterId: id }, { key: `send:${id}` });
    return waiting.length;
  });
}
