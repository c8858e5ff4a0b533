import { expect, test } from "vitest";
import { addressFor, isNarrowed, isTidy, looking } from "./looking";

test("an address says what is looked for and nothing else", () => {
  const asked = looking.parse({ q: "  ships   bells ", topic: "", by: "josephine-tarrow", issue: "", year: "1998", from: "New Mexico", sort: "best", page: "3" });
  expect(addressFor("wardroom", asked)).toBe("/wardroom/search?q=ships+bells&by=josephine-tarrow&year=1998&from=New+Mexico");
  expect(addressFor("wardroom", asked, { page: 3 })).toBe("/wardroom/search?q=ships+bells&by=josephine-tarrow&year=1998&from=New+Mexico&page=3");
  expect(addressFor("wardroom", asked, { by: "", year: null, from: "", q: "" })).toBe("/wardroom/search");
  expect(isNarrowed(asked)).toBe(true);
});

test("a form's empty fields make an address untidy, and the one address of what was asked is tidy", () => {
  const sent = { q: "bell", topic: "", year: "", sort: "newest" };
  expect(isTidy(sent, looking.parse(sent))).toBe(false);
  expect(isTidy({ q: "bell", sort: "newest" }, looking.parse(sent))).toBe(true);
  expect(isTidy({ q: "bell", page: "1" }, looking.parse({ q: "bell" }))).toBe(false);
  expect(isTidy({}, looking.parse({}))).toBe(true);
});

test("what cannot be read is as if it were not there", () => {
  expect(looking.parse({ q: ["a", "b"], topic: "../x", year: "20260", sort: "worst", page: "-1", exact: "yes", other: "1" })).toEqual({ q: "a", topic: "", by: "", issue: "", year: null, from: "", sort: "best", page: 1, exact: false });
  expect(looking.parse({ q: "\u0000bell\u202e" }).q).toBe("bell");
});
