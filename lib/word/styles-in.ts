// What the styles of a Word file mean to an answer: by their names, which are the same in every language of the program
// (ECMA-376, 17.7.4.9; latent style names), and by what they are based on.
import type { Look } from "../kit/doc";
import { child, children, type El, onOff, val } from "./xml";

export type Kind = "paragraph" | "subhead" | "pullQuote" | "quote" | "figure" | "caption" | "credit" | "contents";
export type ParagraphStyle = { kind: Kind; within: number; looks: Look[]; numbering: El | undefined; indents: { left: number; right: number } };
export type Styles = { paragraph(id: string | undefined): ParagraphStyle; looksOf(id: string | undefined): Look[] };

const kinds: [RegExp, Kind][] = [
  [/^(heading \d|title|subtitle|subhead)$/, "subhead"],
  [/^pull ?quote$/, "pullQuote"],
  [/^(quote|intense quote|quotations?|block ?text|block ?quot(e|ation)s?|quoted text)$/, "quote"],
  [/^figure$/, "figure"],
  [/^(caption|illustration)$/, "caption"],
  [/^picture credit$/, "credit"],
  [/^(toc \d|toc heading|contents \d|contents heading|table of figures)$/, "contents"],
];

/** The four looks as properties of a run or a style say them: on, off, or not said. */
export function saidLooks(rPr: El | undefined): Partial<Record<Look, boolean>> {
  const said: Partial<Record<Look, boolean>> = {};
  for (const [look, name] of [["bold", "w:b"], ["italic", "w:i"], ["smallCaps", "w:smallCaps"]] as const) {
    const on = onOff(rPr, name);
    if (on !== null) said[look] = on;
  }
  const align = val(rPr, "w:vertAlign");
  if (align) said.superscript = align === "superscript";
  return said;
}

/** Reads the styles; without them every paragraph is one. */
export function readStyles(root: El | null): Styles {
  const byId = new Map(children(root ?? undefined, "w:style").map((style) => [style.at["w:styleId"] ?? "", style]));
  const chain = (id: string | undefined): El[] => {
    const found: El[] = [];
    for (let at = byId.get(id ?? ""); at && !found.includes(at) && found.length < 20; at = byId.get(val(at, "w:basedOn") ?? "")) found.push(at);
    return found;
  };
  const looks = (id: string | undefined): Look[] => {
    const said = Object.assign({}, ...chain(id).toReversed().map((style) => saidLooks(child(style, "w:rPr")))) as Partial<Record<Look, boolean>>;
    return (Object.keys(said) as Look[]).filter((look) => said[look]);
  };
  const known = new Map<string | undefined, ParagraphStyle>();
  const read = (id: string | undefined): ParagraphStyle => {
    const styles = chain(id);
    const names = styles.map((style) => (val(style, "w:name") ?? "").toLowerCase());
    const kind = names.map((name) => kinds.find(([pattern]) => pattern.test(name))?.[1]).find(Boolean) ?? "paragraph";
    const continued = names.map((name) => /^list continue(?: (\d))?$/.exec(name)).find(Boolean);
    const properties = styles.map((style) => child(style, "w:pPr"));
    const ind = properties.map((pPr) => child(pPr, "w:ind")).find(Boolean);
    // What a quote or a heading looks like is the magazine's to say; words in any other style keep their looks.
    return { kind, within: continued ? Number(continued[1] ?? 1) : 0, looks: kind === "paragraph" ? looks(id) : [], numbering: properties.map((pPr) => child(pPr, "w:numPr")).find(Boolean), indents: indentsOf(ind) };
  };
  return {
    paragraph(id) {
      const found = known.get(id) ?? read(id);
      known.set(id, found);
      return found;
    },
    looksOf: looks,
  };
}

/** Twentieths of a point on both sides; what hangs or begins further in does not count. */
export const indentsOf = (ind: El | undefined) => ({
  left: Number.parseInt(ind?.at["w:left"] ?? ind?.at["w:start"] ?? "0", 10) || 0,
  right: Number.parseInt(ind?.at["w:right"] ?? ind?.at["w:end"] ?? "0", 10) || 0,
});
