// Hands a text to its door, and reads what the door says.
import { z } from "zod";
import { documentSchema } from "@/lib/text/document";
import type { Written } from "./saving";

const blocks = documentSchema.transform(({ content }) => content);
/** Blocks come bare; they are read as a text of their own. */
const some = z.preprocess((content) => ({ type: "doc", content }), blocks);
const conflict = z.object({ id: z.number(), base: some, standing: some, other: some, standingBy: z.string(), otherBy: z.string(), at: z.string() });
/** A paragraph of which there are two texts: what stands in the draft, and what another save had in its place. Empty: taken out. */
export type ConflictView = z.output<typeof conflict>;

const text = z.object({ document: documentSchema, sourceNotes: z.string() }).transform(({ document, sourceNotes }): Written => ({ document, notes: sourceNotes }));
const saved = z.object({ version: z.number(), merged: text.optional(), conflicts: z.array(conflict) });
const answer = z.union([saved, z.object({ refusal: z.string() })]);
const news = z.object({ version: z.number(), document: documentSchema, sourceNotes: z.string(), conflicts: z.array(conflict) }).nullable();

export type Saved = z.output<typeof saved>;
export type Answer = Saved | { refusal: string; signedOut?: boolean };

/** A browser lets so many bytes go out from a page that is being left. */
const whileLeaving = 60_000;
/** Longer than any save takes; what hangs is tried again. */
const longest = 20_000;

/** Posts to a door of the text. Throws when the desk cannot be reached or does not answer as it should. */
export async function post(address: string, what: object): Promise<Answer> {
  const body = JSON.stringify(what);
  const keepalive = body.length < whileLeaving && new TextEncoder().encode(body).byteLength < whileLeaving;
  const response = await fetch(address, { method: "POST", headers: { "content-type": "application/json" }, body, keepalive, signal: AbortSignal.timeout(longest) });
  const said = answer.parse(await response.json());
  return "refusal" in said ? { ...said, signedOut: response.status === 401 } : said;
}

/** What was saved after a version, by whomever; null when nothing was. Throws when the desk cannot be reached or does not answer as it should. */
export async function since(address: string, version: number): Promise<Saved | null> {
  const response = await fetch(`${address}?since=${version}`, { cache: "no-store", signal: AbortSignal.timeout(longest) });
  if (!response.ok) throw new Error(`The desk answered ${response.status}.`);
  const found = news.parse(await response.json());
  return found && { version: found.version, merged: { document: found.document, notes: found.sourceNotes }, conflicts: found.conflicts };
}
