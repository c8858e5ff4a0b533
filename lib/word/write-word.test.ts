// What Word asks of a file and LibreOffice forgives: every part named and typed, every number given once, and properties in the order of
// the schema (ECMA-376 part 1, annex A). A file that fails here opens in Word only after "repair".
import * as fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import type { Document } from "../kit/doc";
import { anyWritten } from "./arbitrary";
import { png } from "./testing-word";
import { openPackage } from "./unzip";
import { writeWord } from "./write-word";

type El = { name: string; at: Record<string, string>; in: El[]; text: string };
/** The parts of a file by their names, as the names are written. */
function partsOf(file: Buffer): Map<string, El | null> {
  const pack = openPackage(file);
  return new Map(pack.names.map((name) => [name, /\.(xml|rels)$/.test(name) ? parse(pack.read(name)!) : null]));
}
function parse(xml: Buffer): El {
  const root: El = { name: "", at: {}, in: [], text: "" };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const el: El = { name, at: Object.fromEntries(Object.values(attributes).map((one) => [one.name, one.value])), in: [], text: "" };
    open.at(-1)!.in.push(el);
    open.push(el);
  });
  parser.on("text", (text) => (open.at(-1)!.text += text));
  parser.on("closetag", () => open.pop());
  parser.write(xml.toString("utf8")).close();
  return root.in[0]!;
}
const all = (el: El): El[] => [el, ...el.in.flatMap(all)];

const orders: Record<string, string[]> = {
  "w:pPr": ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange"],
  "w:rPr": ["ins", "del", "moveFrom", "moveTo", "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange"],
  "w:style": ["name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden", "uiPriority", "semiHidden", "unhideWhenUsed", "qFormat", "locked", "personal", "pPr", "rPr"],
  "w:styles": ["docDefaults", "latentStyles", "style"],
  "w:lvl": ["start", "numFmt", "lvlRestart", "pStyle", "isLgl", "suff", "lvlText", "lvlPicBulletId", "legacy", "lvlJc", "pPr", "rPr"],
  "w:abstractNum": ["nsid", "multiLevelType", "tmpl", "name", "styleLink", "numStyleLink", "lvl"],
  "w:numbering": ["numPicBullet", "abstractNum", "num", "numIdMacAtCleanup"],
  "w:num": ["abstractNumId", "lvlOverride"],
  "w:settings": ["writeProtection", "view", "zoom", "trackRevisions", "defaultTabStop", "footnotePr", "endnotePr", "compat", "rsids", "themeFontLang"],
  "w:sectPr": ["headerReference", "footerReference", "footnotePr", "type", "pgSz", "pgMar", "cols"],
  "wp:inline": ["extent", "effectExtent", "docPr", "cNvGraphicFramePr", "graphic"],
};
const officeTypes: Record<string, RegExp> = { document: /document\.main\+xml$/, styles: /styles\+xml$/, settings: /settings\+xml$/, numbering: /numbering\+xml$/, footnotes: /footnotes\+xml$/, comments: /comments\+xml$/, commentsextended: /commentsExtended\+xml$/ };

