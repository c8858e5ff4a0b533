import { expect, test } from "vitest";
import { framedPolicy, plainPage, plainPolicy } from "./plain-page";

test("the framework's scripts, what fetches them beforehand, and comments go; everything else stays as it was written", () => {
  const html = '<!DOCTYPE html><html lang="en"><head><link rel="preload" as="script" href="/_next/a.js"/><link rel="stylesheet" href="/_next/a.css"/><link rel="preload" as="font" href="/f.woff2"/><script src="/_next/a.js" async=""></script></head><body><p>1<!-- --> &lt;2 &amp; “3”</p><script>self.__next_f.push([1,"</p>"])</script><script type="application/ld+json">{"a":"b"}</script><script type="module" src="/enhance/ask-1.js"></script></body></html>';
  expect(plainPage(html)).toBe('<!DOCTYPE html><html lang="en"><head><link rel="stylesheet" href="/_next/a.css"/><link rel="preload" as="font" href="/f.woff2"/></head><body><p>1 &lt;2 &amp; “3”</p><script type="application/ld+json">{"a":"b"}</script><script type="module" src="/enhance/ask-1.js"></script></body></html>');
});

test("words that look like a script are words", () => {
  const html = '<p title="&lt;script&gt;">&lt;script&gt;alert(1)&lt;/script&gt;</p><textarea><script>typed</script></textarea>';
  expect(plainPage(html)).toBe(html);
});

test("on such a page no script may stand", () => {
  expect(plainPolicy("default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'")).toBe("default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'");
});

test("such a page may be framed by the sites named, and without any by nobody else", () => {
  const policy = "default-src 'self'; base-uri 'self'; frame-ancestors 'self'";
  expect(framedPolicy(policy, ["https://www.quarterly.example", "https://*.fathom.example"])).toBe("default-src 'self'; base-uri 'self'; frame-ancestors 'self' https://www.quarterly.example https://*.fathom.example");
  expect(framedPolicy(policy, [])).toBe(policy);
});
