import { expect, test } from "vitest";
import { telling, whyNotReopen, whyNotSettle } from "./tip";
import { tipFilter, tipsAddress } from "./tip-filter";

const typed = { kind: "witness", words: "My uncle rang that bell.", name: "Ada Quill", town: "Galveston", region: "Texas", email: "ada@post.example" };
const wrong = (more: Record<string, string | undefined>) => Object.fromEntries((telling.safeParse({ ...typed, ...more }).error?.issues ?? []).map(({ path, message }) => [path.join("."), message]));

test("the form is taken as it is typed, and printed only where that was ticked", () => {
  expect(telling.parse(typed)).toEqual({ ...typed, mayPrint: false });
  expect(telling.parse({ ...typed, mayPrint: "on" }).mayPrint).toBe(true);
});

test("what is missing is said in a sentence of its own, and none speaks of a question", () => {
  const said = wrong({ kind: "", words: "…", name: " ", town: "", region: "", email: "" });
  expect(Object.keys(said).toSorted()).toEqual(["email", "kind", "name", "region", "town", "words"]);
  expect(Object.values(said).join(" ")).not.toMatch(/question/);
  expect(wrong({ email: "ada@post" })).toEqual({ email: expect.stringContaining("ending") });
  expect(wrong({ kind: "rumour" })).toEqual({ kind: "Choose one of the two." });
});

test("what is settled is not settled again; what was only filed can be opened", () => {
  expect(whyNotSettle({ end: null })).toBe(false);
  for (const end of ["corrected", "thanked", "question", "spam"] as const) expect(whyNotSettle({ end })).toMatch(/settled already/);
  expect([whyNotReopen({ end: "thanked" }), whyNotReopen({ end: "spam" })]).toEqual([false, false]);
  for (const end of ["corrected", "question", null] as const) expect(whyNotReopen({ end })).toBeTruthy();
});

test("the lane's address says what is looked at, and nonsense in it is passed over", () => {
  const filter = tipFilter.parse({ magazine: "quarterly", state: "settled", after: "x", q: " bell " });
  expect(filter).toEqual({ magazine: "quarterly", state: "settled", q: "bell" });
  expect(tipsAddress(filter, { open: 7 })).toBe("/desk/inbox/tips?magazine=quarterly&state=settled&q=bell&open=7");
  expect(tipsAddress(tipFilter.parse({ state: "all" }))).toBe("/desk/inbox/tips");
});
