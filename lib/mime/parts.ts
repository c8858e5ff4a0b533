// A mail in its parts, as it says it is put together. The cutting is mailsplit's (RFC 2046, 5.1), which copies nothing.
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

/** Types that other names stand for, and names that mean nothing (RFC 2045, 5.2: then it is plain text). */
function typeOf(fields: Field[], within: string): Parametered {
  const type = parametersOf(valuesOf(fields, "content-type").find((value) => value !== "") ?? "");
  const fallback = within === "multipart/digest" ? "message/rfc822" : "text/plain";
  const named = /^([\w.+-]+\/[\w.+-]+)(?:[\s,:]+charset\s*=\s*([\w.:-]+))?/.exec(type.value);
  // Where the ";" is missing, what follows the type is still a charset.
  if (named?.[2] && !type.params.has("charset")) type.params.set("charset", named[2]);
  return named ? { ...type, value: named[1]! } : { ...type, value: type.value === "" || /^text\b/.test(type.value) ? fallback : type.params.has("name") ? "application/octet-stream" : fallback };
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

/** Cuts a mail in one pass over its bytes. Whatever they are, there is a part; flags say what stopped it. */
export function cutOnce(raw: Buffer, flags: Set<Flag>): Promise<Part> {
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
