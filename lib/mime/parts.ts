// A mail in its parts. The cutting is mailsplit's (RFC 2046, 5.1), which copies nothing; what it needs to be told about mail that is
// put together wrongly is found out here, and such a mail is cut again.
import type { Transform } from "node:stream";
import { Splitter, type MimeNode } from "@zone-eu/mailsplit";
import { headOf, valueOf, valuesOf, type Field } from "./fields";
import type { Flag } from "./flags";
import { limits } from "./limits";
import { parametersOf, type Parametered } from "./params";

export type Part = {
  fields: Field[];
  type: Parametered;
  disposition: Parametered;
  /** Lower case, as the mail names it. */
  encoding: string;
  /** As it travelled, in pieces of the raw mail. For a multipart: what stands before, between and after its parts. */
  body: Buffer[];
  children: Part[];
};

/** Bytes of one head. */
const most = 4 * 1024 * 1024;

type Cut = { parts: Part; flags: Set<Flag> };

/** Types that other names stand for, and names that mean nothing (RFC 2045, 5.2: then it is plain text). */
function typeOf(fields: Field[], within: string): Parametered {
  const type = parametersOf(valuesOf(fields, "content-type").find((value) => value !== "") ?? "");
  const fallback = within === "multipart/digest" ? "message/rfc822" : "text/plain";
  return /^[\w.+-]+\/[\w.+-]+$/.test(type.value) ? type : { ...type, value: type.value === "" || /^text\b/.test(type.value) ? fallback : type.params.has("name") ? "application/octet-stream" : fallback };
}

const encodingOf = (fields: Field[]) => /[\w-]+/.exec(valueOf(fields, "content-transfer-encoding").replace(/\([^)]*\)/g, " ").toLowerCase())?.[0] ?? "";

function partOf(head: Buffer, within: string, flags: Set<Flag>): Part {
  const { fields, end, odd } = headOf(head);
  if (odd) flags.add("brokenStructure");
  return {
    fields,
    type: typeOf(fields, within),
    disposition: parametersOf(valueOf(fields, "content-disposition")),
    encoding: encodingOf(fields),
    // Without the blank line after a head, the text begins where the head lines end.
    body: end < head.length ? [head.subarray(end)] : [],
    children: [],
  };
}

/** What has a head too long to be one: its first lines are read all the same, and what follows is its text. */
function uncut(raw: Buffer, flags: Set<Flag>): Part {
  const ends = [raw.indexOf("\r\n\r\n"), raw.indexOf("\n\n"), most].filter((at) => at >= 0);
  const end = Math.min(...ends) + 2;
  const part = partOf(raw.subarray(0, end), "", flags);
  return { ...part, body: [...part.body, raw.subarray(end)] };
}

/** One pass over the bytes. */
function cutOnce(raw: Buffer, flags: Set<Flag>): Promise<Part> {
  return new Promise((resolve) => {
    const splitter = new Splitter({ ignoreEmbedded: true, maxChildNodes: limits.parts, maxHeadSize: most });
    const parts = new Map<MimeNode, { part: Part; depth: number }>();
    let root: Part | undefined;
    const end = () => resolve(root ?? uncut(raw, flags));
    const stop = () => {
      flags.add(root ? "tooManyParts" : "brokenStructure");
      // A destroyed splitter goes on with what it has; one that has reached its limit stops.
      Object.assign(splitter, { maxChildNodes: 0 });
      end();
    };
    splitter.on("data", (chunk) => {
      if (chunk.type === "node") {
        const parent = chunk.parentNode ? parts.get(chunk.parentNode) : undefined;
        const depth = (parent?.depth ?? 0) + 1;
        if (depth > limits.depth) return stop();
        const part = partOf(chunk.getHeaders(), parent?.part.type.value ?? "", flags);
        if (parent) parent.part.children.push(part);
        else root ??= part;
        parts.set(chunk, { part, depth });
      } else if (chunk.value) parts.get(chunk.node)?.part.body.push(chunk.value);
    });
    // Its types know of nothing but "data".
    const stream = splitter as unknown as Transform;
    stream.on("end", end);
    stream.on("error", stop);
    splitter.end(raw);
  });
}

/** Whether a line of the body is this boundary's. */
const occurs = (body: Buffer, boundary: string) => boundary !== "" && (body.includes(`\n--${boundary}`, 0, "latin1") || body.subarray(0, boundary.length + 2).toString("latin1") === `--${boundary}`);

/** The boundary a multipart should have named: the first line like one that a head follows. */
const guessed = (body: Buffer) => /(?:^|\n)--(-*[^\s-][^\r\n]{0,200}?)[ \t]*\r?\n(?:[\w-]+:[^\n]*\n|\r?\n)/.exec(body.subarray(0, 64 * 1024).toString("latin1"))?.[1] ?? "";

/**
 * A part that was not cut though it should have been: its boundary is missing, stands in a second Content-Type, or on a line that is
 * not folded. Null: nothing tells how it is put together.
 */
async function mended(part: Part, flags: Set<Flag>): Promise<Part | null> {
  const body = part.body.length === 1 ? part.body[0]! : Buffer.concat(part.body);
  const types = valuesOf(part.fields, "content-type").map((value) => parametersOf(value));
  const multipart = types.find(({ value }) => value.startsWith("multipart/"));
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
export async function partsOf(raw: Buffer): Promise<Cut> {
  const flags = new Set<Flag>();
  const root = await cutOnce(withHeadEnded(withoutLead(raw), flags), flags);
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
