// Goes through the parts of a mail and sorts them: what is its text, what is a file, what reports on another mail. Nothing large is
// decoded here; a file is opened when its content is asked for.
import type { Flag } from "./flags";
import { limits } from "./limits";
import { withinSigned } from "./opaque";
import { partsOf } from "./mend";
import type { Part } from "./parts";
import { contentOfPart, fileOf, firstBytes, isReport, isUu, nameOf, type FileSource, type ReportSource } from "./sources";
import { htmlLeaf, plainLeaf, type Piece } from "./text-parts";
import { isTnef } from "./tnef";
import { unpackTnef } from "./unpack-tnef";

export type Gathered = {
  root: Part;
  pieces: Piece[];
  files: FileSource[];
  reports: ReportSource[];
  flags: Set<Flag>;
  /** The charset the mail uses; for head lines that name none. */
  charset: string | null;
};

const isSigned = /^application\/(x-)?(pkcs7-signature|pgp-signature)$/;
const isPkcs7 = /^application\/(x-)?pkcs7-mime$/;

/** Parts of one piece of text: the plain one is what is read, the marked-up one what is looked at. */
function alternative(choices: Piece[][]): Piece[] {
  const plain = choices.flat().flatMap((piece) => (piece.plain?.trim() ? [piece.plain] : []));
  const html = choices.flat().flatMap((piece) => (piece.html === null ? [] : [piece.html]));
  return plain.length + html.length === 0 ? [] : [{ plain: plain.length > 0 ? plain.join("\n\n") : null, html: html.length > 0 ? html.join("\n") : null }];
}

/** Sorts the parts of a mail. */
export async function gather(raw: Buffer): Promise<Gathered> {
  const { parts: root, flags } = await partsOf(raw);
  const [files, reports, spare]: [FileSource[], ReportSource[], Piece[]] = [[], [], []];
  let charset: string | null = null;
  let decoded = 0;
  let opened = 0;

  const bytesOf = (part: Part, most: number) => {
    const { bytes, more } = firstBytes(contentOfPart(part), most);
    if (more) flags.add("tooLong");
    return bytes;
  };

  /** A text part: read, unless more text has been read already than is kept. */
  function readText(part: Part, html: boolean): Piece | null {
    if (decoded > limits.text * 8) {
      flags.add("tooLong");
      return null;
    }
    charset ??= part.type.params.get("charset")?.toLowerCase() ?? null;
    const read = html ? htmlLeaf(part, bytesOf(part, limits.textBytes), flags) : plainLeaf(part, bytesOf(part, part.body.some((piece) => piece.includes("\nbegin")) ? limits.uuencoded : limits.textBytes), flags, files);
    decoded += (read.plain ?? read.html ?? "").length + 1;
    return read;
  }

  async function opaque(part: Part): Promise<Piece[] | null> {
    const bytes = bytesOf(part, limits.unpacked);
    const said = part.type.params.get("smime-type")?.toLowerCase() ?? "";
    // Signed files may lie in each other; each is copied out of the one around it.
    opened += 1;
    const inner = opened > limits.signedFiles ? null : withinSigned(bytes);
    if (inner !== null && inner !== "encrypted") {
      flags.add("signed");
      const within = await partsOf(inner);
      within.flags.forEach((flag) => flags.add(flag));
      const before = files.length;
      const pieces = await walk(within.parts, "multipart/signed", 1);
      // Nothing in it but certificates: then it is a file like any other.
      return pieces.some(({ plain, html }) => plain?.trim() || html?.trim()) || files.length > before ? pieces : null;
    }
    flags.add(/signed-data|certs-only/.test(said) ? "signed" : "encrypted");
    return null;
  }

  function tnef(part: Part): Piece[] {
    const found = unpackTnef(bytesOf(part, limits.unpacked));
    found.flags.forEach((flag) => flags.add(flag));
    files.push(...found.files, ...(found.whole ? [] : [fileOf(part, false)]));
    return found.pieces;
  }

  async function leaf(part: Part, within: string): Promise<Piece[]> {
    const type = part.type.value;
    const named = nameOf(part) !== "";
    // A mail that is nothing but one nameless "attachment" of text is its text.
    const attached = part.disposition.value === "attachment" && (within !== "" || named);
    // A mail that its program did not know for one.
    const report = isReport(type) ?? (/\.eml$/i.test(nameOf(part)) && /^(application\/(octet-stream|(x-)?eml)|text\/eml)$/.test(type) ? "message/rfc822" : null);
    if (report) {
      reports.push({ type: report, open: () => contentOfPart(part) });
      if (report === "message/rfc822") flags.add("nested");
      files.push(fileOf(part, false));
      return [];
    }
    if (isUu(part)) flags.add("uuencoded");
    if (isSigned.test(type)) flags.add("signed");
    if (isPkcs7.test(type)) {
      const signed = await opaque(part);
      if (signed) return signed;
    }
    if (/^application\/(vnd\.)?ms-tnef$/.test(type) || /^winmail\.dat$/i.test(nameOf(part)) || (type === "application/octet-stream" && isTnef(bytesOf({ ...part, body: part.body.map((piece) => piece.subarray(0, 64)) }, 64)))) {
      return tnef(part);
    } else if (/^text\/(plain|html|enriched|richtext)$/.test(type) && !attached) {
      const piece = readText(part, type === "text/html");
      if (piece && !named && !isUu(part)) return [piece];
      if (piece) spare.push(piece);
    } else if (type.startsWith("text/") && !attached) {
      // Another writing of the same text, which no reader of mail is shown.
      if (within === "multipart/alternative" && /^text\/(x-amp-html|watch-html)$/.test(type)) return [];
      const piece = readText(part, false);
      if (piece) spare.push(piece);
    }
    files.push(fileOf(part, within === "multipart/related" || part.disposition.value === "inline"));
    return [];
  }

  async function walk(part: Part, within: string, depth: number): Promise<Piece[]> {
    if (part.children.length === 0) {
      if (!part.type.value.startsWith("multipart/")) return leaf(part, within);
      // A multipart without parts: its text is what it holds.
      const piece = readText({ ...part, type: { value: "text/plain", params: new Map() }, encoding: "" }, false);
      if (piece?.plain?.trim()) flags.add("brokenStructure").add("rawShown");
      return piece ? [piece] : [];
    }
    if (part.type.value === "multipart/signed") flags.add("signed");
    if (part.type.value === "multipart/encrypted") flags.add("encrypted");
    const found: Piece[][] = [];
    for (const child of part.children) found.push(await walk(child, part.type.value === "multipart/mixed" && within === "multipart/related" ? within : part.type.value, depth + 1));
    return part.type.value === "multipart/alternative" ? alternative(found) : found.flat();
  }

  const pieces = await walk(root, "", 0);
  const said = pieces.some(({ plain, html }) => plain?.trim() || html?.trim());
  return { root, pieces: said ? pieces : spare.slice(0, 1), files, reports, flags, charset };
}
