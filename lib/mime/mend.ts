// A mail in its parts, whatever it says of them: what is put together wrongly is found out, said, and cut again. Pure.
import { valueOf, valuesOf } from "./fields";
import type { Flag } from "./flags";
import { parametersOf } from "./params";
import { cutOnce, type Part } from "./parts";
import { contentOfPart } from "./sources";

/** Whether a line of the body is this boundary's. */
const occurs = (body: Buffer, boundary: string) => boundary !== "" && (body.includes(`\n--${boundary}`, 0, "latin1") || body.subarray(0, boundary.length + 2).toString("latin1") === `--${boundary}`);

/** The boundary a multipart should have named: the first line like one that a head follows. */
const guessed = (body: Buffer) => /(?:^|\n)--(-*[^\s-][^\r\n]{0,200}?)[ \t]*\r?\n(?:[\w-]+:[^\n]*\n|\r?\n)/.exec(body.subarray(0, 64 * 1024).toString("latin1"))?.[1] ?? "";

/**
 * A part that was not cut though it should have been: its boundary is missing, stands in a second Content-Type, or on a line that is
 * not folded. Null: nothing tells how it is put together.
 */
async function mended(part: Part, flags: Set<Flag>): Promise<Part | null> {
  const types = valuesOf(part.fields, "content-type").map((value) => parametersOf(value));
  const multipart = types.find(({ value }) => value.startsWith("multipart/"));
  // Parts must not be encoded as a whole (RFC 2045, 6.4), and are.
  const pieces = multipart && /^(base64|quoted-printable)$/.test(part.encoding) ? [...contentOfPart(part)] : part.body;
  const body = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
  const boundary = types.map(({ params }) => params.get("boundary") ?? "").find((one) => occurs(body, one)) ?? guessed(body);
  if (boundary === "" || !occurs(body, boundary)) return null;
  const found = new Set<Flag>();
  const again = await cutOnce(Buffer.concat([Buffer.from(`Content-Type: ${multipart?.value ?? "multipart/mixed"}; boundary="${boundary.replace(/["\\]/g, "\\$&")}"\r\n\r\n`, "latin1"), body]), found);
  if (again.children.length === 0) return null;
  found.forEach((flag) => flags.add(flag));
  return { ...part, type: again.type, body: again.body, children: again.children };
}

/** A leaf that may be several parts all the same: it says multipart somewhere, or begins like one without saying so. */
const looksUncut = (part: Part, isRoot: boolean) =>
  part.children.length === 0 &&
  (part.type.value.startsWith("multipart/") ||
    valuesOf(part.fields, "content-type").slice(1).some((value) => /^\s*multipart\//i.test(value)) ||
    (isRoot && valueOf(part.fields, "content-type") === "" && /^(?:\s*This is a multi-?part[^\n]*\n)?\s*---*[^\s-][^\n]*\n[ \t]*content-/i.test(part.body[0]?.subarray(0, 2_000).toString("latin1") ?? "")));

/** Line ends as the cutting needs them: some programs write a bare CR, some one CR too many. */
function withLineEnds(raw: Buffer): Buffer {
  const first = raw.subarray(0, 4_000);
  if (first.includes("\r\r\n")) return Buffer.from(raw.toString("latin1").replace(/\r+\n/g, "\r\n"), "latin1");
  return first.includes(0x0d) && !first.includes(0x0a) && !raw.includes(0x0a) ? Buffer.from(raw.map((byte) => (byte === 0x0d ? 0x0a : byte))) : raw;
}

/** Lines before the head that are none of the mail's: a byte order mark, blank lines, the envelope line of a mailbox file; and blanks before its first line. */
function withoutLead(raw: Buffer): Buffer {
  const lead = /^(?:\xef\xbb\xbf)?(?:[ \t]*\r?\n)*(?:>?From [^\s:][^\n]*\n)?[ \t]*/.exec(raw.subarray(0, 4_000).toString("latin1"))![0].length;
  return /^[\x21-\x39\x3b-\x7e]{1,76}[ \t]*:/.test(raw.subarray(lead, lead + 200).toString("latin1")) ? raw.subarray(lead) : raw;
}

/** The mail with the blank line that is missing where its parts begin right below the head: else the first part would be lost in it. */
function withHeadEnded(raw: Buffer, flags: Set<Flag>): Buffer {
  const blank = /\r?\n[ \t]*\r?\n/.exec(raw.subarray(0, 64 * 1024).toString("latin1"));
  const head = raw.subarray(0, blank ? blank.index + blank[0].length : 0);
  const boundary = /^---*[^\s-]/m.exec(head.toString("latin1"));
  if (!boundary || !/^content-type:/im.test(head.subarray(0, boundary.index).toString("latin1"))) return raw;
  flags.add("brokenStructure");
  return Buffer.concat([raw.subarray(0, boundary.index), Buffer.from("\r\n"), raw.subarray(boundary.index)]);
}

/** The parts of a mail, whatever it is; flags say what is wrong with it. */
export async function partsOf(raw: Buffer): Promise<{ parts: Part; flags: Set<Flag> }> {
  const flags = new Set<Flag>();
  const root = await cutOnce(withHeadEnded(withoutLead(withLineEnds(raw)), flags), flags);
  let mends = 0;
  async function mendAll(part: Part, isRoot: boolean): Promise<Part> {
    if (looksUncut(part, isRoot)) {
      if (valuesOf(part.fields, "content-type").length !== 1 || part.body.some((piece) => piece.length > 0)) flags.add("brokenStructure");
      // Each mending goes over the part again; a mail that needs many is not worth it.
      const again = mends < 20 ? ((mends += 1), await mended(part, flags)) : null;
      if (again === null) return part;
      part = again;
    }
    for (const [at, child] of part.children.entries()) if (child.children.length > 0 || looksUncut(child, false)) part.children[at] = await mendAll(child, false);
    return part;
  }
  return { parts: await mendAll(root, true), flags };
}
