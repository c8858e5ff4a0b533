// The styles a text goes out in: Word's own names wherever it has one, so that its gallery and other programs know them.
import { indentStep } from "./paragraphs-out";
import { el, head, spaces, value } from "./xml-out";

type Style = { id: string; name: string; basedOn?: string; next?: string; isOwn?: boolean; pPr?: string; rPr?: string };

const spacing = (before: number, after: number) => el("w:spacing", { "w:before": before, "w:after": after });
const indent = (left: number, more: Record<string, number> = {}) => el("w:ind", { "w:left": left, ...more });
const keepNext = el("w:keepNext");
const rule = (name: string) => el(name, { "w:val": "single", "w:sz": 6, "w:space": 6, "w:color": "888888" });

const paragraphs: Style[] = [
  { id: "Heading2", name: "heading 2", basedOn: "Normal", next: "Normal", pPr: keepNext + spacing(280, 80) + value("w:outlineLvl", 1), rPr: el("w:b") + value("w:sz", 26) },
  { id: "Quote", name: "Quote", basedOn: "Normal", pPr: el("w:ind", { "w:left": indentStep, "w:right": indentStep }) },
  { id: "PullQuote", name: "Pull Quote", basedOn: "Normal", next: "Normal", isOwn: true, pPr: el("w:pBdr", {}, rule("w:top") + rule("w:bottom")) + spacing(240, 240) + value("w:jc", "center"), rPr: value("w:sz", 30) },
  { id: "ListBullet", name: "List Bullet", basedOn: "Normal", pPr: spacing(0, 80) },
  { id: "ListNumber", name: "List Number", basedOn: "Normal", pPr: spacing(0, 80) },
  ...[1, 2, 3, 4, 5].map((level): Style => ({ id: `ListContinue${level === 1 ? "" : level}`, name: `List Continue${level === 1 ? "" : ` ${level}`}`, basedOn: "Normal", pPr: spacing(0, 80) + indent(level * indentStep) })),
  { id: "Figure", name: "Figure", basedOn: "Normal", next: "Caption", isOwn: true, pPr: keepNext + spacing(200, 80) },
  { id: "Caption", name: "caption", basedOn: "Normal", pPr: spacing(0, 80), rPr: value("w:sz", 20) },
  { id: "PictureCredit", name: "Picture Credit", basedOn: "Caption", isOwn: true, rPr: value("w:color", "595959") + value("w:sz", 18) },
  { id: "FootnoteText", name: "footnote text", basedOn: "Normal", pPr: spacing(0, 0), rPr: value("w:sz", 20) },
  { id: "CommentText", name: "annotation text", basedOn: "Normal", pPr: spacing(0, 0), rPr: value("w:sz", 20) },
];
const letters: Style[] = [
  { id: "FootnoteReference", name: "footnote reference", rPr: value("w:vertAlign", "superscript") },
  { id: "CommentReference", name: "annotation reference", rPr: value("w:sz", 16) },
  { id: "Hyperlink", name: "Hyperlink", rPr: value("w:color", "0B57D0") + value("w:u", "single") },
];

/** In the order that the schema asks for (ECMA-376, CT_Style). */
const style = (type: "paragraph" | "character", { id, name, basedOn, next, isOwn, pPr, rPr }: Style): string =>
  el(
    "w:style",
    { "w:type": type, "w:customStyle": isOwn ? 1 : undefined, "w:styleId": id },
    value("w:name", name) + (basedOn ? value("w:basedOn", basedOn) : "") + (next ? value("w:next", next) : "") + value("w:uiPriority", 99) + el("w:qFormat") + (pPr ? el("w:pPr", {}, pPr) : "") + (rPr ? el("w:rPr", {}, rPr) : ""),
  );

/** @param lang of the text, such as en-US */
export const stylesXml = (lang: string): string =>
  head +
  el(
    "w:styles",
    spaces,
    el(
      "w:docDefaults",
      {},
      el("w:rPrDefault", {}, el("w:rPr", {}, el("w:rFonts", { "w:ascii": "Georgia", "w:hAnsi": "Georgia", "w:eastAsia": "Georgia", "w:cs": "Times New Roman" }) + value("w:sz", 24) + value("w:szCs", 24) + el("w:lang", { "w:val": lang, "w:eastAsia": lang }))) +
        el("w:pPrDefault", {}, el("w:pPr", {}, el("w:spacing", { "w:after": 160, "w:line": 320, "w:lineRule": "auto" }))),
    ) +
      el("w:style", { "w:type": "paragraph", "w:default": 1, "w:styleId": "Normal" }, value("w:name", "Normal") + el("w:qFormat")) +
      el("w:style", { "w:type": "character", "w:default": 1, "w:styleId": "DefaultParagraphFont" }, value("w:name", "Default Paragraph Font") + value("w:uiPriority", 1) + el("w:semiHidden") + el("w:unhideWhenUsed")) +
      paragraphs.map((one) => style("paragraph", one)).join("") +
      letters.map((one) => style("character", one)).join(""),
  );
