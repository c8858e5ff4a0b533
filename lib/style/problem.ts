// What house style found: where, in a sentence, and how it is mended. Pure.
import type { z } from "zod";
import type { PlaceStyle } from "../words";
import type { Span, Words } from "./reading";

/** Other words in their place, or the same words set otherwise. */
export type Mend = { text: string } | { italic: boolean };
/** What a kind of rule found in a block, by places in its words. */
export type Found = Span & { sentence: string; mend: Mend | null };

/** What a kind must know of the magazine to read a block by itself. */
export type House = {
  placeStyle: PlaceStyle;
  /** Titles of the contributors' books. */
  titles: readonly string[];
};
/** What it must know besides to compare all of them. */
export type Context = House & {
  /** A word of the text that nobody knows, and the name one letter away that the archive or a contributor's book has. */
  nearest: ReadonlyMap<string, string>;
  /** Words of the text that the archive has as names. */
  known: ReadonlySet<string>;
};
export const noContext: Context = { placeStyle: "ap", nearest: new Map(), known: new Set(), titles: [] };

/** How a setting is filled in on the settings page. */
export type SettingField = { name: string; label: string; help?: string } & ({ as: "number" | "lines" | "tick" } | { as: "choice"; options: readonly (readonly [string, string])[] });

/** A kind of rule. `find` reads a block by itself; `compare` all of them together, by what `extract` takes from each. */
export type Kind<S = unknown, E = unknown> = {
  label: string;
  /** What it looks for, in a sentence for the chief who edits the rules. */
  help: string;
  /** A form's fields, or the setting as stored. */
  setting: z.ZodType<S>;
  fields: readonly SettingField[];
  /** Only these parts are read; all of them without it. */
  parts?: readonly Words["part"][];
  find?: (words: Words, setting: S, house: House) => Found[];
  extract?: (words: Words, setting: S) => E;
  compare?: (extracts: readonly E[], setting: S, context: Context) => (Found & { block: number })[];
};

/** So that a kind's own types are kept while it stands in a table with others. */
export const kind = <S, E = never>(given: Kind<S, E>): Kind<S, E> => given;

/** A rule of a magazine, its setting read by its kind. */
export type Rule = { id: number; kind: string; name: string; setting: unknown };

export type Problem = {
  rule: number;
  /** Which of the blocks that were read. */
  block: number;
  /** In the block, as the writing surface counts. */
  from: number;
  to: number;
  found: string;
  /** Two words on either side, as they are shown around it. */
  before: string;
  after: string;
  sentence: string;
  mend: Mend | null;
  /** The words with their neighbours: the instance, wherever it moves to. */
  words: string;
};

/** By which a link leads to a problem and a list keeps it apart: the same for the same words under the same rule. */
export function problemKey({ rule, words }: Pick<Problem, "rule" | "words">): string {
  // FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return `${rule}-${(hash >>> 0).toString(36)}`;
}

/** By which a place that was let stand is known again. */
export const placeOf = ({ rule, words }: Pick<Problem, "rule" | "words">): string => `${rule} ${words}`;
