// What was copied from a text of ours and comes into one: all its looks, but none of the keys that are in use. Words that were cut take
// their notes, claims and suggestions with them to where they are pasted first; copies are read as if what is suggested were taken.
import { Fragment, type Node, Slice } from "@tiptap/pm/model";

const working: readonly string[] = ["inserted", "deleted", "reformatted", "note", "claim"];
const written: ReadonlySet<string> = new Set("p h3 aside figure img figcaption small blockquote ul ol li strong em span sup br a ins del meta".split(" "));

/**
 * Whether HTML was copied from a writing surface of ours and holds nothing that one does not write. Anybody may say so of theirs: what
 * holds any other tag, or a picture from elsewhere, is read as a stranger’s and never given to the browser.
 */
export const isOwnHtml = (html: string): boolean =>
  html.includes("data-pm-slice") && !/<img(?![^>]*\ssrc="\/images\/)/iu.test(html) && [...html.matchAll(/<\/?([a-z][^\s/>]*)/giu)].every(([, tag]) => written.has(tag!.toLowerCase()));

type Change = { id: string; kind: string } | null | undefined;

/** The keys of all suggestions, notes and claims in these nodes. */
export function keysIn(content: Fragment): Set<string> {
  const keys = new Set<string>();
  content.descendants((node) => {
    const change = node.attrs.change as Change;
    if (change) keys.add(change.id);
    for (const mark of node.marks) if (working.includes(mark.type.name)) keys.add(mark.attrs.id as string);
  });
  return keys;
}

/**
 * @param stays whether a key may come with the words
 */
export function withoutKeys(slice: Slice, stays: (key: string) => boolean): Slice {
  return new Slice(clean(slice.content, stays), slice.openStart, slice.openEnd);
}

function clean(content: Fragment, stays: (key: string) => boolean): Fragment {
  const kept: Node[] = [];
  content.forEach((node) => {
    const goes = (key: unknown) => !stays(key as string);
    if (node.isInline) {
      if (node.marks.some(({ type, attrs }) => type.name === "deleted" && goes(attrs.id))) return;
      kept.push(node.mark(node.marks.filter(({ type, attrs }) => !working.includes(type.name) || !goes(attrs.id))));
      return;
    }
    const change = node.attrs.change as Change;
    const isOut = change && goes(change.id);
    if (isOut && change.kind === "deleted" && node.type.name === "figure") return;
    const inside = isOut && change.kind === "deleted" && node.isTextblock ? Fragment.empty : clean(node.content, stays);
    kept.push(isOut ? node.type.create({ ...node.attrs, change: null }, inside, node.marks) : node.copy(inside));
  });
  return Fragment.from(kept);
}
