// XML as text. Every word of a person passes `escapeXml`, which the two makers below call themselves.

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** What XML 1.0 has no place for at all. */
const impossible = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Makes any string safe between tags and in an attribute. */
export const escapeXml = (text: string): string => text.replace(impossible, "").replace(/[&<>"]/g, (sign) => entities[sign]!);

type Attributes = Record<string, string | number | undefined>;
/** An element; `inside` is XML already. */
export const el = (name: string, attributes: Attributes = {}, inside = ""): string => {
  const at = Object.entries(attributes).map(([key, value]) => (value === undefined ? "" : ` ${key}="${escapeXml(String(value))}"`)).join("");
  return inside === "" ? `<${name}${at}/>` : `<${name}${at}>${inside}</${name}>`;
};
/** An element with words in it, whose spaces count. */
export const words = (name: string, text: string): string => el(name, { "xml:space": "preserve" }, escapeXml(text));
/** An element that only has a value. */
export const value = (name: string, val: string | number): string => el(name, { "w:val": val });

export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespaces that every part of words opens with; those of later versions of Word are named as ones that may be passed over. */
export const spaces: Attributes = {
  "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
  "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
  "xmlns:w14": "http://schemas.microsoft.com/office/word/2010/wordml",
  "xmlns:w15": "http://schemas.microsoft.com/office/word/2012/wordml",
  "mc:Ignorable": "w14 w15",
};
