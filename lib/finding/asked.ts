// What is typed into the desk's search, as it stands in the address: words, "words in this order", -words that must not be there, and what narrows
// it. Pure.
import { z } from "zod";
import { fold } from "../kit/fold";
import { lastSeen } from "../kit/last-seen";
import { clean } from "../kit/typed";

/** What can be found, in the order it is shown. */
export const findables = { questions: "Questions", answers: "Answers", people: "People", mail: "Letters in", letters: "Letters out", notes: "Notes" } as const;
export type Findable = keyof typeof findables;
export const findableNames = Object.keys(findables) as [Findable, ...Findable[]];

/** How long ago at the most. */
export const spans = { week: "In the last week", month: "In the last month", year: "In the last year" } as const;
export type Span = keyof typeof spans;
const days: Record<Span, number> = { week: 7, month: 31, year: 366 };
/** From when on; null for always. */
export const sinceOf = (span: Span | undefined, now: Date): Date | null => (span ? new Date(now.getTime() - days[span] * 86_400_000) : null);

/** Read from an address; what makes no sense there is left out rather than refused. */
export const finding = z.object({
  q: z.preprocess((sent) => [sent].flat()[0] ?? "", z.string().catch("")).transform((q) => clean(q).replace(/\s+/g, " ").slice(0, 200).trim()),
  kind: z.enum(findableNames).optional().catch(undefined),
  magazine: z.string().max(80).transform((handle) => handle || undefined).optional().catch(undefined),
  column: z.string().max(80).transform((path) => path || undefined).optional().catch(undefined),
  when: z.enum(["week", "month", "year"]).optional().catch(undefined),
  /** Whose answer it is, or who wrote the note. */
  who: z.coerce.number().int().positive().optional().catch(undefined),
  after: lastSeen,
});
export type Finding = z.output<typeof finding>;

export function findingAddress(asked: Finding, change: Partial<Record<keyof Finding, string | undefined>> = {}): string {
  const all: Record<string, unknown> = { ...asked, after: undefined, ...change };
  const said = Object.entries(all).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return said.length === 0 ? "/desk/search" : `/desk/search?${new URLSearchParams(said)}`;
}

/** What is looked for. Words are found by their beginnings. */
export type Sought = { words: string[]; phrases: string[][]; without: string[] };

const word = /[\p{L}\p{N}]+/gu;
/** More are no search any more. */
const most = 8;

export function soughtIn(q: string): Sought {
  const sought: Sought = { words: [], phrases: [], without: [] };
  // A mark that opens and is not closed yet, because somebody is still typing, holds to the end.
  for (const [, minus, phrase, plain] of q.normalize("NFC").replace(/[“”„]/g, '"').matchAll(/(?<=^|\s)(-)?(?:"([^"]*)"?|(\S+))/gu)) {
    const words = ((phrase ?? plain)!.match(word) ?? []).map((one) => one.slice(0, 60));
    if (words.length === 0) continue;
    if (minus) sought.without.push(...words);
    else if (phrase !== undefined && words.length > 1) sought.phrases.push(words);
    else sought.words.push(...words);
  }
  return { words: sought.words.slice(0, most), phrases: sought.phrases.slice(0, 3).map((phrase) => phrase.slice(0, most)), without: sought.without.slice(0, most) };
}

/** True when there is something to look for: what must not be there alone finds nothing. */
export const isSought = ({ words, phrases }: Sought): boolean => words.length + phrases.length > 0;

/** All words that must be there, those of phrases too. */
export const wantedIn = ({ words, phrases }: Sought): string[] => [...words, ...phrases.flat()];

/** As PostgreSQL takes it. @param isOrdered the text that is searched still knows the order of its words */
export function asQuery({ words, phrases, without }: Sought, isOrdered: boolean): string {
  const each = [...words.map((one) => `'${one}':*`), ...phrases.map((phrase) => (isOrdered ? `(${phrase.map((one) => `'${one}'`).join(" <-> ")})` : phrase.map((one) => `'${one}'`).join(" & "))), ...without.map((one) => `!'${one}'`)];
  return each.join(" & ");
}

/** The phrases as PostgreSQL's regular expressions find them in a text, whatever stands between their words but letters. */
export const asPatterns = ({ phrases }: Sought): string[] => phrases.map((phrase) => `\\m${phrase.join("[^[:alnum:]]+")}\\M`);

/**
 * The forms in which a text has what is looked for, folded, for marking them (search/highlight.ts).
 * @param stems as PostgreSQL shortens the words: "batteri" of "battery"
 */
export function formsIn(text: string, sought: Sought, stems: readonly string[]): Set<string> {
  const begins = [...new Set([...wantedIn(sought).map(fold), ...stems])].filter((one) => one.length > 0);
  const forms = new Set<string>();
  for (const [said] of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const form = fold(said);
    if (begins.some((begin) => form.startsWith(begin))) forms.add(form);
  }
  return forms;
}
