// How words look where they stand: what the elements around them say, from outside in.
import { lookNames } from "../text/schema";
import type { Look, Mark } from "../kit/doc";
import { addressOf } from "./address";
import type { Losses } from "./left-out";
import type { Style } from "./style";
import type { El } from "./tree";

/** `keepsLines`: ends of lines in the source are ends of lines in the text. `spaces`: hard spaces here are what a typist’s row of blanks became. */
export type Around = Readonly<Record<Look, boolean>> & { readonly href: string | null; readonly keepsLines: boolean; readonly spaces: boolean };
export const plain: Around = { bold: false, italic: false, smallCaps: false, superscript: false, href: null, keepsLines: false, spaces: false };

const byTag: Record<string, Look | undefined> = { b: "bold", strong: "bold", i: "italic", em: "italic", cite: "italic", dfn: "italic", var: "italic", sup: "superscript" };

const isBold = (weight: string) => weight === "bold" || weight === "bolder" || Number(weight) >= 600;
const isPlainWeight = (weight: string) => weight === "normal" || weight === "lighter" || Number(weight) < 600;

/** True where the element and all in it is not shown, or would not be printed. */
export const isHidden = (el: El, style: Style): boolean =>
  /(?:^|\s)noprint(?:\s|$)/u.test(el.at.class ?? "") || el.at.hidden !== undefined || style.display?.startsWith("none") === true || /^(?:hidden|collapse)/u.test(style.visibility ?? "") || style["mso-hide"] === "all";

/** What holds within an element. */
export function within(el: El, style: Style, around: Around, losses: Losses): Around {
  // A citation that sets its titles in italics itself is not in italics.
  const tagged = el.tag === "cite" && hasItalics(el) ? undefined : byTag[el.tag];
  const next = { ...around, ...(tagged ? { [tagged]: true } : {}) };
  const { "font-weight": weight, "font-style": slant, "white-space": white } = style;
  const caps = style["font-variant-caps"] ?? style["font-variant"];
  if (weight !== undefined && isBold(weight)) next.bold = true;
  else if (weight !== undefined && isPlainWeight(weight)) next.bold = false;
  if (slant !== undefined) next.italic = /^(?:italic|oblique)/u.test(slant) || (next.italic && slant !== "normal");
  if (caps !== undefined) next.smallCaps = /small-caps/u.test(caps) || (next.smallCaps && caps !== "normal");
  if (el.at.class?.split(/\s+/u).includes("small-caps")) next.smallCaps = true;
  if (style["vertical-align"]?.startsWith("super")) next.superscript = true;
  if (el.tag === "sub" || style["vertical-align"]?.startsWith("sub")) losses.add("subscript");
  if (white !== undefined) next.keepsLines = /^(?:pre|break-spaces)/u.test(white);
  else if (el.tag === "pre" || el.tag === "xmp" || el.tag === "listing") next.keepsLines = true;
  if (style["mso-spacerun"] !== undefined || style["mso-tab-count"] !== undefined || el.at.class === "Apple-converted-space") next.spaces = true;
  if (el.tag === "a" && el.at.href !== undefined) {
    next.href = addressOf(el.at.href);
    if (next.href === null && !/^#|^\s*$/u.test(el.at.href)) losses.add("link");
  }
  const line = style["text-decoration-line"] ?? style["text-decoration"] ?? "";
  if (next.href === null && el.tag !== "a" && (el.tag === "u" || /underline/u.test(line)) && !isLinked(el)) losses.add("underline");
  if (el.tag === "s" || el.tag === "strike" || /line-through/u.test(line)) losses.add("strike");
  return next;
}

const hasItalics = (el: El): boolean => el.in.some((child) => typeof child !== "string" && (child.tag === "i" || child.tag === "em" || hasItalics(child)));
/** Underlining that is a link’s own. */
const isLinked = (el: El): boolean => el.in.some((child) => typeof child !== "string" && (child.tag === "a" || isLinked(child)));

/** The looks of words as marks. */
export const marksOf = (around: Around): Mark[] => [...(around.href === null ? [] : [{ type: "link" as const, attrs: { href: around.href } }]), ...lookNames.filter((look) => around[look]).map((type) => ({ type }))];
