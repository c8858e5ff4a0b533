// The letters of ours that a mail names: by Message-ID, by the token in the address it came to, or as the last one to an address.
import { and, desc, eq, gt, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import type { Reads } from "@/db/client";
import { letters } from "@/db/schema/mail";
import { installationId } from "../mail/from";
import { headOf } from "../mime/heads";
import type { Nature } from "../mime/nature";
import type { Reading } from "../mime/reading";
import type { Concerned, Facts, Read } from "./facts";

const shown = { id: letters.id, kind: letters.kind, to: letters.to, questionId: letters.questionId, magazineId: letters.magazineId, messageId: letters.messageId, madeAt: letters.madeAt };
export type OwnLetter = Awaited<ReturnType<typeof lettersNamed>>[number];

/** Letters written before their id was kept had one made of their number and moment. */
const made = (id: string) => {
  const found = /^letter-(\d{1,15})-([0-9a-z]{1,12})@/.exec(id);
  return found ? { letterId: Number(found[1]), at: Number.parseInt(found[2]!, 36) } : null;
};

/** The letters with these Message-IDs (without angle brackets), in the order given. */
export async function lettersNamed(reads: Reads, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const old = ids.map(made);
  const numbers = old.flatMap((one) => (one ? [one.letterId] : []));
  const rows = await reads.select(shown).from(letters).where(or(inArray(letters.messageId, [...ids]), numbers.length > 0 ? inArray(letters.id, numbers) : undefined));
  return ids.flatMap((id, at) => rows.find((row) => (row.messageId === null ? row.id === old[at]?.letterId && row.madeAt.getTime() === old[at]?.at : row.messageId === id)) ?? []);
}

/** The letters whose reply address has one of these tokens. */
export const lettersByToken = (reads: Reads, tokens: readonly string[]): Promise<OwnLetter[]> => (tokens.length === 0 ? Promise.resolve([]) : reads.select(shown).from(letters).where(inArray(letters.replyToken, [...tokens])));

const week = 7 * 24 * 60 * 60 * 1000;

/** The last letter of the magazine, or of none, sent to one of these addresses within the week before. */
export async function lastLetterTo(reads: Reads, addresses: readonly string[], magazineId: number, before: Date): Promise<OwnLetter | undefined> {
  if (addresses.length === 0) return undefined;
  const [row] = await reads
    .select(shown)
    .from(letters)
    .where(and(inArray(sql`lower(${letters.to})`, addresses.map((address) => address.toLowerCase())), or(isNull(letters.magazineId), eq(letters.magazineId, magazineId)), isNotNull(letters.sentAt), gt(letters.sentAt, new Date(before.getTime() - week)), lte(letters.sentAt, before)))
    .orderBy(desc(letters.sentAt), desc(letters.id))
    .limit(1);
  return row;
}

export type Mark = { isOurs: boolean; letter: OwnLetter | undefined };

/** The line by which an installation knows its letters, and the letter it names; null without one. Whoever has had a letter of ours can write any number into it. */
export async function markOf(reads: Reads, reading: Reading): Promise<Mark | null> {
  const [installation, number] = headOf(reading, "x-askdesk").trim().split("/");
  if (!installation) return null;
  const isOurs = installation === installationId();
  const [letter] = isOurs && /^\d{1,15}$/.test(number ?? "") ? await reads.select(shown).from(letters).where(eq(letters.id, Number(number))) : [];
  return { isOurs, letter };
}

type Signs = { itself: OwnLetter | undefined; mark: Mark | null; fromOurselves: boolean; magazineId: number };

/** Why it is a letter of our own: it bears our mark or our id, or a program sent it from one of our addresses. */
export function ours({ nature }: Read, { itself, mark, fromOurselves, magazineId }: Signs): Pick<Facts, "ours" | "oursId"> {
  if (itself || mark?.isOurs) return { ours: "It is a letter of our own that came back.", oursId: itself?.id ?? (mark?.letter?.magazineId === magazineId ? mark.letter.id : null) };
  if (mark && nature.kind === "automatic") return { ours: "Another desk’s program wrote it.", oursId: null };
  if (fromOurselves && nature.kind === "automatic") return { ours: "A program sent it from one of our own addresses.", oursId: null };
  return { ours: null, oursId: null };
}

type Ways = { byToken: readonly OwnLetter[]; byReference: readonly OwnLetter[]; magazineId: number; before: Date | null };

/** The letter a report, or a program's answer, is about, and by what it was found: the surest way first. */
export async function concernedBy(reads: Reads, { kind, report }: Nature, { byToken, byReference, magazineId, before }: Ways): Promise<Concerned | null> {
  if (kind === "ordinary") return null;
  const [named] = report ? await lettersNamed(reads, report.originalMessageIds) : [];
  if (named) return { letterId: named.id, how: "it names that letter’s Message-ID" };
  if (byToken[0]) return { letterId: byToken[0].id, how: "it came to that letter’s reply address" };
  if (byReference[0]) return { letterId: byReference[0].id, how: "it answers that letter’s Message-ID" };
  const last = report && before ? await lastLetterTo(reads, report.recipients, magazineId, before) : undefined;
  return last ? { letterId: last.id, how: `it is the last one that went to ${last.to}` } : null;
}
