// What is never printed: suggested changes, and the places where notes and claims are anchored. Words typed beside them do not
// join them by themselves; who makes suggestions or moves anchors does so by hand (app/editor/suggest, app/editor/notes).
import { Mark } from "@tiptap/core";
import { markRules } from "@/lib/text/schema";
import { attributesOf, readAttributes } from "./attributes";

type WorkingMark = "inserted" | "deleted" | "reformatted" | "note" | "claim";

const make = (name: WorkingMark, tag: "ins" | "del" | "span", className: string) => {
  const { attrs = {}, several } = markRules[name];
  // The key stands under the mark's own name, so that words can be found by it: [data-note="…"].
  const names = { id: `data-${name}` };
  return Mark.create({
    name,
    inclusive: false,
    ...(several ? { excludes: "" } : {}),
    addAttributes: () => attributesOf(attrs, names),
    parseHTML: () => [{ tag: `${tag}[data-${name}]`, getAttrs: (element) => readAttributes(attrs, element, names) && null }],
    renderHTML: ({ HTMLAttributes }) => [tag, { ...HTMLAttributes, class: className }, 0],
  });
};

export const Inserted = make("inserted", "ins", "suggested-in");
export const Deleted = make("deleted", "del", "suggested-out");
export const Reformatted = make("reformatted", "span", "suggested-look");
export const Note = make("note", "span", "anchor-note");
export const Claim = make("claim", "span", "anchor-claim");
