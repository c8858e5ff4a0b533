import { expect, test } from "vitest";
import type { Text } from "../kit/doc";
import type { Answer } from "../publishing/answer";
import { address, answer, column, magazine, three, two } from "./testing-answer";
import { chicagoLine, mlaLine } from "./citation-lines";
import { citableOf } from "./citable";

/** The line with its italics between stars. */
const said = (parts: Text[]) => parts.map(({ text, marks }) => (marks ? `*${text}*` : text)).join("");
const of = (more: Partial<Answer>) => citableOf({ ...answer, ...more }, column, magazine, address);

test("Chicago: name turned round, headline's capitals, column, magazine and the date on the cover, without pages", () => {
  expect(said(chicagoLine(of({})))).toBe("Marsh, Helen. “Why the Convoys to Murmansk Sailed in the Dark.” Ask the Quarterly, *Second World War Quarterly*, Winter 2027. https://quarterly.example/ask/convoys-in-the-dark.");
  expect(said(chicagoLine(of({ bylines: two })))).toMatch(/^Marsh, Helen, and Jan van Dyke\. “/);
  expect(said(chicagoLine(of({ bylines: three })))).toMatch(/^Marsh, Helen, Jan van Dyke, and John Smith Jr\. “/);
  expect(said(chicagoLine(of({ bylines: three.slice(2) })))).toMatch(/^Smith, John, Jr\. “/);
  // The evening before in New York, whose day counts.
  expect(said(chicagoLine(of({ issue: null })))).toContain("*, January 14, 2027. https");
  expect(said(chicagoLine(of({ bylines: [] })))).toMatch(/^“Why the Convoys/);
});

test("MLA: three authors are the first et al., seasons small and months short, page and address without https", () => {
  expect(said(mlaLine(of({})))).toBe("Marsh, Helen. “Why the Convoys to Murmansk Sailed in the Dark.” *Second World War Quarterly*, winter 2027, p.\u00a012, quarterly.example/ask/convoys-in-the-dark. Ask the Quarterly.");
  expect(said(mlaLine(of({ bylines: two })))).toMatch(/^Marsh, Helen, and Jan van Dyke\. “/);
  expect(said(mlaLine(of({ bylines: three })))).toMatch(/^Marsh, Helen, et al\. “/);
  expect(said(mlaLine(of({ issue: null })))).toContain("*, 14 Jan. 2027, quarterly.example/");
  for (const [name, when] of [["January/February 2027", "Jan.-Feb. 2027"], ["May 2027", "May 2027"], ["Autumn 2026", "autumn 2026"], ["The March of Winter", "The March of Winter"], ["No. 48", "No. 48"]]) {
    expect(said(mlaLine(of({ issue: { name: name!, path: "i", coverDate: "2027-01-01" }, page: null })))).toContain(`*, ${when}, quarterly.example/`);
  }
});

test("a headline that asks gets no full stop, one that quotes single marks", () => {
  expect(said(chicagoLine(of({ headline: "Who saw the angels of Mons?" })))).toContain("“Who Saw the Angels of Mons?” Ask");
  expect(said(chicagoLine(of({ headline: "Who said “never again”" })))).toContain("“Who Said ‘Never Again.’” Ask");
  expect(said(chicagoLine(of({ headline: "A day of the sailors’" })))).toContain("“A Day of the Sailors’.” Ask");
  expect(said(mlaLine(of({ headline: 'Did he say "why?"' })))).toContain("“Did He Say ‘Why?’” *");
});
