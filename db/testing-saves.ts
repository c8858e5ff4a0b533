// For tests of saves: a cast with a text, and saves from its windows.
import { asc, eq } from "drizzle-orm";
import { db } from "./client";
import { drafts, draftSaves, suggestions } from "./schema/answers";
import { makeMagazine, makePerson, makeQuestion } from "./testing-rows";
import type { Person } from "@/lib/actor";
import type { Mark } from "@/lib/kit/doc";
import { fromCopy, toCopy } from "@/lib/text/copy";
import type { Document } from "@/lib/text/document";
import { saveText } from "@/lib/answers/save-text";
import { submit } from "@/lib/answers/submit";

/** When the tests take place, and so many minutes later. */
export const now = new Date("2026-11-01T09:00:00Z");
export const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
export const long = (subject: string) => `${subject} sailed from the north in the winter of that year with ice on every rail.`;

/** A question being written by Helen, at whose magazine Ana and Tom are editors and Cleo a checker. */
export async function set() {
  const { magazine, column } = await makeMagazine();
  const [helen, ana, tom, cleo] = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "editor"), await makePerson(magazine.id, "editor"), await makePerson(magazine.id, "checker")];
  const question = await makeQuestion(column.id, "drafting", helen);
  return { magazine, column, helen, ana, tom, cleo, question, id: question.id };
}
export type Cast = Awaited<ReturnType<typeof set>>;
/** Saves that from a window. */
export const save = (actor: Person, id: number, document: Document | string, version: number, tab: string, more: { sourceNotes?: string; decided?: { taken: string[]; left: string[] }; when?: Date } = {}) =>
  saveText(actor, id, { document: typeof document === "string" ? fromCopy(document) : document, sourceNotes: more.sourceNotes ?? "", version, tab, decided: more.decided }, more.when ?? now);
export const draftIn = async (id: number) => (await db.select().from(drafts).where(eq(drafts.questionId, id)))[0]!;
export const copyIn = async (id: number) => toCopy((await draftIn(id)).document);
export const historyOf = (id: number) => db.select().from(draftSaves).where(eq(draftSaves.questionId, id)).orderBy(asc(draftSaves.version));
export const suggestionsIn = (id: number) => db.select().from(suggestions).where(eq(suggestions.questionId, id)).orderBy(asc(suggestions.key));
/** The same, submitted; `version` is what the working text is at then. */
export async function submitted(copy = long("A ship")): Promise<Cast & { version: number }> {
  const cast = await set();
  await save(cast.helen, cast.id, copy, 0, "one");
  await submit(cast.helen, { questionId: cast.id, version: 1, note: "" }, now);
  return { ...cast, version: 2 };
}
/** The text with these marks on the first run that has the words. */
export function marked(document: Document, words: string, ...marks: Mark[]): Document {
  const [first, ...rest] = document.content;
  if (first?.type !== "paragraph") throw new Error("no paragraph");
  const content = (first.content ?? []).flatMap((part) => {
    if (part.type !== "text" || !part.text.includes(words)) return [part];
    const [before, after] = [part.text.slice(0, part.text.indexOf(words)), part.text.slice(part.text.indexOf(words) + words.length)];
    return [{ ...part, text: before }, { ...part, text: words, marks: [...(part.marks ?? []), ...marks] }, { ...part, text: after }].filter(({ text }) => text !== "");
  });
  return { type: "doc", content: [{ ...first, content }, ...rest] };
}
