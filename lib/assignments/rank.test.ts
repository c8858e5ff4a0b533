import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fromCopy } from "../text/copy";
import { ownBooks, readFor, titlesIn } from "./own-books";
import { type Known, ranked, reasons, suits } from "./rank";

const today = "2026-12-01";
const known = (more: Partial<Known> = {}): Known => ({ id: 1, name: "Ann Abel", fits: [], answered: 0, on: [], open: 0, due: 0, late: 0, askedAgo: null, away: null, conflict: null, turnedDown: false, hasIt: false, signsIn: true, ownBooks: [], ...more });

test("the reasons are words an editor would say", () => {
  const well = known({ answered: 4, on: ["scurvy", "limes"], fits: ["naval medicine"], open: 2, due: 9, late: 1, askedAgo: 40, away: { fromOn: "2026-11-28", untilOn: "2027-01-03" } });
  expect(reasons(well, "en-US", today)).toBe("Has answered four on scurvy and limes; knows about naval medicine; two open; late once in nine; last asked 40 days ago; away until January 3, 2027.");
  expect(reasons(known(), "en-US", today)).toBe("Nothing open; never asked yet.");
  expect(reasons(known({ conflict: "Her own edition.", askedAgo: 1, due: 1, signsIn: false }), "en-US", today)).toBe("Has a conflict of interest: “Her own edition.”; nothing open; on time in the last one; last asked yesterday; does not sign in.");
  expect(reasons(known({ turnedDown: true, askedAgo: 0, due: 14, late: 13, open: 13, away: { fromOn: "2026-12-20", untilOn: "2027-01-03" } }), "en-US", today)).toBe("Turned it down; 13 open; late 13 times in 14; asked today; away from December 20 to January 3, 2027.");
});

const anybody = fc
  .record({ id: fc.integer({ min: 1, max: 1e6 }), name: fc.string(), answered: fc.nat(500), fits: fc.array(fc.string(), { maxLength: 5 }), open: fc.nat(30), due: fc.nat(10), late: fc.nat(10), askedAgo: fc.option(fc.nat(4000)), conflict: fc.option(fc.string()), turnedDown: fc.boolean(), isAway: fc.boolean() })
  .map(({ isAway, ...more }) => known({ ...more, late: Math.min(more.late, more.due), away: isAway ? { fromOn: today, untilOn: today } : null }));

test("each part goes one way only", () => {
  fc.assert(
    fc.property(anybody, (one) => {
      const now = suits(one, today);
      expect(suits({ ...one, answered: one.answered + 1 }, today)).toBeGreaterThan(now);
      expect(suits({ ...one, fits: [...one.fits, "ice"] }, today)).toBeGreaterThanOrEqual(now);
      expect(suits({ ...one, open: one.open + 1 }, today)).toBeLessThan(now);
      if (one.late < one.due) expect(suits({ ...one, late: one.late + 1 }, today)).toBeLessThan(now);
      if (one.askedAgo !== null) expect(suits({ ...one, askedAgo: one.askedAgo + 30 }, today)).toBeGreaterThanOrEqual(now);
      expect(suits({ ...one, away: { fromOn: today, untilOn: today } }, today)).toBeLessThanOrEqual(now);
      expect(Number.isFinite(now)).toBe(true);
    }),
  );
});

test("the order is the same however the list came, loses nobody, and a conflict stands last whatever else is known", () => {
  fc.assert(
    fc.property(fc.uniqueArray(anybody, { selector: ({ id }) => id, maxLength: 12 }), fc.nat(), (all, turn) => {
      const order = ranked(all, today).map(({ id }) => id);
      const turned = all.length === 0 ? [] : [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)];
      expect(ranked(turned, today).map(({ id }) => id)).toEqual(order);
      expect(order.toSorted((a, b) => a - b)).toEqual(all.map(({ id }) => id).toSorted((a, b) => a - b));
      const conflicts = ranked(all, today).map(({ conflict }) => conflict !== null);
      expect(conflicts).toEqual(conflicts.toSorted((a, b) => Number(a) - Number(b)));
      for (const one of all) expect(reasons(one, "en-US", today)).toMatch(/\.$/);
    }),
  );
});

test("an own book is found in a brief however it is set there, and not within other words", () => {
  const bio = fromCopy("Josephine Tarrow is the author of *Rust and Ration* and of *The Cold Road*, and keeps *Ice*.");
  expect(titlesIn(bio)).toEqual(["Rust and Ration", "The Cold Road"]);
  expect(ownBooks(bio, readFor(["See “THE COLD ROAD,” ch. 2."]))).toEqual(["The Cold Road"]);
  expect(ownBooks(fromCopy("Author of *Rust and Ration: The Tramp Steamer at War*."), readFor(["Rust and Ration, p. 3"]))).toEqual(["Rust and Ration: The Tramp Steamer at War"]);
  expect(ownBooks(bio, readFor(["the cold roadside", "Trust and rations"]))).toEqual([]);
  expect(ownBooks(fromCopy("A historian."), readFor(["The Cold Road"]))).toEqual([]);
});
