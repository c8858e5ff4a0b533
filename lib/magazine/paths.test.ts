import * as fc from "fast-check";
import { expect, test } from "vitest";
import { longestPath, type PathOf, pathProblem, suggestPath } from "./paths";

test("a column may not take an address of Askdesk's own, nor an answer one of its column's", () => {
  for (const path of ["desk", "my", "q", "sign-in", "contributors", "api", "home", "set-up", "photos"]) expect(pathProblem("column", path)).toMatch(/reserved/);
  for (const path of ["ask", "archive", "topics", "issues", "search"]) expect(pathProblem("answer", path)).toMatch(/reserved/);
  expect(pathProblem("answer", "desk")).toBe(false);
  expect(pathProblem("topic", "archive")).toBe(false);
});

test("what has a dot, a capital, a slash, an edge hyphen or no letter is no path", () => {
  for (const path of ["feed.xml", "Ask", "a/b", "-a", "a-", "a--b", "_next", "..", "å", "a b", "%2e", "a\u0000"]) expect(pathProblem("column", path)).toMatch(/small letters/);
  expect(pathProblem("column", "")).toMatch(/needed/);
  expect(pathProblem("column", "a".repeat(longestPath + 1))).toMatch(/at most/);
});

test("a headline suggests its path", () => {
  expect(suggestPath("answer", "Why the convoys to Murmansk sailed in the dark")).toBe("why-the-convoys-to-murmansk-sailed-in-the-dark");
  expect(suggestPath("answer", "Göring’s Größe: “façade” & É—1943")).toBe("goerings-groesse-facade-and-e-1943");
  expect(suggestPath("answer", "Archive")).toBe("archive-answer");
  expect(suggestPath("answer", "?!")).toBe("");
});

test("every suggestion is a path", () => {
  fc.assert(
    fc.property(fc.constantFrom<PathOf>("column", "answer", "issue", "topic"), fc.string({ unit: "binary", maxLength: 300 }), (of, text) => {
      const path = suggestPath(of, text);
      expect(path === "" || pathProblem(of, path) === false).toBe(true);
    }),
  );
});
