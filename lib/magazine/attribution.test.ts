import { expect, test } from "vitest";
import { attributionParts } from "./attribution";

const line = "This article first appeared in the {issue} issue of {magazine}.";
const said = (issue: string, words = line) => attributionParts(words, issue, "Fathom & Field").map(({ text }) => text).join("");

test("issue and magazine are filled in, the magazine's name as a title", () => {
  expect(attributionParts(line, "Winter 2027", "Fathom & Field")).toEqual([
    { text: "This article first appeared in the Winter 2027 issue of ", isTitle: false },
    { text: "Fathom & Field", isTitle: true },
    { text: ".", isTitle: false },
  ]);
});

test("an issue's own article is not said twice, and stays where the line has none", () => {
  expect(said("The Christmas Number")).toBe("This article first appeared in the Christmas Number issue of Fathom & Field.");
  expect(said("The Christmas Number", "First printed: {issue}, {magazine}")).toBe("First printed: The Christmas Number, Fathom & Field");
  expect(said("Theodora’s Number")).toBe("This article first appeared in the Theodora’s Number issue of Fathom & Field.");
});

test("an issue is not taken for the magazine by what it is called", () => {
  expect(said("$& {magazine-like}")).toBe("This article first appeared in the $& {magazine-like} issue of Fathom & Field.");
});
