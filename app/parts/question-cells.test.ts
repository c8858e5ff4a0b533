import { expect, test } from "vitest";
import type { ListRow } from "@/lib/questions/list";
import { questionRow } from "./question-cells";

const now = new Date("2026-11-24T15:00:00Z");
const row: ListRow = {
  reference: "WWQ-1042", slugLine: "Lightships", asPrinted: "Who rang the bell?", stage: "drafting", stageSince: new Date("2026-11-23T15:00:00Z"), wondered: 0,
  column: "Ask the Wardroom", columnPath: "wardroom", magazine: "Fathom & Field", locale: "en-US", timeZone: "America/New_York", issue: null,
  historian: "Josephine Pryor", dueOn: "2026-11-20", wordsWanted: 400, overdue: true, revision: 2, words: 1250, headline: "The last bell", path: "the-last-bell",
  wentLiveAt: new Date("2026-11-19T15:00:00Z"), printed: "January 2027, page 12",
};
const cellsOf = (change: Partial<ListRow>, view: "questions" | "reviews" | "answers" = "questions") => questionRow({ ...row, ...change }, view, now, false).cells;

test("a question says where it stands, who has it, and how late it is", () => {
  expect(questionRow(row, "questions", now, false)).toEqual({
    reference: "WWQ-1042", title: "Lightships", words: "Who rang the bell?", where: "Ask the Wardroom",
    cells: [{ text: "Drafting", small: "Yesterday" }, { text: "Josephine Pryor" }, { text: "Nov 20", small: "4 days late", tone: "late" }],
  });
});

test("what adds to the column: the magazine among several, the issue, who wonders too", () => {
  expect(questionRow({ ...row, issue: "March 2027", wondered: 1200 }, "questions", now, true).where).toBe("Ask the Wardroom, Fathom & Field · March 2027 · 1,200 wonder too");
});

test("a day is due only while somebody writes, and is late only once it is past", () => {
  expect(cellsOf({ dueOn: "2026-11-24", overdue: false })[2]).toEqual({ text: "Nov 24", small: "today" });
  expect(cellsOf({ dueOn: "2026-11-25", overdue: false, historian: null }).slice(1)).toEqual([{ text: "Nobody yet", tone: "quiet" }, { text: "Nov 25", small: "in 1 day" }]);
  expect(cellsOf({ stage: "review" })[2]).toEqual({ text: "" });
  expect(cellsOf({ dueOn: null })[2]).toEqual({ text: "" });
});

test("a text to be reviewed says its length, and what was asked for", () => {
  expect(cellsOf({}, "reviews")[2]).toEqual({ text: "1,250 of 400 words", small: "revision 2" });
  expect(cellsOf({ wordsWanted: null }, "reviews")[2]).toEqual({ text: "1,250 words", small: "revision 2" });
  expect(cellsOf({ words: null }, "reviews")[2]).toEqual({ text: "" });
});

test("an answer leads to its page, and goes by its headline", () => {
  expect(questionRow(row, "answers", now, false)).toMatchObject({ title: "The last bell", cells: [{ text: "Josephine Pryor" }, { text: "Thursday", to: "/wardroom/the-last-bell" }, { text: "January 2027, page 12" }] });
  expect(questionRow({ ...row, headline: null, path: null, printed: null, historian: null }, "answers", now, false)).toMatchObject({ title: "Lightships", cells: [{ text: "" }, { text: "The page is down", tone: "quiet" }, { text: "Not yet", tone: "quiet" }] });
});
