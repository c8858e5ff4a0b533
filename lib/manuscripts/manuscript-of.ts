// A text with all that goes out with it: who suggested what, the notes beside it, its pictures. The working text, or a revision.
import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { suggestions } from "@/db/schema/answers";
import { columns, magazines } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { revisionsOf } from "../answers/queries";
import { handOver, workingText } from "../answers/working-text";
import { imageFor } from "../images/queries";
import { widths } from "../images/image";
import type { NoteView } from "../notes/note";
import { notesOf } from "../notes/queries";
import { Missing } from "../refusal";
import type { NoteOut } from "../word/comments-out";
import { type ImageOut, writeWord } from "../word/write-word";
import { type Document, textBlocks } from "../text/document";
import { suggestedIn } from "../text/suggested";
import { asPrinted } from "../text/suggestions";
import { fileName } from "./file-name";
import type { Format } from "./manuscript";
import { toMarkdown } from "./markdown";
import { toPlain } from "./plain";

type Source = { document: Document; slugLine: string; reference: string; lang: string; author: string; version: number | null };
export type Manuscript = { name: string; bytes: Buffer | string };

/** A text is known again by this, when a file says which save it was made from. */
export const signatureOf = (document: Document): string => createHash("sha256").update(JSON.stringify(document)).digest("hex");

/**
 * The text as a file.
 * @param revision its number; null for the working text
 * @param origin where pictures lie, for Markdown
 * @throws Missing when there is no such text, or none for the actor
 */
export async function manuscriptOf(actor: Person, questionId: number, format: Format, { revision, origin, now = new Date() }: { revision: number | null; origin: string; now?: Date }): Promise<Manuscript> {
  const source = await sourceOf(actor, questionId, revision);
  const name = fileName(format, { ...source, revision });
  if (format === "markdown") return { name, bytes: `# ${source.slugLine.replace(/[\\`*_[\]<>#]/gu, "\\$&")}\n\n${toMarkdown(source.document, (image) => `${origin}/images/${image}/${widths[0]}`)}` };
  if (format === "plain") return { name, bytes: `${source.slugLine}\n\n${toPlain(source.document)}` };
  const { document, slugLine, author, lang, version } = source;
  const [made, notes, images] = await Promise.all([authorsOf(questionId, document), version === null ? [] : notesOf(actor, questionId), picturesOf(actor, document)]);
  const bytes = writeWord({ document, suggestions: made, notes: notes.map(noteOut), images, title: slugLine, author, lang, at: now, ...(version === null ? {} : { origin: { version, signature: signatureOf(document) } }) });
  return { name, bytes };
}

async function sourceOf(actor: Person, questionId: number, revision: number | null): Promise<Source> {
  const { situation } = await handOver(db, actor, questionId);
  const [row] = await db
    .select({ slugLine: questions.slugLine, lang: magazines.locale })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .where(eq(questions.id, questionId));
  const about = { slugLine: row!.slugLine, lang: row!.lang, reference: situation.reference };
  if (revision === null) {
    const { document, version } = await workingText(actor, questionId);
    return { ...about, document, version, author: situation.assignment?.contributor ?? "" };
  }
  const found = (await revisionsOf(actor, questionId)).find(({ number }) => number === revision);
  if (!found) throw new Missing("This revision");
  return { ...about, document: asPrinted(found.document), version: null, author: found.contributor };
}

async function authorsOf(questionId: number, document: Document): Promise<{ key: string; author: string; at: Date }[]> {
  const open = suggestedIn(document);
  if (open.size === 0) return [];
  const rows = await db.select({ key: suggestions.key, author: suggestions.author, name: people.name, at: suggestions.madeAt }).from(suggestions).innerJoin(people, eq(people.id, suggestions.byId)).where(eq(suggestions.questionId, questionId));
  return rows.flatMap(({ key, author, name, at }) => (open.has(key) ? [{ key, author: author || name, at }] : []));
}

const anchors = { text: "note", claim: "claim", suggestion: "suggestion", whole: null } as const;
/** A thread about the whole is known by its row; no anchor has such a key. */
const noteOut = ({ id, subject, key, posts, settled }: NoteView): NoteOut => ({
  key: key ?? wholeKey(id),
  anchor: anchors[subject],
  isDone: settled !== null,
  posts: posts.map(({ by, at, body }) => ({ author: by.name, at: new Date(at), body })),
});
/** The key by which a thread about the whole text is known in a file. */
export const wholeKey = (id: number): string => `whole${id}`;

async function picturesOf(actor: Person, document: Document): Promise<ImageOut[]> {
  const ids = [...new Set(textBlocks(document).flatMap((block) => (block.type === "figure" ? [block.attrs.image] : [])))];
  const found = await Promise.all(ids.map(async (id) => ({ id, image: await imageFor(actor, id, widths[0]) })));
  return found.flatMap(({ id, image }): ImageOut[] => (image && isShown(image.mime) ? [{ id, bytes: image.bytes, type: image.mime, name: id }] : []));
}
const isShown = (mime: string): mime is ImageOut["type"] => mime === "image/png" || mime === "image/jpeg" || mime === "image/gif" || mime === "image/webp";
