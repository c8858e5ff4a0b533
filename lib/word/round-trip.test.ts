import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Document } from "../kit/doc";
import { anyWritten } from "./arbitrary";
import { readWord } from "./read-word";
import { png } from "./testing-word";
import { writeWord } from "./write-word";

const at = new Date("2026-05-12T09:30:00Z");
const authors = (document: Document) => [...new Set([...JSON.stringify(document).matchAll(/key\d{7}/g)].map(([key]) => key))].map((key, n) => ({ key, author: n % 2 === 0 ? "Helen Marsh" : "Tom Ferris", at }));
const images = ["pic-1", "pic-2"].map((id) => ({ id, bytes: png, type: "image/png" as const, name: id }));

test("whatever the schema has goes out and comes back the same", () => {
  fc.assert(
    fc.property(anyWritten, (document) => {
      const suggestions = authors(document);
      const file = writeWord({ document, suggestions, notes: [], images, title: "Ice", author: "Desk", lang: "en-US", at });
      const back = readWord(file, () => "fresh00000");
      if ("refusal" in back) throw new Error(back.refusal);
      expect(back.document).toEqual(document);
      for (const found of back.suggestions) expect(suggestions).toContainEqual(found);
      expect(back.why).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
