import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type BoardIssue, type Card, placesFor, sayPlace } from "./cards";
import { balanceOf, byTopic, keeping, lateOf, placing, sayIssue, shelfOf } from "./line-up";

const today = "2026-11-24";

test("how long an answer keeps, in words", () => {
  const of = (useBy: string | null, onSale?: string) => shelfOf({ isEvergreen: false, useBy }, today, "en-US", onSale);
  expect(shelfOf({ isEvergreen: true, useBy: null }, today, "en-US")).toEqual({ words: "Evergreen", state: "fine" });
  expect(of(null)).toBeNull();
  expect(of("2026-11-20")).toEqual({ words: "Ran out on November 20", state: "over" });
  expect(of("2026-11-24")).toEqual({ words: "Runs out on November 24, today", state: "soon" });
  expect(of("2027-06-06")).toEqual({ words: "Use by June 6, 2027", state: "fine" });
  expect(of("2027-02-15", "2027-02-23")).toEqual({ words: "Runs out on February 15, 2027, before the issue is on sale", state: "over" });
});

test("late is a text past its day, and whatever is not ready when copy has closed", () => {
  expect(lateOf({ stage: "drafting", dueOn: "2026-11-20" }, null, today, "en-US")).toBe("Was due on November 20");
  expect(lateOf({ stage: "review", dueOn: "2026-11-20" }, "2026-11-23", today, "en-US")).toBe("Copy closed on November 23");
  expect(lateOf({ stage: "ready", dueOn: "2026-11-20" }, "2026-11-23", today, "en-US")).toBeNull();
  expect(lateOf({ stage: "drafting", dueOn: today }, today, today, "en-US")).toBeNull();
});

test("a topic is counted over twelve months, each question once, and those that come later not at all", () => {
  const question = { questionId: 9, onSaleOn: "2027-02-23", place: 2, topics: [{ id: 1, name: "The Luftwaffe" }, { id: 2, name: "Mail" }] };
  const on = (questionId: number, onSaleOn: string, place = 0, topicId = 1) => ({ questionId, topicId, onSaleOn, place });
  expect(balanceOf(question, byTopic([on(9, "2027-02-23", 2)]))).toBeNull();
  expect(balanceOf(question, byTopic([on(1, "2026-08-25"), on(1, "2026-08-25", 99), on(2, "2027-02-23", 1), on(3, "2027-02-23", 3), on(4, "2026-02-23"), on(5, "2027-05-25")]))).toEqual({ words: "Third on “The Luftwaffe” within twelve months", often: true });
});

test("an issue in a sentence", () => {
  expect(sayIssue({ slots: 5, ready: 4, filled: 4, over: 1, late: 0, loose: 0 })).toBe("Four of five are ready. One slot is open. One answer is too long.");
  expect(sayIssue({ slots: 6, ready: 0, filled: 0, over: 0, late: 0, loose: 1 })).toBe("None of six is ready. Six slots are open. One more has no slot yet.");
  expect(sayIssue({ slots: 0, ready: 0, filled: 0, over: 0, late: 0, loose: 2 })).toBe("Two more have no slot yet.");
  expect(sayIssue({ slots: 0, ready: 0, filled: 0, over: 0, late: 0, loose: 0 })).toBe("It has no slots.");
});

test("every place that a form offers is one that the verb reads, and what is typed otherwise is refused", () => {
  const card = (id: number, slot: number, slugLine: string) => ({ id, columnId: 7, slugLine, spot: { issueId: 3, slot } }) as Card;
  const issues = [{ id: 3, name: "Spring 2027", groups: [{ columnId: 7, slots: 2, cards: [card(11, 1, "Knots"), card(12, 2, "Bells")] }] }] as unknown as BoardIssue[];
  const places = placesFor(7, issues);
  expect(places.map((place) => sayPlace(place, card(11, 1, "Knots")))).toEqual(["Spring 2027, slot 1, where it is", "Spring 2027, slot 2, changing places with Bells", "Spring 2027, without a slot", "The bank"]);
  for (const { to, spot } of places) expect(placing.parse({ questionId: "11", to, seen: "3:1" }).to).toEqual(spot && { ...spot, there: expect.any(Number) });
  fc.assert(fc.property(fc.string(), (to) => /^(bank|\d{1,15}:\d{1,2}:\d{1,15})$/.test(to) || !placing.safeParse({ questionId: 1, to, seen: "bank" }).success));
});

test("until a day needs the day", () => {
  expect(keeping.safeParse({ questionId: 1, keeps: "until", useBy: "", seen: "" }).success).toBe(false);
  expect(keeping.parse({ questionId: "1", keeps: "good", useBy: "2027-01-01", seen: "" })).toEqual({ questionId: 1, isEvergreen: true, useBy: null, seen: "" });
});
