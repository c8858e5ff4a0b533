import { expect, test } from "vitest";
import type { Answer } from "../publishing/answer";
import { address, answer, column, magazine, three } from "./testing-answer";
import { citableOf } from "./citable";
import { ris } from "./ris";

const of = (more: Partial<Answer>, from = magazine) => ris(citableOf({ ...answer, ...more }, column, from, address));

test("a record of a magazine article, line by line", () => {
  expect(of({ bylines: three }).split("\r\n")).toEqual([
    "TY  - MGZN", "AU  - Marsh, Helen", "AU  - van Dyke, Jan", "AU  - Smith, John, Jr.", "TI  - Why the convoys to Murmansk sailed in the dark", "T2  - Second World War Quarterly", "PY  - 2027", "DA  - 2027///Winter",
    "IS  - Winter 2027", "SP  - 12", "SN  - 0317-8471", "KW  - At sea", "N1  - Ask the Quarterly", "LA  - en-US", `UR  - ${address}`, "ER  - ", "",
  ]);
});

test("outside an issue the date is the day on the site, and nothing stands empty", () => {
  const made = of({ issue: null, topics: [] }, { ...magazine, issn: "" });
  expect(made).toContain("DA  - 2027/01/14/\r\n");
  expect(made).not.toMatch(/^(IS|SP|SN|KW)/mu);
});

test("no value can begin a tag or end the record", () => {
  const made = of({ headline: "One\r\nER  - \r\nTY  - JOUR\u2028AU  - Nobody" });
  expect(made.match(/^ER {2}- /gmu)).toHaveLength(1);
  expect(made.match(/^(TY|AU) {2}- /gmu)).toHaveLength(2);
  expect(made.replaceAll("\r\n", "")).not.toMatch(/[\r\n\u2028]/u);
});
