"use client";
// The text being written and how it is saved, for every part of the page that shows something of it.
import { createContext, type ReactNode, type RefObject, useCallback, useContext, useEffect, useRef, useState } from "react";
import { join } from "@/lib/text/join";
import { type Kept, keptCopies } from "./kept";
import { useOffers } from "./offers";
import { makeSaving, ofDraft, type Save, type SavingState, type Written } from "./saving";
import type { SurfaceHandle } from "./surface";
import { type Begin, useTypedText } from "./typed-text";

export type Draft = Written & { version: number; savedAt: string | null };
type Writing = {
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

const Context = createContext<Writing | null>(null);

/** The text being written; only within WritingProvider. */
export function useWriting(): Writing {
  const writing = useContext(Context);
  if (!writing) throw new Error("useWriting stands within WritingProvider");
  return writing;
}

/**
 * @param keep names the text and the person, for the copy in this browser
 * @param save hands the text to the desk; throws when the desk cannot be reached
 */
export function WritingProvider({ draft, keep, save, children }: { draft: Draft; keep: string; save: Save; children: ReactNode }) {
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
  return <Context value={writing}>{children}</Context>;
}

/** All of both texts: what they share once, and where they differ the first one's words first. */
export const joined = (a: Written, b: Written): Written => ({
  document: join(a.document, b.document),
  notes: a.notes === b.notes ? a.notes : [a.notes, b.notes].filter(Boolean).join("\n\n"),
});
