// Pasted plain text as a text. Letters by mail and pages of old programs end each line by hand; there lines are joined, elsewhere an end
// of line is meant.
import type { Block, Inline } from "../kit/doc";
import { documentSchema } from "../text/document";
import { normalise } from "../text/normalise";
import { wordCount } from "../text/words";
import { most, type Pasted, tooMuch } from "./pasted";

/** Lines are ended by hand where all but the last are about as long as the longest, and that is no longer than a typewriter’s. */
const wrapped = { shortest: 50, longest: 100, share: 0.7 } as const;
const isWrapped = (lines: readonly string[]): boolean => {
  const widest = Math.max(...lines.map((line) => line.length));
  return lines.length > 1 && widest >= wrapped.shortest && widest <= wrapped.longest && lines.slice(0, -1).every((line) => line.length >= widest * wrapped.share && !startsItem.test(line));
};
const startsItem = /^\s*(?:[-*•·–]|\d{1,3}[.)])\s/u;

/** A word that was hyphenated at the end of a line is joined with its hyphen: whether it is the word’s own only a person knows. */
const join = (lines: readonly string[]): string => lines.map((line) => line.trim()).reduce((all, line) => (/\p{L}[-‐]$/u.test(all) ? all + line : `${all} ${line}`));

const broken = (lines: readonly string[]): Inline[] => lines.flatMap((line, at): Inline[] => [...(at > 0 ? [{ type: "hardBreak" } as const] : []), { type: "text", text: line }]);

/** Reads plain text: blank lines part paragraphs; where there are none, each line is one. */
export function readPlain(text: string): Pasted | { refusal: string } {
  if (text.length > most.characters) return { refusal: tooMuch };
  const parts = text.replace(/\r\n?/gu, "\n").split(/\n[ \t]*(?:\n[ \t]*)+|\f/u).map((part) => part.split("\n").filter((line) => line.trim() !== "")).filter((lines) => lines.length > 0);
  const content = parts.flatMap((lines): Block[] => {
    if (lines.length === 1 || isWrapped(lines)) return [{ type: "paragraph", content: [{ type: "text", text: join(lines) }] }];
    if (parts.length === 1) return lines.map((line) => ({ type: "paragraph", content: [{ type: "text", text: line }] }));
    return [{ type: "paragraph", content: broken(lines) }];
  });
  const parsed = documentSchema.safeParse(normalise({ type: "doc", content }));
  if (!parsed.success || wordCount(parsed.data) > most.words) return { refusal: tooMuch };
  return { document: parsed.data, leftOut: [], pictures: [], tables: [] };
}
