import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyStored } from "./arbitrary";
import { fromCopy } from "./copy";
import { plainText } from "./document";
import { toHtml } from "./html";

test("an answer as a feed carries it", () => {
  expect(toHtml(fromCopy("The *Sheffield* & [her **log**](https://example.org/?a=1&b=2).\n\n> Ice\\\n> and dark\n\n- one\n- two"))).toBe(
    "<p>The <em>Sheffield</em> &amp; <a href=\"https://example.org/?a=1&amp;b=2\">her <strong>log</strong></a>.</p>" +
      "<blockquote><p>Ice<br>and dark</p></blockquote><ul><li><p>one</p></li><li><p>two</p></li></ul>",
  );
});

test("nothing typed becomes markup, and every word arrives", () => {
  const ours = /<\/?(?:p|em|strong|blockquote|ul|ol|li|a)>|<br>|<a href="[^"<>]*">/gu;
  const signs: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
  fc.assert(
    fc.property(anyStored, (document) => {
      const rest = toHtml(document).replace(ours, "");
      expect(rest).not.toMatch(/[<>]/u);
      expect(rest.replace(/&(?:lt|gt|quot|#39|amp);/gu, (entity) => signs[entity]!)).toBe(plainText(document).replace(/\n/gu, ""));
    }),
  );
});

test("script stays words", () => {
  expect(toHtml(fromCopy('<script>alert("x")</script>'))).toBe("<p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;</p>");
});
