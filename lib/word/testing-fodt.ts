// Texts as LibreOffice keeps them in one file of XML (flat OpenDocument 1.3): written for LibreOffice to make Word files of, and read to
// see what it made of ours. Only tests import this.
import { SaxesParser } from "saxes";

const spaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"';

const letters = { italic: 'fo:font-style="italic"', bold: 'fo:font-weight="bold"', caps: 'fo:font-variant="small-caps"', raised: 'style:text-position="super 58%"' };
const styles = Object.entries(letters).map(([name, look]) => `<style:style style:name="${name}" style:family="text"><style:text-properties ${look}/></style:style>`).join("");
const list = (name: string, level: string) => `<text:list-style style:name="${name}">${[1, 2].map((at) => level.replace("LEVEL", String(at))).join("")}</text:list-style>`;
const place = '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.25in" fo:margin-left="0.5in"/></style:list-level-properties>';

/** A text by LibreOffice: `body` in OpenDocument, and what is tracked in it. Styles: Standard, Heading_20_2, Quotations; italic, bold, caps, raised; lists bullets and numbers. */
export const fodt = (body: string, tracked = ""): string => `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${spaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:style style:name="Standard" style:family="paragraph" style:class="text"/><style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard"/><style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="2"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="0.39in" fo:margin-right="0.39in"/></style:style><style:style style:name="Footnote" style:family="paragraph" style:parent-style-name="Standard"/><style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text"><style:text-properties fo:color="#000080" style:text-underline-style="solid"/></style:style></office:styles>
<office:automatic-styles>${styles}${list("bullets", `<text:list-level-style-bullet text:level="LEVEL" text:bullet-char="•">${place}</text:list-level-style-bullet>`)}${list("numbers", `<text:list-level-style-number text:level="LEVEL" style:num-format="1" style:num-suffix=".">${place}</text:list-level-style-number>`)}</office:automatic-styles>
<office:body><office:text>${tracked && `<text:tracked-changes>${tracked}</text:tracked-changes>`}${body}</office:text></office:body></office:document>`;

export const p = (inside: string, style = "Standard"): string => `<text:p text:style-name="${style}">${inside}</text:p>`;
export const look = (name: keyof typeof letters, words: string): string => `<text:span text:style-name="${name}">${words}</text:span>`;
export const footnote = (id: string, inside: string): string => `<text:note text:id="${id}" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p(inside, "Footnote")}</text:note-body></text:note>`;
const info = (by: string, at: string) => `<office:change-info><dc:creator>${by}</dc:creator><dc:date>${at}</dc:date></office:change-info>`;
export const region = (id: string, kind: "insertion" | "deletion", by: string, at: string, gone = ""): string => `<text:changed-region xml:id="${id}" text:id="${id}"><text:${kind}>${info(by, at)}${gone}</text:${kind}></text:changed-region>`;
export const came = (id: string, words: string): string => `<text:change-start text:change-id="${id}"/>${words}<text:change-end text:change-id="${id}"/>`;
export const went = (id: string): string => `<text:change text:change-id="${id}"/>`;
export const comment = (name: string, by: string, at: string, body: string, words: string): string => `<office:annotation office:name="${name}"><dc:creator>${by}</dc:creator><dc:date>${at}</dc:date>${p(body)}</office:annotation>${words}<office:annotation-end office:name="${name}"/>`;

/** What LibreOffice says of a text it has read. `changes`: words that came or are to go; `notes`: footnotes; `comments`: with the words they stand at. */
export type Seen = { words: string; italic: string; changes: { kind: string; by: string; at: string; words: string }[]; notes: string[]; comments: { by: string; at: string; body: string; on: string }[] };

