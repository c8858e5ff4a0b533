// What stands beside the fields of a piece is the whole post as its file has it, whichever program wrote that.
import { expect, test } from "vitest";
import { wordsOf } from "./lines";
import { originalOf } from "./original";
import { htmlPage } from "./testing-files";

const whole = "Dear Editor, why? —Ann Frost, Salem\n\nSo it was.\n\nSend queries to: the desk.";
const html = whole.split("\n\n").map((part) => `<p>${part}</p>`).join("");

test.each([
  ["wordpress", JSON.stringify({ title: "Bells", "content:encoded": whole })],
  ["ghost", JSON.stringify({ title: "Bells", html })],
  ["pages", htmlPage({ title: "Bells", body: html })],
  ["word", whole],
  ["wordpress", whole],
] as const)("%s", (source, raw) => expect(wordsOf(originalOf(source, raw))).toBe(whole));

test("a record without words has none", () => expect(originalOf("wordpress", "{}")).toEqual([]));
