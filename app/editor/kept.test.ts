import { beforeEach, expect, test, vi } from "vitest";
import { fromCopy } from "@/lib/text/copy";
import { keptCopies } from "./kept";

const text = (copy: string) => ({ document: fromCopy(copy), notes: "" });
const words = (kept: { document: unknown }[]) => kept.map(({ document }) => document);

beforeEach(() => {
  const stored = new Map<string, string>();
  const localStorage = { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, value: string) => void stored.set(key, value), removeItem: (key: string) => void stored.delete(key) };
  vi.stubGlobal("window", { localStorage });
  return () => vi.unstubAllGlobals();
});

test("a copy the desk never got is offered at the next opening, and the one after, until let go", () => {
  keptCopies("Q:1").write(text("Typed at sea."), 3);
  expect(words(keptCopies("Q:1").offered(text("Older.")))).toEqual([fromCopy("Typed at sea.")]);
  const again = keptCopies("Q:1").offered(text("Older."));
  expect(again).toHaveLength(1);
  keptCopies("Q:1").drop(again[0]!);
  expect(keptCopies("Q:1").offered(text("Older."))).toEqual([]);
});

test("what the desk has acknowledged is not offered", () => {
  const copies = keptCopies("Q:1");
  copies.write(text("Saved."), 1);
  copies.clear(text("Saved."));
  expect(copies.offered(text("Older."))).toEqual([]);
  copies.write(text("Saved."), 1);
  expect(copies.offered(text("Saved."))).toEqual([]);
});

test("an acknowledgement of older words leaves the newer copy", () => {
  const copies = keptCopies("Q:1");
  copies.write(text("One. Two."), 1);
  copies.clear(text("One."));
  expect(words(copies.offered(text("One.")))).toEqual([fromCopy("One. Two.")]);
});

test("a new copy does not push out one that still waits, and another person's are another's", () => {
  keptCopies("Q:1").write(text("First."), 1);
  keptCopies("Q:1").offered(text("Desk."));
  keptCopies("Q:1").write(text("Second."), 1);
  expect(words(keptCopies("Q:1").offered(text("Desk.")))).toEqual([fromCopy("Second."), fromCopy("First.")]);
  expect(keptCopies("Q:2").offered(text("Desk."))).toEqual([]);
});

test("a storage that is full, forbidden or spoilt stops nobody from writing", () => {
  window.localStorage.setItem("askdesk:typed:Q:1", "{spoilt");
  expect(keptCopies("Q:1").offered(text("Desk."))).toEqual([]);
  vi.stubGlobal("window", {
    get localStorage(): Storage {
      throw new Error("forbidden");
    },
  });
  const copies = keptCopies("Q:1");
  copies.write(text("On."), 1);
  copies.clear(text("On."));
  expect(copies.offered(text("Desk."))).toEqual([]);
});