type El = { name: string; at: Record<string, string>; in: (El | string)[] };
function parse(xml: string): El {
  const root: El = { name: "", at: {}, in: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const el: El = { name, at: attributes as Record<string, string>, in: [] };
    open.at(-1)!.in.push(el);
    open.push(el);
  });
  parser.on("text", (words) => open.at(-1)!.in.push(words));
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return root;
}
const elements = (el: El): El[] => el.in.filter((one): one is El => typeof one !== "string");
const all = (el: El, name: string): El[] => elements(el).flatMap((one) => [...(one.name === name ? [one] : []), ...all(one, name)]);
const textOf = (el: El): string => el.in.map((one) => (typeof one === "string" ? one : one.name === "text:s" ? " ".repeat(Number(one.at["text:c"] ?? 1)) : one.name === "text:line-break" ? "\n" : one.name === "text:tab" ? "\t" : textOf(one))).join("");
const said = (el: El, name: string) => (all(el, name)[0] ? textOf(all(el, name)[0]!) : "");
const linesOf = (el: El) => [...all(el, "text:p"), ...all(el, "text:h")].map(textOf).join("\n");

/** Reads what LibreOffice wrote. Words that are to go are not among `words`: it keeps them apart. */
export function seenIn(flat: Buffer | string): Seen {
  const root = parse(String(flat));
  const body = all(root, "office:text")[0]!;
  const slanted = new Map(all(root, "style:style").map((style) => [style.at["style:name"], all(style, "style:text-properties")[0]?.at["fo:font-style"] === "italic"]));
  const changes = all(body, "text:changed-region").map((el) => {
    const kind = elements(el)[0]!;
    return { id: el.at["text:id"] ?? el.at["xml:id"]!, kind: kind.name.slice(5), by: said(kind, "dc:creator"), at: said(kind, "dc:date").slice(0, 19), words: linesOf(kind) };
  });
  const open = new Set<string>();
  const standing = new Set<string>();
  const on = new Map<string, string>();
  const lines: string[] = [];
  const notes: string[] = [];
  let italic = "";
  const say = (words: string, isItalic: boolean) => {
    lines[lines.length - 1] = (lines.at(-1) ?? "") + words;
    if (isItalic) italic += words;
    for (const change of changes) if (open.has(change.id)) change.words += words;
    for (const name of standing) on.set(name, (on.get(name) ?? "") + words);
  };
  const walk = (el: El, isItalic: boolean): void => {
    for (const one of el.in) {
      if (typeof one === "string") {
        if (/^text:(p|h|span|a|bookmark)/.test(el.name)) say(one, isItalic);
        continue;
      }
      switch (one.name) {
        case "text:tracked-changes":
        case "text:sequence-decls":
          break;
        case "text:p":
        case "text:h":
          lines.push("");
          walk(one, isItalic);
          break;
        case "text:span":
          walk(one, slanted.get(one.at["text:style-name"]!) ?? isItalic);
          break;
        case "text:s":
          say(" ".repeat(Number(one.at["text:c"] ?? 1)), isItalic);
          break;
        case "text:line-break":
          say("\n", isItalic);
          break;
        case "text:note":
          notes.push(all(one, "text:note-body").map(linesOf).join("").trim());
          break;
        case "office:annotation":
          if (one.at["office:name"]) standing.add(one.at["office:name"]);
          break;
        case "office:annotation-end":
          standing.delete(one.at["office:name"]!);
          break;
        case "text:change-start":
          open.add(one.at["text:change-id"]!);
          break;
        case "text:change-end":
          open.delete(one.at["text:change-id"]!);
          break;
        default:
          walk(one, isItalic);
      }
    }
  };
  walk(body, false);
  const comments = all(body, "office:annotation").map((el) => ({ by: said(el, "dc:creator"), at: said(el, "dc:date").slice(0, 19), body: linesOf(el), on: on.get(el.at["office:name"] ?? "") ?? "" }));
  return { words: lines.filter((line) => line !== "").join("\n"), italic, changes: changes.map(({ kind, by, at, words }) => ({ kind, by, at, words })), notes, comments };
}
