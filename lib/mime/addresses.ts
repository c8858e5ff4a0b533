// Mailboxes in head lines (RFC 5322, 3.4), as they should be written and as they are. The line is taken apart before anything in it
// is decoded, so that what a name says can never become an address. Pure.
import { cleanLine, cut } from "./clean";
import { decodeWords } from "./encoded-words";
import type { Flag } from "./flags";
import { limits } from "./limits";
import type { Mailbox } from "./reading";

/** What stood in one place of the list: words outside and inside "<>", and in brackets. */
type Entry = { words: string[]; angle: string | null; comments: string[]; quotedOnly: boolean };

const blank = (): Entry => ({ words: [], angle: null, comments: [], quotedOnly: true });

/** The entries of a list; groups ("friends: a, b;") are opened. */
function entriesOf(line: string): Entry[] {
  const entries: Entry[] = [];
  let [entry, word] = [blank(), ""];
  const endWord = () => {
    if (word.trim() !== "") {
      entry.words.push(word.trim());
      entry.quotedOnly = false;
    }
    word = "";
  };
  const endEntry = () => {
    endWord();
    if (entry.words.length > 0 || entry.angle !== null || entry.comments.length > 0) entries.push(entry);
    entry = blank();
  };
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at]!;
    if (char === '"') {
      let [text, end] = ["", at + 1];
      for (; end < line.length && line[end] !== '"'; end += 1) text += line[end] === "\\" && end + 1 < line.length ? line[++end] : line[end];
      const after = line[end + 1];
      // "a b"@example.org is an address with a quoted local part.
      if (after === "@") word += line.slice(at, end + 1);
      else {
        const only = entry.quotedOnly;
        endWord();
        if (text !== "") entry.words.push(text);
        entry.quotedOnly = only && entry.quotedOnly;
      }
      at = end;
    } else if (char === "(") {
      let [text, depth, end] = ["", 1, at + 1];
      for (; end < line.length && depth > 0; end += 1) {
        if (line[end] === "\\") text += line[++end] ?? "";
        else if (line[end] === ")" && (depth -= 1) === 0) break;
        else text += line[end] === "(" ? ((depth += 1), "(") : line[end];
      }
      endWord();
      entry.comments.push(text);
      at = end;
    } else if (char === "<") {
      const end = line.indexOf(">", at);
      // One that never ends is ended by the comma.
      const comma = line.indexOf(",", at);
      const stop = end >= 0 ? end : comma >= 0 ? comma : line.length;
      const inner = line.slice(at + 1, stop);
      endWord();
      if (entry.angle === null || !entry.angle.includes("@")) entry.angle = inner;
      at = end >= 0 ? end : stop - 1;
    } else if (char === "," || char === ";") endEntry();
    else if (char === ":" && entry.angle === null && !/@/.test(word) && !/^\s*(mailto|smtp)$/i.test(word)) {
      // The name of a group.
      word = "";
      entry = blank();
    } else word += char;
  }
  endEntry();
  return entries;
}

const atom = /^[^\s\p{Cc}()<>[\]:;@\\,"]+$/u;

/** An address that mail could be sent to; "" for any other. Strict: what is here becomes an envelope. */
export function usable(text: string): string {
  const sign = text.lastIndexOf("@");
  const [local, domain] = [text.slice(0, Math.max(0, sign)), text.slice(sign + 1).replace(/\.$/, "").toLowerCase()];
  if (sign < 1 || domain === "" || text.length > limits.address || local.length > 64 || /[\ufffd\p{Cf}]/u.test(text) || /\p{Zs}/u.test(domain)) return "";
  const localGood = /^"(?:[^"\\\p{Cc}]|\\\P{Cc})+"$/u.test(local) || (atom.test(local) && !local.startsWith(".") && !local.endsWith(".") && !local.includes(".."));
  const domainGood = /^\[[\d.:a-f]+\]$|^\[ipv6:[\da-f:.]+\]$/.test(domain) || domain.split(".").every((label) => label.length < 64 && /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}])?$/u.test(label));
  return localGood && domainGood ? `${local}@${domain}` : "";
}

/** An address as it stands in a line, without what certainly does not belong to it: blanks around it, a source route (RFC 5322, 4.4), "mailto:", comments. */
const bare = (text: string) =>
  text
    .trim()
    .replace(/^(mailto|smtp):/i, "")
    .replace(/^@[^:\s]*:/, "")
    .replace(/\([^()]*\)/g, "");

/**
 * The mailboxes of one head line, in order.
 * @param line its bytes as Latin-1 characters. Flags: an address that had to be cleaned, a name that looks like one.
 */
export function mailboxesOf(line: string, charset: string | null, flags: Set<Flag> = new Set()): Mailbox[] {
  return entriesOf(line.slice(0, 64_000))
    .slice(0, limits.mailboxes)
    .map(({ words, angle, comments, quotedOnly }) => {
      const stray = angle === null && !quotedOnly ? words.findIndex((word) => word.split(/\s+/).some((piece) => piece.includes("@"))) : -1;
      let [written, names] = [angle, words];
      if (stray >= 0) {
        const pieces = words[stray]!.split(/\s+/);
        // "ann b@example.org": with one word more it may be a name, with a blank within the address nobody knows whose.
        written = pieces.find((piece) => piece.includes("@") && usable(bare(decodeRaw(piece))) !== "") ?? words[stray]!;
        names = [...words.slice(0, stray), ...pieces.filter((piece) => piece !== written && written !== words[stray]), ...words.slice(stray + 1)];
      }
      const said = decodeRaw(bare(written ?? ""));
      // "<a@example.org>>": what was meant is a guess, and letters are not sent on a guess.
      const strayed = names.some((word) => /^[<>]+$/.test(word));
      names = names.filter((word) => !/^[<>]+$/.test(word));
      const address = strayed ? "" : usable(said);
      if (written !== null && address === "" && written.trim() !== "") flags.add("oddSender");
      const spoken = decodeWords((names.length > 0 ? names : comments).join(" "), charset, flags).replace(/^'(.*)'$/, "$1");
      const name = cut(spoken === "" && address === "" ? cleanLine(said) : spoken, limits.name);
      if (/\S@\S+\.\S/.test(spoken) && spoken.toLowerCase() !== address.toLowerCase()) flags.add("addressInName");
      return { name: name.toLowerCase() === address.toLowerCase() ? "" : name, address };
    })
    .filter(({ name, address }) => name !== "" || address !== "");
}

/** Addresses hold no encoded words; bytes above ASCII are UTF-8 (RFC 6532) or make the address unusable. */
const decodeRaw = (latin1: string): string => (/\P{ASCII}/u.test(latin1) ? Buffer.from(latin1, "latin1").toString("utf8") : latin1);
