// What a post says besides its words becomes fields: headline without the column's name, date in the magazine's zone, byline, path.
import { expect, test } from "vitest";
import { coverDateOf, issueIn, issueKey } from "../clippings/issue-line";
import { partsOfCredit } from "../clippings/credit";
import { plainText } from "../text/document";
import { readPost } from "../clippings/post-html";
import type { Post } from "../clippings/post";
import { isOwnWord, withoutColumn } from "./own-words";
import { headlineOf, piecesOf } from "./pieces-of";
import { lacking } from "./piece";

const where = { columnName: "Ask the Wardroom", timeZone: "America/New_York" };
const post = (html: string, more: Partial<Post> = {}): Post => ({ key: "k", title: "Ask the Wardroom: The ship’s bell", deck: "", ...readPost(html), url: "", addresses: ["/a/b/"], slug: "ships-bell", when: { utc: "2019-10-03T02:00:00Z" }, authors: [], poster: "", bio: "", topics: ["At sea"], raw: html, ...more });
const qa = "<p>Q: Why did ships ring bells? —Margaret Ellison, Duluth, Minn.</p><p>A: To tell the time.</p>";
const none = new Set<string>();

test("one answer to a post", () => {
  const [piece] = piecesOf(post(`${qa}<p><em>Josephine Tarrow is a historian.</em></p>`), where);
  expect(piece).toMatchObject({ key: "k", doubts: [], how: "its Q and A", fields: { headline: "The ship’s bell", name: "Margaret Ellison", town: "Duluth", region: "Minnesota", bylines: ["Josephine Tarrow"], publishedAt: "2019-10-02T22:00", path: "ships-bell", addresses: ["/a/b/"], topics: ["At sea"] } });
  expect(lacking(piece!.fields, none)).toEqual([]);
});

test("several to a post have headlines and paths of their own, one address and different keys", () => {
  const pieces = piecesOf(post(`${qa}<h2>Forks</h2><p>Q: When did forks come to table? —Amos Birch, Salem, Ore.</p><p>A: Late.</p>`), where);
  expect(pieces.map(({ key, fields }) => [key, fields.headline, fields.path])).toEqual([["k #1", "Why did ships ring bells?", "why-did-ships-ring-bells"], ["k #2", "Forks", "forks"]]);
  expect(pieces[0]!.remarks).toEqual(["1 of 2 answers in “Ask the Wardroom: The ship’s bell”.", "It had no headline: this one is made of the question."]);
});

test("who put it in is not taken for who wrote it without a person's look; the cover's day stands in for a date", () => {
  const [piece] = piecesOf(post(`${qa}<p>This article first appeared in the October 2019 issue.</p>`, { poster: "Web Desk", when: null }), where);
  expect(piece!.doubts).toEqual(["Nobody is named under the answer. “Web Desk” is who put it in: look whether it is who wrote it."]);
  expect(piece!.fields).toMatchObject({ publishedAt: "2019-10-01T06:00", issue: "October 2019" });
  expect(piece!.remarks).toEqual(["The file gives no date. The day on the cover of October 2019 stands in for it."]);
});

test.each([
  [{ utc: "2013-02-28T25:61:00Z" }, "2013-02-28, 25:61"],
  [{ utc: "2013-02-30T12:00:00Z" }, "2013-02-30, 12:00"],
  [{ wall: "2013-02-30T12:00" }, "2013-02-30, 12:00"],
])("a day that never was is no date, and told: %j", (when, said) => {
  const [piece] = piecesOf(post(qa, { when, authors: ["Ann Frost"] }), where);
  expect(piece!.fields.publishedAt).toBe("");
  expect(piece!.remarks).toContain(`The file dates it ${said}, and there is no such day or time.`);
  const [covered] = piecesOf(post(`${qa}<p>This article first appeared in the October 2019 issue.</p>`, { when, authors: ["Ann Frost"] }), where);
  expect(covered!.remarks).toContain(`The file dates it ${said}, and there is no such day or time. The day on the cover of October 2019 stands in for it.`);
  expect(lacking(piece!.fields, none)).toEqual(["The day it first appeared is missing."]);
});

