// A paragraph cut for printing: neighbouring words under one link belong to one link, whatever their slant.
import type { Inline, Paragraph, Text } from "./document";

/** A stretch of a paragraph: linked or not, with its parts in order. */
export type Run = { href: string | null; parts: Inline[] };

export const hrefOf = (part: Text): string | null => part.marks?.find((mark) => mark.type === "link")?.attrs.href ?? null;
export const isBold = (part: Text): boolean => part.marks?.some((mark) => mark.type === "bold") ?? false;
export const isItalic = (part: Text): boolean => part.marks?.some((mark) => mark.type === "italic") ?? false;

/** The stretches of a paragraph in order. A hard break belongs to no link. */
export function runsOf(paragraph: Paragraph): Run[] {
  const runs: Run[] = [];
  for (const part of paragraph.content ?? []) {
    const href = part.type === "text" ? hrefOf(part) : null;
    const last = runs.at(-1);
    if (last && last.href === href) last.parts.push(part);
    else runs.push({ href, parts: [part] });
  }
  return runs;
}
