// The framework is spared asking the proxy only where the proxy has nothing to say.
import { afterEach, expect, test } from "vitest";
import { config } from "@/proxy";
import { type Book, keepBook } from "@/app/book";
import { ownHeader } from "@/app/own";
import { goesOn, markWhatGoesOn } from "./goes-on";

const book: Book = {
  hosts: new Map([["fathom.example", "fathom-and-field"]]),
  columns: new Map([["wardroom", { handle: "fathom-and-field", host: "fathom.example" }]]),
  renamed: new Map(),
  answers: new Map([["wardroom/bells", true]]),
  moved: new Map(),
  references: new Map(),
  former: new Map(),
};
afterEach(() => keepBook(null));

function isSpared(url: string, headers: Record<string, string> = {}): boolean {
  const request = { url, headers: { host: "desk.example:3000", ...headers } as Record<string, string> };
  markWhatGoesOn(request);
  return request.headers[goesOn] === "1";
}

test.each(["/desk", "/desk/inbox?open=FFW-1", "/account", "/sign-in"])("%s leads to a page as it is", (url) => {
  keepBook(book);
  expect(isSpared(url)).toBe(true);
});

test("nothing is spared where the proxy leads elsewhere, says for how long a page may be kept, or knows better", () => {
  keepBook(book);
  for (const url of ["/wardroom", "/wardroom/bells", "/nowhere/at-all", "/desk/%00", "/desk?q=%00", "/desk//inbox"]) expect([url, isSpared(url)]).toEqual([url, false]);
  expect(isSpared("/desk", { host: "fathom.example" })).toBe(false); // staff are led to the installation
});

test("the mark counts only from this server, and its own calls have it", () => {
  keepBook(book);
  expect(isSpared("/wardroom", { [goesOn]: "1" })).toBe(false);
  expect(isSpared("/wardroom", ownHeader())).toBe(true);
});

test("the proxy says of the same header that it is not to be asked", () => {
  expect(config.matcher[0]!.missing).toEqual([{ type: "header", key: goesOn }]);
});
