import { expect, test } from "vitest";
import { datePartsOf, emptySource, fieldsOf, sourceKey, sourceTyped, sourceTypeNames, typedSource, withoutPlace } from "./source";

const messages = (typed: object) => {
  const read = sourceTyped.safeParse({ ...emptySource, ...typed });
  return read.success ? {} : Object.fromEntries(read.error.issues.map((issue) => [issue.path.join("."), issue.message]));
};

test("dates are read as people type them, and only where there is such a day", () => {
  expect(["1943", "February 1943", "Feb. 1943", "15 February 1943", "February 15, 1943", "1943-02-15"].map(datePartsOf)).toEqual([[1943], [1943, 2], [1943, 2], [1943, 2, 15], [1943, 2, 15], [1943, 2, 15]]);
  expect(["c. 1890", "31 February 1943", "1943-13-01", "Spring 1943", "", "0"].map(datePartsOf)).toEqual([null, null, null, null, null, null]);
});

test("what is typed becomes a citation, with what its type has", () => {
  const book = sourceTyped.parse({ ...emptySource, type: "book", authors: "Ruegg, Bob; Hague, Arnold; Admiralty", title: "Convoys to Russia", city: "Kendal", publisher: "World Ship Society", date: "1992", place: "40", archive: "of no book" });
  expect(book).toEqual({
    type: "book",
    title: "Convoys to Russia",
    author: [{ family: "Ruegg", given: "Bob" }, { family: "Hague", given: "Arnold" }, { literal: "Admiralty" }],
    "publisher-place": "Kendal",
    publisher: "World Ship Society",
    issued: { "date-parts": [[1992]] },
    locator: "40",
    label: "page",
  });
  expect(sourceTyped.parse({ ...emptySource, type: "article-journal", title: "Ice", container: "Polar Record", date: "c. 1890", doi: "https://doi.org/10.1/x" })).toMatchObject({ issued: { literal: "c. 1890" }, DOI: "10.1/x" });
});

test("every type goes there and back", () => {
  for (const type of sourceTypeNames) {
    const typed = { ...emptySource, type, label: "folio" as const, place: "12", remark: "seen in copy" };
    for (const [name] of fieldsOf[type]) typed[name] = name === "address" ? "https://example.org/a" : name === "date" || name === "readOn" ? "15 February 1943" : name === "authors" ? "Ruegg, Bob; Admiralty" : `its ${name}`;
    expect(typedSource(sourceTyped.parse(typed))).toEqual(typed);
  }
});

test("what is missing or no address is said beside its field", () => {
  expect(messages({ title: "" })).toEqual({ title: "Say what it is called, or what it is." });
  expect(messages({ type: "webpage", title: "A page", address: "javascript:alert(1)", readOn: "yesterday" })).toEqual({ address: "That is no address of the web. It begins with https://.", readOn: "Give the day as in 15 February 2026." });
  expect(messages({ type: "manuscript", title: "A log" })).toEqual({ archive: "Name the archive." });
  expect(messages({ type: "letter", title: "A log" })).toEqual({ type: "Choose what kind of source it is." });
});

test("two claims from one book have one source, whatever the page", () => {
  const at = (place: string) => sourceTyped.parse({ ...emptySource, title: "Convoys to Russia", place });
  expect(sourceKey(at("40"))).toBe(sourceKey(at("45")));
  expect(withoutPlace(at("40"))).toEqual({ type: "book", title: "Convoys to Russia" });
});
