// How undeclared bytes are most likely written. A detector names candidates with its trust in each; each is then read, and one
// that makes words no language has (letters of two alphabets in one word, a capital after a small letter) loses by it. Pure.
import iconv from "iconv-lite";
import { detectAll } from "jschardet";

export type Guess = { charset: string; text: string; /** False: nothing reads well. */ plausible: boolean };

/** What mail is written in; the detector also knows mainframes and home computers. */
const writtenInMail = /^(big5|gb18030|gb2312|euc-kr|cp949|euc-jp|shift_jis|windows-125\d|iso-8859-(2|5|7|8|9|15)|koi8-[ru]|cp874|tis-620)$/;

/** As decoders name it; the ISO sets are read as the Windows sets that hold them, where there is one. */
const readAs: Record<string, string> = { gb2312: "gb18030", "euc-kr": "cp949", "tis-620": "cp874", "iso-8859-9": "windows-1254", "iso-8859-8": "windows-1255" };

/** Bytes shown to the detector: more make it no surer, only slower. */
const sample = 8 * 1024;

/** The first lines that are not plain ASCII: only they tell anything. */
function tellingLines(bytes: Buffer): Buffer {
  const lines: Buffer[] = [];
  let size = 0;
  for (let from = 0; from < bytes.length && size < sample; ) {
    const end = bytes.indexOf(0x0a, from);
    const line = bytes.subarray(from, Math.min(end < 0 ? bytes.length : end + 1, from + sample));
    if (line.some((byte) => byte >= 0x80)) {
      lines.push(line);
      size += line.length;
    }
    from = end < 0 ? bytes.length : end + 1;
  }
  return Buffer.concat(lines);
}

const alphabets = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Hebrew}/u, /\p{Script=Arabic}/u, /\p{Script=Thai}/u];

/** How much of the text that is not ASCII looks like words somebody could have written, 0 to 1. */
export function plausibility(text: string): number {
  let [good, all] = [0, 0];
  for (const word of text.split(/[\s\p{P}]+/u)) {
    if (!/\P{ASCII}/u.test(word)) continue;
    all += 1;
    const odd = /[\u0080-\u009f\ufffd\ue000-\uf8ff]/.test(word) || /\p{Ll}\p{Lu}/u.test(word) || /[^\P{S}°©®™+=<>~^|$€£¥`]\p{L}|\p{No}\p{L}/u.test(word);
    if (!odd && alphabets.filter((alphabet) => alphabet.test(word)).length < 2) good += 1;
  }
  return all === 0 ? (/[\u0080-\u009f\ufffd]/.test(text) ? 0 : 1) : good / all;
}

const share = (text: string, of: RegExp) => (text.match(of)?.length ?? 0) / Math.max(1, text.match(/\P{ASCII}/gu)?.length ?? 0);

/** Two-byte writings and the bytes their common characters begin with. */
const twoByte: [charset: string, common: RegExp][] = [
  ["big5", /^[\u00a4-\u00c6]/],
  ["gb18030", /^[\u00b0-\u00d7]/],
  ["cp949", /^[\u00b0-\u00c8]/],
  ["shift_jis", /^[\u0088-\u0097]/],
  ["euc-jp", /^[\u00a4\u00a5\u00b0-\u00cf]/],
];

/** Where no alphabet makes sense: the two-byte writing that reads these bytes without a gap, as characters that are in use. */
function inTwoBytes(bytes: Buffer): string | null {
  const scored = twoByte.map(([charset, common]) => {
    const text = iconv.decode(bytes, charset);
    const wide = [...text].filter((char) => char > "\u007f").slice(0, 500);
    if (wide.length < 2 || wide.some((char) => !/[\p{Script=Han}\p{Script=Hangul}\u3000-\u30ff\uff01-\uff5e]/u.test(char))) return { charset, share: 0 };
    return { charset, share: wide.filter((char) => common.test(iconv.encode(char, charset).toString("latin1"))).length / wide.length };
  });
  const best = scored.reduce((one, other) => (other.share > one.share ? other : one));
  return best.share > 0.7 ? best.charset : null;
}

/** Bytes that Windows keeps for dashes and quotation marks, where they are many among many: no text of an alphabet's. */
function crowded(bytes: Buffer): boolean {
  let [high, marks, all] = [0, 0, 0];
  for (const byte of bytes) {
    if (byte > 0x20) all += 1;
    if (byte >= 0x80) high += 1;
    if (byte >= 0x80 && byte < 0xa0) marks += 1;
  }
  return marks * 4 > high && high * 10 > all * 3;
}

/** Japanese shows by its kana, even in a few words, where the detector wants many. */
function japanese(bytes: Buffer): string | null {
  for (const charset of ["shift_jis", "euc-jp"]) {
    const text = iconv.decode(bytes, charset);
    if (!text.includes("\ufffd") && share(text, /[\u3041-\u30fe]/g) > 0.3) return charset;
  }
  return null;
}

/** The likeliest writing of bytes that are neither ASCII nor UTF-8, and what they then say. */
export function guess(bytes: Buffer): Guess {
  const telling = tellingLines(bytes);
  const certain = japanese(telling);
  if (certain) return { charset: certain, text: iconv.decode(bytes, certain), plausible: true };
  const named = detectAll(telling.toString("binary"))
    .map(({ encoding, confidence }) => ({ charset: (encoding ?? "").toLowerCase(), trust: confidence }))
    .filter(({ charset }) => writtenInMail.test(charset) && iconv.encodingExists(charset));
  // Most undeclared mail is of western Europe, where a few accents give the detector little to go by.
  const western = { charset: "windows-1252", trust: Math.max(0.06, 1.2 * (named.find(({ charset }) => charset === "windows-1252")?.trust ?? 0)) };
  const [best] = [...named.filter(({ charset }) => charset !== "windows-1252"), western]
    .map(({ charset, trust }) => {
      const likely = plausibility(iconv.decode(telling, readAs[charset] ?? charset));
      return { charset: readAs[charset] ?? charset, likely, score: trust * likely ** 2 };
    })
    .toSorted((one, other) => other.score - one.score);
  const sure = best!.likely > 0.6 && !(crowded(telling) && best!.charset.startsWith("windows-125"));
  const wide = sure ? null : inTwoBytes(telling);
  return { charset: wide ?? best!.charset, text: iconv.decode(bytes, wide ?? best!.charset), plausible: sure || wide !== null };
}
