// Writes a paragraph as copy, so that it reads back to the same parts: see inline-copy.ts.
import type { Inline } from "./document";
import { hrefOf, isBold, isItalic } from "./runs";

const escaped = (words: string) => words.replace(/[\\*[\]]/gu, "\\$&");
/** A space on the words' side of a star would keep it from switching, so it is marked as typed. */
const openSpace = (words: string) => words.replace(/^\s/u, "\\$&");
const closedSpace = (words: string) => words.replace(/\s$/u, (space, at: number) => (words[at - 1] === "\\" && (/\\*$/u.exec(words.slice(0, at))![0].length % 2 === 1) ? space : `\\${space}`));

/** The copy of a paragraph's parts. */
export function inlineToCopy(parts: readonly Inline[]): string {
  let copy = "";
  let bold = false;
  let italic = false;
  let href: string | null = null;
  const stars = (nowBold: boolean, nowItalic: boolean) => {
    const sign = (bold === nowBold ? "" : "**") + (italic === nowItalic ? "" : "*");
    const opens = (nowBold && !bold) || (nowItalic && !italic);
    const closes = (bold && !nowBold) || (italic && !nowItalic);
    copy = (closes ? closedSpace(copy) : copy) + sign;
    bold = nowBold;
    italic = nowItalic;
    return opens;
  };
  const leave = () => {
    if (href !== null) copy += `](${href.replace(/[\\()[\]*]/gu, "\\$&")})`;
    href = null;
  };
  for (const part of parts) {
    if (part.type === "hardBreak") {
      stars(false, false);
      leave();
      copy += "\\\n";
      continue;
    }
    if (part.type === "sourceNote") continue;
    const next = hrefOf(part);
    if (next !== href) {
      stars(false, false);
      leave();
      if (next !== null) copy += "[";
      href = next;
    }
    const opened = stars(isBold(part), isItalic(part));
    copy += opened ? openSpace(escaped(part.text)) : escaped(part.text);
  }
  stars(false, false);
  leave();
  return copy;
}
