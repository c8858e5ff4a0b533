import { expect, test } from "vitest";
import { dayIn } from "./day";
import { dateFormat, numberFormat } from "./formats";

const noon = new Date("2026-10-02T12:00:00Z");

test("the same wish is given the same format, another one another", () => {
  const wish = { timeZone: "UTC", month: "long" } as const;
  expect(dateFormat("en-US", wish)).toBe(dateFormat("en-US", { ...wish }));
  expect(dateFormat("en-US", wish).format(noon)).toBe("October");
  expect(dateFormat("de", wish).format(noon)).toBe("Oktober");
  expect(dateFormat("en-US", { ...wish, month: "short" }).format(noon)).toBe("Oct");
  expect(numberFormat("de", { minimumFractionDigits: 2 }).format(1234.5)).toBe("1.234,50");
});

test("what is not there is refused each time", () => {
  for (let times = 0; times < 2; times++) expect(() => dateFormat("en-US", { timeZone: "Nowhere/Here" })).toThrow(RangeError);
});

test("more formats than are kept are still written each in its own way", () => {
  const zones = Intl.supportedValuesOf("timeZone");
  const days = zones.flatMap((timeZone) => ["en-CA", "en-GB"].map((locale) => dateFormat(locale, { timeZone, day: "numeric" }).format(noon)));
  expect(days.length).toBeGreaterThan(500);
  expect(new Set(days)).toEqual(new Set(["2", "3"]));
  expect(dayIn("Pacific/Kiritimati", noon)).toBe("2026-10-03");
});
