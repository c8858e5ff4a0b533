import { expect, test } from "vitest";
import type { Answer } from "../publishing/answer";
import { address, answer, column, magazine, three } from "./testing-answer";
import { bibtex } from "./bibtex";
import { citableOf } from "./citable";

const of = (more: Partial<Answer>, from = magazine) => bibtex(citableOf({ ...answer, ...more }, column, from, address));

test("an entry with what BibTeX needs, and braces around capitals that must stay", () => {
  expect(of({ bylines: three })).toBe(`@article{marsh2027convoys,
  author  = {Marsh, Helen and van Dyke, Jan and Smith, Jr., John},
  title   = {Why the convoys to {Murmansk} sailed in the dark},
  journal = {Second World War Quarterly},
  year    = 2027,
  issue   = {Winter},
  pages   = {12},
  issn    = {0317-8471},
  note    = {Ask the Quarterly},
  url     = {https://quarterly.example/ask/convoys-in-the-dark},
  langid  = {english}
}
`);
});

test("outside an issue it has the month; a name that is one piece cannot be parted", () => {
  const made = of({ issue: null, bylines: [{ personId: 1, name: "Marks and Spencer", handle: "m" }] }, { ...magazine, issn: "" });
  expect(made).toContain("  month   = jan,");
  expect(made).toContain("  author  = {{Marks and Spencer}},");
  expect(made).not.toMatch(/pages|issn|issue/);
});

test("whatever is typed stays within its field", () => {
  const hostile = "100% of } {A & B}\\input{x} #1_2 $y$ ~^\n@article{z, title={no";
  const made = of({ headline: hostile, bylines: [{ personId: 1, name: hostile, handle: "h" }] }, { ...magazine, name: hostile });
  expect(made).toContain("100\\% of");
  expect(made).toContain("\\textbackslash{}");
  expect(made.match(/^@/gmu)).toHaveLength(1);
  // BibTeX counts braces whether or not a backslash stands before them: they must come out even, and never below nothing.
  const depths = [...made].reduce<number[]>((before, sign) => [...before, (before.at(-1) ?? 0) + (sign === "{" ? 1 : sign === "}" ? -1 : 0)], []);
  expect(depths.at(-1)).toBe(0);
  expect(depths.slice(made.indexOf("{"), made.lastIndexOf("}")).every((depth) => depth > 0)).toBe(true);
});
