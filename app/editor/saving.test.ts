// When what was typed is saved, and that no save is lost or sent for nothing.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { set, text } from "./testing-saving";

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
