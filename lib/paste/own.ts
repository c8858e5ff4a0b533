// What our own writing surface writes for what HTML has no element for: pictures of the desk, and source notes.
import type { Figure } from "../kit/doc";
import { type Attributes, nodes } from "../text/schema";
import type { El } from "./tree";

const read = (rule: { safeParse(value: unknown): { success: boolean; data?: unknown } }, written: string): unknown => {
  const asWords = rule.safeParse(written);
  if (asWords.success) return asWords.data;
  try {
    return rule.safeParse(JSON.parse(written)).data;
  } catch {
    return undefined;
  }
};

/** The attributes of a figure of ours; null of any other. */
export function ownFigure(el: El): Figure["attrs"] | null {
  if (el.at["data-image"] === undefined) return null;
  const { change: _, ...rules } = nodes.figure.attrs as Attributes;
  const found = Object.entries(rules).map(([name, { rule, absent }]) => {
    const written = el.at[`data-${name.toLowerCase()}`];
    return [name, (written === undefined ? undefined : read(rule, written)) ?? absent] as const;
  });
  return found.every(([, value]) => value !== undefined) ? (Object.fromEntries(found) as Figure["attrs"]) : null;
}

/** The words of a source note of ours; null of anything else. */
export const ownNote = (el: El): string | null => (el.tag === "sup" && el.at["data-text"] !== undefined && nodes.sourceNote.attrs!.text!.rule.safeParse(el.at["data-text"]).success ? el.at["data-text"] : null);
