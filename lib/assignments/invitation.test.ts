import { describe, expect, test } from "vitest";
import { askingMoreTime, declaringConflict, isOpenTo, type Link, sentenceFor, stateOf, suggestingColleague } from "./invitation";

const now = new Date("2026-11-10T09:00:00Z");
const day = (n: number) => new Date(now.getTime() + n * 86_400_000);
const link = (more: Partial<Link> = {}): Link => ({ expiresAt: day(14), voidedAt: null, takenAt: null, turnedDownAt: null, endedAt: null, renewed: false, hasConflict: false, isContributor: true, stage: "assigned", ...more });

describe("what has become of a link", () => {
  test.each([
    ["open", {}],
    ["expired", { expiresAt: now }],
    ["taken", { takenAt: day(-1), stage: "drafting" }],
    ["taken", { takenAt: day(-1), stage: "drafting", expiresAt: day(-1) }],
    ["handedIn", { takenAt: day(-1), stage: "review" }],
    ["turnedDown", { turnedDownAt: day(-1), stage: "unassigned" }],
    ["conflict", { turnedDownAt: day(-1), hasConflict: true, stage: "unassigned" }],
    ["withdrawn", { endedAt: day(-1) }],
    ["withdrawn", { isContributor: false }],
    ["withdrawn", { stage: "killed" }],
    ["superseded", { voidedAt: day(-1) }],
    ["superseded", { endedAt: day(-1), renewed: true }],
    ["superseded", { turnedDownAt: day(-1), renewed: true }],
  ] as const)("%s: %o", (state, more) => expect(stateOf(link(more), now)).toBe(state));

  test("a taken one can be given back for as long as the link lasts, and an open one anyway", () => {
    expect(isOpenTo("taken", { expiresAt: day(1) }, now)).toBe(true);
    expect(isOpenTo("taken", { expiresAt: now }, now)).toBe(false);
    for (const state of Object.keys(sentenceFor).filter((name) => name !== "taken")) expect(isOpenTo(state as "expired", { expiresAt: day(1) }, now)).toBe(false);
  });
});

test("what a form has to say, and what it may leave out", () => {
  const token = "x".repeat(43);
  expect(declaringConflict.safeParse({ token, word: " " }).success).toBe(false);
  expect(askingMoreTime.safeParse({ token, until: "" }).success).toBe(false);
  expect(suggestingColleague.parse({ token, name: " Paul  Varga " })).toEqual({ token, name: "Paul Varga", whereabouts: "", word: "" });
  expect(declaringConflict.safeParse({ word: "My own book." }).success).toBe(false);
});
