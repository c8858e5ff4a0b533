// HTML as a tree, read without a browser: htmlparser2 cuts it into tags and words, and what opens and closes what is decided here, by the
// rules of HTML that matter to words (https://html.spec.whatwg.org/#optional-tags). No tree is deeper than `deepest`, so that all who
// read it may recurse; what cannot hold words of a text never comes into it.
import { Tokenizer } from "htmlparser2";
import type { LeftOut, Losses } from "./left-out";

/** `n` counts elements in the order of the source. */
export type El = { tag: string; at: Readonly<Record<string, string>>; in: (El | string)[]; up: El | null; n: number };

const deepest = 160;
const voids = new Set("area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr".split(" "));
/** With all that is in them. What stands here by a name is told of. */
const dropped = new Map<string, LeftOut | null>([
  ...["script", "style", "title", "xml", "noscript", "template", "svg", "canvas", "select", "textarea", "datalist", "button", "noembed", "noframes", "map", "rt", "rp", "dialog"].map((tag) => [tag, null] as const),
  ...["iframe", "object", "video", "audio", "applet", "frameset"].map((tag) => [tag, "film"] as const),
  ["nav", "menu"],
  ["math", "formula"],
]);
const kept = new Set("href name id class style src alt width height hidden role data-text data-aria-level data-emoji".split(" "));
const isOwn = /^data-(?:image|alt|credit|width|height|focalx|focaly)$/u;

const words = (list: string) => new Set(list.split(" "));
const closesP = words("address article aside blockquote center details dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu ol p pre section summary table ul dd dt");
/** What an opening tag closes, up to the first of `within`. */
const implied: Record<string, { closes: ReadonlySet<string>; within: ReadonlySet<string> } | undefined> = {
  li: { closes: words("li"), within: words("ul ol menu dir table td th") },
  dt: { closes: words("dt dd"), within: words("dl table td th") },
  dd: { closes: words("dt dd"), within: words("dl table td th") },
  td: { closes: words("td th"), within: words("tr table") },
  th: { closes: words("td th"), within: words("tr table") },
  tr: { closes: words("tr"), within: words("table") },
  tbody: { closes: words("tbody thead tfoot"), within: words("table") },
  thead: { closes: words("tbody thead tfoot"), within: words("table") },
  tfoot: { closes: words("tbody thead tfoot"), within: words("table") },
};
const ofTables = words("table td th tr tbody thead tfoot caption html body");
/** HTML that cannot stand in SVG or MathML (https://html.spec.whatwg.org/#parsing-main-inforeign). */
const endsForeign = words("b blockquote body br center code dd div dl dt em h1 h2 h3 h4 h5 h6 head hr i img li ol p pre s small span strong strike sub sup table u ul");
const cells = words("td th table");
const paragraph = words("p");

export type Tree = { root: El; styles: string };

