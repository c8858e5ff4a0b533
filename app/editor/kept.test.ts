import { beforeEach, expect, test, vi } from "vitest";
import { fromCopy } from "@/lib/text/copy";
import { type Document, longest } from "@/lib/text/document";
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

test("a text that grew too long for the desk is found whole, with its looks", () => {
  const paragraphs = (said: string, n: number): Document => ({ type: "doc", content: Array.from({ length: n }, () => ({ type: "paragraph", content: [{ type: "text", text: said, marks: [{ type: "italic" }] }] })) });
  const long = { document: paragraphs("x".repeat(longest.characters + 1), 1), notes: "" };
  const many = { document: paragraphs("x", longest.nodes / 2), notes: "" };
  of().write(long, 3);
  of("Q:1", "otherwindo").write(many, 1);
  const found = of("Q:1", "nextwindow").waiting(text("Older."));
  expect(found).toHaveLength(2);
  expect(found.find(({ tab }) => tab === "onewindow1")).toMatchObject({ ...long, version: 3, isWhole: true });
});

test("of what can be read as no text of ours the words are found", () => {
  const item = { type: "verse", content: [{ type: "text", text: "Slow ice, " }, { type: "glow", text: "fast ice." }] };
  const document = { type: "doc", content: [{ type: "poem", content: [item, { type: "verse" }] }, { type: "paragraph", content: [{ type: "text", text: "So they said." }] }] };
  window.localStorage.setItem("askdesk:typed:Q:1:onewindow1", JSON.stringify({ document, notes: "Log.", version: 2, tab: "onewindow1", at: "2026-11-01T09:00:00.000Z" }));
  expect(of("Q:1", "nextwindow").waiting(text("Older."))).toMatchObject([{ document: fromCopy("Slow ice, fast ice.\n\nSo they said."), notes: "Log.", isWhole: false }]);
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
