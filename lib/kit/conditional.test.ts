import * as fc from "fast-check";
import { expect, test } from "vitest";
import { asksIfChanged, isUnchanged } from "./conditional";

const held = { etag: 'W/"a,b"', "last-modified": "Sun, 06 Nov 1994 08:49:37 GMT" };
const asking = (headers: Record<string, string>) => isUnchanged(headers, held);

test.each([['W/"a,b"', true], ['"a,b"', true], ['"x", W/"a,b" , "y"', true], ["*", true], [" * ", true], ['"a"', false], ['"b"', false], ["a,b", false], ["", false], ['"x", *', false], ['W/"A,B"', false]])(
  "If-None-Match: %s",
  (tags, known) => expect(asking({ "if-none-match": tags })).toBe(known),
);

test.each([
  ["Sun, 06 Nov 1994 08:49:37 GMT", true],
  ["Sunday, 06-Nov-94 08:49:37 GMT", true],
  ["Sun Nov  6 08:49:37 1994", true],
  ["Mon, 07 Nov 1994 08:49:37 GMT", true],
  ["Sun, 06 Nov 1994 08:49:36 GMT", false],
  ["Sun Nov  6 08:49:36 1994", false],
  ["1994-11-06T08:49:37Z", false],
  ["Sun, 06 Nov 1994 08:49:37 +0000", false],
  ["yesterday", false],
  ["", false],
])("If-Modified-Since: %s", (since, known) => expect(asking({ "if-modified-since": since })).toBe(known));

test("a tag says more than a time, whichever way it answers", () => {
  expect(asking({ "if-none-match": '"other"', "if-modified-since": "Mon, 07 Nov 1994 08:49:37 GMT" })).toBe(false);
  expect(asking({ "if-none-match": '"a,b"', "if-modified-since": "Sun, 06 Nov 1988 08:49:37 GMT" })).toBe(true);
});

test("what is held without a tag or a time is sent, and nothing is asked by other headers", () => {
  const bare = {};
  expect(isUnchanged({ "if-none-match": '"a"' }, bare)).toBe(false);
  expect(isUnchanged({ "if-modified-since": "Sun, 06 Nov 1994 08:49:37 GMT" }, bare)).toBe(false);
  expect(isUnchanged({}, held)).toBe(false);
  expect([asksIfChanged({ "if-match": "*" }), asksIfChanged({ "if-none-match": "" })]).toEqual([false, true]);
});

test("in a list of any tags the held one is found, and no other is taken for it", () => {
  const tag = fc.string({ unit: fc.constantFrom(..."!#,;/*aW "), maxLength: 5 }).filter((text) => !text.includes(" ")).map((text) => `"${text}"`);
  const some = fc.array(fc.tuple(fc.boolean(), tag), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(some, tag, fc.boolean(), (tags, own, weak) => {
      const asked = { "if-none-match": tags.map(([isWeak, each]) => `${isWeak ? "W/" : ""}${each}`).join(", ") };
      expect(isUnchanged(asked, { etag: `${weak ? "W/" : ""}${own}` })).toBe(tags.some(([, each]) => each === own));
    }),
  );
});
