// Work that can wait, written in the same transaction as what asks for it: a rollback takes the job along.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** Every job and what it carries. A job may run twice, so each handler must come to the same end. */
export type Jobs = {
  /** Decide who hears of an event and write the letters. */
  tell: { eventId: number };
  /** Write the letter in which whoever wondered confirms the address given. */
  confirmWonder: { wonderId: number };
  /** Hand one letter to the mail server. */
  send: { letterId: number };
  /** Give a magazine that has no rules of house style its first ones. */
  firstRules: object;
  /** Put a scheduled publication before readers. */
  goLive: { publicationId: number };
  /** Bring back a question that was put off, when its day has come. */
  wake: { questionId: number };
  /** Tell search engines, where the magazine wants it, which of its pages have changed. */
  announce: { magazineId: number; paths: string[] };
  /** Ask the content delivery network, where there is one, to let a magazine's pages go, or all. */
  purge: { magazineId: number | null };
  /** Tell a system elsewhere of one event, signed. */
  deliver: { deliveryId: number };
  /** Bring an answer to its column's WordPress site, as it stands by then. */
  push: { questionId: number };
  /** Read a mail and put it where it belongs. Done by the mailroom's own process. */
  sort: { mailId: number };
  /** Take in the mails of an uploaded file. The mailroom's. */
  takeIn: { importId: number };
  /** Read the text off a scanned page. The mailroom's. */
  recognise: { pageId: number };
  /** Read the file of an archive that is brought in. The mailroom's. */
  readArchive: { importId: number };
  /** Take the pieces of an archive that somebody confirmed. The mailroom's. */
  takePieces: { importId: number };
  /** Read the spreadsheet of a backlog. The mailroom's. */
  readBacklog: { backlogId: number };
  /** Bring the rows of a backlog in, or take back what came of them. The mailroom's. */
  bringBacklog: { backlogId: number };
  /** By each magazine's rules, and not in its quiet hours: remind whom it concerns, and write the editors' digest. The runner asks for it every hour. */
  morning: object;
  /** Ask the next in line where an offer has met with silence. The runner asks for it every hour. */
  silence: object;
  /** Sweep out what is kept for a time only. The runner asks for it every hour. */
  sweep: object;
  /** Sum up what was counted. The runner asks for it every minute. */
  tally: object;
};
export type JobName = keyof Jobs;

/** Long work, of which one at a time is done: behind it what is short would wait for minutes. */
const oneAtATime: readonly JobName[] = ["takeIn", "recognise", "push", "readArchive", "takePieces", "readBacklog", "bringBacklog"];

/** So often a job is begun, at growing intervals, before it is given up. */
export const mostTries = 12;

/**
 * Writes a job.
 * @param when `runAt`: not before this moment. `key`: at most one waiting job of this key; a newer one replaces it. `canWait`: after all
 * that cannot.
 */
export async function enqueue<N extends JobName>(tx: Tx, name: N, payload: Jobs[N], when: { runAt?: Date; key?: string; canWait?: boolean } = {}): Promise<void> {
  await tx.execute(sql`select graphile_worker.add_job(
    ${name}::text, payload := ${JSON.stringify(payload)}::json, queue_name := ${oneAtATime.includes(name) ? name : null}::text,
    run_at := ${when.runAt?.toISOString() ?? null}::timestamptz, job_key := ${when.key ?? null}::text, max_attempts := ${mostTries}::int, priority := ${when.canWait ? 10 : 0}::int)`);
}
