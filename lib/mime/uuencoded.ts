// Files that stand in the text itself, as mail of the eighties and some scanners of today send them. Pure.
import { uudecode } from "./transfer";

export type UuFile = { name: string; content: Buffer };

const begin = /^begin(?:-base64)? [0-7]{3,4} ([^\r\n]{1,200})\r?$/m;
/** A line of it: a length and as many characters as that length takes; its last ones may be missing, when they are blanks. */
const isLine = (line: string) => {
  const size = (line.charCodeAt(0) - 32) & 63;
  return /^[ -`]*$/.test(line) && line.length <= Math.ceil(size / 3) * 4 + 2;
};

/** The files in a text, and the text without them. What only looks like one stays where it is. */
export function uuFilesIn(latin1: string): { text: string; files: UuFile[] } {
  const files: UuFile[] = [];
  const kept: string[] = [];
  let rest = latin1;
  // What begins nothing is looked at up to its end, and so is the next: a text may hold thousands.
  let patience = 4 * latin1.length;
  for (let found = begin.exec(rest); found && files.length < 50 && patience > 0; found = begin.exec(rest)) {
    const start = found.index + found[0].length + 1;
    const end = /^end[ \t]*\r?$/m.exec(rest.slice(start));
    const until = end ? start + end.index : rest.length;
    patience -= until - start;
    const lines = rest.slice(start, until).split("\n").map((line) => line.replace(/\r$/, ""));
    // Without an "end" the file reaches as far as its lines do.
    const stop = end ? lines.length : lines.findIndex((line) => line === "" || !isLine(line));
    const own = stop < 0 ? lines : lines.slice(0, stop);
    if (own.some((line) => line !== "") && own.every((line) => line === "" || isLine(line))) {
      files.push({ name: found[1]!.trim(), content: uudecode(own) });
      kept.push(rest.slice(0, found.index));
      rest = end ? rest.slice(start + end.index + end[0].length) : lines.slice(own.length).join("\n");
    } else {
      kept.push(rest.slice(0, start));
      rest = rest.slice(start);
    }
  }
  return { text: files.length === 0 ? latin1 : [...kept, rest].join("").replace(/(?:\r?\n){3,}/g, "\n\n"), files };
}
