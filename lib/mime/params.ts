// Head lines with parameters: Content-Type and Content-Disposition, as RFC 2045 and RFC 2231 write them and as programs do. Pure.
import { decodeText } from "./charset";
import { decodeWords } from "./encoded-words";

export type Parametered = { value: string; params: Map<string, string> };

type Found = { name: string; raw: string };

/** A value up to the next ";" outside quotes; comments in brackets left out, as long as they end. */
function takeApart(line: string): { value: string; found: Found[] } {
  const pieces: string[] = [];
  let [piece, quoted] = ["", false];
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at]!;
    if (quoted && char === "\\" && at + 1 < line.length) {
      // A backslash before anything but a quote is a folder's: C:\photos.
      const next = line[at + 1]!;
      piece += next === '"' || next === "\\" ? next : char + next;
      at += 1;
    } else if (char === '"') {
      quoted = !quoted;
      // Marks where quotes stood; values cannot hold it.
      piece += "\0";
    } else if (!quoted && char === ";") {
      pieces.push(piece);
      piece = "";
    } else if (!quoted && char === "(" && (piece === "" || /[\s\0]$/.test(piece) || !piece.includes("="))) {
      const end = line.indexOf(")", at);
      if (end < 0) piece += char;
      else at = end;
    } else piece += char;
  }
  pieces.push(piece);
  const [first = "", ...rest] = pieces;
  return {
    value: first.replaceAll("\0", "").trim().toLowerCase(),
    found: rest.flatMap((text) => {
      const sign = text.indexOf("=");
      if (sign < 0) return [];
      const value = text.slice(sign + 1).trim();
      // Nothing behind a closed quotation counts.
      const within = /^\0([^\0]*)\0/.exec(value);
      return [{ name: text.slice(0, sign).replaceAll("\0", "").trim().toLowerCase(), raw: within ? within[1]! : value.replaceAll("\0", "") }];
    }),
  };
}

const unescape = (text: string): Buffer => Buffer.from(text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))), "latin1");

/** Pieces of one value (RFC 2231, 3 and 4): joined as bytes, then decoded by the charset that the first names. */
function join(pieces: { order: number; escaped: boolean; raw: string }[], charset: string | null): string {
  const [first, ...rest] = pieces.toSorted((one, other) => one.order - other.order);
  const named = first!.escaped ? /^([^']*)'[^']*'([^]*)$/.exec(first!.raw) : null;
  const bytes = Buffer.concat([{ ...first!, raw: named ? named[2]! : first!.raw }, ...rest].map(({ escaped, raw }) => (escaped ? unescape(raw) : Buffer.from(raw, "latin1"))));
  if (pieces.some(({ escaped }) => escaped)) return decodeText(bytes, named?.[1] || charset).text;
  return decodeWords(bytes.toString("latin1"), charset);
}

/**
 * A value and its parameters, decoded.
 * @param line its bytes as Latin-1 characters. @param charset for bytes that name none.
 */
export function parametersOf(line: string, charset: string | null = null): Parametered {
  const { value, found } = takeApart(line.slice(0, 16_000));
  const params = new Map<string, string>();
  const inPieces = new Map<string, { order: number; escaped: boolean; raw: string }[]>();
  for (const { name, raw } of found) {
    const parts = /^([^*]+)(?:\*(\d{1,4}))?(\*?)$/.exec(name);
    if (!parts || (parts[2] === undefined && parts[3] === "")) {
      // The first of two counts, as it does for whoever else reads the mail.
      if (!params.has(name)) params.set(name, decodeWords(raw, charset));
      continue;
    }
    const list = inPieces.get(parts[1]!) ?? [];
    list.push({ order: Number(parts[2] ?? 0), escaped: parts[3] === "*", raw });
    inPieces.set(parts[1]!, list);
  }
  // RFC 6266, 4.3: the extended form is the better one where both stand.
  for (const [name, pieces] of inPieces) params.set(name, join(pieces, charset));
  return { value, params };
}
