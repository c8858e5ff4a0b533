import { beforeAll, expect, test } from "vitest";
import { address, answer, asker, column, magazine, two } from "./testing-answer";
import { answerData } from "./answer-data";
import { askData, columnData, profileData } from "./page-data";
import { fromCopy } from "../text/copy";

beforeAll(() => void (process.env.ASKDESK_URL = "https://desk.example"));

/** As a machine reads it: what is undefined is not there. */
const read = (more: Partial<Parameters<typeof answerData>[0]> = {}) => JSON.parse(JSON.stringify(answerData({ answer, asker, column, magazine, address, ...more }))) as Record<string, Record<string, unknown> & unknown[]>;
const periodical = { "@type": "Periodical", name: "Second World War Quarterly", url: "https://www.quarterly.example", issn: "0317-8471" };

test("an article whose main entity is the reader's question with its answer", () => {
  const helen = { "@type": "Person", name: "Helen Marsh", url: "https://quarterly.example/contributors/helen-marsh" };
  expect(read()).toMatchObject({
    "@context": "https://schema.org", "@type": "Article", headline: "Why the convoys to Murmansk sailed in the dark", author: [helen], mainEntityOfPage: address, inLanguage: "en-US",
    datePublished: "2027-01-15T02:00:00.000Z", dateModified: "2027-01-20T12:00:00.000Z", pageStart: 12, keywords: ["At sea"], about: [{ "@type": "Thing", name: "At sea" }],
    isPartOf: { "@type": "PublicationIssue", name: "Winter 2027", datePublished: "2026-12-15", isPartOf: periodical },
    mainEntity: {
      "@type": "Question", name: "Why the convoys to Murmansk sailed in the dark", text: "Was the dark better?",
      author: { "@type": "Person", name: "Margaret Ellison", homeLocation: { "@type": "Place", name: "Duluth, Minn." } },
      acceptedAnswer: { "@type": "Answer", text: "It was.\n\nIce came with it.", author: [helen], url: address, datePublished: "2027-01-15T02:00:00.000Z" },
    },
  });
  expect(read()).not.toHaveProperty("correction");
});

test("outside an issue it is part of the magazine, and has no page", () => {
  const data = read({ answer: { ...answer, issue: null } });
  expect(data.isPartOf).toEqual(periodical);
  expect(data).not.toHaveProperty("pageStart");
  expect(read({ magazine: { ...magazine, issn: "", siteUrl: "" }, answer: { ...answer, issue: null } }).isPartOf).toEqual({ "@type": "Periodical", name: magazine.name, url: "https://quarterly.example" });
});

test("each correction, and each author by name and page", () => {
  const data = read({ answer: { ...answer, bylines: two, corrections: [{ at: new Date("2027-01-20T12:00:00Z"), text: "Not 1842." }] } });
  expect(data.correction).toEqual([{ "@type": "CorrectionComment", text: "Not 1842.", datePublished: "2027-01-20T12:00:00.000Z" }]);
  expect(data.author!.map((author) => (author as { name: string }).name)).toEqual(["Helen Marsh", "Jan van Dyke"]);
});

test("whoever withheld the name is nobody, and a place that was not given nowhere", () => {
  expect(read({ asker: null }).mainEntity).not.toHaveProperty("author");
  expect(read({ asker: { name: "Ann", place: "" } }).mainEntity!.author).toEqual({ "@type": "Person", name: "Ann" });
});

test("where one asks, who wrote and the column's front say what they are", () => {
  expect(askData(column, magazine, "What?")).toMatchObject({ "@type": "AskPublicNewsArticle", headline: "What?", description: "Write to us.", url: "https://quarterly.example/ask/ask", isPartOf: periodical });
  const person = profileData({ name: "Dr. Helen Marsh", handle: "helen-marsh", bio: fromCopy("A *historian*."), photoId: null }, magazine).mainEntity;
  expect(JSON.parse(JSON.stringify(person))).toEqual({ "@type": "Person", name: "Helen Marsh", url: "https://quarterly.example/contributors/helen-marsh", description: "A historian." });
  expect(profileData({ name: "A", handle: "a", bio: fromCopy(""), photoId: 7 }, magazine).mainEntity).toMatchObject({ image: "https://quarterly.example/photos/7" });
  expect(columnData(column, magazine).mainEntity).toMatchObject({ "@type": "CreativeWorkSeries", name: "Ask the Quarterly", isPartOf: periodical });
});
