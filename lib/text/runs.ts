// A paragraph cut for printing: neighbouring words under one link belong to one link, whatever their slant.
import type { Inline, Look, TextBlock } from "../kit/doc";

/** A stretch of a paragraph: linked or not, with its parts in order. */
export type Run = { href: string | null; parts: Inline[] };

export const hrefOf = (part: Inline): string | null => part.marks?.find((mark) => mark.type === "link")?.attrs.href ?? null;
export const hasLook = (part: Inline, look: Look): boolean => part.marks?.some((mark) => mark.type === look) ?? false;
export const isBold = (part: Inline): boolean => hasLook(part, "bold");
export const isItalic = (part: Inline): boolean => hasLook(part, "italic");

/** The stretches of a paragraph in order. A hard break belongs to no link. */
export function runsOf(paragraph: TextBlock): Run[] {
  const runs: Run[] = [];
  for (const part of paragraph.content ?? []) {
    const href = part.type === "text" ? hrefOf(part) : null;
    const last = runs.at(-1);
    if (last && last.href === href) last.parts.push(part);
    else runs.push({ href, parts: [part] });
  }
  return runs;
}
