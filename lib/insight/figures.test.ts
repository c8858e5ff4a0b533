import * as fc from "fast-check";
import { expect, test } from "vitest";
import { insightFilter, insightQuery } from "./filter";
import { placed } from "./places";
import type { Insight } from "./queries";
import { percent, sayAccepted, sayDays } from "./said";
import { sayFigure } from "./sentences";
import { sayStep, spanOf, stepsOf } from "./span";
import { together, within } from "./spread";
import { figureNames, tableOf } from "./tables";
import { tiles, tileStates } from "./tiles";

const figures = (more: Partial<Insight> = {}): Insight => ({ today: "2026-11-24", span: spanOf("12m", "2026-11-24"), received: [], answered: [], fate: new Map(), places: new Map(), topics: [], open: [], historians: [], ...more });

test("a span is whole months, the running one included", () => {
  expect(spanOf("12m", "2026-11-24")).toMatchObject({ from: "2025-12-01", until: "2026-12-01", step: "month" });
  expect(spanOf("3m", "2026-01-31")).toMatchObject({ from: "2025-11-01", until: "2026-02-01", step: "week" });
  expect(spanOf("2025", "2026-11-24")).toMatchObject({ from: "2025-01-01", until: "2026-01-01", grain: "year" });
  expect(stepsOf(spanOf("12m", "2026-11-24"), [])).toHaveLength(12);
  expect(stepsOf(spanOf("3m", "2026-01-31"), [])[0]).toBe("2025-10-27");
  expect(stepsOf(spanOf("all", "2026-11-24"), ["2024-01-01", "2026-01-01"])).toEqual(["2024-01-01", "2025-01-01", "2026-01-01"]);
  expect(stepsOf(spanOf("all", "2026-11-24"), [])).toEqual([]);
  expect(sayStep("2026-10-05", "week", "en-US")).toEqual({ full: "Week of October 5, 2026", short: "Oct 5" });
});

test("the steps of any span follow one another without a gap and cover it", () => {
  fc.assert(
    fc.property(fc.constantFrom("3m", "12m", "2024", "2025"), fc.date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true }), (name, date) => {
      const span = spanOf(name, date.toISOString().slice(0, 10));
      const steps = stepsOf(span, []);
      expect(steps[0]! <= span.from).toBe(true);
      expect(steps.at(-1)! < span.until).toBe(true);
      expect(new Set(steps).size).toBe(steps.length);
      expect(steps.toSorted()).toEqual(steps);
    }),
  );
});

test("within so many days as many were done as the share says, and not within fewer", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 80 }), fc.constantFrom(0.5, 0.9, 1), (all, share) => {
      const days = within(together(all.map((length) => new Map([[length, 1]]))), share)!;
      const sorted = all.toSorted((a, b) => a - b);
      expect(days).toBe(sorted[Math.ceil(share * all.length) - 1]);
    }),
  );
  expect(within(new Map(), 0.5)).toBeNull();
});

test("a state is one however it is written; provinces and countries are elsewhere", () => {
  const at = placed(new Map([["tennessee", 3], ["tenn.", 2], ["tn", 1], ["ontario", 4], ["isle of wight", 1], ["", 5], ["puerto rico", 1]]), tileStates);
  expect([...at.states]).toEqual([["TN", 6]]);
  expect(at.elsewhere).toEqual([{ place: "Ontario", n: 4 }, { place: "Isle Of Wight", n: 1 }, { place: "Puerto Rico", n: 1 }]);
  expect(at.unknown).toBe(5);
});

test("fifty states and the capital have a tile each", () => {
  expect(tileStates.size).toBe(51);
  expect(new Set(tiles.map(({ across, down }) => `${across} ${down}`)).size).toBe(51);
  expect(tiles.every(({ across }) => Number.isInteger(across))).toBe(true);
});

test("shares are said so that something is never nothing", () => {
  expect([percent(0, 0), percent(1, 1000), percent(999, 1000), percent(31, 50)]).toEqual(["0%", "under 1%", "over 99%", "62%"]);
  expect(sayAccepted({ fate: new Map([["published", 30], ["killed", 1], ["declined", 15], ["passedOn", 4], ["spam", 99], ["inbox", 7]]) })).toBe("62% of what was decided was accepted: 31 of 50.");
  expect(sayAccepted({ fate: new Map([["inbox", 7]]) })).toBe("Nothing of it has been decided yet.");
  expect(sayDays(new Map([[90, 5], [160, 4], [300, 1]]))).toBe("Half of 10 answers took 90 days or fewer, nine in ten 160 days or fewer.");
  expect(sayDays(new Map([[1, 1]]))).toBe("The one answer took 1 day.");
});

test("an empty desk has a sentence and a table for each figure", () => {
  for (const name of figureNames) {
    expect(sayFigure(name, figures())).toMatch(/^[A-Z0-9].*\.$/);
    const { head, rows } = tableOf(name, figures(), "en-US");
    for (const row of rows) expect(row).toHaveLength(head.length);
  }
});

test("what each figure says of a desk at work", () => {
  const at = figures({
    received: [{ since: "2026-10-01", name: "form", n: 6 }, { since: "2026-11-01", name: "letter", n: 2 }],
    open: [{ stage: "inbox", age: 0, n: 4 }, { stage: "review", age: 5, n: 1 }],
    topics: [{ id: 4, name: "Ships", asked: 5, answered: 1, open: 3, closed: 1 }, { id: 0, name: null, asked: 9, answered: 0, open: 9, closed: 0 }],
    historians: [{ id: 1, name: "Josephine Tarrow", kept: 3, late: 1, open: 2, overdue: 1 }],
  });
  expect(sayFigure("received", at)).toBe("8 questions came: 75% through the form and 25% by letter.");
  expect(sayFigure("backlog", at)).toBe("5 questions are open, most of them in the inbox (4). 1 is older than three months.");
  expect(sayFigure("topics", at)).toBe("Most often asked and not answered: Ships (4).");
  expect(sayFigure("historians", at)).toBe("1 historian has 2 texts to write now, 1 past the day. 4 texts came in, 75% on time.");
  expect(tableOf("received", at, "en-US").rows.at(-1)).toEqual(["November 2026", 0, 0, 2, 2]);
  expect(tableOf("backlog", at, "en-US").rows[0]).toEqual(["Inbox", 4, 0, 0, 0, 0, 0, 4]);
});

test("an address that makes no sense asks for the usual view", () => {
  expect(insightFilter.parse({ span: "nonsense", column: "wardroom" })).toEqual({ column: "wardroom", span: "12m" });
  expect(insightFilter.parse({ span: "2025" }).span).toBe("2025");
  expect(insightQuery({ magazine: "a", column: undefined, span: "3m" })).toBe("?magazine=a&span=3m");
});
