import { expect, test } from "vitest";
import { houseRights } from "../kit/rights-terms";
import { type Held, lastDay, rightsFields, sayTermsOf, whyNotWeb } from "./right";

const right = (more: Partial<Held> = {}): Held => ({ kind: "web", personId: 1, fromOn: "2026-01-01", untilOn: null, endedAt: null, ...more });
const why = (held: Held[], on = "2026-11-01", more: Partial<Parameters<typeof whyNotWeb>[0]> = {}) => whyNotWeb({ held, offered: null, webWhereUnknown: true, writer: "Helen Marsh", ...more }, on, (day) => day);

test("only a web right that is in force on the day lets an answer go on the web", () => {
  expect(why([right()])).toBe(false);
  expect(why([right({ untilOn: "2026-11-01" })])).toBe(false);
  expect(why([right({ untilOn: "2026-10-31" })])).toBe("The right to show this answer on the web ended on 2026-10-31.");
  expect(why([right({ fromOn: "2026-12-01" })])).toBe("The right to show this answer on the web begins on 2026-12-01.");
  expect(why([right({ endedAt: new Date() })])).toBe("The right to show this answer on the web was taken back.");
  expect(why([right({ kind: "print" })])).toBe("Only print rights are held in this answer. Helen Marsh has not granted the right to show it on the web.");
  expect(why([right({ kind: "print" }), right({ kind: "archive" })])).toContain("Only print and archive rights");
  expect(why([right({ kind: "print" }), right()])).toBe(false);
});

test("where nothing is granted, the offer decides, and else the magazine’s statement", () => {
  const { web: _web, ...printOnly } = houseRights;
  expect(why([])).toBe(false);
  expect(why([], "2026-11-01", { webWhereUnknown: false })).toContain("Nothing was agreed");
  expect(why([], "2026-11-01", { offered: houseRights, webWhereUnknown: false })).toBe(false);
  expect(why([], "2026-11-01", { offered: printOnly })).toContain("was not asked for");
});

test("a right for years ends on the eve of the day, also when that is no leap year", () => {
  expect(lastDay("2026-11-10", { isExclusive: true, years: 1 })).toBe("2027-11-09");
  expect(lastDay("2028-02-29", { isExclusive: true, years: 1 })).toBe("2029-02-28");
  expect(lastDay("2026-11-10", { isExclusive: true, years: null })).toBeNull();
});

test("a form without these fields says nothing; one with them asks for one right at least, in whole years", () => {
  expect(rightsFields.parse({})).toEqual({});
  const typed = { printRight: "exclusive", printYears: "1", webRight: "no", archiveRight: "shared", anthologyRight: "no", territory: "Europe", agreement: "I agree." };
  const { rights } = rightsFields.parse(typed);
  expect(rights).toEqual({ print: { isExclusive: true, years: 1 }, archive: { isExclusive: false, years: null }, territory: "Europe", words: "I agree." });
  expect(sayTermsOf(rights!)).toEqual(["Print: exclusive, for one year", "Archive: not exclusive, for good"]);
  expect(rightsFields.safeParse({ ...typed, printRight: "no", archiveRight: "no" }).error?.issues[0]?.path).toEqual(["printRight"]);
  expect(rightsFields.safeParse({ ...typed, printYears: "soon" }).error?.issues[0]?.path).toEqual(["printYears"]);
  expect(rightsFields.safeParse({ ...typed, agreement: " " }).error?.issues[0]?.path).toEqual(["agreement"]);
});
