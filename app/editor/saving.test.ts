import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fromCopy } from "@/lib/text/copy";
import { makeSaving, ofDraft, type Save, type SaveAnswer, type Written } from "./saving";

const text = (copy: string): Written => ({ document: fromCopy(copy), notes: "" });

/** A machine with a browser's storage and a desk that answers as told. */
function set(answers: (SaveAnswer | Error)[] = []) {
  const sent: { written: Written; version: number }[] = [];
  const kept: { written: Written | null } = { written: null };
  const phases: string[] = [];
  let version = 1;
  const save: Save = async (written, from) => {
    sent.push({ written, version: from });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const answer = answers.shift() ?? { version: (version = from + 1) };
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const saving = makeSaving({
    kind: ofDraft,
    written: text("First."),
    version,
    savedAt: null,
    save,
    keep: { write: (written) => void (kept.written = written), clear: (acknowledged) => void (kept.written === acknowledged && (kept.written = null)) },
    onChange: (state) => phases.push(state.phase),
  });
  return { saving, sent, kept, phases };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("a pause in typing saves the latest text once", async () => {
  const { saving, sent, kept } = set();
  saving.typed(text("First. S"));
  await vi.advanceTimersByTimeAsync(500);
  saving.typed(text("First. Second."));
  expect(kept.written).toEqual(text("First. Second."));
  await vi.advanceTimersByTimeAsync(1_100);
  expect(sent).toEqual([{ written: text("First. Second."), version: 1 }]);
  expect(saving.state().phase).toBe("saved");
  expect(kept.written).toBeNull();
});

test("who never pauses is saved all the same", async () => {
  const { saving, sent } = set();
  for (let n = 0; n < 24; n += 1) {
    saving.typed(text(`Word ${n}`));
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(sent.length).toBeGreaterThan(0);
});

test("what is typed while a save is under way is saved next, on the new version", async () => {
  const { saving, sent, kept } = set();
  saving.typed(text("One."));
  await vi.advanceTimersByTimeAsync(1_050);
  saving.typed(text("One. Two."));
  await vi.advanceTimersByTimeAsync(1_200);
  expect(sent.map(({ version }) => version)).toEqual([1, 2]);
  expect(sent[1]!.written).toEqual(text("One. Two."));
  expect(saving.state().phase).toBe("saved");
  expect(kept.written).toBeNull();
});

test("without the network it says so, tries again and loses nothing", async () => {
  const { saving, sent, kept } = set([new Error("offline"), new Error("offline")]);
  saving.typed(text("At sea."));
  await vi.advanceTimersByTimeAsync(1_150);
  expect(saving.state().phase).toBe("away");
  expect(kept.written).toEqual(text("At sea."));
  await vi.advanceTimersByTimeAsync(2_000 + 100 + 4_000 + 100);
  expect(sent).toHaveLength(3);
  expect(saving.state().phase).toBe("saved");
});

const theirs = { ...text("Hers."), version: 7, by: "Ana Reyes", at: "2026-11-24T12:00:00Z" };

test("a conflict stops saving until the person has chosen", async () => {
  const { saving, sent, kept } = set([{ conflict: theirs }]);
  saving.typed(text("Mine."));
  await vi.advanceTimersByTimeAsync(1_200);
  expect(saving.state()).toMatchObject({ phase: "conflict", conflict: { by: "Ana Reyes" } });
  saving.typed(text("Mine, and more."));
  await vi.advanceTimersByTimeAsync(60_000);
  await saving.saveNow();
  expect(sent).toHaveLength(1);
  expect(kept.written).toEqual(text("Mine, and more."));
  saving.settle(saving.written());
  await vi.advanceTimersByTimeAsync(200);
  expect(sent[1]).toEqual({ written: text("Mine, and more."), version: 7 });
  expect(saving.state()).toMatchObject({ phase: "saved", conflict: null });
});

test("keeping the other text sends nothing", async () => {
  const { saving, sent, kept } = set([{ conflict: theirs }]);
  saving.typed(text("Mine."));
  await vi.advanceTimersByTimeAsync(1_200);
  saving.settle({ document: theirs.document, notes: theirs.notes });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent).toHaveLength(1);
  expect(saving.state().phase).toBe("saved");
  expect(saving.version()).toBe(7);
  expect(kept.written).toBeNull();
});

test("a refusal is said, and the text stays in the browser", async () => {
  const { saving, kept } = set([{ refusal: "It has been submitted." }]);
  saving.typed(text("Late."));
  await vi.advanceTimersByTimeAsync(1_200);
  expect(saving.state()).toMatchObject({ phase: "refused", refusal: "It has been submitted." });
  expect(kept.written).toEqual(text("Late."));
});

test("saving at once waits for the save under way, then saves the rest", async () => {
  const { saving, sent } = set();
  saving.typed(text("One."));
  await vi.advanceTimersByTimeAsync(1_050);
  saving.typed(text("One. Two."));
  const done = saving.saveNow();
  await vi.advanceTimersByTimeAsync(300);
  expect((await done).phase).toBe("saved");
  expect(sent).toHaveLength(2);
});

test("what is typed and taken back needs no save", async () => {
  const { saving, sent, kept } = set();
  saving.typed(text("First. Oops"));
  saving.typed(text("First."));
  await vi.advanceTimersByTimeAsync(1_200);
  expect(sent).toHaveLength(0);
  expect(saving.state().phase).toBe("saved");
  expect(kept.written).toBeNull();
});
