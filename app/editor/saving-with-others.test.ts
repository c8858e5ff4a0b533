// Saving where others save too: conflicts, what is brought in, and what is sent or asked between saves.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Written } from "./saving";
import { set, text, theirs } from "./testing-saving";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

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
