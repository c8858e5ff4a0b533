// Parts a mailbox file into its mails, as it comes in, with no more in memory than one mail. There is no one format (RFC 4155 says
// so itself): a mail begins with a line "From somebody some-date", and lines of its text that look so are quoted with ">". Lengths
// that a head line claims are not believed. A file that does not begin so is one mail. Pure.

/** One mail of a file: the bytes from `at` to `end`. `cut`: it is larger than is kept, and `raw` is the beginning of it. */
export type Parted = { at: number; end: number; raw: Buffer; size: number; cut: boolean };

/** Of a mail that is too large, this much is kept: its head is within it. */
const beginning = 64 * 1024;
/** No line that parts two mails is longer. */
const longestLine = 1000;
const newline = 0x0a;
const months = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;
const headLine = /^(>?From |[\x21-\x39\x3b-\x7e]+[ \t]*:)/;

export class MailboxFile {
  #held: Buffer = Buffer.allocUnsafe(256 * 1024);
  #length = 0;
  /** Where in the file the held bytes begin. */
  #at: number;
  /** Of the present mail: the held bytes up to here hold no beginning of another. */
  #looked = 0;
  /** The beginning of a mail that grew too large, and where it began. */
  #cut: { raw: Buffer; at: number } | null = null;
  /** Null until its beginning has been seen. */
  #hasSeveral: boolean | null;

  /** @param at where in the file what comes first begins: at a mail. @param largest bytes of a mail that is kept whole */
  constructor(at = 0, readonly largest = 100 * 1024 * 1024) {
    this.#at = at;
    this.#hasSeveral = at > 0 ? true : null;
  }

  /** Takes the next bytes of the file; gives back the mails that end within them. */
  *push(chunk: Buffer): Generator<Parted> {
    this.#append(chunk);
    yield* this.#part(false);
  }

  /** The file ends here: gives back what is left. */
  *end(): Generator<Parted> {
    yield* this.#part(true);
    if (this.#length > 0 || this.#cut) yield* this.#take(this.#length);
  }

  *#part(isEnd: boolean): Generator<Parted> {
    this.#hasSeveral ??= this.#beginsWithEnvelope(isEnd);
    while (this.#hasSeveral) {
      const found = this.#view().indexOf("\nFrom ", this.#looked, "latin1");
      if (found < 0) break;
      const parts = this.#isEnvelope(found + 1, isEnd);
      if (parts === null) {
        this.#looked = found;
        break;
      }
      if (parts) yield* this.#take(found + 1);
      else this.#looked = found + 1;
    }
    if (this.#length > this.largest) this.#shorten();
  }

  #view(): Buffer {
    return this.#held.subarray(0, this.#length);
  }

  #append(chunk: Buffer): void {
    if (this.#length + chunk.length > this.#held.length) {
      const grown = Buffer.allocUnsafe(Math.max(this.#held.length * 2, this.#length + chunk.length));
      this.#held.copy(grown, 0, 0, this.#length);
      this.#held = grown;
    }
    chunk.copy(this.#held, this.#length);
    this.#length += chunk.length;
  }

  /** Lets go of the first bytes; a buffer that one large mail made large is let go as well. */
  #drop(bytes: number): void {
    const rest = this.#held.subarray(bytes, this.#length);
    if (this.#held.length > 8 * 1024 * 1024 && rest.length < 1024 * 1024) this.#held = Buffer.concat([rest, Buffer.allocUnsafe(1024 * 1024)]);
    else this.#held.copy(this.#held, 0, bytes, this.#length);
    this.#length = rest.length;
    this.#at += bytes;
    this.#looked = 0;
  }

  /** The present mail is too large: only its beginning is kept, and its end looked for. */
  #shorten(): void {
    this.#cut ??= { raw: Buffer.from(this.#held.subarray(0, beginning)), at: this.#at };
    this.#drop(this.#length - 2 * longestLine);
  }

  *#take(end: number): Generator<Parted> {
    const at = this.#cut?.at ?? this.#at;
    const raw = this.#cut?.raw ?? Buffer.from(this.#held.subarray(0, end));
    const cut = this.#cut !== null;
    this.#cut = null;
    this.#drop(end);
    const mail = this.#hasSeveral ? unquoted(withoutEnvelope(raw, cut)) : raw;
    const isBlank = !startsWithFrom(raw) && raw.length < longestLine && raw.toString("latin1").trim() === "";
    if (!isBlank) yield { at, end: this.#at, raw: mail, size: cut ? this.#at - at : mail.length, cut };
  }

  #beginsWithEnvelope(isEnd: boolean): boolean | null {
    const begun = this.#view().subarray(0, longestLine).toString("latin1").replace(/^(\xef\xbb\xbf)?\s*/, "");
    return begun.length < 5 && !isEnd && this.#length < longestLine ? null : begun.startsWith("From ");
  }

