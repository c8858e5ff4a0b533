// A Word file as a text: its words, the looks and blocks a text can hold, tracked changes as suggestions, comments as notes, footnotes as
// source notes, its pictures. Nothing in a file is carried out or fetched. Runs in a thread with limits of its own: see lib/mime/read.ts.
import type { Document, Mark } from "../kit/doc";
import { documentSchema, textBlocks, textOf } from "../text/document";
import { makeAnchors } from "./anchors-in";
import { leavesOf } from "./body-in";
import { readChanges } from "./changes-in";
import { type Comment, type Post, readComments } from "./comments-in";
import type { Context } from "./context-in";
import { makeFields } from "./fields-in";
import { makeNotes } from "./footnotes-in";
import { makePictures, shaOf } from "./images-in";
import { type Origin, readKept } from "./kept-part";
import { type Piece, signOf } from "./leaf";
import { makeLosses } from "./lost";
import { nest, type Shown } from "./nest";
import { readNumbering } from "./numbering-in";
import { paraIdOf } from "./para-id";
import { partOf, relsOf } from "./rels";
import { readStyles } from "./styles-in";
import { Unreadable } from "./unreadable";
import { openPackage } from "./unzip";
import { child, parseXml } from "./xml";

export type WordSuggestion = { key: string; author: string; at: Date | null };
export type WordNote = { key: string; author: string; initials: string; at: Date | null; posts: Post[]; quote: string; isDone: boolean };
/** A picture by the id its figure carries in the document. `isKnown`: the file says it is the desk's own, and the bytes are as they went out. */
export type WordImage = { key: string; bytes: Buffer; type: string; name: string; alt: string; isKnown: boolean };
/** `why`: what could not be kept, in sentences. `origin`: the save that it says it was made from, where it went out from a desk. */
export type WordRead = { document: Document; suggestions: WordSuggestion[]; notes: WordNote[]; images: WordImage[]; why: string[]; origin: Origin | null };

/**
 * Reads a Word file. A note without a place in the text has no anchor in the document.
 * @param newKey makes keys for suggestions, notes and pictures that the file does not know by ours
 * @returns `refusal`: the sentence why it cannot be read
 */
export function readWord(file: Buffer, newKey: () => string): WordRead | { refusal: string } {
  try {
    return read(file, newKey);
  } catch (error) {
    if (error instanceof Unreadable) return { refusal: error.message };
    // Deeper nesting than the limits let through does not occur; any other failure is a file that is no Word file inside.
    if (error instanceof RangeError) return { refusal: "The file is damaged." };
    throw error;
  }
}

function read(file: Buffer, newKey: () => string): WordRead {
  const pack = openPackage(file);
  const main = partOf(pack, relsOf(pack, ""), "officeDocument");
  if (!main) throw new Unreadable("This is no Word file (.docx).");
  const losses = makeLosses();
  if (pack.names.some((name) => name.endsWith("vbaproject.bin"))) losses.add("macros");
  const rels = relsOf(pack, main.name);
  const parsed = (type: string) => {
    const part = partOf(pack, rels, type);
    return part && { ...part, root: parseXml(part.bytes) };
  };
  const base = { styles: readStyles(parsed("styles")?.root ?? null), numbering: readNumbering(parsed("numbering")?.root ?? null), losses };
  const bare = (of: { name: string } | null): Context => ({ ...base, rels: of ? relsOf(pack, of.name) : new Map(), anchors: makeAnchors(), fields: makeFields(), sourceNote: () => "", picture: () => null });
  const [footnotes, endnotes, commentsPart] = [parsed("footnotes"), parsed("endnotes"), parsed("comments")];
  const sourceNotes = { footnote: makeNotes(footnotes?.root ?? null, "footnote", bare(footnotes)), endnote: makeNotes(endnotes?.root ?? null, "endnote", bare(endnotes)) };
  const comments = readComments(commentsPart?.root ?? null, parsed("commentsExtended")?.root ?? null, bare(commentsPart));

  const root = parseXml(main.bytes);
  const body = child(root, "w:body");
  if (!body) throw new Unreadable("This is no Word file (.docx).");
  const leaves = leavesOf(body, { ...base, rels, anchors: makeAnchors(), fields: makeFields(), sourceNote: (kind, id) => sourceNotes[kind](id), picture: makePictures(pack, rels, losses) });
  const kept = readKept([...rels.values()].filter(({ type }) => type === "customXml").map(({ target }) => pack.read(target)).find((bytes) => bytes?.includes("urn:askdesk:word:1")) ?? null);
  const found = leaves.map((leaf, at) => {
    const entry = leaf.n === null ? undefined : kept.entries.get(leaf.n);
    return { leaf, entry: entry?.sign === signOf(leaf, leaves[at - 1]) ? entry : undefined };
  });

  const pieces = leaves.flatMap(({ pieces: some }) => some);
  const keys = noteKeys(comments, pieces, kept.elsewhere, newKey);
  const threads = withAnswers(comments, keys, pieces);
  const { read: paragraphs, by } = readChanges(found, newKey, (piece) => piece.comments.flatMap((id) => (keys.get(id)?.isOwn === false && threads.some((thread) => thread.id === id) ? [keys.get(id)!.key] : [])));
  for (const { key, author, at } of kept.suggestions) if (!by.has(key)) by.set(key, { author, at: at === null ? null : new Date(at), key });

  const images: WordImage[] = [];
  const shown: Shown = (picture, { entry }) => {
    const own = entry?.figure;
    const bytes = picture.bytes ?? Buffer.alloc(0);
    const isKnown = own !== undefined && own.sha === shaOf(bytes);
    const id = isKnown ? own.image : newKey();
    images.push({ key: id, bytes, type: picture.type, name: picture.name, alt: picture.alt, isKnown });
    return { image: id, alt: picture.alt, width: isKnown ? own.width : picture.width, height: isKnown ? own.height : picture.height, focalX: isKnown ? own.focalX : 0.5, focalY: isKnown ? own.focalY : 0.5 };
  };
  const result = documentSchema.safeParse({ type: "doc", content: nest(paragraphs, shown, losses) });
  if (!result.success) throw new Unreadable(result.error.issues[0]?.message.startsWith("This text") ? result.error.issues[0].message : "It holds what a text cannot.");
  const quotes = quotesOf(result.data);
  const isSuggested = marked(result.data);
  return {
    document: result.data,
    suggestions: [...by].filter(([key]) => isSuggested.has(key)).map(([key, { author, at }]) => ({ key, author, at })),
    notes: threads.map(({ id, initials, posts, isDone }) => ({ key: keys.get(id)!.key, author: posts[0].author, initials, at: posts[0].at, posts, quote: quotes.get(keys.get(id)!.key) ?? "", isDone })),
    images,
    why: losses.told(),
    origin: kept.origin,
  };
}

