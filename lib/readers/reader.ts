// A reader is whoever writes to one magazine from one address, or one letter by post without any. Two addresses of one person can be put
// together. Nothing about a reader is kept that they did not say. Pure: what the forms send.
import { z } from "zod";
import { line, rowId } from "../kit/typed";

/** An address as a reader is known by it; the database does the same (readers). */
export const addressKey = (address: string): string => address.trim().toLowerCase();

/** What stands in the place of a name or an address within other people's words. */
export const erasedMark = "[erased]";

/** What has to be typed before a reader is erased: the name, or where there is none the address, or a plain word. */
export const toType = ({ name, address }: { name: string; address: string | null }): string => name.trim() || address || "erase";

export const merging = z.object({ readerId: rowId, into: rowId });
/** `address` of the one that is to be put with `into`. */
export const mergingByAddress = z.object({ into: rowId, address: line(254).pipe(z.string().min(1, "Give the other address.")) });
export const unmerging = z.object({ readerId: rowId });
export const erasing = z.object({ readerId: rowId, typed: line(400).default("") });
export const exporting = z.object({ readerId: rowId });

/** The names by which a reader is looked for in other people's words: of one word alone nobody can tell whom it means. */
export const tellingNames = (names: readonly string[]): string[] => [...new Set(names.map((name) => name.trim()))].filter((name) => /\S\s+\S/u.test(name));

/** A regular expression of PostgreSQL that finds these words, whatever their capitals; null for none. In JSON they stand escaped. */
export function patternOf(words: readonly string[], inJson = false): string | null {
  const escaped = words.filter((word) => word !== "").map((word) => (inJson ? JSON.stringify(word).slice(1, -1) : word).replace(/[\\^$.|?*+()[\]{}]/g, "\\$&"));
  return escaped.length === 0 ? null : escaped.toSorted((a, b) => b.length - a.length).join("|");
}

/** "one question", "3 tips", or "" for none. */
export const counted = (n: number, one: string, many: string): string => (n === 0 ? "" : n === 1 ? `one ${one}` : `${n.toLocaleString("en-US")} ${many}`);
