// A Word file that is brought in: what it holds, and the ways in which it can become the text.
import { z } from "zod";
import type { Hand } from "../answers/answer";
import { line, rowId } from "../kit/typed";
import { limits } from "../word/unreadable";

/** Bytes. */
export const most = limits.file;
export const tooLarge = `The file is larger than ${most / 1_000_000} MB. Save it without its pictures, or with smaller ones, and bring it again.`;

/** The text as it stands gives way to the file's; or what differs is suggested on it, word by word. */
export const ways = { text: "Make it the text", suggestions: "Suggest what differs" } as const;
export type Way = keyof typeof ways;

export const bringing = z.object({
  questionId: rowId,
  name: line(120).default(""),
  /** Of the text that the file is brought into. */
  version: z.coerce.number().int().min(0).max(2_147_483_646),
  /** Null: only to see what is in it. */
  way: z.enum(Object.keys(ways) as [Way, ...Way[]]).nullable(),
});

/** What is in a file, before it is taken in. */
export type Contents = {
  words: number;
  /** Of the file's paragraphs, those that the text has not just so. */
  paragraphs: number;
  differing: number;
  /** Tracked changes, by whom the file names. */
  suggestions: { author: string; count: number }[];
  notes: number;
  sourceNotes: number;
  pictures: number;
  /** What a text cannot hold, in sentences. */
  leftOut: string[];
  ways: Way[];
  /** Open suggestions of the text which the file does not know: they go where the text gives way. */
  atStake: number;
};

/** The ways open to a hand; none where it does not change words. The first is the one most people want. */
export const waysFor = (hand: Hand, isEmpty: boolean): Way[] => (hand === "write" ? (isEmpty ? ["text"] : ["text", "suggestions"]) : hand === "suggest" ? ["suggestions"] : []);
