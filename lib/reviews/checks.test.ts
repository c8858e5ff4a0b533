import { expect, test } from "vitest";
import { checksOf, type Reading } from "./checks";

const reading = (more: Partial<Reading>): Reading => ({
  words: 418, tks: 0, asked: 420, fit: { lines: 60, slot: null, over: null }, writers: [{ id: 7, name: "Helen Marsh", share: 0.92 }, { id: 9, name: "Ana Reyes", share: 0.08 }], readerId: 9,
  agreed: "form", credit: "Margaret Ellison, Duluth, Minn.", hasBio: true, edited: true, remark: "agreed", historian: "Helen Marsh",
  number: 3, changedSince: false, openThings: { suggestions: [], claims: [], conflicts: [] }, unticked: [], pictures: null, ...more,
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
  expect(open({ fit: { lines: 63, slot: 60, over: 3 } })).toEqual(["open: Over its length"]);
});

test("with a slot its lines decide whether a text is over", () => {
  const said = (more: Partial<Reading>) => checksOf(reading(more)).find(({ name }) => /length/iu.test(name));
  expect(said({ words: 600, fit: { lines: 60, slot: 60, over: 0 } })).toMatchObject({ name: "Length fits", detail: "600 words. 180 words over the 420 asked for. With question and bio it makes 60 lines of 60: fits to the line." });
  expect(said({ fit: { lines: 61, slot: 60, over: 1 } })?.detail).toContain("61 lines of 60: 1 line over.");
  expect(said({})?.detail).toContain("It makes 60 lines.");
});

test("what is open in the working text stops approval, each with the place where it is mended", () => {
  const openThings = {
    suggestions: [{ key: "aaaaaaaaaa", by: "Ana Reyes", words: "replace “retreats” with “draws back”" }, { key: "bbbbbbbbbb", by: "Ana Reyes", words: "" }],
    claims: [{ key: "cccccccccc", quote: "PQ 17 lost 24 merchant ships", state: "queried" as const, lapsed: false }, { key: "dddddddddd", quote: "x".repeat(80), state: "verified" as const, lapsed: true }],
    conflicts: [{ id: 12, words: "The dark had its price." }],
  };
  const places = checksOf(reading({ openThings, changedSince: true, unticked: ["Read the proof."] })).filter(({ state }) => state === "stop");
  expect(places.map(({ name }) => name)).toEqual(["One paragraph has two texts", "2 suggestions are open", "The text was changed after revision 3", "2 facts are not verified", "One line of the checklist is not ticked"]);
  expect(places.flatMap((check) => check.places ?? [])).toEqual([
    { at: "c-12", words: "“The dark had its price.”" },
    { at: "s-aaaaaaaaaa", words: "Ana Reyes: replace “retreats” with “draws back”" },
    { at: "s-bbbbbbbbbb", words: "Ana Reyes: a change" },
    { at: "", words: "Go to the text" },
    { at: "f-cccccccccc", words: "“PQ 17 lost 24 merchant ships”, queried" },
    { at: "f-dddddddddd", words: `“${"x".repeat(57)}…”, its sentence changed after it was checked` },
  ]);
});

test("a picture that cannot be printed is said before approval, and stops publication alone", () => {
  expect(open({ pictures: [] })).toEqual([]);
  expect(open({ pictures: ["The picture lacks its credit."] })).toEqual(["open: A picture cannot be printed yet"]);
});
