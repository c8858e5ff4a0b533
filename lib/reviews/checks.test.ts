import { expect, test } from "vitest";
import { checksOf, type Reading } from "./checks";

const reading = (more: Partial<Reading>): Reading => ({
  words: 418, tks: 0, asked: 420, writers: [{ id: 7, name: "Helen Marsh", share: 0.92 }, { id: 9, name: "Ana Reyes", share: 0.08 }], readerId: 9,
  agreed: "form", credit: "Margaret Ellison, Duluth, Minn.", hasBio: true, edited: true, remark: "agreed", historian: "Helen Marsh", ...more,
});
const open = (more: Partial<Reading>) => checksOf(reading(more)).filter(({ state }) => state !== "done").map(({ name, state }) => `${state}: ${name}`);

test("a text that can go has nothing open", () => expect(open({})).toEqual([]));

test("each thing that is open says what it is, and only two stop", () => {
  expect(open({ words: 600 })).toEqual(["open: Over its length"]);
  expect(open({ words: 100 })).toEqual(["open: Under its length"]);
  expect(open({ tks: 2 })).toEqual(["stop: 2 TKs are left"]);
  expect(open({ writers: [{ id: 9, name: "Ana Reyes", share: 0.21 }] })).toEqual(["stop: A second pair of eyes is needed"]);
  expect(open({ writers: [{ id: 9, name: "Ana Reyes", share: 0.2 }] })).toEqual([]);
  expect(open({ remark: null })).toEqual(["open: Helen Marsh has not answered the edited text"]);
  expect(open({ remark: null, edited: false })).toEqual([]);
  expect(open({ remark: "objected" })).toEqual(["open: Helen Marsh asks for something else"]);
  expect(open({ agreed: null })).toEqual(["open: No agreement of the reader is kept"]);
  expect(open({ hasBio: false })).toEqual(["open: The bio is missing"]);
  expect(open({ asked: null })).toEqual(["open: 418 words"]);
});
