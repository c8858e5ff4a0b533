import { expect, test } from "vitest";
import { addressLines, type Known, paperOf, wordingsFor } from "./reply";

test("a magazine prints on the paper of its country", () => {
  expect(["en-US", "fr-CA", "es-MX", "en-GB", "de", "en-AU"].map(paperOf)).toEqual(["letter", "letter", "letter", "a4", "a4", "a4"]);
});

const known: Known = { name: "Amos Tuttle", column: "Ask the Map Room", magazine: "Fathom & Field", page: null, printed: null, issue: null, months: [4, 9], originals: null, isDeclined: false, signOff: "The editors" };
const labels = (more: Partial<Known>) => wordingsFor({ ...known, ...more }).map(({ key }) => key);

test("only those wordings are offered that are true of the question", () => {
  expect(labels({})).toEqual(["received", "chosen", "declined"]);
  expect(labels({ isDeclined: true, originals: "The photograph" })).toEqual(["declined", "originals"]);
  expect(labels({ page: "desk.example/map-room/rose" })).toEqual(["published"]);
  expect(labels({ page: "desk.example/map-room/rose", printed: { issue: "Spring 2027", page: "14" } })).toEqual(["printed"]);
});

test("a wording says what is known, and to whom", () => {
  const [letter] = wordingsFor({ ...known, printed: { issue: "Spring 2027", page: "14" }, page: "desk.example/map-room/rose" });
  expect(letter?.text).toMatch(/^Dear Amos Tuttle,\n\n.*Spring 2027 issue of Fathom & Field, on page 14\.\n\n.*\ndesk\.example\/map-room\/rose\n\n.*\n\nYours sincerely,\n\nThe editors$/s);
  expect(wordingsFor({ ...known, name: "" })[0]?.text).toMatch(/^Dear reader,/);
  expect(addressLines("Amos Tuttle\n\n  3 Wharf St.  \n")).toEqual(["Amos Tuttle", "3 Wharf St."]);
});