  /** Does a mail begin with the line at `from`? Null when more of the file must be seen. */
  #isEnvelope(from: number, isEnd: boolean): boolean | null {
    const held = this.#view();
    const lineEnd = held.indexOf(newline, from);
    const needs = lineEnd < 0 ? from + longestLine : lineEnd + 1 + 200;
    const isAllSeen = isEnd || held.length >= needs || (lineEnd >= 0 && held.indexOf(newline, lineEnd + 1) >= 0);
    if (!isAllSeen) return null;
    if (lineEnd < 0 || lineEnd - from > longestLine) return isEnd && lineEnd < 0 ? isDated(held.subarray(from).toString("latin1")) : false;
    const line = held.subarray(from, lineEnd).toString("latin1").trimEnd();
    const next = held.subarray(lineEnd + 1, lineEnd + 201).toString("latin1").split(/\r?\n/, 1)[0]!;
    const afterBlank = held[from - 2] === newline || (held[from - 2] === 0x0d && held[from - 3] === newline);
    if (isDated(line)) return headLine.test(next) || (afterBlank && next === "");
    return afterBlank && /^From \S+$/.test(line) && headLine.test(next);
  }
}

/** A day by its month, a time and a year, as every program writes them that keeps such files. */
const isDated = (line: string): boolean => months.test(line) && /\d:\d\d/.test(line) && /\b(19|20)\d\d\b/.test(line);

const startsWithFrom = (raw: Buffer) => raw.subarray(0, 5).toString("latin1") === "From ";

/** Without the line that begins it in the file, and without the blank line that ends it there. */
function withoutEnvelope(raw: Buffer, cut: boolean): Buffer {
  const begun = raw.subarray(0, longestLine).toString("latin1");
  const blank = /^(\xef\xbb\xbf)?\s*(?=From )/.exec(begun)?.[0].length ?? 0;
  const lineEnd = startsWithFrom(raw.subarray(blank)) ? raw.indexOf(newline, blank) : -1;
  const start = lineEnd < 0 ? (startsWithFrom(raw.subarray(blank)) ? raw.length : 0) : lineEnd + 1;
  const tail = raw.subarray(Math.max(start, raw.length - 4)).toString("latin1");
  return raw.subarray(start, cut ? raw.length : raw.length - (tail.endsWith("\n\r\n") ? 2 : tail.endsWith("\n\n") ? 1 : 0));
}

/** Lines of the text that were quoted because they begin like a mail: one ">" less. The head is left alone. */
function unquoted(raw: Buffer): Buffer {
  const headEnd = /\r?\n\r?\n/.exec(raw.subarray(0, 512 * 1024).toString("latin1"))?.index ?? raw.length;
  const kept: Buffer[] = [];
  let from = 0;
  for (let at = raw.indexOf(">From ", headEnd, "latin1"); at >= 0; at = raw.indexOf(">From ", at + 1, "latin1")) {
    let start = at;
    while (raw[start - 1] === 0x3e) start -= 1;
    if (raw[start - 1] !== newline) continue;
    kept.push(raw.subarray(from, start));
    from = start + 1;
  }
  return from === 0 ? raw : Buffer.concat([...kept, raw.subarray(from)]);
}
