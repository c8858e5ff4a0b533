// A text as a Word file: suggestions as tracked changes by their authors, notes as comments with their replies, source notes as footnotes,
// pictures within. What comes back from Word is read by read-word.ts.
import { type Zippable, zipSync } from "fflate";
import type { Document } from "../kit/doc";
import { type CommentOut, commentsExtendedXml, commentsOf, commentsXml, type NoteOut, rangeEnd, rangeStart } from "./comments-out";
import { footnotesXml } from "./footnotes-out";
import { shaOf } from "./images-in";
import { type Kept, namespace, type Origin } from "./kept-part";
import type { By, Piece } from "./leaf";
import { type ListOut, numberingXml } from "./numbering-out";
import { contentTypes, coreXml, itemPropsXml, type PartOut, relsXml, settingsXml } from "./parts-out";
import { paragraphXml } from "./paragraphs-out";
import type { Counter } from "./runs-out";
import { stylesXml } from "./styles-out";
import { type Placed, takeApart } from "./take-apart";
import { el, escapeXml, head, spaces } from "./xml-out";

export type ImageOut = { id: string; bytes: Uint8Array; type: "image/png" | "image/jpeg" | "image/gif" | "image/webp"; name: string };
export type WordOut = {
  document: Document;
  /** Who made each suggestion of the text, by its key. */
  suggestions: readonly { key: string; author: string; at: Date | null }[];
  notes: readonly NoteOut[];
  images: readonly ImageOut[];
  title: string;
  author: string;
  /** Of the text, such as en-US. */
  lang: string;
  at: Date;
  /** The save it is made from: what comes back edited is merged as what was made of it. */
  origin?: Origin;
};

const endings = { "image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif", "image/webp": "webp" } as const;

/** Writes a Word file. A picture whose bytes are not given is named in its place. */
export function writeWord({ document, suggestions, notes, images, title, author, lang, at, origin }: WordOut): Buffer {
  const authors = new Map(suggestions.map((one) => [one.key, one]));
  const by = (key: string): By => ({ author: authors.get(key)?.author ?? "", at: authors.get(key)?.at ?? null, key });
  const pictures = new Map(images.map((image, index) => [image.id, { ...image, file: `media/image${index + 1}.${endings[image.type]}`, relation: `rIdImage${index + 1}` }]));
  const placed = takeApart(document, by, (image) => (pictures.has(image) ? shaOf(Buffer.from(pictures.get(image)!.bytes)) : ""));

  const links = new Map<string, string>();
  const footnotes: string[] = [];
  const counter = makeCounter(links, footnotes);
  const threads = commentsOf(notes.filter(({ posts }) => posts.length > 0));
  const ranges = rangesOf(placed, notes, threads);
  const body = placed.map((one, index) => paragraphXml(one, counter, (image) => pictures.get(image) ?? null, (piece, side) => ranges(index, piece, side))).join("");
  const section = el("w:sectPr", {}, el("w:pgSz", { "w:w": 12_240, "w:h": 15_840 }) + el("w:pgMar", { "w:top": 1_440, "w:right": 1_440, "w:bottom": 1_440, "w:left": 1_440, "w:header": 720, "w:footer": 720, "w:gutter": 0 }));

  const lists = listsOf(placed);
  const comments = [...threads.values()].flat();
  const noteCounter = makeCounter(new Map(), []);
  const noteLinks = new Map<string, string>();
  const footnotesPart = footnotes.length > 0 ? footnotesXml(footnotes, { ...noteCounter, link: linker(noteLinks) }) : null;
  const kept: Kept = { entries: placed.flatMap(({ entry }) => entry ?? []), suggestions: blockKeys(placed).map((key) => ({ key, author: by(key).author, at: by(key).at?.getTime() ?? null })), elsewhere: notes.filter(({ anchor }) => anchor !== "note").map(({ key }) => key), ...(origin ? { origin } : {}) };

  const parts: PartOut[] = [
    { name: "word/styles.xml", type: "styles", xml: stylesXml(lang) },
    { name: "word/settings.xml", type: "settings", xml: settingsXml(footnotes.length > 0) },
    ...(lists.length > 0 ? [{ name: "word/numbering.xml", type: "numbering" as const, xml: numberingXml(lists) }] : []),
    ...(footnotesPart ? [{ name: "word/footnotes.xml", type: "footnotes" as const, xml: footnotesPart }] : []),
    ...(comments.length > 0 ? [{ name: "word/comments.xml", type: "comments" as const, xml: commentsXml(comments) }, { name: "word/commentsExtended.xml", type: "commentsExtended" as const, xml: commentsExtendedXml(comments) }] : []),
    ...(kept.entries.length + kept.elsewhere.length > 0 || origin ? [{ name: "customXml/item1.xml", type: "customXml" as const, xml: `${head}<ask:kept xmlns:ask="${namespace}">${escapeXml(JSON.stringify(kept))}</ask:kept>` }] : []),
  ];
  const files: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": contentTypes(parts, [...pictures.values()].map(({ file }) => file.split(".").at(-1)!)),
    "_rels/.rels": relsXml([{ id: "rId1", type: "officeDocument", target: "word/document.xml" }, { id: "rId2", type: "core", target: "docProps/core.xml" }]),
    "docProps/core.xml": coreXml({ title, author, at }),
    "word/document.xml": head + el("w:document", spaces, el("w:body", {}, body + section)),
    "word/_rels/document.xml.rels": relsXml([
      ...parts.map(({ name, type }, index) => ({ id: `rId${index + 1}`, type, target: name.startsWith("word/") ? name.slice(5) : `../${name}` })),
      ...[...pictures.values()].map(({ relation, file }) => ({ id: relation, type: "image" as const, target: file })),
      ...[...links].map(([href, id]) => ({ id, type: "hyperlink" as const, target: href, isOutside: true })),
    ]),
    ...(noteLinks.size > 0 ? { "word/_rels/footnotes.xml.rels": relsXml([...noteLinks].map(([href, id]) => ({ id, type: "hyperlink" as const, target: href, isOutside: true }))) } : {}),
  };
  for (const { name, xml } of parts) files[name] = xml;
  if (files["customXml/item1.xml"]) {
    files["customXml/itemProps1.xml"] = itemPropsXml(namespace);
    files["customXml/_rels/item1.xml.rels"] = relsXml([{ id: "rId1", type: "customXmlProps", target: "itemProps1.xml" }]);
  }
  for (const { file, bytes } of pictures.values()) files[`word/${file}`] = bytes;
  const encoder = new TextEncoder();
  const zippable: Zippable = Object.fromEntries(Object.entries(files).map(([name, content]) => [name, [typeof content === "string" ? encoder.encode(content) : new Uint8Array(content), { level: typeof content === "string" ? 6 : 0, mtime: new Date(Date.UTC(1980, 0, 2)) }]]));
  return Buffer.from(zipSync(zippable));
}

