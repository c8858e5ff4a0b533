import { expect, test } from "vitest";
import type { Document, Inline } from "../kit/doc";
import { toHtml } from "../text/html";
import { annotatedCopy, numbered, withNumbers } from "./annotated";
import { chicago } from "./chicago";
import type { ClaimView } from "./claim";

const claim = (key: string, more: Partial<ClaimView> = {}): ClaimView => ({ key, quote: key, citation: null, source: null, state: "open", word: "", checkedBy: null, checkedAt: null, lapsed: false, isInText: true, addedBy: "Helen Marsh", scans: [], ...more });
const anchored = (text: string, ...ids: string[]): Inline => ({ type: "text", text, marks: ids.map((id) => ({ type: "claim", attrs: { id } })) });
const source = chicago({ type: "book", title: "Convoys to Russia", author: [{ family: "Ruegg", given: "Bob" }], issued: { "date-parts": [[1992]] }, locator: "40", label: "page" });
const document: Document = {
  type: "doc",
  content: [
    { type: "paragraph", content: [anchored("PQ 17 lost ", "second01"), anchored("24 *ships*", "first001", "second01"), { type: "text", text: "." }] },
    { type: "paragraph", content: [{ type: "text", text: "The " }, { type: "text", text: "Sheffield", marks: [{ type: "italic" }, { type: "claim", attrs: { id: "third001" } }] }, { type: "text", text: "’s roof." }] },
  ],
};
const claims = [
  claim("first001", { state: "verified", source, checkedBy: "Priya Nair", checkedAt: "2026-11-24T12:00:00Z" }),
  claim("gone0001", { quote: "36 saved" }),
  claim("second01"),
  claim("third001", { state: "queried", word: "Which\nlog?", checkedBy: "Priya Nair", checkedAt: "2026-11-24T12:00:00Z" }),
];
const { facts, gone } = numbered(document, claims);

test("facts are numbered by the text; what lost its words stands apart", () => {
  expect(facts.map(({ number, quote }) => [number, quote])).toEqual([[1, "PQ 17 lost 24 *ships*"], [2, "24 *ships*"], [3, "Sheffield"]]);
  expect(gone.map(({ key }) => key)).toEqual(["gone0001"]);
  expect(toHtml(withNumbers(document, facts))).toBe("<p>PQ 17 lost 24 *ships*<sup>[1][2]</sup>.</p><p>The <em>Sheffield</em><sup>[3]</sup>’s roof.</p>");
});

test("as plain text and as Markdown, each with everything the ledger knows", () => {
  const say = () => "November 24";
  expect(annotatedCopy({ title: "The roof", document, facts, gone, markdown: false, sayDay: say })).toBe(`The roof

PQ 17 lost 24 *ships*[1][2].

The Sheffield[3]’s roof.

Facts

1. “PQ 17 lost 24 *ships*”
   Needs a source.
2. “24 *ships*”
   Bob Ruegg, Convoys to Russia (1992), 40.
   Verified by Priya Nair, November 24.
3. “Sheffield”
   Queried by Priya Nair, November 24.
   Which log?

No longer in the text

- “36 saved”
   Needs a source.
`);
  const markdown = annotatedCopy({ title: "The roof", document, facts, gone, markdown: true, sayDay: say });
  expect(markdown).toContain("The *Sheffield*");
  expect(markdown).toContain("24 \\*ships\\*");
  expect(markdown).toContain("Bob Ruegg, *Convoys to Russia* (1992), 40.");
});