/** Never fails: whatever is no tag is words, as in a browser. */
export function treeOf(html: string, losses: Losses): Tree {
  const root: El = { tag: "", at: {}, in: [], up: null, n: 0 };
  const isXml = /^\s*<\?xml/u.test(html);
  let here = root;
  let depth = 0;
  let count = 0;
  let styles = "";
  /** The element that is being left out with all that is in it. */
  let skipping: { tag: string; open: number } | null = null;
  /** Elements too deep to be kept, by name: their words are. */
  const flat = new Map<string, number>();
  let [tag, name, value] = ["", "", ""];
  let at: Record<string, string> = Object.create(null);

  const rise = (to: El) => {
    for (; here !== to; here = here.up!) depth -= 1;
    here = to.up!;
    depth -= 1;
  };
  const opened = (closes: ReadonlySet<string>, within: ReadonlySet<string>): El | null => {
    for (let el: El = here; el.up; el = el.up) {
      if (closes.has(el.tag)) return el;
      if (within.has(el.tag)) return null;
    }
    return null;
  };
  const add = (text: string) => {
    if (skipping?.tag === "style") styles += styles.length < 500_000 ? text : "";
    if (skipping) return;
    const last = here.in.length - 1;
    if (typeof here.in[last] === "string") here.in[last] += text;
    else here.in.push(text);
  };
  const open = (isClosed: boolean) => {
    // A drawing or a formula that was never closed ends where text begins again.
    if (skipping && (skipping.tag === "svg" || skipping.tag === "math") && endsForeign.has(tag)) skipping = null;
    if (skipping) {
      if (skipping.tag === tag && !isClosed) skipping.open += 1;
      return;
    }
    if (dropped.has(tag)) {
      const loss = dropped.get(tag);
      if (loss) losses.add(loss);
      if (!isClosed) skipping = { tag, open: 1 };
      return;
    }
    if (tag === "embed") losses.add("film");
    if (closesP.has(tag)) {
      const p = opened(paragraph, cells);
      if (p) rise(p);
    }
    const ends = implied[tag];
    const before = ends && opened(ends.closes, ends.within);
    if (before) rise(before);
    const isLeaf = voids.has(tag) || isClosed;
    if (!isLeaf && depth >= deepest) {
      flat.set(tag, (flat.get(tag) ?? 0) + 1);
      // Blocks still part words from words.
      if (closesP.has(tag) || cells.has(tag)) here.in.push({ tag: "p", at: {}, in: [], up: here, n: (count += 1) });
      return;
    }
    const el: El = { tag, at, in: [], up: here, n: (count += 1) };
    here.in.push(el);
    if (isLeaf) return;
    here = el;
    depth += 1;
  };
  const close = (closing: string) => {
    if (skipping) {
      if (skipping.tag === closing && (skipping.open -= 1) === 0) skipping = null;
      return;
    }
    const tooDeep = flat.get(closing) ?? 0;
    if (tooDeep > 0) {
      flat.set(closing, tooDeep - 1);
      return;
    }
    const el = opened(new Set([closing]), ofTables.has(closing) ? new Set() : cells);
    if (el) rise(el);
    else if (closing === "p" || closing === "br") here.in.push({ tag: closing, at: {}, in: [], up: here, n: (count += 1) });
  };
  const tokenizer = new Tokenizer({ decodeEntities: true }, {
    onopentagname: (start, end) => {
      tag = html.slice(start, end).toLowerCase();
      at = Object.create(null);
    },
    onattribname: (start, end) => {
      name = html.slice(start, end).toLowerCase();
      value = "";
    },
    onattribdata: (start, end) => void (value += html.slice(start, end)),
    onattribentity: (sign) => void (value += String.fromCodePoint(sign)),
    onattribend: () => {
      if ((kept.has(name) || isOwn.test(name)) && at[name] === undefined) at[name] = value;
    },
    onopentagend: () => open(false),
    onselfclosingtag: () => open(isXml),
    onclosetag: (start, end) => close(html.slice(start, end).toLowerCase()),
    ontext: (start, end) => add(html.slice(start, end)),
    ontextentity: (sign) => add(String.fromCodePoint(sign)),
    oncomment() {},
    oncdata() {},
    ondeclaration() {},
    onprocessinginstruction() {},
    onend() {},
  });
  tokenizer.write(html);
  tokenizer.end();
  return { root, styles };
}

/** Every element within one, in the order of the source. */
export function* elementsIn(el: El): Generator<El> {
  // By hand: a generator within a generator hands each element on through all that it lies in.
  const waiting = [el.in[Symbol.iterator]()];
  for (let here = waiting.at(-1); here; here = waiting.at(-1)) {
    const { value: child, done } = here.next();
    if (done) waiting.pop();
    else if (typeof child !== "string") {
      yield child;
      waiting.push(child.in[Symbol.iterator]());
    }
  }
}

/** The words within, as they stand in the source. */
export const textIn = (el: El): string => el.in.map((child) => (typeof child === "string" ? child : textIn(child))).join("");
