// Head lines as a reading keeps them, and the ids in them. Pure.
import { cleanLine, cut } from "./clean";
import { decodeWords } from "./encoded-words";
import type { Field } from "./fields";
import { limits } from "./limits";

/** The first lines, decoded, as many as are kept. */
export function headersOf(fields: Field[], charset: string | null): [name: string, value: string][] {
  const headers: [string, string][] = [];
  let size = 0;
  for (const { name, value } of fields.slice(0, limits.headers)) {
    const read = cut(decodeWords(value.slice(0, limits.headerValue * 4), charset), Math.min(limits.headerValue, Math.max(0, limits.headersTogether - size)));
    // A name that has nothing left is still known to have stood there.
    headers.push([name, read]);
    size += name.length + read.length;
  }
  return headers;
}

/** The ids in a line, without angle brackets, the last ones first kept (RFC 5322, 3.6.4); whatever else stands there is left out. */
export function idsOf(line: string, most: number): string[] {
  const ids = [...line.slice(-200_000).matchAll(/<\s*([^<>\s]{1,998})\s*>/g)].map((found) => found[1]!);
  // Some write the id bare.
  const found = ids.length > 0 ? ids : line.slice(0, 2_000).split(/[\s,;"()]+/).filter((word) => /^[^<>@]+@[^<>@]+$/.test(word));
  const one = most === 1 ? found.slice(0, 1) : found.slice(-most);
  const bare = one.length === 0 && most === 1 ? line.replace(/[<>]/g, "").trim().split(/\s/)[0]! : "";
  return (bare === "" ? one : [bare]).map((id) => cut(cleanLine(id), limits.messageId)).filter((id) => id !== "");
}
