import { beforeEach, expect, test, vi } from "vitest";
import { fromCopy } from "@/lib/text/copy";
import { keptCopies } from "./kept";

const text = (copy: string) => ({ document: fromCopy(copy), notes: "" });
const words = (kept: { document: unknown }[]) => kept.map(({ document }) => document);

const of = (key = "Q:1", tab = "onewindow1") => keptCopies(key, tab);

beforeEach(() => {
  const stored = new Map<string, string>();
  const localStorage = {
    get length() {
      return stored.size;
    },
    key: (at: number) => [...stored.keys()][at] ?? null,
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
  vi.stubGlobal("window", { localStorage });
  return () => vi.unstubAllGlobals();
});

test("a copy the desk never got is found at the next opening, with its window and version, until let go", () => {
  of().write(text("Typed at sea."), 3);
  const [found] = of("Q:1", "nextwindow").waiting(text("Older."));
  expect(found).toMatchObject({ ...text("Typed at sea."), version: 3, tab: "onewindow1" });
  expect(words(of("Q:1", "thirdwindo").waiting(text("Older.")))).toHaveLength(1);
  of("Q:1", "nextwindow").drop(found!);
  expect(of("Q:1", "nextwindow").waiting(text("Older."))).toEqual([]);
});

test("what the desk has acknowledged does not wait", () => {
  of().write(text("Saved."), 1);
  of().clear(text("Saved."));
  expect(of("Q:1", "nextwindow").waiting(text("Older."))).toEqual([]);
  of().write(text("Saved."), 1);
  expect(of("Q:1", "nextwindow").waiting(text("Saved."))).toEqual([]);
});

test("an acknowledgement of older words leaves the newer copy", () => {
  of().write(text("One. Two."), 1);
  of().clear(text("One."));
  expect(words(of("Q:1", "nextwindow").waiting(text("One.")))).toEqual([fromCopy("One. Two.")]);
});

test("two windows keep a copy each, a window's own does not wait, and another person's are another's", () => {
  vi.useFakeTimers();
  of("Q:1", "onewindow1").write(text("First."), 1);
  vi.advanceTimersByTime(5);
  of("Q:1", "otherwindo").write(text("Second."), 1);
  vi.useRealTimers();
  expect(words(of("Q:1", "nextwindow").waiting(text("Desk.")))).toEqual([fromCopy("First."), fromCopy("Second.")]);
  expect(words(of("Q:1", "onewindow1").waiting(text("Desk.")))).toEqual([fromCopy("Second.")]);
  expect(of("Q:2", "nextwindow").waiting(text("Desk."))).toEqual([]);
});

test("what a window kept after it was found is not dropped", () => {
  vi.useFakeTimers();
  of().write(text("First."), 1);
  const [found] = of("Q:1", "nextwindow").waiting(text("Desk."));
  vi.advanceTimersByTime(5);
  of().write(text("First. More."), 1);
  of("Q:1", "nextwindow").drop(found!);
  vi.useRealTimers();
  expect(words(of("Q:1", "nextwindow").waiting(text("Desk.")))).toEqual([fromCopy("First. More.")]);
});

test("a storage that is full, forbidden or spoilt stops nobody from writing", () => {
  window.localStorage.setItem("askdesk:typed:Q:1:onewindow1", "{spoilt");
  expect(of("Q:1", "nextwindow").waiting(text("Desk."))).toEqual([]);
  vi.stubGlobal("window", {
    get localStorage(): Storage {
      throw new Error("forbidden");
    },
  });
  of().write(text("On."), 1);
  of().clear(text("On."));
  expect(of().waiting(text("Desk."))).toEqual([]);
});
