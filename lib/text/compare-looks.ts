// Words that stayed but changed their look, each change as a sentence.
import type { Kept, Token } from "./compare-words";
import { hasLook, hrefOf, isBold, isItalic } from "./runs";

type Look = { bold: boolean; italic: boolean; smallCaps: boolean; superscript: boolean; href: string | null };

/** A word half in italics counts as in italics. */
const lookOf = (token: Token): Look => ({
  bold: token.parts.some(isBold),
  italic: token.parts.some(isItalic),
  smallCaps: token.parts.some((part) => hasLook(part, "smallCaps")),
  superscript: token.parts.some((part) => hasLook(part, "superscript")),
  href: token.parts.map(hrefOf).find((href) => href !== null) ?? null,
});

function say(before: Look, after: Look): string[] {
  const said: string[] = [];
  if (before.italic !== after.italic) said.push(after.italic ? "set in italics" : "no longer in italics");
  if (before.bold !== after.bold) said.push(after.bold ? "set in bold" : "no longer in bold");
  if (before.smallCaps !== after.smallCaps) said.push(after.smallCaps ? "set in small caps" : "no longer in small caps");
  if (before.superscript !== after.superscript) said.push(after.superscript ? "set as superscript" : "no longer superscript");
  if (before.href !== after.href) {
    if (after.href === null) said.push("no longer a link");
    else said.push(before.href === null ? `made a link to ${after.href}` : `now a link to ${after.href}`);
  }
  return said;
}

/**
 * The changes of look in a paragraph, in reading order: “Sheffield” set in italics.
 * @param kept the words that stayed, and null wherever something went or came
 */
export function sayLooks(kept: readonly (Kept | null)[]): string[] {
  const found: { words: string; said: string }[] = [];
  for (const pair of kept) {
    const said = pair ? say(lookOf(pair.before), lookOf(pair.after)).join(", ") : "";
    const words = pair?.after.text ?? "";
    const last = found.at(-1);
    if (last?.said === said) last.words += words;
    else found.push({ words, said });
  }
  return found.filter(({ words, said }) => said !== "" && words.trim() !== "").map(({ words, said }) => `“${words.trim()}” ${said}.`);
}
