import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fromCopy } from "@/lib/text/copy";
import { type Earlier, makeSaving, ofDraft, type Save, type SaveAnswer, type Written } from "./saving";

const text = (copy: string): Written => ({ document: fromCopy(copy), notes: "" });

/** A machine with a browser's storage and a desk that answers as told. `page.written` is what stands on the page. */
function set(answers: (SaveAnswer | Error)[] = [], bring?: (base: Written, theirs: Written) => boolean) {
  const sent: { written: Written; version: number; earlier?: Earlier }[] = [];
  const kept: { written: Written | null } = { written: null };
  const page = { written: text("First.") };
  const save: Save = async (written, from, earlier) => {
    sent.push({ written, version: from, ...(earlier ? { earlier } : {}) });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const answer = answers.shift() ?? { version: from + 1 };
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const saving = makeSaving<Written>({
    kind: ofDraft,
    read: () => page.written,
    standing: { written: text("First."), version: 1, savedAt: null },
    save,
    keep: { write: (written) => void (kept.written = written), clear: (acknowledged) => void (kept.written && ofDraft.same(kept.written, acknowledged) && (kept.written = null)) },
    onChange: () => {},
    bring: bring ? (base, theirs) => bring(base, theirs) : undefined,
  });
  const type = (copy: string) => {
    page.written = text(copy);
    saving.typed();
  };
  return { saving, sent, kept, page, type };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("a pause in typing saves the latest text once", async () => {
  const { saving, sent, kept, type } = set();
  type("First. S");
  await vi.advanceTimersByTimeAsync(500);
  type("First. Second.");
  await vi.advanceTimersByTimeAsync(1_050);
  expect(kept.written).toEqual(text("First. Second."));
  await vi.advanceTimersByTimeAsync(100);
  expect(sent).toEqual([{ written: text("First. Second."), version: 1 }]);
  expect(saving.state().phase).toBe("saved");
  expect(kept.written).toBeNull();
});

test("who never pauses is saved all the same", async () => {
  const { sent, type } = set();
  for (let n = 0; n < 24; n += 1) {
    type(`Word ${n}`);
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(sent.length).toBeGreaterThan(0);
});

test("what is typed while a save is under way is saved next, on the new version", async () => {
  const { saving, sent, kept, type } = set();
  type("One.");
  await vi.advanceTimersByTimeAsync(1_050);
  type("One. Two.");
  await vi.advanceTimersByTimeAsync(1_200);
  expect(sent.map(({ version }) => version)).toEqual([1, 2]);
  expect(sent[1]!.written).toEqual(text("One. Two."));
  expect(saving.state().phase).toBe("saved");
  expect(kept.written).toBeNull();
});

test("without the network it says so, tries again and loses nothing", async () => {
  const { saving, sent, kept, type } = set([new Error("offline"), new Error("offline")]);
  type("At sea.");
  await vi.advanceTimersByTimeAsync(1_150);
  expect(saving.state().phase).toBe("away");
  expect(kept.written).toEqual(text("At sea."));
  await vi.advanceTimersByTimeAsync(2_000 + 100 + 4_000 + 100);
  expect(sent).toHaveLength(3);
  expect(saving.state().phase).toBe("saved");
});

const theirs = { ...text("Hers."), version: 7, by: "Ana Reyes", at: "2026-11-24T12:00:00Z" };

test("a conflict stops saving until the person has chosen", async () => {
  const { saving, sent, kept, type } = set([{ conflict: theirs }]);
  type("Mine.");
  await vi.advanceTimersByTimeAsync(1_200);
  expect(saving.state()).toMatchObject({ phase: "conflict", conflict: { by: "Ana Reyes" } });
  type("Mine, and more.");
  await vi.advanceTimersByTimeAsync(60_000);
  await saving.saveNow();
  expect(sent).toHaveLength(1);
  expect(kept.written).toEqual(text("Mine."));
  saving.settle();
  await vi.advanceTimersByTimeAsync(200);
  expect(sent[1]).toEqual({ written: text("Mine, and more."), version: 7 });
  expect(saving.state()).toMatchObject({ phase: "saved", conflict: null });
});

test("keeping the other text sends nothing", async () => {
  const { saving, sent, kept, page, type } = set([{ conflict: theirs }]);
  type("Mine.");
  await vi.advanceTimersByTimeAsync(1_200);
  page.written = { document: theirs.document, notes: theirs.notes };
  saving.settle();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent).toHaveLength(1);
  expect(saving.state().phase).toBe("saved");
  expect(saving.version()).toBe(7);
  expect(kept.written).toBeNull();
});

test("a refusal is said, and the text stays in the browser", async () => {
  const { saving, kept, type } = set([{ refusal: "It has been submitted." }]);
  type("Late.");
  await vi.advanceTimersByTimeAsync(1_200);
  expect(saving.state()).toMatchObject({ phase: "refused", refusal: "It has been submitted." });
  expect(kept.written).toEqual(text("Late."));
});

test("saving at once waits for the save under way, then saves the rest", async () => {
  const { saving, sent, type } = set();
  type("One.");
  await vi.advanceTimersByTimeAsync(1_050);
  type("One. Two.");
  const done = saving.saveNow();
  await vi.advanceTimersByTimeAsync(300);
  expect((await done).phase).toBe("saved");
  expect(sent).toHaveLength(2);
});

test("what is typed and taken back needs no save", async () => {
  const { saving, sent, kept, type } = set();
  type("First. Oops");
  type("First.");
  await vi.advanceTimersByTimeAsync(1_200);
  expect(sent).toHaveLength(0);
  expect(saving.state().phase).toBe("saved");
  expect(kept.written).toBeNull();
});

test("what others saved is brought in, and is no news to be saved again", async () => {
  const brought: [Written, Written][] = [];
  const both = text("Mine.\n\nHers.");
  const { saving, sent, page, kept, type } = set([{ version: 9, merged: both }], (...pair) => {
    brought.push(pair);
    page.written = both;
    return true;
  });
  type("Mine.");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(brought).toEqual([[text("Mine."), both]]);
  expect(sent).toHaveLength(1);
  expect(saving.version()).toBe(9);
  expect(saving.state().phase).toBe("saved");
  expect(kept.written).toBeNull();
});

test("where a paragraph was changed here too, the next save names the version before, so that the desk meets the conflict", async () => {
  const { saving, sent, type } = set([{ version: 9, merged: text("Hers.") }, { version: 10 }], () => false);
  type("Mine.");
  await vi.advanceTimersByTimeAsync(1_200);
  expect(saving.version()).toBe(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(sent.map(({ version }) => version)).toEqual([1, 1]);
  expect(saving.state().phase).toBe("saved");
  expect(saving.version()).toBe(10);
});

test("signed out, it goes on by itself once signed in again", async () => {
  const { saving, sent, kept, type } = set([{ refusal: "You have been signed out.", signedOut: true }, { refusal: "You have been signed out.", signedOut: true }]);
  type("Words.");
  await vi.advanceTimersByTimeAsync(1_200);
  expect(saving.state().phase).toBe("signedOut");
  type("Words, and more.");
  expect(saving.state().phase).toBe("signedOut");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent.at(-1)!.written).toEqual(text("Words, and more."));
  expect(saving.state().phase).toBe("saved");
  expect(kept.written).toBeNull();
});

test("a copy of an earlier window goes out as that window would have sent it", async () => {
  const { saving, sent, page } = set([{ version: 4, merged: text("First.\n\nKept.") }], (_, found) => {
    page.written = found;
    return true;
  });
  const done = saving.sendKept(text("Kept."), 0, { tab: "earlierwin" });
  await vi.advanceTimersByTimeAsync(150);
  expect(await done).toBe(true);
  expect(sent).toEqual([{ written: text("Kept."), version: 0, earlier: { tab: "earlierwin" } }]);
  expect(saving.version()).toBe(4);
  expect(saving.acknowledged()).toEqual(text("First.\n\nKept."));
});

test("what is asked of the desk waits for the save under way, and no save starts before its answer", async () => {
  const { saving, sent, page, type } = set([], (_, found) => {
    page.written = found;
    return true;
  });
  type("One.");
  await vi.advanceTimersByTimeAsync(1_050);
  const asked: number[] = [];
  const done = saving.ask(async (version) => {
    asked.push(version);
    return { version: 5, merged: text("One.\n\nTwo.") };
  });
  await vi.advanceTimersByTimeAsync(100);
  await done;
  expect(asked).toEqual([2]);
  expect(saving.version()).toBe(5);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sent).toHaveLength(1);
});

test("what went wrong is said until it has come right, not taken back with every try", async () => {
  const { saving, type } = set([{ refusal: "You have been signed out.", signedOut: true }, new TypeError("Failed to fetch")]);
  type("First. Second.");
  await vi.advanceTimersByTimeAsync(1_100);
  expect(saving.state().phase).toBe("signedOut");
  void saving.saveNow();
  expect(saving.state().phase).toBe("signedOut");
  await vi.advanceTimersByTimeAsync(100);
  expect(saving.state().phase).toBe("away");
  await vi.advanceTimersByTimeAsync(2_050);
  expect(saving.state().phase).toBe("away");
  await vi.advanceTimersByTimeAsync(100);
  expect(saving.state().phase).toBe("saved");
});
