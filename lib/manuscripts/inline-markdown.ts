// The words of one paragraph as CommonMark.
import type { Inline, Text } from "../kit/doc";
import { hasLook, hrefOf, runsOf } from "../text/runs";

/** A sign of markup is taken as typed by a backslash; an ampersand only where it would begin an entity, an exclamation mark before a link. */
const escaped = (words: string): string => words.replace(/[\\`*_[\]<>~|]/gu, "\\$&").replace(/&(?=#?\w+;)/gu, "\\&").replace(/!$/u, "\\!");

type Stretch = { text: string; isBold: boolean; isItalic: boolean; isRaised: boolean };

/** Words of one look as one: where a mark of emphasis ends within a word of another, no program would see it. */
function stretchesOf(parts: readonly Text[]): Stretch[] {
  const found: Stretch[] = [];
  for (const part of parts) {
    const next: Stretch = { text: part.text, isBold: hasLook(part, "bold"), isItalic: hasLook(part, "italic"), isRaised: hasLook(part, "superscript") };
    const last = found.at(-1);
    if (last && last.isBold === next.isBold && last.isItalic === next.isItalic && last.isRaised === next.isRaised) last.text += next.text;
    else found.push(next);
  }
  return found;
}

const isSpace = (sign: string) => sign === "" || /\s/u.test(sign);
const isSign = (sign: string) => /[\p{P}\p{S}]/u.test(sign);
/** Whether a delimiter between these two signs opens, or turned round closes (CommonMark 6.2). */
const opens = (before: string, after: string) => !isSpace(after) && (!isSign(after) || isSpace(before) || isSign(before));

/** @param before the sign that stands before it, after what stands behind it; "" at an edge */
function emphasised({ text, isBold, isItalic, isRaised }: Stretch, before: string, after: string, isBeside: boolean): string {
  const inside = isRaised ? `<sup>${escaped(text)}</sup>` : escaped(text);
  if (!isBold && !isItalic) return inside;
  const [lead, core, trail] = isRaised ? ["", inside, ""] : [/^\s*/u.exec(text)![0], escaped(text.trim()), /\s*$/u.exec(text.trimStart())![0]];
  if (core === "") return inside;
  const [first, last] = [core[0]!, core.at(-1)!];
  const fits = !isBeside && opens(lead ? " " : before, first) && opens(trail ? " " : after, last);
  const [open, close] = fits ? ["*".repeat(Number(isItalic) + 2 * Number(isBold)), null] : [`${isBold ? "<strong>" : ""}${isItalic ? "<em>" : ""}`, `${isItalic ? "</em>" : ""}${isBold ? "</strong>" : ""}`];
  return `${lead}${open}${core}${close ?? open}${trail}`;
}

function line(parts: readonly Text[]): string {
  const stretches = stretchesOf(parts);
  const isPlain = (at: number) => !stretches[at] || (!stretches[at].isBold && !stretches[at].isItalic);
  return stretches
    .map((stretch, at) => {
      const [before, after] = [stretches[at - 1], stretches[at + 1]];
      return emphasised(stretch, before ? (before.isRaised ? ">" : before.text.at(-1)!) : "", after ? (after.isRaised ? "<" : after.text[0]!) : "", !isPlain(at - 1) || !isPlain(at + 1));
    })
    .join("");
}

/** @param note what stands for a source note, from its copy */
export function inlineMarkdown(parts: readonly Inline[], note: (copy: string) => string): string {
  return runsOf({ type: "paragraph", content: [...parts] })
    .map(({ parts: some }) => {
      let copy = "";
      let open: Text[] = [];
      const close = () => {
        const href = open[0] ? hrefOf(open[0]) : null;
        if (open.length > 0) copy += href === null ? line(open) : `[${line(open)}](${href.replace(/[\\()&<>*_]/gu, "\\$&")})`;
        open = [];
      };
      for (const part of some) {
        if (part.type === "text") open.push(part);
        else {
          close();
          copy += part.type === "hardBreak" ? "\\\n" : note(part.attrs.text);
        }
      }
      close();
      return copy;
    })
    .join("");
}
