// The saving of a text while it is being typed, as a machine without a screen: one save at a time, always the latest text,
// never over somebody else's, and a copy in this browser until the desk has acknowledged it.
// What the text is, it need not know: a historian's draft with its notes, or a letter from the post as it is typed in.
import { type Document, sameDocument } from "@/lib/text/document";

export type Written = { document: Document; notes: string };
/** Somebody else's text, found where ours should have gone. */
export type Other<W = Written> = W & { version: number; by: string; at: string };
export type SaveAnswer<W = Written> = { version: number } | { conflict: Other<W> } | { refusal: string };
export type Save<W = Written> = (written: W, version: number) => Promise<SaveAnswer<W>>;

export type SavingState<W = Written> = {
  /** saved: acknowledged. typing: a save is due. saving: under way. away: failed, will be tried again. refused, conflict: waits for the person. */
  phase: "saved" | "typing" | "saving" | "away" | "refused" | "conflict";
  savedAt: Date | null;
  refusal: string | null;
  conflict: Other<W> | null;
};

/** Where a copy is kept until acknowledged: the browser's storage, or a map in a test. */
export type Keep<W = Written> = { write(written: W, version: number): void; clear(acknowledged: W): void };
/** What the machine has to know of a kind of text: when two are the same, and the text alone of what was found. */
export type Kind<W> = { same(a: W, b: W): boolean; alone(other: Other<W>): W };
type Timer = ReturnType<typeof setTimeout>;

const pause = 1_000;
/** However fast somebody types, a save goes out this often. */
const longestPause = 10_000;
const retries = [2_000, 4_000, 8_000, 15_000, 30_000] as const;

/** A historian's draft. */
export const ofDraft: Kind<Written> = {
  same: (a, b) => a.notes === b.notes && sameDocument(a.document, b.document),
  alone: ({ document, notes }) => ({ document, notes }),
};

/**
 * Makes the machine for one text.
 * @param options `onChange` is called with every new state; `now` and timers are the platform's, faked in tests
 */
export function makeSaving<W>(options: { kind: Kind<W>; written: W; version: number; savedAt: Date | null; save: Save<W>; keep: Keep<W>; onChange: (state: SavingState<W>) => void; now?: () => Date }) {
  const { kind, save, keep, onChange, now = () => new Date() } = options;
  let { written, version } = options;
  let acknowledged = written;
  let state: SavingState<W> = { phase: "saved", savedAt: options.savedAt, refusal: null, conflict: null };
  let timer: Timer | undefined;
  let dirtySince: number | null = null;
  let tries = 0;
  let underWay: Promise<void> | null = null;

  const show = (next: Partial<SavingState<W>>) => {
    state = { ...state, ...next };
    onChange(state);
  };
  const later = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void saveNow(), wait);
  };

  async function send(): Promise<void> {
    const sent = written;
    dirtySince = null;
    show({ phase: "saving" });
    let answer: SaveAnswer<W>;
    try {
      answer = await save(sent, version);
    } catch {
      show({ phase: "away" });
      later(retries[Math.min(tries, retries.length - 1)]!);
      tries += 1;
      return;
    }
    tries = 0;
    if ("conflict" in answer) return show({ phase: "conflict", conflict: answer.conflict });
    if ("refusal" in answer) return show({ phase: "refused", refusal: answer.refusal });
    version = answer.version;
    acknowledged = sent;
    keep.clear(sent);
    if (kind.same(written, sent)) return show({ phase: "saved", savedAt: now(), refusal: null });
    // More was typed meanwhile: it is saved in its turn.
    show({ phase: "typing", savedAt: now(), refusal: null });
    keep.write(written, version);
    later(pause);
  }

  /** Saves at once what is not yet saved; resolves when nothing is under way. Never in a conflict. */
  async function saveNow(): Promise<SavingState<W>> {
    clearTimeout(timer);
    if (underWay) {
      await underWay;
      return saveNow();
    }
    if (state.phase === "conflict") return state;
    if (!kind.same(written, acknowledged)) {
      underWay = send().finally(() => (underWay = null));
      await underWay;
    } else if (state.phase !== "saved") {
      // Typed and taken back: what the desk has is what stands here.
      keep.clear(written);
      show({ phase: "saved", refusal: null });
    }
    return state;
  }

  return {
    state: () => state,
    version: () => version,
    written: () => written,
    saveNow,
    /** Takes note of what was typed. */
    typed(next: W) {
      if (kind.same(next, written)) {
        written = next;
        return;
      }
      written = next;
      keep.write(written, version);
      if (state.phase === "conflict") return;
      dirtySince ??= now().getTime();
      if (state.phase !== "saving") show({ phase: "typing" });
      if (!underWay) later(Math.min(pause, Math.max(0, dirtySince + longestPause - now().getTime())));
    },
    /** Ends a conflict: `kept` is the text the person chose, or made of both; it goes on top of what was found. */
    settle(kept: W) {
      const found = state.conflict;
      if (!found) return;
      version = found.version;
      acknowledged = kind.alone(found);
      written = kept;
      keep.write(kept, version);
      const same = kind.same(kept, acknowledged);
      if (same) keep.clear(kept);
      show({ phase: same ? "saved" : "typing", conflict: null, savedAt: same ? new Date(found.at) : state.savedAt });
      if (!same) void saveNow();
    },
    stop: () => clearTimeout(timer),
  };
}
export type Saving<W = Written> = ReturnType<typeof makeSaving<W>>;
