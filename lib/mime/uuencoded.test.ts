import { expect, test } from "vitest";
import { uuFilesIn } from "./uuencoded";

test("a text full of beginnings that begin nothing is left as it is", () => {
  const text = "begin 644 a\n".repeat(40_000);
  expect(uuFilesIn(text)).toEqual({ text, files: [] });
});

test("a beginning that begins nothing hides no file that follows", () => {
  const { text, files } = uuFilesIn("We begin.\nbegin 644 of the talk\nno line of a file, as it is too long for one\n\nbegin 644 cat.txt\n#0V%T\n`\nend\nBye.\n");
  expect(files.map(({ name, content }) => [name, content.toString()])).toEqual([["cat.txt", "Cat"]]);
  expect(text).toContain("no line of a file");
});
