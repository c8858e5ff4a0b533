import { expect, test } from "vitest";
import { address, answer, column, magazine, two } from "@/lib/export/testing-answer";
import { citableOf } from "@/lib/export/citable";
import { citationTags } from "./citation-tags";

test("one tag for each author, without degrees, and the date of the issue", () => {
  expect(citationTags(citableOf({ ...answer, bylines: two }, column, magazine, address))).toEqual({
    citation_title: "Why the convoys to Murmansk sailed in the dark", citation_author: ["Helen Marsh", "Jan van Dyke"], citation_publication_date: "2026/12/15", citation_online_date: "2027/01/14",
    citation_journal_title: "Second World War Quarterly", citation_issn: "0317-8471", citation_issue: "Winter 2027", citation_firstpage: "12", citation_language: "en", citation_keywords: ["At sea"],
    citation_public_url: address, citation_fulltext_html_url: address,
  });
});

test("what is not known is not said", () => {
  const tags = citationTags(citableOf({ ...answer, issue: null, topics: [] }, column, { ...magazine, issn: "" }, address));
  expect(Object.keys(tags).filter((name) => /issn|issue|firstpage|keywords/.test(name))).toEqual([]);
  expect(tags.citation_publication_date).toBe("2027/01/14");
});
