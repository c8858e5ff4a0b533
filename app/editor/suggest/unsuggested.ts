// What is pasted into a text, or dragged within it, comes as words that stand: what was to go stays behind, and no suggestion is in two
// places.
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { changeOf, isSuggestion, keyOf, withChange } from "./mine";

function standing(fragment: Fragment): Fragment {
  const kept: Node[] = [];
  fragment.forEach((node) => {
    const change = changeOf(node);
    if (change?.kind === "deleted" || keyOf(node.marks, "deleted") !== null) return;
    const bare = node.isInline ? node.mark(node.marks.filter((mark) => !isSuggestion(mark))) : node.copy(standing(node.content));
    const isEmptied = !node.isLeaf && !node.isTextblock && bare.childCount === 0;
    if (!isEmptied) kept.push(change ? withChange(bare, null) : bare);
  });
  return Fragment.from(kept);
}

const depthAt = (fragment: Fragment, side: "firstChild" | "lastChild"): number => (fragment[side] && !fragment[side].isLeaf ? 1 + depthAt(fragment[side].content, side) : 0);

/** The same piece of text without its suggestions. */
export function unsuggested({ content, openStart, openEnd }: Slice): Slice {
  const bare = standing(content);
  return new Slice(bare, Math.min(openStart, depthAt(bare, "firstChild")), Math.min(openEnd, depthAt(bare, "lastChild")));
}
