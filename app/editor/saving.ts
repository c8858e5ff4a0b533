// The saving of a text while it is being typed, as a machine without a screen: one save at a time, always the latest text,
// never over somebody else's, and a copy in this browser until the desk has acknowledged it.
// What the text is, it need not know: an answer with its source notes, or a letter from the post as it is typed in.
import type { Decided } from "@/lib/answers/answer";
import { type Document, sameDocument } from "@/lib/text/document";

export type Written = { document: Document; notes: string };
/** Somebody else's text, found where ours should have gone. */
export type Other<W = Written> = W & { version: number; by: string; at: string };
/** `merged`: what stands now, where that is not just what was sent. `conflict`: nothing was saved, for the desk merges no such text. */
export type SaveAnswer<W = Written> = { version: number; merged?: W } | { conflict: Other<W> } | { refusal: string; signedOut?: boolean };
/** The window a kept copy came from, and what was decided in it of suggestions since its last save. */
export type Earlier = { tab: string; decided?: Decided | undefined };
/** @param earlier of a kept copy; otherwise it comes from this window */
export type Save<W = Written> = (written: W, version: number, earlier?: Earlier) => Promise<SaveAnswer<W>>;

export type SavingState<W = Written> = {
  /** saved: acknowledged. typing: a save is due. saving: under way. away, signedOut: failed, is tried again. refused, conflict: waits for the person. */
  phase: "saved" | "typing" | "saving" | "away" | "signedOut" | "refused" | "conflict";
  savedAt: Date | null;
  refusal: string | null;
  conflict: Other<W> | null;
};

/** Where a copy is kept until acknowledged: the browser's storage, or a map in a test. */
export type Keep<W = Written> = { write(written: W, version: number): void; clear(acknowledged: W): void };
/** What the machine has to know of a kind of text: when two are the same, and the text alone of what was found. */
export type Kind<W> = { same(a: W, b: W): boolean; alone(other: Other<W>): W };
/** Where the desk stands with a text. */
export type Standing<W> = { written: W; version: number; savedAt: Date | null };

const pause = 1_000;
/** However fast somebody types, a save goes out this often. */
const longestPause = 10_000;
const retries = [2_000, 4_000, 8_000, 15_000, 30_000] as const;
const signInPause = 4_000;

/** An answer. */
export const ofDraft: Kind<Written> = {
  same: (a, b) => a.notes === b.notes && sameDocument(a.document, b.document),
  alone: ({ document, notes }) => ({ document, notes }),
};

type Options<W> = {
  kind: Kind<W>;
  /** The text as it stands on the page; asked for only when it is to be saved. */
  read: () => W;
  standing: Standing<W>;
  save: Save<W>;
  keep: Keep<W>;
  onChange: (state: SavingState<W>) => void;
  /**
   * Brings what others saved into the open text; both were made from `base`. False when a paragraph of it was changed here too:
   * then the page's own stands whole, and the next save names the version before, so that the desk meets the conflict.
   */
  bring?: (base: W, theirs: W) => boolean;
  now?: () => Date;
};

