// Saving that fails: without the network, refused, or signed out. It is said, and nothing is lost.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { set, text } from "./testing-saving";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

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

test("a refusal is said, and the text stays in the browser", async () => {
  const { saving, kept, type } = set([{ refusal: "It has been submitted." }]);
  type("Late.");
  await vi.advanceTimersByTimeAsync(1_200);
  expect(saving.state()).toMatchObject({ phase: "refused", refusal: "It has been submitted." });
  expect(kept.written).toEqual(text("Late."));
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
