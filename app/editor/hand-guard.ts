// A checker's hand goes over a text and leaves its words alone: only notes and claims may be anchored in it. Whoever only reads
// changes nothing. What others saved comes in all the same.
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { AddMarkStep, RemoveMarkStep } from "@tiptap/pm/transform";
import type { Hand } from "@/lib/answers/answer";
import { broughtIn } from "./bring-in";

/** True of a step that sets or takes away the anchor of a note or a claim. */
export const isAnchor = (step: unknown) => (step instanceof AddMarkStep || step instanceof RemoveMarkStep) && ["note", "claim"].includes(step.mark.type.name);

export const HandGuard = Extension.create<{ hand: Hand }>({
  name: "handGuard",
  addOptions: () => ({ hand: "write" }),
  addProseMirrorPlugins() {
    const { hand } = this.options;
    if (hand === "write" || hand === "suggest") return [];
    return [new Plugin({ filterTransaction: (transaction) => !transaction.docChanged || Boolean(transaction.getMeta(broughtIn)) || (hand === "annotate" && transaction.steps.every(isAnchor)) })];
  },
});
