// A drawing that somebody uploads as SVG, written anew from what is known to be harmless: shapes, colours and gradients. Nothing of it
// runs, and nothing of it is fetched: no scripts, events, links, pictures, animations, foreign markup or style rules are in the list.
import { SaxesParser, type SaxesTagNS } from "saxes";

type Node = { name: string; attributes: Map<string, string>; children: Node[] };
export type CleanSvg = { svg: string; width: number; height: number };

const svgNamespace = "http://www.w3.org/2000/svg";
const linkNamespace = "http://www.w3.org/1999/xlink";
const elements = new Set("svg g defs symbol use path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath mask title".split(" "));
const presentation = new Set("fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity opacity clip-path clip-rule mask stop-color stop-opacity color display visibility".split(" "));
const geometry = new Set("id d points x y x1 y1 x2 y2 cx cy r rx ry fx fy width height viewBox transform gradientUnits gradientTransform spreadMethod offset clipPathUnits maskUnits maskContentUnits preserveAspectRatio".split(" "));
const mostElements = 4_000;

/** Why a drawing is not taken, each a sentence. */
export const svgProblems = {
  broken: "The drawing cannot be read as SVG.",
  empty: "There is nothing to see in this drawing.",
  letters: "The drawing has live lettering, which looks different on every machine. Turn it into outlines first.",
  size: "The drawing does not say how large it is: it needs a viewBox, or width and height.",
  large: "The drawing has more parts than a logo needs. Simplify it, or save it as PNG.",
} as const;
export class SvgProblem extends Error {
  constructor(readonly problem: keyof typeof svgProblems) {
    super(svgProblems[problem]);
  }
}

/** Writes it anew. Throws an SvgProblem for what cannot be one of ours. */
export function cleanSvg(source: string): CleanSvg {
  const { root, rules } = read(source);
  if (!root) throw new SvgProblem("broken");
  const { width, height, viewBox } = sizeOf(root);
  const held = root.children.map((child) => write(child, rules, false)).join("");
  if (!/<(path|rect|circle|ellipse|line|poly)/.test(held)) throw new SvgProblem("empty");
  const own = [...styled(root, rules)].filter(([name]) => presentation.has(name)).map(written).join("");
  return { svg: `<svg xmlns="${svgNamespace}" viewBox="${viewBox}" width="${width}" height="${height}"${own}>${held}</svg>`, width, height };
}

/** The harmless elements as a tree, and the looks of classes, which drawing programs write as style rules. */
function read(source: string): { root: Node | null; rules: Map<string, [string, string][]> } {
  const parser = new SaxesParser({ xmlns: true });
  const rules = new Map<string, [string, string][]>();
  const open: Node[] = [];
  let [root, skipped, styleDepth, count]: [Node | null, number, number, number] = [null, 0, 0, 0];
  parser.on("error", () => {
    throw new SvgProblem("broken");
  });
  parser.on("opentag", (tag: SaxesTagNS) => {
    const isSvg = tag.uri === svgNamespace;
    if (isSvg && (tag.local === "text" || tag.local === "tspan") && skipped === 0) throw new SvgProblem("letters");
    if (isSvg && tag.local === "style") styleDepth += 1;
    if (skipped > 0 || !isSvg || !elements.has(tag.local) || (open.length === 0 && (root !== null || tag.local !== "svg"))) {
      skipped += 1;
      return;
    }
    if ((count += 1) > mostElements) throw new SvgProblem("large");
    const node: Node = { name: tag.local, attributes: attributesOf(tag), children: [] };
    if (open.length === 0) root = node;
    else open.at(-1)!.children.push(node);
    open.push(node);
  });
  const words = (text: string) => {
    if (styleDepth > 0) readRules(text, rules);
  };
  parser.on("text", words);
  parser.on("cdata", words);
  parser.on("closetag", (tag: SaxesTagNS) => {
    if (tag.uri === svgNamespace && tag.local === "style") styleDepth -= 1;
    if (skipped > 0) skipped -= 1;
    else open.pop();
  });
  try {
    parser.write(source).close();
  } catch (error) {
    throw error instanceof SvgProblem ? error : new SvgProblem("broken");
  }
  return { root, rules };
}