test("a headline that is too long is cut at a word, and told whole", () => {
  const title = `Why ${"very ".repeat(40)}long?`;
  const [piece] = piecesOf(post(qa, { title }), where);
  expect(piece!.fields.headline).toMatch(/^Why (?:very )+very…$/u);
  expect(piece!.fields.headline.length).toBeLessThanOrEqual(160);
  expect(piece!.remarks).toContain(`The headline is cut at 160 characters. It was: “${title}”.`);
});

test("what cannot be parted lies there whole, and says what is missing", () => {
  const [piece] = piecesOf(post("<p>The museum opened.</p>", { title: "News", when: null, slug: "" }), where);
  expect(piece).toMatchObject({ how: "", doubts: [expect.stringMatching(/^No question was found/)] });
  expect(lacking(piece!.fields, none)).toEqual(["The question is missing.", "Who wrote the answer is not said.", "The day it first appeared is missing."]);
});

test.each([
  ["Ask the Wardroom: Why bells?", "Why bells?"],
  ["Why bells? | Ask the Wardroom", "Why bells?"],
  ["Ask the Wardroom", ""],
  ["Ask the wardrooms of old", "Ask the wardrooms of old"],
  ["Ask: Why bells?", "Why bells?"],
  ["Ask MHQ: Why bells?", "Why bells?"],
  ["ASK MR. HISTORY | Why bells?", "Why bells?"],
  ["Ask the Curator: Bells", "Bells"],
  ["Ask Fathom & Field: Bells", "Bells"],
  ["Q&A: Bells", "Bells"],
  ["Ask Not: What Kennedy meant", "Ask Not: What Kennedy meant"],
  ["Ask: ", "Ask:"],
  ["Asking for water: a history", "Asking for water: a history"],
])("the headline of “%s” is “%s”", (title, headline) => expect(withoutColumn(title, where.columnName)).toBe(headline));

test("what is taken off a headline besides the column's name is told", () => {
  const remarks = (title: string) => piecesOf(post(qa, { title }), where)[0]!.remarks;
  expect(remarks("Ask MHQ: Bells")).toEqual(["“Ask MHQ:” is taken off the headline."]);
  for (const title of ["Ask the Wardroom: Bells", "Queen Anne’s bells | Ask the Wardroom", "Asking for bells – Ask the Wardroom", "Bells", ""]) expect(remarks(title).join(" ")).not.toMatch(/taken off/u);
});

test.each([["Ask", true], ["Uncategorized", true], ["Q&A", true], ["q & a", true], ["ASK THE WARDROOM", true], ["At sea", false], ["Quakers", false]])("“%s” says nothing of one answer: %s", (category, is) => expect(isOwnWord(category, where.columnName)).toBe(is));

test("a table puts the answer that has it in doubt, and no other of the post", () => {
  const table = "<table><tr><td>Ship</td><td>Guns</td></tr><tr><td>Olympia</td><td>4</td></tr></table>";
  const sentence = "A table that begins “Ship; Guns” stands as lines, a row to a line: look whether it can be read so.";
  const [piece] = piecesOf(post(`${qa}${table}<p>—Hester Quill</p>`), where);
  expect([piece!.doubts, piece!.remarks]).toEqual([[sentence], []]);
  expect(plainText(piece!.fields.answer)).toBe("To tell the time.\n\nShip; Guns\n\nOlympia; 4");
  const several = piecesOf(post(`${qa}<h2>Forks</h2><p>Q: When did forks come to table? —Amos Birch, Salem, Ore.</p><p>A: Late.</p>${table}`), where);
  expect(several.map(({ doubts }) => doubts)).toEqual([[], [sentence]]);
  expect(piecesOf(post(table), where)[0]!.doubts).toEqual([expect.stringMatching(/^No question/u), sentence]);
});

test("an issue named after a day that there is none of", () => {
  const [piece] = piecesOf(post(`${qa}<p>—Hester Quill</p><p>This article first appeared in the February 31, 2019 issue.</p>`), where);
  expect(lacking(piece!.fields, none)).toEqual(["The issue “February 31, 2019” is named after a day that there is none of: look up what the cover said."]);
});

