"use client";
// The notes on the text that is open: read, heard of live, and sent one after the other. A note goes to the desk after its words in the
// text; until both are there it waits in this browser.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { NoteView } from "@/lib/notes/note";
import { useLive } from "../live";
import { makeReading } from "../reading";
import { useWriting } from "../writing";
import { type DraftNote, keptNotes, type Waiting } from "./kept-notes";
import { type Act, type Answer, noteDoors, type Written } from "./note-doors";

const again = 8_000;
/** What waits, and what the desk said when it would not have it. */
export type WaitingNote = Waiting & { refusal?: string };

type Notes = {
  /** Null until they are read. */
  notes: readonly NoteView[] | null;
  waiting: readonly WaitingNote[];
  draft: DraftNote | null;
  setDraft(draft: DraftNote | null): void;
  /** Hands it to the desk, now or when the desk can be reached. */
  send(written: Written): void;
  tryAgain(one: WaitingNote): void;
  /** Takes back what waits; what was written is put into the field again where there is one. */
  takeBack(one: WaitingNote): void;
  /** Settles, opens again or marks as read; resolves with why it could not be done, or null. */
  act(noteId: number, act: Act): Promise<string | null>;
  /** The thread in hand, by its key or, without one, its id. */
  active: string | null;
  setActive(place: string | null): void;
};

const Context = createContext<Notes | null>(null);

/** The notes of the text; only within NotesProvider. */
export function useNotes(): Notes {
  const notes = useContext(Context);
  if (!notes) throw new Error("useNotes stands within NotesProvider");
  return notes;
}

/** True where notes can be written beside the text. */
export const useHasNotes = (): boolean => useContext(Context) !== null;

/** How a thread is named in an address and between the parts of the page. */
export const placeOf = (note: { key: string | null; id: number }): string => note.key ?? String(note.id);

export function NotesProvider({ children }: { children: ReactNode }) {
  const { scene, saveNow } = useWriting();
  const { address, reference, me } = scene;
  const [doors, keep] = useMemo(() => [noteDoors(address), keptNotes(`${reference}:${me.id}`)], [address, reference, me.id]);
  const [notes, setNotes] = useState<readonly NoteView[] | null>(null);
  const [waiting, setWaiting] = useState<readonly WaitingNote[]>([]);
  const [draft, setDraftState] = useState<DraftNote | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const reading = useMemo(() => makeReading(async () => notesOf(await doors.list()), setNotes), [doors]);
  const now = useRef({ waiting, draft, saveNow, isSending: false });
  useEffect(() => {
    now.current.saveNow = saveNow;
  }, [saveNow]);

  const hold = useCallback(
    (next: { waiting?: readonly WaitingNote[]; draft?: DraftNote | null }) => {
      Object.assign(now.current, next);
      if (next.waiting) setWaiting(next.waiting);
      if (next.draft !== undefined) setDraftState(next.draft);
      keep.write({ waiting: now.current.waiting.map(({ at, written }) => ({ at, written })), draft: now.current.draft });
    },
    [keep],
  );

  const flush = useCallback(async (): Promise<void> => {
    const state = now.current;
    if (state.isSending) return;
    state.isSending = true;
    try {
      for (let one = nextOf(state.waiting); one; one = nextOf(state.waiting)) {
        // The words first: a note whose anchor the desk does not have would stand beside nothing.
        if ((await state.saveNow()).phase === "away") return;
        const sent = one;
        const answer = await doors.write(sent.written);
        if ("notes" in answer) {
          reading.put(answer.notes);
          hold({ waiting: state.waiting.filter(({ at }) => at !== sent.at) });
        } else hold({ waiting: state.waiting.map((each) => (each.at === sent.at ? { ...each, refusal: answer.refusal } : each)) });
      }
    } catch {
      // Not reached: what waits is sent again below.
    } finally {
      state.isSending = false;
    }
  }, [doors, hold, reading]);

  useEffect(() => {
    void reading.read().then(() => {
      const found = keep.read();
      if (found.waiting.length > 0 || found.draft) hold(found);
      return flush();
    });
    const tick = setInterval(() => void (nextOf(now.current.waiting) && flush()), again);
    const online = () => void flush();
    window.addEventListener("online", online);
    return () => {
      clearInterval(tick);
      window.removeEventListener("online", online);
    };
  }, [keep, hold, reading, flush]);
  useLive("notes", reading.read);

  const value: Notes = {
    notes,
    waiting,
    draft,
    setDraft: (next) => hold({ draft: next }),
    send(written) {
      const last = now.current.waiting.at(-1)?.at ?? 0;
      hold({ waiting: [...now.current.waiting, { at: Math.max(Date.now(), last + 1), written }], draft: "noteId" in written ? now.current.draft : null });
      void flush();
    },
    tryAgain(one) {
      hold({ waiting: now.current.waiting.map((each) => (each.at === one.at ? { at: each.at, written: each.written } : each)) });
      void flush();
    },
    takeBack(one) {
      hold({ waiting: now.current.waiting.filter(({ at }) => at !== one.at), ...("noteId" in one.written ? {} : { draft: one.written }) });
    },
    async act(noteId, act) {
      const answer = await doors.act(noteId, act).catch(() => ({ refusal: "The desk cannot be reached just now. Try again in a minute." }));
      if ("refusal" in answer) return answer.refusal;
      reading.put(answer.notes);
      return null;
    },
    active,
    setActive,
  };
  return <Context value={value}>{children}</Context>;
}

const notesOf = (answer: Answer): readonly NoteView[] | null => ("notes" in answer ? answer.notes : null);
const nextOf = (waiting: readonly WaitingNote[]): WaitingNote | undefined => waiting.find(({ refusal }) => refusal === undefined);
