"use client";
// Stands around a working text: saves it, hears what others do with it, and keeps what stands beside it.
import type { Editor } from "@tiptap/react";
import { type ReactNode, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { newKey } from "@/lib/kit/key";
import { LiveProvider, useLive } from "./live";
import { MarginProvider } from "./margin-shelf";
import type { ConflictView } from "./save-to";
import type { Scene } from "./scene";
import { type Draft, makeTextSaving, type TextSaving } from "./text-saving";
import { whenLeaving } from "./when-leaving";
import { WritingContext } from "./writing";

/**
 * The last text this window knows the desk to have, by the name of its copy. Going back in the browser draws the page as it
 * was first sent, which may be many saves old.
 */
const known = new Map<string, Draft>();
const newer = (draft: Draft, seen: Draft | undefined) => (seen && seen.version > draft.version ? seen : draft);

type Props = { scene: Scene; draft: Draft; conflicts: readonly ConflictView[]; children: ReactNode };

/** Begun anew when the hand is another: a text that was submitted is suggested in from then on, on the same page and without a reload. */
export const TextWriting = (props: Props) => <InOneHand key={`${props.scene.reference} ${props.scene.hand}`} {...props} />;

function InOneHand({ scene, draft, conflicts: first, children }: Props) {
  const [tab] = useState(newKey);
  const [saving] = useState(() => {
    const keep = `${scene.reference}:${scene.me.id}`;
    return makeTextSaving({ address: scene.address, keep, tab, first: newer(draft, known.get(keep)), conflicts: first, onSaved: (saved) => void known.set(keep, saved) });
  });
  const [editor, setShown] = useState<Editor | null>(null);
  const conflicts = useSyncExternalStore(saving.subscribe, saving.conflicts, saving.conflicts);
  const setEditor = useCallback(
    (next: Editor | null) => {
      saving.setEditor(next);
      setShown(next);
    },
    [saving],
  );
  useEffect(() => {
    const flush = () => {
      saving.copy();
      void saving.saveNow();
    };
    const stopFlushing = whenLeaving(flush);
    return () => {
      stopFlushing();
      flush();
      saving.stop();
    };
  }, [saving]);
  const { saveNow, version, settle, decide, state } = saving;
  const writing = useMemo(() => ({ scene, tab, editor, setEditor, conflicts, saveNow, version, settle, decide, state, saving }), [scene, tab, editor, setEditor, conflicts, saveNow, version, settle, decide, state, saving]);
  return (
    <WritingContext value={writing}>
      <LiveProvider address={scene.address} tab={tab}>
        {editor && <Hearing saving={saving} />}
        <MarginProvider>{children}</MarginProvider>
      </LiveProvider>
    </WritingContext>
  );
}

/** As soon as the surface stands: what earlier windows kept goes out, and what others save comes in. */
function Hearing({ saving }: { saving: TextSaving }) {
  useEffect(() => void saving.sendKept(), [saving]);
  useLive("text", saving.hear);
  return null;
}
