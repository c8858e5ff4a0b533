// Notes as Word's comments, with what was answered below (ECMA-376, 17.13.4; [MS-DOCX] commentsExtended).
import { paraIdOf } from "./para-id";
import { el, head, spaces, value, words } from "./xml-out";

export type PostOut = { author: string; at: Date | null; body: string };
/** A thread of notes. Its anchor is in the text under its key (`anchor`: a note, a claim or a suggestion), or it is about the whole (null). */
export type NoteOut = { key: string; anchor: "note" | "claim" | "suggestion" | null; posts: PostOut[]; isDone: boolean };
/** One comment of the file. The replies to a comment stand at the same words. */
export type CommentOut = { id: number; paraId: string; parent: string | null; isDone: boolean; post: PostOut };

/** Every post of every thread as a comment. @returns them by the key of their thread */
export function commentsOf(notes: readonly NoteOut[]): Map<string, CommentOut[]> {
  let id = 0;
  return new Map(
    notes.map(({ key, posts, isDone }) => [
      key,
      posts.map((post, at): CommentOut => {
        id += 1;
        return { id: id - 1, paraId: paraIdOf(at === 0 ? key : `${key}:${at}`), parent: at === 0 ? null : paraIdOf(key), isDone, post };
      }),
    ]),
  );
}

const initials = (name: string) => [...name.matchAll(/\p{L}+/gu)].map(([word]) => [...word][0]).slice(0, 3).join("").toUpperCase() || "?";
const reference = el("w:r", {}, el("w:rPr", {}, value("w:rStyle", "CommentReference")) + el("w:annotationRef"));

export const commentsXml = (comments: readonly CommentOut[]): string =>
  head +
  el(
    "w:comments",
    spaces,
    comments
      .map(({ id, paraId, post: { author, at, body } }) => {
        const lines = body.split(/\n\s*\n/u);
        const paragraphs = lines.map((line, index) =>
          // The thread is known by the last paragraph of its comment.
          el("w:p", index === lines.length - 1 ? { "w14:paraId": paraId, "w14:textId": "77777777" } : {}, el("w:pPr", {}, value("w:pStyle", "CommentText")) + (index === 0 ? reference : "") + el("w:r", {}, line.split("\n").map((words_) => words("w:t", words_)).join(el("w:br")))),
        );
        return el("w:comment", { "w:id": id, "w:author": author || "Unknown", "w:date": at ? `${at.toISOString().slice(0, 19)}Z` : undefined, "w:initials": initials(author) }, paragraphs.join(""));
      })
      .join(""),
  );

export const commentsExtendedXml = (comments: readonly CommentOut[]): string =>
  `${head}<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${comments.map(({ paraId, parent, isDone }) => el("w15:commentEx", { "w15:paraId": paraId, "w15:paraIdParent": parent ?? undefined, "w15:done": isDone ? 1 : 0 })).join("")}</w15:commentsEx>`;

export const rangeStart = ({ id }: CommentOut): string => el("w:commentRangeStart", { "w:id": id });
export const rangeEnd = ({ id }: CommentOut): string => el("w:commentRangeEnd", { "w:id": id }) + el("w:r", {}, el("w:rPr", {}, value("w:rStyle", "CommentReference")) + el("w:commentReference", { "w:id": id }));
