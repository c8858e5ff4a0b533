// A note: a thread beside the text, on words of it, on a suggestion, on a fact of the ledger, or on the whole. What was said in it never
// changes; it is settled and opened again. Where its words stand, the text says: it carries the note's key on them.
import { z } from "zod";
import { line, neededProse, rowId } from "../kit/typed";
import { key } from "../text/document";
import { type NoteSubject, noteSubjectNames } from "../words";

/** Letters and signs: a quotation only has to be known again; what somebody says in one go is a paragraph or two. */
export const bounds = { quote: 200, body: 4_000, mentions: 30 } as const;

const said = { body: neededProse("Write the note first.", bounds.body), mentions: z.array(rowId).max(bounds.mentions).default([]) };

/** A new thread. A note on the whole has no key, every other one has. */
export const opening = z
  .object({ subject: z.enum(noteSubjectNames), key: key.nullable().default(null), quote: line(bounds.quote).default(""), ...said })
  .refine(({ subject, key: given }) => (subject === "whole") === (given === null), "A note stands on words, or on the whole.");
/** A further word in a thread. */
export const posting = z.object({ noteId: rowId, ...said });
export const noting = z.union([posting, opening]);

/** What is done with a thread: settled, opened again, or read as far as a post. */
export const acting = z.discriminatedUnion("act", [
  z.object({ act: z.literal("settle") }),
  z.object({ act: z.literal("reopen") }),
  z.object({ act: z.literal("read"), readTo: rowId }),
]);

/** Somebody in a thread. A guest reads by a secret link and has no id. */
export type Voice = { id: number | null; name: string };
export type PostView = { id: number; by: Voice; at: string; body: string; mentions: Voice[] };
export type NoteView = {
  id: number;
  subject: NoteSubject;
  /** Of the words in the text, the suggestion or the fact; null for the whole. */
  key: string | null;
  /** The words it was made at. */
  quote: string;
  posts: PostView[];
  settled: { by: string; at: string } | null;
  /** Something in it is new to the reader. */
  isUnread: boolean;
  /** The reader wrote in it, or is spoken to in it. */
  isMine: boolean;
};

/** A guest's name as it stands beside the text. */
export const guestName = (name: string): string => `${name}, guest`;

/** Which of the people may be meant: "@Name" has to stand in the words. */
export const spokenTo = <P extends { name: string }>(body: string, people: readonly P[]): P[] => people.filter(({ name }) => body.includes(`@${name}`));

/** The words cut to a length, at a word where there is one near. */
export function cut(text: string, most: number): string {
  const words = text.replace(/\s+/g, " ").trim();
  if (words.length <= most) return words;
  const short = [...words].slice(0, most - 1).join("");
  const at = short.lastIndexOf(" ");
  return `${at > most * 0.6 ? short.slice(0, at) : short}…`;
}

/** The part of a text between "@" and a name, bold on the page: the words in turn, names apart. */
export function withNames(body: string, names: readonly string[]): { text: string; isName: boolean }[] {
  const parts: { text: string; isName: boolean }[] = [];
  const known = names.map((name) => `@${name}`).toSorted((a, b) => b.length - a.length);
  let plain = "";
  for (let at = 0; at < body.length; ) {
    const name = body[at] === "@" ? known.find((each) => body.startsWith(each, at)) : undefined;
    if (name) {
      if (plain) parts.push({ text: plain, isName: false });
      plain = "";
      parts.push({ text: name, isName: true });
      at += name.length;
    } else {
      plain += body[at];
      at += 1;
    }
  }
  if (plain) parts.push({ text: plain, isName: false });
  return parts;
}
