import { expect, test } from "vitest";
import { paragraph, wordOf, zipOf } from "../word/testing-word";
import { wordToDocument } from "./word-file";

test("a Word file is read with its paragraphs and looks", async () => {
  expect(await wordToDocument(wordOf(paragraph("Ships rang bells &amp; whistles.") + paragraph("So says Roskill.", "<w:i/>")))).toEqual({
    document: {
      type: "doc",
      content: [
        { type: "paragraph", content: [{ type: "text", text: "Ships rang bells & whistles." }] },
        { type: "paragraph", content: [{ type: "text", text: "So says Roskill.", marks: [{ type: "italic" }] }] },
      ],
    },
    why: [],
  });
});

test("tracked changes in a mailed file are read as taken, and that is said", async () => {
  const tracked = (name: string, words: string) => `<w:${name} w:id="1" w:author="Helen Marsh" w:date="2026-05-12T09:30:00Z"><w:r><w:${name === "del" ? "delText" : "t"} xml:space="preserve">${words}</w:${name === "del" ? "delText" : "t"}></w:r></w:${name}>`;
  const read = await wordToDocument(wordOf(`<w:p><w:r><w:t xml:space="preserve">Through </w:t></w:r>${tracked("del", "fog")}${tracked("ins", "ice")}</w:p>`));
  expect(read.document?.content).toEqual([{ type: "paragraph", content: [{ type: "text", text: "Through ice" }] }]);
  expect(read.why).toEqual([expect.stringContaining("tracked changes")]);
});

test.each<[string, Buffer]>([
  ["no Word file", Buffer.from("Hello")],
  ["an empty one", Buffer.alloc(0)],
  ["a zip of something else", zipOf({ "a.txt": "Hello" })],
  ["half a file", wordOf(paragraph("Hello")).subarray(0, 300)],
  ["one that unpacks to more than there is room for", wordOf(paragraph("a".repeat(41_000_000)))],
  ["one with something before it, so that what is measured is not what would be read", Buffer.concat([wordOf(paragraph("Hello")), wordOf(paragraph("a".repeat(41_000_000)))])],
  ["one of so many pieces that reading it takes more memory than there is for it", wordOf("<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(150_000))],
  ["an answer longer than any", wordOf(paragraph("word ".repeat(30_000)))],
])("%s is none", async (_, file) => {
  expect(await wordToDocument(file)).toEqual({ document: null, why: [expect.stringMatching(/^[A-Z].+\.$/)] });
});

test("a file that names another file on the machine does not get it", async () => {
  const read = await wordToDocument(wordOf('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:p><w:r><w:t>&e;</w:t></w:r></w:p>'));
  expect(read.document).toBeNull();
  expect(JSON.stringify(read)).not.toContain("root:");
});
