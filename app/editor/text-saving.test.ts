import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fromCopy } from "@/lib/text/copy";
import { makeTextSaving } from "./text-saving";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
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
