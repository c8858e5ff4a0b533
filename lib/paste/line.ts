// The words of one paragraph as they are gathered, by the rules of HTML for blanks and breaks.
import type { Inline } from "../kit/doc";
import { type Around, marksOf } from "./looks";

/** @param onEnd called where two breaks in a row end the paragraph */
export function makeLine(onEnd: () => void) {
  let parts: Inline[] = [];
  const isAtStart = () => {
    const last = parts.at(-1);
    return last === undefined || last.type === "hardBreak" || (last.type === "text" && last.text.endsWith(" "));
  };
  const put = (text: string, around: Around) => {
    if (text !== "") parts.push({ type: "text", text, marks: marksOf(around) });
  };
  const breakLine = () => {
    // Blanks before a break are none.
    while (parts.at(-1)?.type === "text" && (parts.at(-1) as { text: string }).text === " ") parts.pop();
    if (parts.length === 0) return;
    if (parts.at(-1)!.type === "hardBreak") {
      parts.pop();
      onEnd();
    } else parts.push({ type: "hardBreak" });
  };
  return {
    break: breakLine,
    text(source: string, around: Around): void {
      const text = around.spaces ? source.replaceAll("\u00a0", " ") : source;
      if (around.keepsLines) {
        for (const [at, line] of text.split(/\r\n?|\n/u).entries()) {
          if (at > 0) breakLine();
          put(line.replaceAll("\t", " "), around);
        }
        return;
      }
      const collapsed = text.replace(/[ \t\n\r\f]+/gu, " ");
      put(collapsed.startsWith(" ") && isAtStart() ? collapsed.slice(1) : collapsed, around);
    },
    put: (part: Inline) => void parts.push(part),
    /** What has been gathered; the next line begins. */
    take(): Inline[] {
      const taken = parts;
      parts = [];
      return taken;
    },
  };
}