test("a headline of a long question ends at a word", () => {
  expect(headlineOf("I have often wondered. Why did ships ring bells?")).toBe("Why did ships ring bells?");
  expect(headlineOf(`Why ${"very ".repeat(40)}long?`)).toMatch(/^Why (?:very )+very…$/u);
});

test.each([
  ["This article first appeared in the Winter 2019 issue of MHQ.", "Winter 2019"],
  ["Originally published in the October 2019 issue of Fathom & Field. To subscribe, click here.", "October 2019"],
  ["This story was originally published in MHQ’s Spring 2011 issue.", "Spring 2011"],
  ["First published in the November/December 2004 issue.", "November/December 2004"],
  ["First published in the November-December 2004 issue.", "November/December 2004"],
  ["From the Lady Day 2026 number.", "Lady Day 2026"],
  ["This article appeared in the May, 1998 issue.", "May 1998"],
  ["This article appeared in the March 15, 1923 issue.", "March 15, 1923"],
  ["The Winter issue of discontent", null],
  ["The ship was lost in the spring of 1812.", null],
])("%s", (line, issue) => expect(issueIn(line)).toBe(issue));

test("covers are dated by month and season, and one issue has one name", () => {
  expect(["October 2019", "Oct. 2019", "Winter 2019", "Fall 2011", "November/December 2004", "March 15, 1923", "Lady Day 2026", "No. 12", "Sept 2001"].map(coverDateOf)).toEqual(["2019-10-01", "2019-10-01", "2019-01-01", "2011-10-01", "2004-11-01", "1923-03-15", null, null, "2001-09-01"]);
  expect(issueKey("Fall 2011")).toBe(issueKey("Autumn 2011"));
  expect(issueKey("Oct. 2019")).toBe(issueKey("October 2019"));
  expect(issueKey("Spring 2011")).not.toBe(issueKey("Spring 2012"));
});

test.each([
  ["Margaret Ellison, Duluth, Minn.", { name: "Margaret Ellison", town: "Duluth", region: "Minnesota" }],
  ["Margaret Ellison, Duluth, Minn., via e-mail", { name: "Margaret Ellison", town: "Duluth", region: "Minnesota" }],
  ["MARGARET ELLISON, DULUTH, MN", { name: "Margaret Ellison", town: "Duluth", region: "Minnesota" }],
  ["John O’Hara Jr., Salem, Ore.", { name: "John O’Hara Jr.", town: "Salem", region: "Oregon" }],
  ["Henry Pike, Jr., Salem, Oregon, USA", { name: "Henry Pike, Jr.", town: "Salem", region: "Oregon" }],
  ["Ludo van der Berg, Ghent, Belgium", { name: "Ludo van der Berg", town: "Ghent", region: "Belgium" }],
  ["Ann Frost (Toronto, Ontario)", { name: "Ann Frost", town: "Toronto", region: "Ontario" }],
  ["A.B., Texas", { name: "A.B.", town: "", region: "Texas" }],
  ["Anonymous", { name: "", withheld: true }],
  ["the captain said so, and went below", null],
  ["It was the best of times, it was the worst", null],
])("the credit “%s”", (line, credit) => expect(partsOfCredit(line)).toEqual(credit && expect.objectContaining(credit)));

test("a day that no month has is no day of a cover", () => {
  expect([coverDateOf("February 28, 2019"), coverDateOf("February 29, 2019"), coverDateOf("June 99, 2019"), coverDateOf("June 0, 2019")]).toEqual(["2019-02-28", null, null, null]);
});

// Blanks that HTML keeps. Each of these takes no time, or minutes: the time a test may take is what is asserted.
test("a row of blanks keeps nobody waiting", () => {
  const blanks = "\u00a0".repeat(90_000);
  expect(partsOfCredit(`A${blanks}b`)).toBe(null);
  expect(withoutColumn(`The bell${blanks}s Ask the Wardroom`, where.columnName)).toBe("The bell");
  expect(piecesOf(post(`<p>x${blanks}y</p><p>—Ann Lee, Ohio</p><p>Yes.</p>`, { title: `a${blanks}${where.columnName}` }), where)).toHaveLength(1);
});
