"use client";
// The text being written and how it is saved, for every part of the page that shows something of it.
import type { Node } from "@tiptap/pm/model";
import type { Editor } from "@tiptap/react";
import { createContext, type ReactNode, type RefObject, startTransition, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { Block } from "@/lib/text/document";
import { newKey } from "@/lib/kit/key";
import { join } from "@/lib/text/join";
import { whenIdle } from "./idle";
import { LiveProvider } from "./live";
import { MarginProvider } from "./margin";
import { type Kept, keptCopies } from "./kept";
import { useOffers } from "./offers";
import { makeSaving, ofDraft, type Save, type SavingState, type Written } from "./saving";
import type { Scene } from "./scene";
import type { SurfaceHandle } from "./surface";
import { type Begin, useTypedText } from "./typed-text";

export type Draft = Written & { version: number; savedAt: string | null };
/** A paragraph of which there are two texts: what stands in the draft, and what another save had in its place. */
export type ConflictView = { id: number; base: Block[]; standing: Block[]; other: Block[]; standingBy: string; otherBy: string; at: string };

type Writing = {
  scene: Scene;
  /** Null until the surface stands in the browser. */
  editor: Editor | null;
  /** For the surface alone: says which editor it is, and null when it goes. */
  setEditor(editor: Editor | null): void;
  conflicts: readonly ConflictView[];
  /** Says with the next save that these suggestions (by key) were taken or left by this hand. */
  decide(decided: { taken?: string[]; left?: string[] }): void;
  written: Written;
  state: SavingState;
  /** Copies found in this browser that the desk does not have. */
  offers: Kept[];
  surface: RefObject<SurfaceHandle | null>;
  write(part: Partial<Written>): void;
  /** Puts a text in place of the present one, on the surface too. */
  replace(next: Written): void;
  settle(next: Written): void;
  drop(offer: Kept): void;
  saveNow(): Promise<SavingState>;
  version(): number;
};
/**
 * The last text this window knows the desk to have, by the name of its copy. Going back in the browser draws the page as it
 * was first sent, which may be many saves old.
 */
const known = new Map<string, Draft>();
const newer = (draft: Draft, seen: Draft | undefined) => (seen && seen.version > draft.version ? seen : draft);

const none: readonly ConflictView[] = [];
const Context = createContext<Writing | null>(null);

/** The text being written; only within WritingProvider. */
export function useWriting(): Writing {
  const writing = useContext(Context);
  if (!writing) throw new Error("useWriting stands within WritingProvider");
  return writing;
}

/**
 * A value derived from the text, read anew in an idle moment after it changed: never while a key is being handled.
 * @param read keeps what it finds by the identity of the blocks (WeakMap<Node, …>), and is the same function from render to render
 * @param first before the surface stands in the browser
 */
export function useText<T>(read: (doc: Node) => T, first: T): T {
  const { editor } = useWriting();
  const [doc, setDoc] = useState<Node | null>(null);
  useEffect(() => {
    if (!editor) return;
    let callOff = whenIdle(() => setDoc(editor.state.doc));
    const changed = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (!transaction.docChanged) return;
      callOff();
      callOff = whenIdle(() => startTransition(() => setDoc(editor.state.doc)));
    };
    editor.on("transaction", changed);
    return () => {
      callOff();
      editor.off("transaction", changed);
    };
  }, [editor]);
  return useMemo(() => (doc ? read(doc) : first), [doc, read, first]);
}

/**
 * @param keep names the text and the person, for the copy in this browser
 * @param save hands the text to the desk; throws when the desk cannot be reached
 */
export function WritingProvider({ scene, draft, keep, save, children }: { scene: Scene; draft: Draft; keep: string; save: Save; children: ReactNode }) {
  const [editor, setEditor] = useState<Editor | null>(null);
  const [first] = useState(() => newer(draft, known.get(keep)));
  const [offers, drop] = useOffers(keep, first);
  const surface = useRef<SurfaceHandle>(null);
  const saveLatest = useRef(save);
  useEffect(() => {
    saveLatest.current = save;
  }, [save]);

  const begin = useCallback<Begin<Written>>(
    (standing) =>
      makeSaving({
        ...standing,
        kind: ofDraft,
        save: async (text, from) => {
          const answer = await saveLatest.current(text, from);
          if ("version" in answer) known.set(keep, { ...text, version: answer.version, savedAt: new Date().toISOString() });
          return answer;
        },
        keep: keptCopies(keep),
      }),
    [keep],
  );
  const { type: write, settle, ...typed } = useTypedText({ written: { document: first.document, notes: first.notes }, version: first.version, savedAt: first.savedAt }, begin);
  const writing: Writing = {
    ...typed,
    scene,
    editor,
    setEditor,
    conflicts: none,
    decide() {},
    offers,
    surface,
    write,
    replace(next) {
      surface.current?.replace(next.document);
      write(next);
    },
    settle(next) {
      settle(next);
      surface.current?.replace(next.document);
    },
    drop,
  };
  const [tab] = useState(() => newKey());
  return (
    <Context value={writing}>
      <LiveProvider address={scene.address} tab={tab}>
        <MarginProvider>{children}</MarginProvider>
      </LiveProvider>
    </Context>
  );
}

/** All of both texts: what they share once, and where they differ the first one's words first. */
export const joined = (a: Written, b: Written): Written => ({
  document: join(a.document, b.document),
  notes: a.notes === b.notes ? a.notes : [a.notes, b.notes].filter(Boolean).join("\n\n"),
});
