// Ties the open editor to the machine that saves: what stands in it is read when a save is due, and what others saved is brought in.
import type { Editor } from "@tiptap/react";
import type { Decided } from "@/lib/answers/answer";
import type { Block } from "@/lib/text/document";
import { merge } from "@/lib/text/merge";
import { suggestedIn } from "@/lib/text/suggested";
import { bringing, broughtIn } from "./bring-in";
import { type Kept, keptCopies } from "./kept";
import { type ConflictView, post, type Saved, since } from "./save-to";
import { type Kind, makeSaving, ofDraft, type SavingState, type Written } from "./saving";
import { textIn } from "./text-in";

export type Draft = Written & { version: number; savedAt: string | null };
/** How a conflict ends: what stands in the draft, the other, or both. */
export type Settled = "standing" | "other" | "both";
type Given = { address: string; keep: string; tab: string; first: Draft; conflicts: readonly ConflictView[]; onSaved: (draft: Draft) => void };

/** What is compared here is in its one spelling already, and a block nobody touched is the same object (text-in.ts). */
function sameBlocks(a: readonly Block[], b: readonly Block[]): boolean {
  return a.length === b.length && a.every((block, at) => block === b[at] || JSON.stringify(block) === JSON.stringify(b[at]));
}
const kind: Kind<Written> = { ...ofDraft, same: (a, b) => a.notes === b.notes && (a.document === b.document || sameBlocks(a.document.content, b.document.content)) };

/**
 * @param given `address` of the text's doors; `keep` names text and person for the copy in this browser; `onSaved` hears of every
 *   text the desk is known to have
 */
export function makeTextSaving({ address, keep, tab, first, conflicts: firstConflicts, onSaved }: Given) {
  const copies = keptCopies(keep, tab);
  const listeners = new Set<() => void>();
  /** What became of suggestions in this window; one that was undone stands in the text again. */
  const verdicts = new Map<string, "taken" | "left">();
  let editor: Editor | null = null;
  let { document, notes } = first;
  let conflicts = firstConflicts;
  /** Copies of earlier windows which the desk would not take, or which are no text to send. */
  let refusedCopies: readonly Kept[] = [];
  let state: SavingState = { phase: "saved", savedAt: first.savedAt ? new Date(first.savedAt) : null, refusal: null, conflict: null };

  const tell = () => {
    for (const listener of listeners) listener();
  };
  const read = (): Written => ({ document: editor && !editor.isDestroyed ? textIn(editor.storage.suggesting.settled(editor.state.doc)) : document, notes });
  /** Of what stood in the text the desk has and stands no longer in what goes out. */
  const decidedIn = (sent: Written["document"]): Decided | undefined => {
    if (verdicts.size === 0) return undefined;
    const [stood, stands] = [suggestedIn(saving.acknowledged().document), suggestedIn(sent)];
    const gone = [...verdicts].filter(([key]) => stood.has(key) && !stands.has(key));
    const of = (verdict: "taken" | "left") => gone.filter(([, one]) => one === verdict).map(([key]) => key);
    return gone.length > 0 ? { taken: of("taken"), left: of("left") } : undefined;
  };
  const heard = (answer: Saved): Saved => {
    if (JSON.stringify(answer.conflicts) !== JSON.stringify(conflicts)) {
      conflicts = answer.conflicts;
      tell();
    }
    return answer;
  };

  const saving = makeSaving<Written>({
    kind,
    read,
    standing: { written: { document, notes }, version: first.version, savedAt: state.savedAt },
    keep: { ...copies, write: (written, version) => copies.write(written, version, decidedIn(written.document)) },
    onChange(next) {
      state = next;
      if (next.phase === "saved") onSaved({ ...saving.acknowledged(), version: saving.version(), savedAt: next.savedAt?.toISOString() ?? null });
      tell();
    },
    async save(written, version, earlier = { tab, decided: decidedIn(written.document) }) {
      const answer = await post(`${address}/save`, { document: written.document, sourceNotes: written.notes, version, ...earlier });
      return "refusal" in answer ? answer : heard(answer);
    },
    bring(base, theirs) {
      // All of it or nothing: see bringing.
      if (notes !== base.notes && theirs.notes !== base.notes && notes !== theirs.notes) return false;
      if (!editor || editor.isDestroyed) {
        const merged = merge(base.document, theirs.document, document);
        if (merged.conflicts.length > 0) return false;
        document = merged.document;
      } else {
        editor.storage.suggesting.settle();
        const { step, clean } = bringing(editor.state, base.document, theirs.document);
        if (!clean) return false;
        if (step) editor.view.dispatch(step);
      }
      if (notes === base.notes) notes = theirs.notes;
      tell();
      return true;
    },
  });
  const changed = ({ transaction }: { transaction: { docChanged: boolean; getMeta(key: string): unknown } }) => {
    if (transaction.docChanged && !transaction.getMeta(broughtIn)) saving.typed();
  };

  return {
    ...saving,
    state: () => state,
    conflicts: () => conflicts,
    refusedCopies: () => refusedCopies,
    notes: () => notes,
    /** The text to begin the surface with. */
    document: () => document,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    writeNotes(next: string) {
      notes = next;
      tell();
      saving.typed();
    },
    setEditor(next: Editor | null) {
      document = read().document;
      editor?.off("transaction", changed);
      editor = next;
      next?.on("transaction", changed);
    },
    decide({ taken = [], left = [] }: { taken?: string[]; left?: string[] }) {
      for (const key of taken) verdicts.set(key, "taken");
      for (const key of left) verdicts.set(key, "left");
      saving.typed();
    },
    /**
     * Looks whether others saved something since. Words of our own that wait go first: the answer to them says it too.
     * @returns false when the desk could not be asked
     */
    async hear(): Promise<boolean> {
      if (state.phase === "away" || state.phase === "signedOut") return !["away", "signedOut"].includes((await saving.saveNow()).phase);
      return saving.ask(async (version) => {
        const found = await since(`${address}/save`, version);
        return found && heard(found);
      });
    },
    /** Ends a conflict. Returns a sentence when the desk would not. */
    async settle(id: number, kept: Settled): Promise<string | null> {
      const { phase } = await saving.saveNow();
      if (phase !== "saved") return "Your last words are not saved yet. Choose again when they are.";
      let refusal: string | null = "The desk cannot be reached. Choose again in a moment.";
      await saving.ask(async (version) => {
        const answer = await post(`${address}/conflicts/${id}`, { kept, tab, version });
        refusal = "refusal" in answer ? answer.refusal : null;
        return "refusal" in answer ? null : heard(answer);
      });
      return refusal;
    },
    /** Sends what earlier windows kept, as they would have. */
    async sendKept() {
      for (const kept of copies.waiting(saving.acknowledged())) {
        if (!kept.isWhole) refusedCopies = [...refusedCopies, kept];
        else if (await saving.sendKept({ document: kept.document, notes: kept.notes }, kept.version, { tab: kept.tab, decided: kept.decided })) copies.drop(kept);
        else if (state.phase === "refused") refusedCopies = [...refusedCopies, kept];
      }
      if (state.phase === "refused") await saving.saveNow();
      tell();
    },
    drop(kept: Kept) {
      copies.drop(kept);
      refusedCopies = refusedCopies.filter((one) => one !== kept);
      tell();
    },
  };
}
export type TextSaving = ReturnType<typeof makeTextSaving>;