/** Makes the machine for one text. `onChange` is called with every new state; `now` and timers are the platform's, faked in tests. */
export function makeSaving<W>({ kind, read, standing, save, keep, onChange, bring = () => true, now = () => new Date() }: Options<W>) {
  let { written: acknowledged, version } = standing;
  let state: SavingState<W> = { phase: "saved", savedAt: standing.savedAt, refusal: null, conflict: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirtySince: number | null = null;
  /** What stands here must go out even if it looks like what was acknowledged. */
  let owed = false;
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

  /** Takes what the desk answered to what was sent, or told of its own accord of what was made from `base`. */
  function take(base: W, answer: { version: number; merged?: W }): void {
    const clean = !answer.merged || bring(base, answer.merged);
    owed = !clean;
    if (clean) version = Math.max(version, answer.version);
    if (clean) acknowledged = answer.merged ?? base;
    const standsHere = read();
    keep.clear(base);
    if (clean && kind.same(standsHere, acknowledged)) return show({ phase: "saved", savedAt: now(), refusal: null });
    // More was typed meanwhile: it is saved in its turn.
    show({ phase: "typing", refusal: null });
    keep.write(standsHere, version);
    later(clean ? pause : 0);
  }

  async function send(sent: W, from = version, earlier?: Earlier, base = sent): Promise<boolean> {
    dirtySince = null;
    // What went wrong is said until it has come right: a line that flickers with every try cannot be read, nor its link clicked.
    if (state.phase === "saved" || state.phase === "typing") show({ phase: "saving" });
    let answer: SaveAnswer<W>;
    try {
      answer = await save(sent, from, earlier);
    } catch {
      show({ phase: "away" });
      later(retries[Math.min(tries, retries.length - 1)]!);
      tries += 1;
      return false;
    }
    tries = 0;
    if ("conflict" in answer) show({ phase: "conflict", conflict: answer.conflict });
    else if ("refusal" in answer) {
      show({ phase: answer.signedOut ? "signedOut" : "refused", refusal: answer.refusal });
      if (answer.signedOut) later(signInPause);
    } else {
      take(base, base === sent ? answer : { version: answer.version, merged: answer.merged ?? sent });
      return true;
    }
    return false;
  }

  /** One at a time: waits for what is under way, then runs. */
  async function inTurn<T>(run: () => Promise<T>): Promise<T> {
    if (underWay) {
      await underWay;
      return inTurn(run);
    }
    const running = run();
    underWay = running.then(() => {}, () => {}).finally(() => (underWay = null));
    return running;
  }

  /** Saves at once what is not yet saved; resolves when nothing is under way. Never in a conflict. */
  async function saveNow(): Promise<SavingState<W>> {
    clearTimeout(timer);
    if (underWay) {
      await underWay;
      return saveNow();
    }
    if (state.phase === "conflict") return state;
    const latest = read();
    if (owed || !kind.same(latest, acknowledged)) {
      keep.write(latest, version);
      await inTurn(() => send(latest));
    } else if (state.phase !== "saved") {
      // Typed and taken back: what the desk has is what stands here.
      keep.clear(latest);
      show({ phase: "saved", refusal: null });
    }
    return state;
  }

  return {
    state: () => state,
    version: () => version,
    /** The text at that version. */
    acknowledged: () => acknowledged,
    saveNow,
    /** Takes note that something was typed. Cheap: the text is read when it is saved. */
    typed() {
      if (state.phase === "conflict") return;
      dirtySince ??= now().getTime();
      if (state.phase === "saved") show({ phase: "typing" });
      if (!underWay) later(Math.min(pause, Math.max(0, dirtySince + longestPause - now().getTime())));
    },
    /** Keeps a copy of what stands here in the browser, for the page may go. */
    copy: () => void (!kind.same(read(), acknowledged) && keep.write(read(), version)),
    /** Sends a copy that an earlier page kept, as that page would have. True when the desk has it now. */
    sendKept: (kept: W, from: number, earlier: Earlier) => inTurn(() => send(kept, from, earlier, acknowledged)),
    /** Asks the desk for something that answers as a save does; for what it has been told before. False when it could not be asked. */
    ask: (call: (version: number) => Promise<{ version: number; merged?: W } | null>) =>
      inTurn(async () => {
        const answer = owed ? null : await call(version).catch(() => undefined);
        if (answer && answer.version >= version) take(acknowledged, answer);
        else if (state.phase === "typing") later(pause);
        return answer !== undefined;
      }),
    /** Ends a conflict: what stands on the page is what the person chose, or made of both; it goes on top of what was found. */
    settle() {
      const found = state.conflict;
      if (!found) return;
      version = found.version;
      acknowledged = kind.alone(found);
      const standsHere = read();
      keep.write(standsHere, version);
      const same = kind.same(standsHere, acknowledged);
      if (same) keep.clear(standsHere);
      show({ phase: same ? "saved" : "typing", conflict: null, savedAt: same ? new Date(found.at) : state.savedAt });
      if (!same) void saveNow();
    },
    stop: () => clearTimeout(timer),
  };
}
export type Saving<W = Written> = ReturnType<typeof makeSaving<W>>;
