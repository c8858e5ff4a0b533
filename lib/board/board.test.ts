import * as fc from "fast-check";
import { expect, test } from "vitest";
import { boardGroups, type Stage, stageNames } from "../words";
import { boardAddress, type BoardView, boardView, firstView, numberedBefore, sayStanding, standingOnBoard, whyNotOnBoard } from "./board";

const at = (stage: Stage, more: { page?: object | null; wasPublished?: boolean } = {}) => standingOnBoard({ stage, page: null, wasPublished: false, ...more });

test("each stage is told in plain words, and what is nobody's to see is not told", () => {
  expect(Object.fromEntries(stageNames.map((stage) => [stage, at(stage)]))).toEqual({
    inbox: "waiting", unassigned: "looking", assigned: "looking", drafting: "writing", review: "review", ready: "ready", published: "down",
    declined: "no", killed: "no", passedOn: "no", merged: null, retracted: null, spam: null,
  });
});

test("an answer that stands counts before the stage, and one that was taken down is said to be", () => {
  expect(at("published", { page: {}, wasPublished: true })).toBe("answered");
  expect(at("review", { page: {}, wasPublished: true })).toBe("answered"); // being corrected
  expect(at("review", { wasPublished: true })).toBe("down");
  expect(at("retracted", { page: {} })).toBeNull();
});

test("the issue is named only where one is given, and a no says why", () => {
  expect(sayStanding("writing", { stage: "drafting", issue: "Winter 2027" })).toBe("To be printed in the Winter 2027 issue.");
  expect(sayStanding("writing", { stage: "drafting", issue: null })).toBe("");
  expect(sayStanding("answered", { stage: "published", issue: "Winter 2027" })).toBe("");
  for (const stage of ["declined", "killed", "passedOn"] as const) expect(sayStanding("no", { stage, issue: null })).not.toBe("");
});

test("without a board, without leave or once closed a question stays off", () => {
  expect(whyNotOnBoard({ stage: "inbox", hasBoard: true, agreed: true })).toBe(false);
  for (const [more, words] of [[{ hasBoard: false }, /no board/], [{ agreed: false }, /not agreed/], [{ stage: "declined" }, /Reopen/], [{ stage: "spam" }, /spam/], [{ stage: "retracted" }, /took back/]] as const)
    expect(whyNotOnBoard({ stage: "inbox", hasBoard: true, agreed: true, ...more })).toMatch(words);
});

test("every view has one address, and every address at most one view", () => {
  const views: fc.Arbitrary<BoardView> = fc.record({
    group: fc.constantFrom(...boardGroups),
    topic: fc.option(fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/), { nil: null }),
    order: fc.constantFrom("wondered" as const, "newest" as const),
    after: fc.option(fc.stringMatching(/^[a-z]{2,6}-[1-9]\d{0,8}$/), { nil: null }),
  });
  fc.assert(fc.property(views, (view) => void expect(boardView(boardAddress("ask", view).split("/").slice(3))).toEqual(view)));
  expect(boardAddress("ask")).toBe("/ask/questions");
  expect(boardView([])).toEqual(firstView);
  for (const wrong of [["open"], ["newest", "answered"], ["page", "2"], ["after"], ["after", "FFW-1"], ["after", "ffw-01"], ["topics"], ["topics", "A B"], ["answered", "answered"], [""]]) expect(boardView(wrong)).toBeNull();
});

test("an address of a page with a number leads to the top of its view", () => {
  expect(numberedBefore(["answered", "newest", "page", "7"])).toEqual({ ...firstView, group: "answered", order: "newest" });
  for (const none of [[], ["page", "01"], ["page", "x"], ["nothing", "page", "2"], ["after", "ffw-1"]]) expect(numberedBefore(none)).toBeNull();
});
