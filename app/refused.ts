// How the doors for the desk's own scripts say no: a sentence for the person, under the status that fits.
import { isDatabaseAway } from "@/db/client";
import { Missing, Refusal } from "@/lib/refusal";

export const unkept = { "cache-control": "no-store" };

/** A no, as the page's script expects it; with the message of each field that has one. */
export const refused = (status: number, refusal: string, fields?: Record<string, string>): Response => Response.json({ refusal, ...(fields ? { fields } : {}) }, { status, headers: unkept });

/**
 * The expected failures as such an answer; whatever else is thrown again.
 * @param sentences `missing`: of what does not exist for this person; `away`: while there is no database, or without it an error that
 *   the script takes for a server to be tried again
 */
export function refusedFor(error: unknown, { missing, away }: { missing: string; away?: string }): Response {
  if (error instanceof Refusal) return refused(422, error.message);
  if (error instanceof Missing) return refused(404, missing);
  if (away && isDatabaseAway(error)) return refused(503, away);
  throw error;
}
