import { expect, test } from "vitest";
import { uuidOf } from "./uuid";

test("a name has the UUID that the standard's own example gives it", () => {
  // RFC 9562, A.4: the DNS namespace.
  expect(uuidOf("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com")).toBe("2ed6657d-e927-568b-95e1-2665a8aea6a2");
});
