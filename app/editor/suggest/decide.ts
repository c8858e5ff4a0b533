// Suggestions taken or left in the open text.
import { closeHistory } from "@tiptap/pm/history";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { decide } from "@/lib/text/suggestions";
import { replaceDiffering } from "../bring-in";
import { piecesOf, textIn } from "../text-in";
import { untracked } from "./track";

export type Verdict = "taken" | "left";

/** The step that decides these keys and leaves the others open: one step back for its writer, and no suggestion itself. */
export function deciding(state: EditorState, keys: ReadonlySet<string>, verdict: Verdict): Transaction {
  const step = state.tr;
  replaceDiffering(step, piecesOf(state.doc).filter(({ block }) => block), decide(textIn(state.doc), (key) => (keys.has(key) ? verdict : "open")));
  return closeHistory(step).setMeta(untracked, true);
}
