// As much of style sheets as says something of words: which are bold, slanted, raised, hidden. Rules by tag and class only, which is
// what Word, LibreOffice and Pages write; a browser says all it knows in the elements themselves.
import type { El } from "./tree";

export type Style = Readonly<Record<string, string | undefined>>;
type Sheet = ReadonlyMap<string, Style>;

const wanted = /^(?:font-weight|font-style|font-variant|font-variant-caps|vertical-align|display|visibility|white-space|text-decoration|text-decoration-line|float|mso-(?:hide|list|element|spacerun|tab-count|footnote-id|endnote-id|special-character|comment-reference))$/u;

function declarations(css: string): Style {
  const found: Record<string, string> = Object.create(null);
  for (const one of css.slice(0, 4_000).split(";")) {
    const colon = one.indexOf(":");
    const name = one.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (wanted.test(name)) found[name] = one.slice(colon + 1).replace(/!important/iu, "").trim().toLowerCase();
  }
  return found;
}

/** Reads style sheets; rules within others (@media) count as if they stood alone. */
export function sheetOf(css: string): Sheet {
  const sheet = new Map<string, Style>();
  // A comment that never ends goes on to the end, as in a browser; looked for again from each that begins within it, it would cost its square.
  const pieces = css.replace(/\/\*[^]*?(?:\*\/|$)|<!--|-->/gu, "").split(/([{}])/u);
  for (let at = 0; at + 3 < pieces.length; at += 2) {
    if (pieces[at + 1] !== "{" || pieces[at + 3] !== "}") continue;
    const style = declarations(pieces[at + 2]!);
    if (Object.keys(style).length === 0) continue;
    for (const selector of pieces[at]!.split(",")) {
      const simple = selector.trim();
      if (/^(?:[a-z][\w-]*)?(?:\.[\w-]+)?$/iu.test(simple) && simple !== "" && sheet.size < 5_000) {
        const key = simple.replace(/^[^.]+/u, (tag) => tag.toLowerCase());
        sheet.set(key, { ...sheet.get(key), ...style });
      }
    }
  }
  return sheet;
}

/** What is said of an element: by its tag, then its classes, then in itself. */
export function styleOf(el: El, sheet: Sheet): Style {
  const classes = el.at.class?.split(/\s+/u).slice(0, 20) ?? [];
  return {
    ...sheet.get(el.tag),
    ...Object.assign({}, ...classes.map((name) => sheet.get(`.${name}`))),
    ...Object.assign({}, ...classes.map((name) => sheet.get(`${el.tag}.${name}`))),
    ...(el.at.style === undefined ? {} : declarations(el.at.style)),
  };
}
export type { Sheet };