const linker = (links: Map<string, string>) => (href: string) => {
  const known = links.get(href) ?? `rIdLink${links.size + 1}`;
  links.set(href, known);
  return known;
};

function makeCounter(links: Map<string, string>, footnotes: string[]): Counter {
  let id = 0;
  const stretches = new Map<string, number>();
  return {
    next: () => (id += 1),
    stretch(kind, key) {
      const n = (stretches.get(`${kind} ${key}`) ?? 0) + 1;
      stretches.set(`${kind} ${key}`, n);
      return n;
    },
    link: linker(links),
    note: (text) => footnotes.push(text),
  };
}

const blockKeys = (placed: readonly Placed[]): string[] => [...new Set(placed.flatMap(({ entry }) => (entry ? [entry.change, ...entry.path.map(({ change }) => change)].flatMap((change) => change?.id ?? []) : [])))];

/** Every list that has an item, in order. */
function listsOf(placed: readonly Placed[]): ListOut[] {
  const lists = new Map<number, ListOut>();
  for (const { list, leaf } of placed) if (list !== null && leaf.item) lists.set(list, { n: list, isOrdered: leaf.item.isOrdered });
  return [...lists.values()];
}

const anchorOf: Record<"note" | "claim" | "suggestion", (piece: Piece, key: string) => boolean> = {
  note: ({ anchors }, key) => anchors.some((mark) => mark.type === "note" && mark.attrs.id === key),
  claim: ({ anchors }, key) => anchors.some((mark) => mark.type === "claim" && mark.attrs.id === key),
  suggestion: ({ inserted, deleted, was }, key) => inserted?.key === key || deleted?.key === key || was?.by.key === key,
};

/** What stands around each piece of each paragraph: where a thread's words begin and where they end; at the first words if it has none, and where there are no words, at their place. */
function rangesOf(placed: readonly Placed[], notes: readonly NoteOut[], threads: ReadonlyMap<string, CommentOut[]>): (paragraph: number, piece: number, side: "before" | "after") => string {
  const found = new Map<string, string>();
  const put = (paragraph: number, piece: number, side: string, xml: string) => found.set(`${paragraph} ${piece} ${side}`, (found.get(`${paragraph} ${piece} ${side}`) ?? "") + xml);
  const spots = placed.flatMap(({ leaf }, paragraph) => leaf.pieces.map((piece, at) => ({ paragraph, piece: at, of: piece })));
  for (const { key, anchor } of notes) {
    const comments = threads.get(key) ?? [];
    const lying = anchor ? spots.filter(({ of }) => anchorOf[anchor](of, key)) : [];
    const opening = spots[0] ?? { paragraph: 0, piece: -1 };
    const [first, last] = [lying[0] ?? opening, lying.at(-1) ?? opening];
    put(first.paragraph, first.piece, "before", comments.map(rangeStart).join(""));
    put(last.paragraph, last.piece, "after", comments.map(rangeEnd).join(""));
  }
  return (paragraph, piece, side) => found.get(`${paragraph} ${piece} ${side}`) ?? "";
}

