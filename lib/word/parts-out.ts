// What holds a Word file together: its types, its relationships, its settings and who wrote it (OPC, ECMA-376 part 2).
import { el, escapeXml, head, spaces, value } from "./xml-out";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = {
  officeDocument: `${office}/officeDocument`,
  core: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  styles: `${office}/styles`,
  settings: `${office}/settings`,
  numbering: `${office}/numbering`,
  footnotes: `${office}/footnotes`,
  comments: `${office}/comments`,
  commentsExtended: "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
  customXml: `${office}/customXml`,
  customXmlProps: `${office}/customXmlProps`,
  image: `${office}/image`,
  hyperlink: `${office}/hyperlink`,
} as const;
type Relation = keyof typeof relations;
export type PartOut = { name: string; type: Exclude<Relation, "officeDocument" | "core" | "image" | "hyperlink" | "customXmlProps">; xml: string };
export type RelOut = { id: string; type: Relation; target: string; isOutside?: boolean };

export const relsXml = (rels: readonly RelOut[]): string =>
  head + el("Relationships", { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" }, rels.map(({ id, type, target, isOutside }) => el("Relationship", { Id: id, Type: relations[type], Target: target, TargetMode: isOutside ? "External" : undefined })).join(""));

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** @param endings of the pictures' files */
export function contentTypes(parts: readonly PartOut[], endings: readonly string[]): string {
  const defaults = [["rels", "application/vnd.openxmlformats-package.relationships+xml"], ["xml", "application/xml"], ...[...new Set(endings)].map((ending) => [ending, `image/${ending}`])] as [string, string][];
  const overrides: [string, string][] = [
    ["word/document.xml", `${word}.document.main+xml`],
    ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ...parts.map(({ name, type }): [string, string] => (type === "customXml" ? ["customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"] : [name, `${word}.${type}+xml`])),
  ];
  return (
    head +
    el(
      "Types",
      { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
      defaults.map(([Extension, ContentType]) => el("Default", { Extension, ContentType })).join("") + overrides.map(([name, ContentType]) => el("Override", { PartName: `/${name}`, ContentType })).join(""),
    )
  );
}

/** In the order that the schema asks for (ECMA-376, CT_Settings). */
export const settingsXml = (hasFootnotes: boolean): string =>
  head +
  el(
    "w:settings",
    spaces,
    value("w:defaultTabStop", 720) +
      (hasFootnotes ? el("w:footnotePr", {}, el("w:footnote", { "w:id": -1 }) + el("w:footnote", { "w:id": 0 })) : "") +
      el("w:compat", {}, el("w:compatSetting", { "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": 15 })),
  );

export const coreXml = ({ title, author, at }: { title: string; author: string; at: Date }): string => {
  const moment = `${at.toISOString().slice(0, 19)}Z`;
  return `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator><cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`;
};

/** What names our own part (ECMA-376, 22.5): without it, programs drop the part when they save. The number is ours, made once. */
export const itemPropsXml = (uri: string): string =>
  `${head}<ds:datastoreItem ds:itemID="{5D1B6F0C-8E3A-4C57-9B0E-2A6C1F7D9E44}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(uri)}"/></ds:schemaRefs></ds:datastoreItem>`;