function expectSound(file: Buffer): void {
  const parts = partsOf(file);
  const types = parts.get("[content_types].xml")!.in;
  const typeOf = (name: string) => types.find(({ at }) => at.PartName?.toLowerCase() === `/${name}`)?.at.ContentType ?? types.find(({ at }) => at.Extension === name.split(".").at(-1))?.at.ContentType;
  for (const name of parts.keys()) {
    if (name === "[content_types].xml") continue;
    expect(typeOf(name), name).toBeTruthy();
    const known = officeTypes[/^word\/(\w+)\.xml$/.exec(name)?.[1] ?? ""];
    if (known) expect(typeOf(name)).toMatch(known);
  }
  for (const { at } of types) if (at.PartName) expect(parts.has(at.PartName.slice(1).toLowerCase()), at.PartName).toBe(true);
  for (const [name, rels] of parts) {
    if (!name.endsWith(".rels") || !rels) continue;
    const from = name.replace(/_rels\/(.*)\.rels$/, "$1");
    const folder = from.split("/").slice(0, -1).join("/");
    expect(new Set(rels.in.map(({ at }) => at.Id)).size).toBe(rels.in.length);
    for (const { at } of rels.in) if (at.TargetMode !== "External") expect(parts.has(new URL(at.Target!, `file:///${folder ? `${folder}/` : ""}`).pathname.slice(1).toLowerCase()), at.Target).toBe(true);
    const used = parts.get(from) ? all(parts.get(from)!).flatMap(({ at }) => [at["r:id"], at["r:embed"]].filter(Boolean)) : [];
    for (const id of used) expect(rels.in.some(({ at }) => at.Id === id), `${id} of ${from}`).toBe(true);
  }
  for (const [name, root] of parts) {
    if (!root || !name.startsWith("word/")) continue;
    for (const el of all(root)) {
      const order = orders[el.name];
      if (!order) continue;
      const places = el.in.map((one) => order.indexOf(one.name.split(":")[1]!));
      expect(places, `${el.name} in ${name}: ${el.in.map((one) => one.name)}`).toEqual(places.toSorted((a, b) => a - b));
      expect(places).not.toContain(-1);
      if (el.name.endsWith("Pr")) expect(new Set(places).size, `${el.name} twice`).toBe(places.length);
    }
  }
  const body = all(parts.get("word/document.xml")!);
  const ids = (name: RegExp) => body.filter((el) => name.test(el.name)).map(({ at }) => at["w:id"] ?? at.id);
  for (const name of [/^w:(ins|del|rPrChange)$/, /^w:bookmarkStart$/, /^wp:docPr$/, /^w:commentRangeStart$/]) expect(new Set(ids(name)).size, String(name)).toBe(ids(name).length);
  expect(ids(/^w:bookmarkStart$/).toSorted()).toEqual(ids(/^w:bookmarkEnd$/).toSorted());
  const names = body.flatMap(({ name, at }) => (name === "w:bookmarkStart" ? [at["w:name"]!] : []));
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name.length).toBeLessThanOrEqual(40); // Word's limit
  const comments = parts.get("word/comments.xml") ? parts.get("word/comments.xml")!.in.map(({ at }) => at["w:id"]) : [];
  for (const name of [/^w:commentRangeStart$/, /^w:commentRangeEnd$/, /^w:commentReference$/]) expect(ids(name).toSorted()).toEqual(comments.toSorted());
  const footnotes = parts.get("word/footnotes.xml")?.in.map(({ at }) => at["w:id"]) ?? [];
  for (const id of ids(/^w:footnoteReference$/)) expect(footnotes).toContain(id);
  for (const { name, at } of body) if (/^w:(ins|del)$/.test(name)) expect(at["w:author"]).toBeTruthy();
  // What is to go is said in words of its own, and they stand nowhere else.
  const within = (el: El, gone: boolean): void => {
    if (el.name === "w:t") expect(gone).toBe(false);
    if (el.name === "w:delText") expect(gone).toBe(true);
    for (const one of el.in) within(one, gone || el.name === "w:del");
  };
  within(parts.get("word/document.xml")!, false);
}

const at = new Date("2026-05-12T09:30:00Z");
const keysIn = (document: Document) => [...new Set([...JSON.stringify(document).matchAll(/key\d{7}/g)].map(([key]) => key))];

test("whatever stands in a text, Word opens its file without repair", () => {
  fc.assert(
    fc.property(anyWritten, fc.boolean(), (document, hasPictures) => {
      const keys = keysIn(document);
      const notes = keys.map((key) => ({ key, anchor: "note" as const, isDone: key.endsWith("1"), posts: [{ author: "Ana <Reyes>", at, body: "One.\n\nTwo & three.\nFour." }, { author: "", at: null, body: "An answer." }] }));
      const images = hasPictures ? ["pic-1", "pic-2"].map((id) => ({ id, bytes: png, type: "image/png" as const, name: `${id} "x"` })) : [];
      expectSound(writeWord({ document, suggestions: keys.map((key) => ({ key, author: "Helen Marsh", at })), notes, images, title: "Ice & <guns>", author: "Desk", lang: "en-US", at }));
    }),
    { numRuns: 60 },
  );
});

test("an empty text is a file as well", () => {
  expectSound(writeWord({ document: { type: "doc", content: [{ type: "paragraph" }] }, suggestions: [], notes: [{ key: "whole000", anchor: null, isDone: false, posts: [{ author: "Ana", at, body: "Where is it?" }] }], images: [], title: "", author: "", lang: "en-US", at }));
});
