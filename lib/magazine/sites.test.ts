import { expect, test } from "vitest";
import { sites, siteOf } from "./sites";

test.each([
  ["https://www.magazine.example", "https://www.magazine.example"],
  ["www.magazine.example", "https://www.magazine.example"],
  [" HTTPS://WWW.Magazine.example/history/?page=2#top ", "https://www.magazine.example"],
  ["https://www.magazine.example:443/", "https://www.magazine.example"],
  ["http://magazine.example:8080", "http://magazine.example:8080"],
  ["*.magazine.example", "https://*.magazine.example"],
  ["https://bücher.example", "https://xn--bcher-kva.example"],
  ["http://localhost:4000", "http://localhost:4000"],
  ["http://127.0.0.1:4000", "http://127.0.0.1:4000"],
])("%s is the site %s", (typed, site) => {
  expect(siteOf(typed)).toBe(site);
});

test.each(["", "*", "https://", "magazine", "'self'", "data:", "javascript:alert(1)", "https://a:b@magazine.example", "ftp://magazine.example", "*.example*", "*.*.example", "*.localhost", "https://magazine.example; script-src *", "https://[::1]", "a b.example", "-a.example"])("%s is none", (typed) => {
  expect(siteOf(typed)).toBeNull();
});

test("whatever is taken is one word of a policy, and each site stands there once", () => {
  expect(sites.parse("www.magazine.example\n\n https://www.magazine.example/about \n*.other.example")).toEqual(["https://www.magazine.example", "https://*.other.example"]);
  expect(sites.parse("")).toEqual([]);
  expect(sites.safeParse("https://ok.example\nno site").error?.issues[0]?.message).toContain("“no site” is no site");
  expect(sites.safeParse(Array.from({ length: 21 }, (_, n) => `s${n}.example`).join("\n")).success).toBe(false);
});
