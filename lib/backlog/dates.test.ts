import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isEither, readDay, tells } from "./dates";

const day = (text: string, order: "day" | "month" = "day") => readDay(text, order, 2026)?.day ?? null;

test("days are read in every usual manner", () => {
  for (const text of ["2019-03-04", "2019/3/4", "4.3.2019", "04/03/2019", "4-3-19", "4 March 2019", "4th of March, 2019", "4-Mar-19", "March 4, 2019", "Mar 4th 2019", "Mon, 4 Mar 2019", "Monday, March 4, 2019", "20190304", "43528", "2019-03-04T10:22:33Z", "04/03/2019 10:22"]) expect([text, day(text)]).toEqual([text, "2019-03-04"]);
  expect(day("3/4/2019", "month")).toBe("2019-03-04");
  expect(readDay("3/4/2019 10:22:05 PM", "month", 2026)).toEqual({ day: "2019-03-04", time: "22:22", vague: false });
  expect(readDay("2019-03-04 00:05", "day", 2026)).toEqual({ day: "2019-03-04", time: "00:05", vague: false });
  expect([day("4.3.87"), day("4.3.26"), day("4.3.27")]).toEqual(["1987-03-04", "2026-03-04", "1927-03-04"]);
});

test("of a month alone the first is taken and said to be vague", () => {
  expect(readDay("March 2019", "day", 2026)).toEqual({ day: "2019-03-01", time: null, vague: true });
});

test("what is no day is none", () => {
  for (const text of ["", "soon", "31.2.2019", "13/13/2019", "12", "2019", "1/2", "4 Foober 2019", "99999", "0/0/00"]) expect([text, readDay(text, "day", 2026)]).toEqual([text, null]);
});

test("figures above twelve tell the order", () => {
  expect([tells("31/12/2019"), tells("12/31/2019"), tells("4/3/2019"), tells("2019-03-31"), tells("31/12/2019 9:00")]).toEqual(["day", "month", null, null, "day"]);
  expect([isEither("4/3/2019"), isEither("31/12/2019"), isEither("4 March 2019")]).toEqual([true, false, false]);
});

test("nothing that stands in a cell brings it to fall, and what it reads is a day", () => {
  fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 40 }), fc.date({ noInvalidDate: true, min: new Date("1850-01-01"), max: new Date("2150-01-01") }).map((at) => at.toISOString())), fc.constantFrom("day", "month"), (text, order) => {
    const told = readDay(text, order as "day", 2026);
    if (told) expect(new Date(`${told.day}T12:00:00Z`).toISOString().slice(0, 10)).toBe(told.day);
  }));
});
