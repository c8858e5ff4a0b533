// A text as it is typed in a page, and the machine that saves it for as long as the page shows it.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Saving, SavingState, Standing } from "./saving";
import { whenLeaving } from "./when-leaving";

/** Makes the machine (saving.ts) for a text from where it stands. A new function begins anew, so it has to be the same from one drawing to the next. */
export type Begin<W> = (given: { standing: Standing<W>; read: () => W; onChange: (state: SavingState<W>) => void }) => Saving<W>;

/** Leaving, also by a link within the desk, sends out what is not yet saved. */
export function useTypedText<W>({ version, savedAt, ...first }: { written: W; version: number; savedAt: string | null }, begin: Begin<W>) {
  const standing = useRef<Standing<W>>({ written: first.written, version, savedAt: savedAt === null ? null : new Date(savedAt) });
  const latest = useRef(first.written);
  const [written, setWritten] = useState(first.written);
  const [state, setState] = useState<SavingState<W>>(() => ({ phase: "saved", savedAt: savedAt === null ? null : new Date(savedAt), refusal: null, conflict: null }));
  const saving = useRef<Saving<W> | null>(null);
  useEffect(() => {
    const made = begin({ standing: standing.current, read: () => latest.current, onChange: setState });
    saving.current = made;
    const flush = () => void made.saveNow();
    const stopFlushing = whenLeaving(flush);
    return () => {
      stopFlushing();
      flush();
      made.stop();
      standing.current = { written: made.acknowledged(), version: made.version(), savedAt: made.state().savedAt };
    };
  }, [begin]);
  const put = useCallback((next: W) => {
    latest.current = next;
    setWritten(next);
  }, []);
  const type = useCallback(
    (part: Partial<W>) => {
      put({ ...latest.current, ...part });
      saving.current?.typed();
    },
    [put],
  );
  return {
    written,
    state,
    type,
    /** Ends a conflict with the text that is kept. */
    settle(kept: W) {
      put(kept);
      saving.current?.settle();
    },
    saveNow: () => saving.current?.saveNow() ?? Promise.resolve(state),
    version: () => saving.current?.version() ?? version,
  };
}
