// winmail.dat: what Outlook makes of a mail for other Outlooks (MS-OXTNEF). Its files are taken out, and its text where it has one
// of its own. A broken one gives what could be read up to the break. Pure.
import { decodeText } from "./charset";
import { propertiesOf, type Properties } from "./tnef-properties";

export type Tnef = {
  files: { name: string; claimedType: string; contentId: string | null; content: Buffer }[];
  text: string | null;
  html: Buffer | null;
  rtf: Buffer | null;
  /** It ends before it should, or says what cannot be. */
  broken: boolean;
};

const signature = 0x223e9f78;
// MS-OXTNEF 2.1.3.2: the attributes that hold text and files.
const [attBody, attMessageProperties, attRendering, attTitle, attData, attAttachment, attCodepage] = [0x0002800c, 0x00069003, 0x00069002, 0x00018010, 0x0006800f, 0x00069005, 0x00069007];
// MS-OXPROPS.
const [idBody, idHtml, idRtf, idData, idLongName, idName, idMimeTag, idContentId] = [0x1000, 0x1013, 0x1009, 0x3701, 0x3707, 0x3704, 0x370e, 0x3712];

export const isTnef = (bytes: Buffer): boolean => bytes.length >= 6 && bytes.readUInt32LE(0) === signature;

type Raw = { title: string; data: Buffer | null; properties: Properties };

/** Takes a winmail.dat apart; null when it is none. */
export function tnefOf(bytes: Buffer): Tnef | null {
  if (!isTnef(bytes)) return null;
  const out: Tnef = { files: [], text: null, html: null, rtf: null, broken: false };
  let codepage: string | null = null;
  const raws: Raw[] = [];
  let message: Properties = new Map();
  let body: Buffer | null = null;
  let at = 6;
  // Each attribute: its level, its name, its length, its content, a checksum.
  while (at < bytes.length) {
    if (at + 9 > bytes.length) {
      out.broken = true;
      break;
    }
    const [id, length] = [bytes.readUInt32LE(at + 1), bytes.readUInt32LE(at + 5)];
    const content = bytes.subarray(at + 9, at + 9 + length);
    if (content.length < length || bytes[at]! < 1 || bytes[at]! > 2) out.broken = true;
    if (bytes[at]! < 1 || bytes[at]! > 2) break;
    at += 9 + length + 2;
    if (id === attCodepage && content.length >= 4) codepage = content.readUInt32LE(0) === 65001 ? "utf-8" : `windows-${content.readUInt32LE(0)}`;
    else if (id === attBody) body = content;
    else if (id === attMessageProperties) message = read(content, out);
    else if (id === attRendering) raws.push({ title: "", data: null, properties: new Map() });
    else if (raws.length > 0 && raws.length <= 500) {
      const raw = raws.at(-1)!;
      if (id === attTitle) raw.title = textOf(content, codepage);
      else if (id === attData) raw.data = content;
      else if (id === attAttachment) raw.properties = read(content, out);
    }
  }
  const said = message.get(idBody) ?? body;
  out.text = said ? textOf(said, message.get(idBody) && message.wide?.has(idBody) ? "utf-16le" : codepage) : null;
  out.html = message.get(idHtml) ?? null;
  out.rtf = message.get(idRtf) ?? null;
  out.files = raws.flatMap(({ title, data, properties }) => {
    const content = data ?? properties.get(idData);
    if (!content) return [];
    const named = (id: number) => (properties.has(id) ? textOf(properties.get(id)!, properties.wide?.has(id) ? "utf-16le" : codepage) : "");
    return [{ name: named(idLongName) || title || named(idName), claimedType: named(idMimeTag), contentId: named(idContentId) || null, content }];
  });
  return out;
}

function read(content: Buffer, out: Tnef): Properties {
  const { properties, broken } = propertiesOf(content);
  out.broken ||= broken;
  return properties;
}

/** Its texts end with NUL. */
const textOf = (bytes: Buffer, charset: string | null) => decodeText(bytes, charset).text.replace(/\0[^]*$/, "");
