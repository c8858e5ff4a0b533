// Text parts as text. Pure.
import libmime from "libmime";
import { decodeText } from "./charset";
import type { Flag } from "./flags";
import { limits } from "./limits";
import type { Part } from "./parts";
import type { FileSource } from "./sources";
import { uuFilesIn } from "./uuencoded";

export type Piece = { plain: string | null; html: string | null };

const raise = (flags: Set<Flag>, found: Flag[]) => found.forEach((flag) => flags.add(flag));

/** RFC 1896 and its forerunner: marks in "<>", "<<" for a "<". */
const unenrich = (text: string) => text.replace(/<param>[^]*?<\/param>/gi, "").replace(/<(?:nl|np)>/gi, "\n").replace(/<<|<\/?[\w-]{1,60}>/g, (mark) => (mark === "<<" ? "<" : ""));

/** The armour of a text that is signed in the text itself (RFC 9580, 7): the text stays, with its dashes as typed. */
function withoutArmour(text: string, flags: Set<Flag>): string {
  if (/^-----BEGIN PGP MESSAGE-----/m.test(text)) flags.add("encrypted");
  const begin = /^-----BEGIN PGP SIGNED MESSAGE-----[^\n]*\n(?:[A-Za-z-]+: [^\n]*\n)*\n?/m.exec(text);
  if (!begin) return text;
  flags.add("signed");
  const rest = text.slice(begin.index + begin[0].length);
  const signature = /^-----BEGIN PGP SIGNATURE-----[^]*?(?:^-----END PGP SIGNATURE-----[^\n]*\n?|$(?![^]))/m.exec(rest);
  const signed = signature ? rest.slice(0, signature.index) : rest;
  return text.slice(0, begin.index) + signed.replace(/^- /gm, "") + (signature ? rest.slice(signature.index + signature[0].length) : "");
}

/** A plain text part: its files taken out, its characters decoded, its lines joined as they were typed (RFC 3676). */
export function plainLeaf(part: Part, bytes: Buffer, flags: Set<Flag>, files: FileSource[]): Piece {
  let own = bytes;
  if (bytes.includes("begin ")) {
    const { text, files: found } = uuFilesIn(bytes.toString("latin1"));
    if (found.length > 0) {
      flags.add("uuencoded");
      own = Buffer.from(text.slice(0, limits.textBytes), "latin1");
      for (const { name, content } of found) files.push({ name: decodeText(Buffer.from(name, "latin1"), null).text, claimedType: "application/octet-stream", inline: false, contentId: null, packedIn: "uuencode", open: () => [content] });
    }
  }
  const read = decodeText(own, part.type.params.get("charset") ?? null);
  raise(flags, read.flags);
  if (read.text.includes("\0")) flags.add("droppedNul");
  const lines = read.text.replace(/\r\n?/g, "\n").replaceAll("\0", "");
  const typed = part.type.params.get("format")?.toLowerCase() === "flowed" ? libmime.decodeFlowed(lines, part.type.params.get("delsp")?.toLowerCase() === "yes") : lines;
  return { plain: withoutArmour(/^text\/(enriched|richtext)$/.test(part.type.value) ? unenrich(typed) : typed, flags), html: null };
}

/** An HTML part; where the mail does not say how it is written, the HTML may. */
export function htmlLeaf(part: Part, bytes: Buffer, flags: Set<Flag>): Piece {
  const said = part.type.params.get("charset") ?? "";
  const named = (/^(us-?ascii)?$/i.test(said) ? "" : said) || /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(bytes.subarray(0, 4_000).toString("latin1"))?.[1] || said || null;
  const read = decodeText(bytes, named);
  raise(flags, read.flags);
  if (read.text.includes("\0")) flags.add("droppedNul");
  return { plain: null, html: read.text.replaceAll("\0", "") };
}
