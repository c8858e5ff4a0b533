// A text cut into lines that join to the same text again. Pure.

export type Line = {
  /** As it stands, with its line end. */
  whole: string;
  /** What patterns are tried on: trimmed, at most 400 characters, so that no line costs much. */
  text: string;
  /** Begins with ">". */
  isQuoted: boolean;
};

const invisible = /^[\s\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+|[\s\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+$/g;

/** The lines of a text. A ">From " alone among other lines is a sentence that a mailbox file marked, no quotation. */
export function linesOf(input: string): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < input.length; ) {
    const end = input.indexOf("\n", at);
    const until = end < 0 ? input.length : end + 1;
    const whole = input.slice(at, until);
    const text = whole.slice(0, 400).replace(invisible, "");
    lines.push({ whole, text: text.length > 0 || whole.length <= 400 ? text : "…", isQuoted: text.startsWith(">") });
    at = until;
  }
  for (const [at, line] of lines.entries()) {
    if (line.text.startsWith(">From ") && !lines[at - 1]?.isQuoted && !lines[at + 1]?.isQuoted) line.isQuoted = false;
  }
  return lines;
}
