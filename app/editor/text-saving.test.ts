import { getSchema } from "@tiptap/core";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fromCopy } from "@/lib/text/copy";
import { type Document, longest } from "@/lib/text/document";
import { keptCopies } from "./kept";
import { nodesAndMarks } from "./schema/schema";
import { makeTextSaving } from "./text-saving";

const schema = getSchema(nodesAndMarks);

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A desk that answers by what was sent, with what was sent to it. */
function desk(answer: (sent: Sent) => object) {
  const sent: Sent[] = [];
  vi.stubGlobal("fetch", async (_: string, init: RequestInit) => {
    const one = JSON.parse(String(init.body)) as Sent;
    sent.push(one);
    return Response.json(answer(one));
  });
  return sent;
}
type Sent = { document: Document; tab: string; version: number; decided?: unknown };

/** A browser's storage. */
function storage() {
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
  return stored;
}
const open = (tab: string, document = fromCopy("First.")) => makeTextSaving({ address: "/api/text/1", keep: "FFW-1:1", tab, first: { document, notes: "", version: 1, savedAt: null }, conflicts: [], onSaved: () => {} });

test("a copy too long for the desk is offered as refused, and stays until let go", async () => {
  const stored = storage();
  const long: Document = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "x".repeat(longest.characters + 1) }] }] };
  keptCopies("FFW-1:1", "earlier1").write({ document: long, notes: "" }, 1);
  desk(() => ({ refusal: "This text is too long to keep in one piece." }));
  const saving = open("thistab1");
  await saving.sendKept();
  expect(saving.refusedCopies()).toMatchObject([{ document: long, tab: "earlier1" }]);
  expect(saving.state().phase).toBe("saved");
  expect(stored.size).toBe(1);
  saving.drop(saving.refusedCopies()[0]!);
  expect([saving.refusedCopies(), stored.size]).toEqual([[], 0]);
});

test("words that can be read as no text are offered and never sent as one", async () => {
  const stored = storage();
  stored.set("askdesk:typed:FFW-1:1:earlier1", JSON.stringify({ document: { type: "doc", content: [{ type: "poem", content: [{ type: "text", text: "Slow ice." }] }] }, notes: "", version: 1, tab: "earlier1", at: "2026-11-01T09:00:00.000Z" }));
  const sent = desk(() => ({ version: 2, conflicts: [] }));
  const saving = open("thistab1");
  await saving.sendKept();
  expect(sent).toEqual([]);
  expect(saving.refusedCopies()).toMatchObject([{ document: fromCopy("Slow ice.") }]);
  expect(stored.size).toBe(1);
});

/** The surface with a text on it, as far as saving knows it; `type` puts another there. */
function surface(document: Document): Editor & { type(next: Document): void } {
  const settled = (doc: unknown) => doc;
  const stateOf = (text: Document) => EditorState.create({ doc: schema.nodeFromJSON(text) });
  const made = {
    isDestroyed: false,
    state: stateOf(document),
    storage: { suggesting: { settled, settle() {} } },
    view: { dispatch: (step: Transaction) => void (made.state = made.state.apply(step)) },
    type: (next: Document) => void (made.state = stateOf(next)),
    on() {},
    off() {},
  };
  return made as unknown as Editor & { type(next: Document): void };
}

test("where a paragraph was typed on in that another changed, nothing of the other's text is brought in before the desk has met it", async () => {
  storage();
  const long = (subject: string) => `${subject} sailed from the north in the winter of that year.`;
  const both = (one: string, other: string) => fromCopy(`${long(one)}\n\n${long(other)}`);
  const editor = surface(both("A ship", "A convoy"));
  const sent = desk(() => {
    if (sent.length === 1) editor.type(both("Our old ship", "Our convoy"));
    return { version: 7, merged: { document: both("Their ship", "Their convoy"), sourceNotes: "Theirs." }, conflicts: [] };
  });
  const saving = open("thistab1", both("A ship", "A convoy"));
  saving.setEditor(editor);
  editor.type(both("Our ship", "Our convoy"));
  await saving.saveNow();
  expect([saving.version(), saving.notes()]).toEqual([1, ""]);
  await vi.advanceTimersByTimeAsync(100);
  // The second paragraph goes out as this window has it, not as the desk answered: its words were not taken out here.
  expect(sent.map(({ document, version }) => [document, version])).toEqual([
    [both("Our ship", "Our convoy"), 1],
    [both("Our old ship", "Our convoy"), 1],
  ]);
  expect(editor.state.doc.toJSON()).toEqual(schema.nodeFromJSON(both("Their ship", "Their convoy")).toJSON());
  expect([saving.version(), saving.notes()]).toEqual([7, "Theirs."]);
  saving.stop();
});

test("what was decided in a window that died before its save is sent with its copy", async () => {
  storage();
  const key = "aaaaaaaaaa";
  const suggested: Document = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Ice" }, { type: "text", text: " age", marks: [{ type: "inserted", attrs: { id: key } }] }] }] };
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("Failed to fetch");
  });
  const earlier = open("earlier1", suggested);
  earlier.setEditor(surface(fromCopy("Ice")));
  earlier.decide({ left: [key] });
  await vi.advanceTimersByTimeAsync(1_100);
  expect(earlier.state().phase).toBe("away");
  earlier.stop();
  const sent = desk(() => ({ version: 2, conflicts: [] }));
  const saving = open("thistab1", suggested);
  await saving.sendKept();
  expect(sent).toMatchObject([{ document: fromCopy("Ice"), tab: "earlier1", version: 1, decided: { taken: [], left: [key] } }]);
  saving.stop();
});

test("while a save waits for the desk, news of the text sends it, and asks for nothing besides", async () => {
  const calls: string[] = [];
  let isAway = true;
  vi.stubGlobal("fetch", async (address: string, init?: RequestInit) => {
    calls.push(`${init?.method ?? "GET"} ${address}`);
    if (isAway) throw new TypeError("Failed to fetch");
    return Response.json({ version: 2, conflicts: [] });
  });
  const saving = makeTextSaving({ address: "/api/text/1", keep: "FFW-1:1", tab: "tab", first: { document: fromCopy("First."), notes: "", version: 1, savedAt: null }, conflicts: [], onSaved: () => {} });
  saving.writeNotes("Logbook, 1779.");
  await vi.advanceTimersByTimeAsync(1_100);
  expect(saving.state().phase).toBe("away");
  isAway = false;
  await saving.hear();
  expect(calls).toEqual(["POST /api/text/1/save", "POST /api/text/1/save"]);
  expect(saving.state().phase).toBe("saved");
  saving.stop();
});

test("news that could not be fetched is said to be, so that it is asked for again", async () => {
  let answers: (() => Response)[] = [];
  vi.stubGlobal("fetch", async () => answers.shift()!());
  const saving = makeTextSaving({ address: "/api/text/1", keep: "FFW-1:1", tab: "tab", first: { document: fromCopy("First."), notes: "", version: 1, savedAt: null }, conflicts: [], onSaved: () => {} });
  answers = [
    () => { throw new TypeError("Failed to fetch"); },
    () => new Response("", { status: 503 }),
    () => Response.json({ version: 2, document: fromCopy("Second."), sourceNotes: "", conflicts: [] }),
    () => Response.json(null),
  ];
  expect([await saving.hear(), await saving.hear(), await saving.hear(), await saving.hear()]).toEqual([false, false, true, true]);
  expect([saving.version(), saving.document()]).toEqual([2, fromCopy("Second.")]);
  saving.stop();
});
