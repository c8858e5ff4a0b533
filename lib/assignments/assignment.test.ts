import { expect, test } from "vitest";
import { offering, proposeDue, sayTerms } from "./assignment";

const sent = { questionId: "4", contributorId: "7", dueOn: "2026-12-01", words: "420", fee: "money", feeAmount: "1,250.50", feeCurrency: "GBP", feeNote: "", brief: "Start from the grandfather." };
const wrong = (changed: Partial<Record<keyof typeof sent, string>>) => {
  const parsed = offering.safeParse({ ...sent, ...changed });
  return parsed.success ? null : parsed.error.issues.map((issue) => [issue.path.join("."), issue.message]);
};

test("an offer is read as people type it", () => {
  expect(offering.parse(sent)).toMatchObject({ questionId: 4, words: 420, feeAmount: "1250.50" });
  expect(offering.parse({ ...sent, fee: "copies", feeAmount: "", feeNote: "three of the issue" })).toMatchObject({ fee: "copies", feeNote: "three of the issue" });
});

test("each field that is wrong has its own sentence", () => {
  expect(wrong({ contributorId: "" })).toEqual([["contributorId", "Choose who is to answer."]]);
  expect(wrong({ dueOn: "next week" })).toEqual([["dueOn", "Give a day, as year, month and day."]]);
  expect(wrong({ words: "0" })).toEqual([["words", "Give the length in words."]]);
  expect(wrong({ feeAmount: "three hundred" })).toEqual([["feeAmount", "Give the amount in figures, such as 300 or 127.50."]]);
  expect(wrong({ contributorId: "", feeAmount: "" })).toHaveLength(2);
  expect(wrong({ feeAmount: "0" })).toEqual([["feeAmount", "Give the amount in figures, such as 300 or 127.50."]]);
});

test("terms are said in the magazine's language, with the year only when it is another", () => {
  const money = { fee: "money" as const, feeAmount: "300.00", feeCurrency: "USD", feeNote: "" };
  expect(sayTerms({ ...money, words: 420, dueOn: "2026-12-01" }, "en-US", "2026-11-02")).toBe("420 words by December 1, $300");
  expect(sayTerms({ ...money, feeAmount: "127.50", words: 420, dueOn: "2027-02-01" }, "en-GB", "2026-11-02")).toBe("420 words by 1 February 2027, US$127.50");
  expect(sayTerms({ fee: "bookCredit", feeAmount: null, feeCurrency: null, feeNote: "The Cold Road", words: 1, dueOn: "2026-12-01" }, "en-US", "2026-11-02")).toBe("1 word by December 1, book credit (The Cold Road)");
});

test("the due day proposed leaves time to edit before copy closes, and is never too near", () => {
  expect(proposeDue("2026-11-01", "2026-12-05", [])).toBe("2026-12-05");
  expect(proposeDue("2026-11-01", null, ["2026-10-26", "2027-01-10"])).toBe("2027-01-10");
  expect(proposeDue("2026-11-01", "2026-11-07", ["2026-11-07", "2026-12-05"])).toBe("2026-12-05");
  expect(proposeDue("2026-11-01", null, [])).toBe("2026-11-29");
  expect(proposeDue("2026-11-01", null, ["2027-06-01"])).toBe("2026-11-29");
});
