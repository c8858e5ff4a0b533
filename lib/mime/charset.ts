// From bytes to characters. What the mail claims is followed where it can be true; where it claims nothing, nonsense or what its
// bytes belie, the likeliest reading is taken, and said. Pure.
import iconv from "iconv-lite";
import { normalizeCharset } from "libmime/lib/charset";
import type { Flag } from "./flags";
import { guess } from "./guess";
import { decodeShifted, shiftedIn } from "./shifted";

export type Decoded = { text: string; flags: Flag[] };

/** Names that say nothing about eight-bit bytes. */
const says = (claimed: string) => !/^(|us-?ascii|ascii|ansi_x3\.4-19\d\d|iso646-us|646|7-?bit|8-?bit|binary|unknown(-8bit)?|x-unknown|none|null|default|unspecified|undefined|charset|iso-8859)$/.test(claimed);

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const asUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
};

const isAscii = (bytes: Uint8Array) => {
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at]! >= 0x80) return false;
  return true;
};

/** UTF-16 without being told: a byte order mark, or every second byte NUL. */
function wide(bytes: Buffer): string | null {
  if (bytes.length < 2) return null;
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return iconv.decode(bytes, "utf-16");
  const seen = bytes.subarray(0, 400);
  const nuls = [0, 0];
  seen.forEach((byte, at) => byte === 0 && (nuls[at % 2]! += 1));
  if (seen.length < 8 || nuls[0]! + nuls[1]! < seen.length * 0.35) return null;
  return iconv.decode(bytes, nuls[0]! > nuls[1]! ? "utf-16be" : "utf-16le");
}

const marked = (text: string, flags: Flag[]): Decoded => {
  const shown = text.replace(/^\ufeff/, "");
  return { text: shown, flags: shown.includes("\ufffd") && !flags.includes("unreadable") ? [...flags, "unreadable"] : flags };
};

/** UTF-8 whose lines were broken by a program that counts bytes, within a character. */
const wholeAgain = (bytes: Buffer): string | null => {
  const latin1 = bytes.toString("latin1");
  const mended = latin1.replace(/([\u00c2-\u00f4][\u0080-\u00bf]{0,2})\r?\n(?=[\u0080-\u00bf])/g, "$1");
  return mended === latin1 ? null : asUtf8(Buffer.from(mended, "latin1"));
};

/** Mostly UTF-8 with a few bytes hurt on the way: better than a guess at another writing. */
function hurtUtf8(bytes: Buffer): string | null {
  const text = bytes.toString("utf8");
  const [lost, kept] = [text.match(/\ufffd/g)?.length ?? 0, text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0];
  return kept > lost * 4 ? text : null;
}

/** Bytes that nothing is known of. */
function undeclared(bytes: Buffer, flags: Flag[]): Decoded {
  const shifted = shiftedIn(bytes);
  if (isAscii(bytes)) return marked(shifted ? decodeShifted(bytes, shifted) : (wide(bytes) ?? bytes.toString("latin1")), flags);
  const plain = wide(bytes) ?? asUtf8(bytes);
  if (plain !== null) return marked(plain, flags);
  const hurt = wholeAgain(bytes) ?? hurtUtf8(bytes);
  if (hurt !== null) return marked(hurt, flags);
  const { text, plausible } = guess(bytes);
  return marked(text, [...flags, "guessedCharset", ...(plausible ? [] : (["unreadable"] as const))]);
}

/** Larger sets that hold the named one, as senders use them; libmime knows most other names. */
const larger: Record<string, string> = { gb2312: "gb18030", gbk: "gb18030", "euc-kr": "cp949", big5: "cp950", "shift_jis": "cp932" };

/** The name decoders know a charset by; null for one that nobody knows. */
function known(claimed: string): string | null {
  for (const name of [claimed, claimed.replace(/^(x|cs)-?/, ""), claimed.replace(/[^a-z0-9]/g, "")]) {
    const normal = normalizeCharset(name).toLowerCase();
    const it = larger[normal] ?? normal;
    if (/^(base64|hex|binary|internal)$/.test(it)) return null;
    if (/^iso-?2022-?(kr|cn)/.test(it) || /^hz(-gb-?2312)?$/.test(it) || /^(jis|iso-?2022-?jp)/.test(it)) return it;
    if (iconv.encodingExists(it)) return it;
  }
  return null;
}

/**
 * The text of these bytes.
 * @param claimed the charset the mail names for them, if it does. Flags: how sure the reading is.
 */
export function decodeText(bytes: Buffer, claimed: string | null): Decoded {
  const name = (claimed ?? "").trim().replace(/^["']|["']$/g, "").replace(/\*.*$/, "").toLowerCase();
  if (!says(name)) return undeclared(bytes, []);
  const charset = known(name);
  if (charset === null) return undeclared(bytes, ["unknownCharset"]);
  if (/^utf-?8$/.test(charset)) {
    const text = asUtf8(bytes);
    return text === null ? undeclared(bytes, []) : marked(text, []);
  }
  const shifted = /^(jis|iso-?2022-?jp)/.test(charset) ? "iso-2022-jp" : /kr/.test(charset) && /2022/.test(charset) ? "iso-2022-kr" : /2022-?cn/.test(charset) ? "iso-2022-cn" : charset.startsWith("hz") ? "hz-gb-2312" : null;
  if (shifted) return isAscii(bytes) || shiftedIn(bytes) === shifted ? marked(decodeShifted(bytes, shifted), []) : undeclared(bytes, []);
  // Text in UTF-8 called Latin-1 by a program that never looked: the other way round, such bytes make no words.
  if (/^windows-1252$|^iso-8859-15$/.test(charset)) {
    const text = isAscii(bytes) ? null : asUtf8(bytes);
    if (text !== null) return marked(text, []);
  }
  const read = iconv.decode(bytes, charset);
  // Its tones are characters of their own; as one character with the letter is how everybody else writes them.
  const text = charset === "windows-1258" ? read.normalize("NFC") : read;
  // Where much of it makes no characters, the claim is wrong.
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  if (lost > 0 && lost * 10 > (text.match(/\P{ASCII}/gu)?.length ?? 0)) {
    const better = undeclared(bytes, []);
    if (!better.flags.includes("unreadable")) return better;
  }
  return marked(text, []);
}