function attributesOf(tag: SaxesTagNS): Map<string, string> {
  const kept = new Map<string, string>();
  for (const { uri, local, value } of Object.values(tag.attributes)) {
    if ((uri === "" || uri === linkNamespace) && local === "href" && (tag.local === "use" || tag.local.endsWith("Gradient"))) kept.set("href", value);
    else if (uri === "" && (geometry.has(local) || presentation.has(local) || local === "class" || local === "style")) kept.set(local, value);
  }
  return kept;
}

const declarations = (text: string): [string, string][] =>
  text.split(";").flatMap((part) => {
    const at = part.indexOf(":");
    const [name, value] = [part.slice(0, at).trim(), part.slice(at + 1).replace(/!important/, "").trim()];
    return at > 0 && presentation.has(name) && isHarmless(name, value) ? [[name, value] as [string, string]] : [];
  });

/** Rules for classes alone are kept; of all others a logo does without. */
function readRules(text: string, rules: Map<string, [string, string][]>): void {
  for (const [, selectors, body] of text.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
    for (const selector of selectors!.split(",").map((each) => each.trim())) {
      if (/^\.[\w-]+$/.test(selector)) rules.set(selector.slice(1), [...(rules.get(selector.slice(1)) ?? []), ...declarations(body!)]);
    }
  }
}

/** Figures, colours and paths; a link only to a part of the same drawing. */
function isHarmless(name: string, value: string): boolean {
  if (name === "href") return /^#[\w.-]+$/.test(value);
  if (name === "id") return /^[\w.-]+$/.test(value);
  if (/url\s*\(/i.test(value)) return /^url\(\s*["']?#[\w.-]+["']?\s*\)$/i.test(value);
  return /^[\w#%.,()\s+-]*$/.test(value);
}

/** Its attributes with what its classes and its own style say written into them, the stronger last. */
function styled(node: Node, rules: Map<string, [string, string][]>): Map<string, string> {
  const all = new Map([...node.attributes].filter(([name, value]) => name !== "class" && name !== "style" && isHarmless(name, value)));
  for (const word of (node.attributes.get("class") ?? "").split(/\s+/)) for (const [name, value] of rules.get(word) ?? []) all.set(name, value);
  for (const [name, value] of declarations(node.attributes.get("style") ?? "")) all.set(name, value);
  return all;
}

const written = ([name, value]: [string, string]) => ` ${name}="${value.replace(/["']/g, "").replace(/\s+/g, " ").trim()}"`;

/** @param isNamed below something with a name: no copy stands there, so that copies of copies cannot grow without end */
function write(node: Node, rules: Map<string, [string, string][]>, isNamed: boolean): string {
  const attributes = styled(node, rules);
  if (node.name === "title" || (node.name === "use" && (isNamed || !attributes.has("href")))) return "";
  const below = isNamed || attributes.has("id") || ["defs", "symbol", "clipPath", "mask"].includes(node.name);
  const held = node.children.map((child) => write(child, rules, below)).join("");
  return `<${node.name}${[...attributes].map(written).join("")}${held ? `>${held}</${node.name}>` : "/>"}`;
}

function sizeOf({ attributes }: Node): { width: number; height: number; viewBox: string } {
  const box = (attributes.get("viewBox") ?? "").trim().split(/[\s,]+/).map(Number);
  const given = [attributes.get("width"), attributes.get("height")].map((text) => (/^[\d.]+(px)?$/.test(text ?? "") ? Number.parseFloat(text!) : Number.NaN));
  const [left, top, wide, high] = box.length === 4 && box.every(Number.isFinite) ? box : [0, 0, ...given];
  if (!(wide! > 0 && high! > 0 && wide! < 1e6 && high! < 1e6)) throw new SvgProblem("size");
  return { width: Math.max(1, Math.round(wide!)), height: Math.max(1, Math.round(high!)), viewBox: [left, top, wide, high].join(" ") };
}
