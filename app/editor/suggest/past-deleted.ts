// The caret passes over what is to go already: who takes words away one by one meets the next that still stands.
import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { type EditorState, Selection } from "@tiptap/pm/state";
import { changeOf, keyOf } from "./mine";

const isGone = (node: Node | null) => node !== null && keyOf(node.marks, "deleted") !== null;

/** The kind of change of the block at whose edge this place is, or of what it alone stands in. */
function changeAt($at: ResolvedPos, edge: "start" | "end") {
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    const change = changeOf($at.node(depth));
    if (change) return change.kind;
    if (edge === "start" ? $at.index(depth - 1) > 0 : $at.index(depth - 1) < $at.node(depth - 1).childCount - 1) return null;
  }
  return null;
}

function before($at: ResolvedPos): ResolvedPos | null {
  if (isGone($at.nodeBefore)) return $at.doc.resolve($at.pos - $at.nodeBefore!.nodeSize);
  const kind = $at.parentOffset === 0 ? changeAt($at, "start") : null;
  if (kind !== "joined" && kind !== "deleted") return null;
  return Selection.findFrom($at.doc.resolve($at.before()), -1, true)?.$head ?? null;
}

function after($at: ResolvedPos): ResolvedPos | null {
  if (isGone($at.nodeAfter)) return $at.doc.resolve($at.pos + $at.nodeAfter!.nodeSize);
  if ($at.parentOffset < $at.parent.content.size) return null;
  const $next = Selection.findFrom($at.doc.resolve($at.after()), 1, true)?.$head;
  const kind = $next && changeAt($next, "start");
  return kind === "joined" || kind === "deleted" ? $next! : null;
}

/** Where the caret stands once it has passed over what is to go before or after it; null where nothing is. */
export function pastDeleted({ selection }: EditorState, towards: -1 | 1): Selection | null {
  if (!selection.empty || !selection.$head.parent.inlineContent) return null;
  let $at: ResolvedPos | null = selection.$head;
  for (let $next: ResolvedPos | null = $at; $next; $next = towards < 0 ? before($next) : after($next)) $at = $next;
  return $at.pos === selection.head ? null : Selection.near($at);
}