/** The keys of the comments: ours by their paragraph's number or by the bookmark they begin with, new ones for the rest. */
function noteKeys(threads: readonly Comment[], pieces: readonly Piece[], elsewhere: readonly string[], newKey: () => string): Map<string, { key: string; isOwn: boolean }> {
  const own = [...new Set(pieces.flatMap(({ anchors }) => anchors.flatMap((mark) => (mark.type === "note" ? [mark.attrs.id] : []))))];
  const keys = new Map<string, { key: string; isOwn: boolean }>();
  const known = [...own, ...elsewhere];
  const free = new Set(known);
  for (const { id, paraId } of threads) {
    const key = known.find((one) => paraIdOf(one) === paraId);
    if (key && free.delete(key)) keys.set(id, { key, isOwn: true });
  }
  for (const { id } of threads.filter((thread) => !keys.has(thread.id))) {
    const first = pieces.find(({ comments }) => comments.includes(id));
    const key = first?.anchors.flatMap((mark) => (mark.type === "note" && free.has(mark.attrs.id) ? [mark.attrs.id] : []))[0];
    if (key) free.delete(key);
    keys.set(id, key ? { key, isOwn: true } : { key: newKey(), isOwn: false });
  }
  return keys;
}

/**
 * LibreOffice before 24.2 forgets which comment answers which. A comment that ours do not know, at just the words of a note that they do,
 * answers it.
 */
function withAnswers(threads: readonly Comment[], keys: ReadonlyMap<string, { key: string; isOwn: boolean }>, pieces: readonly Piece[]): Comment[] {
  const at = (isThere: (piece: Piece) => boolean) => pieces.flatMap((piece, n) => (isThere(piece) ? [n] : [])).join();
  const own = new Map(threads.filter(({ id }) => keys.get(id)?.isOwn).map((thread) => [at(({ anchors }) => anchors.some((mark) => mark.type === "note" && mark.attrs.id === keys.get(thread.id)!.key)), thread]));
  own.delete("");
  const answers = new Set<Comment>();
  for (const thread of threads.filter(({ id }) => !keys.get(id)?.isOwn)) {
    const asked = own.get(at(({ comments }) => comments.includes(thread.id)));
    if (!asked) continue;
    asked.posts.push(...thread.posts);
    asked.posts.sort((a, b) => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0));
    answers.add(thread);
  }
  return threads.filter((thread) => !answers.has(thread));
}

const marksOf = (document: Document): { mark: Mark; words: string }[] =>
  textBlocks(document).flatMap((block) => (block.content ?? []).flatMap((part) => (part.marks ?? []).map((mark) => ({ mark, words: textOf({ type: "paragraph", content: [part] }) }))));

/** The words each note is anchored at. */
function quotesOf(document: Document): Map<string, string> {
  const quotes = new Map<string, string>();
  for (const { mark, words } of marksOf(document)) if (mark.type === "note") quotes.set(mark.attrs.id, ((quotes.get(mark.attrs.id) ?? "") + words).slice(0, 500));
  return quotes;
}

/** The keys of every suggestion that is in the text. */
function marked(document: Document): Set<string> {
  const keys = new Set<string>();
  for (const { mark } of marksOf(document)) if (mark.type === "inserted" || mark.type === "deleted" || mark.type === "reformatted") keys.add(mark.attrs.id);
  const walk = (nodes: readonly { attrs?: unknown; content?: readonly unknown[] }[]) => {
    for (const node of nodes) {
      const id = (node.attrs as { change?: { id: string } } | undefined)?.change?.id;
      if (id) keys.add(id);
      if (Array.isArray(node.content)) walk(node.content as typeof nodes);
    }
  };
  walk(document.content as never);
  return keys;
}
