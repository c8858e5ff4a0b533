// Letters are plain text. What people typed goes into them as words only: it can neither break a line of the head nor ask for a secret.
import { clean } from "../kit/typed";

/** Typed words within a letter: no control characters, and no braces that would be taken for the place of a secret link. */
export const words = (text: string): string => clean(text).replace(/\{(?=\{)/g, "{ ");

/** Typed words, none of whose lines would be taken for a link of the letter's own: that stands on a line alone. */
export const unlinked = (text: string): string => words(text).replace(/^[^\S\n]*(https?:\/\/\S+)[^\S\n]*$/gm, "“$1”");

/** Typed words on one line. */
export const oneLine = (text: string): string => words(text).replace(/\s+/g, " ");

/** Typed words in a line of the head. What would be read as an encoded word (RFC 2047) there stays what was typed. */
export const headLine = (text: string): string => oneLine(text).replace(/=\?/g, "= ?");

/** Typed words set off from the letter's own, each line with a mark, as mail readers know it. */
export const quoted = (text: string): string => words(text).split("\n").map((line) => `> ${line}`.trimEnd()).join("\n");

/** Paragraphs with a blank line between them; what is empty or false is left out. */
export const paragraphs = (...parts: (string | false | null | undefined)[]): string => parts.filter(Boolean).join("\n\n");

/** The place of a secret in a letter's body: a private link, or a reader's address. It is filled in when the letter is sent, and nowhere else. */
export const secretPlace = (name: string): string => `{{${name}}}`;

/** The letter as it is sent. */
export const withSecrets = (body: string, secrets: Record<string, string>): string => body.replace(/\{\{(\w+)\}\}/g, (place, name: string) => secrets[name] ?? place);

/** The letter as the desk may read it. */
export const masked = (body: string): string => body.replace(/\{\{(\w+)\}\}/g, (_, name) => (name === "reader" ? "[the reader’s name and address]" : "[private link]"));
