// Word files made by LibreOffice, read to the letter.
import { beforeAll, expect, test } from "vitest";
import type { Block, Document, Inline, Mark } from "../kit/doc";
import { readWord, type WordRead } from "./read-word";
import { came, comment, fodt, footnote, look, p, region, went } from "./testing-fodt";
import { convert } from "./testing-libreoffice";

const ana = ["Ana Reyes", "2026-05-12T09:30:00"] as const;
const tom = ["Tom Ferris", "2026-05-13T16:05:00"] as const;

const sources = {
  looks: fodt(
    p(`The ${look("italic", "Sheffield")} sailed at ${look("caps", "am")} with ${look("bold", "all")} hands on the 15${look("raised", "th")}.`) +
      '<text:h text:style-name="Heading_20_2" text:outline-level="2">Ice on the guns</text:h>' +
      p(`See <text:a xlink:type="simple" xlink:href="https://example.org/log?a=1&amp;b=2">the log</text:a>, “as kept” — 1941–45.<text:line-break/>A new line.`) +
      p("It froze where it fell.", "Quotations") +
      p("") +
      p("After it."),
  ),
  lists: fodt(
    `<text:list text:style-name="bullets"><text:list-item>${p("Steam hoses")}</text:list-item><text:list-item>${p("Axes and mauls")}<text:list><text:list-item>${p("of hickory")}</text:list-item></text:list></text:list-item></text:list>${p("Then:")}<text:list text:style-name="numbers"><text:list-item>${p("Chip.")}</text:list-item><text:list-item>${p("Throw.")}</text:list-item></text:list>`,
  ),
  footnotes: fodt(p(`Bells rang${footnote("f1", `Roskill, ${look("italic", "The War at Sea")}, 2:279.`)} at eight${footnote("f2", "ADM 199/757, f. 12.")}.`)),
  changes: fodt(
    p(`The convoy left ${went("c1")}${came("c2", "Reykjavik")} in ${came("c3", "the ice of ")}June.`) + p("It was cold."),
    region("c1", "deletion", ...ana, p("Hvalfjord")) + region("c2", "insertion", ...ana) + region("c3", "insertion", ...tom),
  ),
  blocks: fodt(
    p("It began in fog.") + `${p('<text:change-start text:change-id="c1"/>Nobody saw it.')}${p('<text:change-end text:change-id="c1"/>The ice came later.')}`,
    region("c1", "insertion", ...ana),
  ),
  comments: fodt(p(`She carried ${comment("n1", ...ana, "Four, says the log.", "three")} guns. ${comment("n2", ...tom, "Who?", "He")} said so.`)),
  table: fodt(`${p("Before.")}<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell>${p("Ship")}</table:table-cell><table:table-cell>${p("Guns")}</table:table-cell></table:table-row></table:table>${p("After.")}`),
};

let made: Map<string, Buffer>;
beforeAll(() => {
  made = convert(new Map(Object.entries(sources)), "fodt", "docx");
});
let keys = 0;
const read = (name: keyof typeof sources): WordRead => {
  keys = 0;
  const found = readWord(made.get(name)!, () => `fresh${String((keys += 1)).padStart(4, "0")}`);
  if ("refusal" in found) throw new Error(found.refusal);
  return found;
};
const t = (text: string, ...marks: Mark[]): Inline => ({ type: "text", text, ...(marks.length > 0 ? { marks } : {}) });
const para = (...content: Inline[]): Block => ({ type: "paragraph", content });
const doc = (...content: Block[]): Document => ({ type: "doc", content });
const inserted = (id: string): Mark => ({ type: "inserted", attrs: { id } });
const deleted = (id: string): Mark => ({ type: "deleted", attrs: { id } });

test("looks, headings, links, quotations and line breaks", () => {
  const { document, why, notes, suggestions } = read("looks");
  expect(document).toEqual(
    doc(
      para(t("The "), t("Sheffield", { type: "italic" }), t(" sailed at "), t("am", { type: "smallCaps" }), t(" with "), t("all", { type: "bold" }), t(" hands on the 15"), t("th", { type: "superscript" }), t(".")),
      { type: "subhead", content: [t("Ice on the guns")] },
      para(t("See "), t("the log", { type: "link", attrs: { href: "https://example.org/log?a=1&b=2" } }), t(", “as kept” — 1941–45."), { type: "hardBreak" }, t("A new line.")),
      { type: "blockquote", content: [para(t("It froze where it fell."))] },
      para(t("After it.")),
    ),
  );
  expect({ why, notes, suggestions }).toEqual({ why: [], notes: [], suggestions: [] });
});

test("lists within lists, bullets and numbers", () => {
  const item = (...content: Block[]) => ({ type: "listItem" as const, content });
  expect(read("lists").document).toEqual(
    doc(
      { type: "bulletList", content: [item(para(t("Steam hoses"))), item(para(t("Axes and mauls")), { type: "bulletList", content: [item(para(t("of hickory")))] })] },
      para(t("Then:")),
      { type: "orderedList", content: [item(para(t("Chip."))), item(para(t("Throw.")))] },
    ),
  );
});

test("footnotes are source notes where they stand", () => {
  expect(read("footnotes").document).toEqual(
    doc(para(t("Bells rang"), { type: "sourceNote", attrs: { text: "Roskill, *The War at Sea*, 2:279." } }, t(" at eight"), { type: "sourceNote", attrs: { text: "ADM 199/757, f. 12." } }, t("."))),
  );
});

test("tracked changes are suggestions by their authors, a word for a word as one", () => {
  const { document, suggestions } = read("changes");
  expect(document).toEqual(
    doc(para(t("The convoy left "), t("Hvalfjord", deleted("fresh0001")), t("Reykjavik", inserted("fresh0001")), t(" in "), t("the ice of ", inserted("fresh0002")), t("June.")), para(t("It was cold."))),
  );
  expect(suggestions).toEqual([
    { key: "fresh0001", author: "Ana Reyes", at: new Date("2026-05-12T09:30:00Z") },
    { key: "fresh0002", author: "Tom Ferris", at: new Date("2026-05-13T16:05:00Z") },
  ]);
});

test("a paragraph that came is a suggested paragraph", () => {
  const { document, suggestions } = read("blocks");
  expect(document).toEqual(doc(para(t("It began in fog.")), { type: "paragraph", attrs: { change: { id: "fresh0001", kind: "inserted" } }, content: [t("Nobody saw it.")] }, para(t("The ice came later."))));
  expect(suggestions.map(({ author }) => author)).toEqual(["Ana Reyes"]);
});

test("comments are notes at their words", () => {
  const { document, notes } = read("comments");
  expect(notes.map(({ author, quote, posts }) => ({ author, quote, body: posts[0]!.body }))).toEqual([
    { author: "Ana Reyes", quote: "three", body: "Four, says the log." },
    { author: "Tom Ferris", quote: "He", body: "Who?" },
  ]);
  const [first, second] = notes.map(({ key }): Mark => ({ type: "note", attrs: { id: key } }));
  expect(document).toEqual(doc(para(t("She carried "), t("three", first!), t(" guns. "), t("He", second!), t(" said so."))));
});

test("of what a text has not, the words stay and a sentence says so", () => {
  const { document, why } = read("table");
  expect(document).toEqual(doc(para(t("Before.")), para(t("Ship")), para(t("Guns")), para(t("After."))));
  expect(why).toEqual(["A table became paragraphs, cell by cell."]);
});
