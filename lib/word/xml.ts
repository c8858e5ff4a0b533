// The XML of one part as a small tree. Names get the prefix that the standard's own examples use, whatever the file calls it, and the
// strict spelling of the standard (ISO 29500-1) is read as the usual one. Entities are not resolved: a Word file declares none.
import { SaxesParser } from "saxes";
import { limits, Unreadable } from "./unreadable";

export type El = { name: string; at: Record<string, string>; in: (El | string)[] };

const prefixes: Record<string, string> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
  "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
  "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
  "urn:schemas-microsoft-com:vml": "v",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
  "http://www.w3.org/XML/1998/namespace": "xml",
  "urn:askdesk:word:1": "ask",
  "": "",
};
const prefixed = (uri: string, local: string) => {
  const prefix = prefixes[uri] ?? "x";
  return prefix ? `${prefix}:${local}` : local;
};

/** Reads a part. Throws Unreadable for what is no well-formed XML, or declares a document type, or is beyond the limits. */
export function parseXml(bytes: Buffer): El {
  const root: El = { name: "", at: {}, in: [] };
  const open: El[] = [root];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("doctype", () => {
    throw new Unreadable("It declares entities of its own, which no Word file does.");
  });
  parser.on("error", () => {
    throw new Unreadable("The file is damaged: a part of it is no XML.");
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    elements += 1;
    if (elements > limits.elements) throw new Unreadable("It holds more pieces than any answer does.");
    if (open.length > limits.depth) throw new Unreadable("Its pieces lie in each other deeper than in any answer.");
    const at: Record<string, string> = {};
    for (const one of Object.values(attributes)) at[prefixed(one.uri, one.local)] = one.value;
    const el: El = { name: prefixed(uri, local), at, in: [] };
    open.at(-1)!.in.push(el);
    open.push(el);
  });
  const text = (words: string) => {
    if (open.length > 1) open.at(-1)!.in.push(words);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", () => open.pop());
  parser.write(decode(bytes)).close();
  const [found] = elementsIn(root);
  if (!found) throw new Unreadable("The file is damaged: a part of it is empty.");
  return found;
}

/** UTF-8, or UTF-16 by its byte order mark: the two that the standard allows. */
function decode(bytes: Buffer): string {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  if (mark === 0xfffe) return new TextDecoder("utf-16le").decode(bytes);
  if (mark === 0xfeff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}

export const elementsIn = (el: El): El[] => el.in.filter((child): child is El => typeof child !== "string");
/** The first child of that name, or the one the path of names leads to. */
export const child = (el: El | undefined, ...path: string[]): El | undefined => path.reduce<El | undefined>((at, name) => at && elementsIn(at).find((one) => one.name === name), el);
export const children = (el: El | undefined, name: string): El[] => (el ? elementsIn(el).filter((one) => one.name === name) : []);
export const textIn = (el: El): string => el.in.map((one) => (typeof one === "string" ? one : textIn(one))).join("");
/** The first element of that name anywhere within. */
export function find(el: El, name: string): El | undefined {
  for (const one of elementsIn(el)) {
    const found = one.name === name ? one : find(one, name);
    if (found) return found;
  }
  return undefined;
}
/** The `w:val` of a child. */
export const val = (el: El | undefined, name: string): string | undefined => child(el, name)?.at["w:val"];
/** A property that is on by being there, unless it says otherwise (ECMA-376, 17.17.4): null when it is not there. */
export function onOff(el: El | undefined, name: string): boolean | null {
  const found = child(el, name);
  return found ? !["0", "false", "off", "none"].includes(found.at["w:val"] ?? "1") : null;
}
