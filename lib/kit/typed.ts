// What people type into fields, made safe to keep: PostgreSQL takes no NUL, and a lone half of a surrogate pair is no character.
import { z } from "zod";

/** The same text without control characters, overrides of the writing direction and halves of characters. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu, "")
    .normalize("NFC")
    .trim();
}

const tooLong = (max: number) => `That is longer than ${max.toLocaleString("en-US")} characters.`;

/** One line: a name, a reason in a few words. Line ends become spaces. */
export const line = (max = 200) => z.string().max(max * 4, tooLong(max)).transform((text) => clean(text).replace(/\s+/g, " ")).pipe(z.string().max(max, tooLong(max)));

/** A line that may not be empty. */
export const neededLine = (message: string, max = 200) => line(max).pipe(z.string().min(1, message));

/** Several paragraphs. */
export const prose = (max = 5000) => z.string().max(max * 4, tooLong(max)).transform(clean).pipe(z.string().max(max, tooLong(max)));

/** Paragraphs that may not be empty. */
export const neededProse = (message: string, max = 5000) => prose(max).pipe(z.string().min(1, message));

/** A row's id as a form sends it. */
export const rowId = z.coerce.number("Choose one.").int("Choose one.").positive("Choose one.");

/** The paragraphs of a plain text: a blank line parts them. */
export const paragraphsOf = (text: string): string[] => text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");
