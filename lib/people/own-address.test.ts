import { expect, test } from "vitest";
import { ownAddress } from "./own-address";

test.each(["/desk", "/desk/inbox?stage=review&q=a%2Fb#reading", "/my/assignments/7"])("keeps %s", (to) => {
  expect(ownAddress(to)).toBe(to);
});

test.each([
  "https://evil.example/desk", "//evil.example", "/\\evil.example", "/\t/evil.example", "/\n//evil.example", "\\\\evil.example", "javascript:alert(1)", "desk", "",
  "/.//evil.example", "/x/..//evil.example", "/api/auth/signout", "/sign-in?to=/sign-in", `/${"a".repeat(2000)}`, null, undefined, ["/desk"],
])("refuses %j", (to) => {
  expect(ownAddress(to)).toBeNull();
});
