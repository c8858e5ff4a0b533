// What became of each piece and break of a stretch of text, in reading order: it stayed, it went, it came. What went stands before
// what came in its place.
import { Mark } from "@tiptap/pm/model";
import type { Mappable } from "@tiptap/pm/transform";
import { isSuggestion } from "./mine";
import type { Token } from "./units";

/** Both: it stayed; `was` alone: it went; `is` alone: it came. */
export type Step = { was?: Token; is?: Token };

const linkOf = (token: Token) => (token.kind === "piece" ? (token.marks.find((mark) => mark.type.name === "link")?.attrs.href as string | undefined) : undefined);
const looksOf = (marks: readonly Mark[]) => marks.filter((mark) => !isSuggestion(mark) && !["note", "claim", "link"].includes(mark.type.name));
/** Marks that a reader sees in print, without the link. */
export const sameLooks = (a: readonly Mark[], b: readonly Mark[]): boolean => Mark.sameSet(looksOf(a), looksOf(b));

function isSame(was: Token, is: Token, isOther: (key: string) => boolean): boolean {
  if (was.kind === "break" || is.kind === "break") return was.kind === is.kind;
  if (was.sign !== is.sign || (was.sign === null && !was.node.sameMarkup(is.node.mark(was.node.marks)))) return false;
  // What is to go already is not formatted any more.
  if (was.marks.some((mark) => mark.type.name === "deleted")) return true;
  // A link set or taken away, and a second hand over another's format, are told as words going and words coming.
  if (linkOf(was) !== linkOf(is)) return false;
  const reformatted = was.marks.find((mark) => mark.type.name === "reformatted");
  return !(reformatted && isOther(reformatted.attrs.id as string) && !sameLooks(was.marks, is.marks));
}

/** @param isOther of suggestions that are somebody else's */
export function stepsBetween(before: readonly Token[], after: readonly Token[], map: Mappable, isOther: (key: string) => boolean): Step[] {
  const now = new Map(after.map((token, index) => [token.at, index]));
  const steps: Step[] = [];
  let next = 0;
  let gone: Step[] = [];
  const come = (end: number) => {
    steps.push(...gone);
    gone = [];
    for (; next < end; next += 1) steps.push({ is: after[next]! });
  };
  for (const was of before) {
    const mapped = map.mapResult(was.at, 1);
    const index = mapped.deletedAfter ? undefined : now.get(mapped.pos);
    if (index === undefined || index < next || !isSame(was, after[index]!, isOther)) {
      gone.push({ was });
      continue;
    }
    come(index);
    steps.push({ was, is: after[index]! });
    next = index + 1;
  }
  come(after.length);
  return steps;
}
