// The text of the RTF that Outlook puts into a winmail.dat: unpacked (MS-OXRTFCP), its markup left out. Pure.
import iconv from "iconv-lite";

/** What the dictionary holds before the first byte (MS-OXRTFCP 2.1.2.1). */
const before =
  "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
const [compressed, plain] = [0x75465a4c, 0x414c454d];
/** RTF is text; one that grows beyond this is an attack. */
const most = 4 * 1024 * 1024;

/** The RTF in a packed one; null when it is none. */
export function unpackRtf(bytes: Buffer): Buffer | null {
  if (bytes.length < 16) return null;
  const [size, kind] = [Math.min(bytes.readUInt32LE(4), most), bytes.readUInt32LE(8)];
  if (kind === plain) return bytes.subarray(16, 16 + size);
  if (kind !== compressed) return null;
  const dictionary = Buffer.alloc(4096);
  dictionary.write(before, "latin1");
  const out = Buffer.alloc(size);
  let [write, length, at] = [before.length, 0, 16];
  const put = (byte: number) => {
    dictionary[write] = byte;
    write = (write + 1) % 4096;
    if (length < size) out[length++] = byte;
  };
  const more = () => at < bytes.length && length < size;
  while (more()) {
    const control = bytes[at++]!;
    for (let bit = 0; bit < 8 && more(); bit += 1) {
      if ((control & (1 << bit)) === 0) put(bytes[at++]!);
      else {
        if (at + 1 >= bytes.length) return out.subarray(0, length);
        const token = bytes.readUInt16BE(at);
        at += 2;
        const offset = token >> 4;
        // A token that points to where writing goes on ends the text.
        if (offset === write) return out.subarray(0, length);
        for (let copied = 0; copied < (token & 15) + 2; copied += 1) put(dictionary[(offset + copied) % 4096]!);
      }
    }
  }
  return out.subarray(0, length);
}

/** Groups that are no text. */
const hidden = /^(fonttbl|colortbl|stylesheet|info|pict|object|generator|listtable|listoverridetable|themedata|latentstyles|datastore|header|footer|xmlnstbl|rsidtbl)$/;
const spoken: Record<string, string> = { par: "\n", line: "\n", tab: "\t", row: "\n", cell: "\t", emdash: "\u2014", endash: "\u2013", lquote: "\u2018", rquote: "\u2019", ldblquote: "\u201c", rdblquote: "\u201d", bullet: "\u2022" };

/** The text of a packed RTF; null when there is none. */
export function rtfText(packed: Buffer): string | null {
  const rtf = unpackRtf(packed)?.toString("latin1");
  if (!rtf?.startsWith("{\\rtf")) return null;
  const charset = `windows-${/\\ansicpg(\d{3,5})/.exec(rtf)?.[1] ?? "1252"}`;
  const out: string[] = [];
  // For each open group: whether it is hidden, and how many characters stand in for one that RTF cannot write.
  const groups: { hidden: boolean; skip: number }[] = [{ hidden: false, skip: 1 }];
  let bytes: number[] = [];
  let toSkip = 0;
  const flush = () => {
    if (bytes.length > 0) out.push(iconv.decode(Buffer.from(bytes), iconv.encodingExists(charset) ? charset : "windows-1252"));
    bytes = [];
  };
  const token = /\\'([0-9a-f]{2})|\\([a-z]{1,32})(-?\d{1,10})? ?|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+/gi;
  for (const [whole, hex, word, number, symbol, brace, text] of rtf.matchAll(token)) {
    const group = groups.at(-1)!;
    if (hex !== undefined) {
      if (toSkip > 0) toSkip -= 1;
      else if (!group.hidden) bytes.push(parseInt(hex, 16));
      continue;
    }
    flush();
    if (brace === "{") groups.push({ ...group });
    else if (brace === "}") {
      if (groups.length > 1) groups.pop();
    } else if (symbol === "*") group.hidden = true;
    else if (symbol !== undefined) {
      if (!group.hidden && /[\\{}~_-]/.test(symbol)) out.push(symbol === "~" ? "\u00a0" : symbol === "_" ? "-" : symbol === "-" ? "" : symbol);
    } else if (word !== undefined) {
      if (hidden.test(word)) group.hidden = true;
      else if (word === "uc") group.skip = Number(number ?? 1);
      // What is HTML in the mail stands here a second time, for readers of RTF.
      else if (word === "htmlrtf") group.hidden = number !== "0";
      else if (word === "u" && !group.hidden) {
        out.push(String.fromCharCode((Number(number) + 0x10000) % 0x10000));
        toSkip = group.skip;
      } else if (spoken[word] !== undefined && !group.hidden) out.push(spoken[word]!);
    } else if (text !== undefined && !group.hidden) {
      out.push(text.slice(toSkip));
      toSkip = Math.max(0, toSkip - text.length);
    }
    if (whole === "" || groups.length > 1_000) break;
  }
  flush();
  return out.join("").trim() || null;
}
