import { expect, test } from "vitest";
import { whyUnreachable } from "./reachable";

test("search engines reach https under a host name", () => {
  for (const address of ["https://desk.example.org", "https://ask.magazine.example:8443/"]) expect(whyUnreachable(address)).toBe(false);
});

test.each(["http://desk.example.org", "http://127.0.0.1:3000", "https://127.0.0.1", "https://localhost", "https://desk.localhost", "https://[::1]:3000", "https://192.168.1.7", "https://2130706433", "https://desk"])("and not %s", (address) => {
  expect(whyUnreachable(address)).toContain(new URL(address).origin);
});
