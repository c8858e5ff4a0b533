import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyStored } from "./arbitrary";
import { fromCopy } from "./copy";
import { textBlocks, textOf } from "./document";
import { toHtml } from "./html";
import { asPrinted } from "./suggestions";

test("an answer as a feed carries it", () => {
  expect(toHtml(fromCopy("The *Sheffield* & [her **log**](https://example.org/?a=1&b=2).\n\n> Ice\\\n> and dark\n\n- one\n- two"))).toBe(
    "<p>The <em>Sheffield</em> &amp; <a href=\"https://example.org/?a=1&amp;b=2\">her <strong>log</strong></a>.</p>" +
      "<blockquote><p>Ice<br>and dark</p></blockquote><ul><li><p>one</p></li><li><p>two</p></li></ul>",
  );
});

test("nothing typed becomes markup, and every word arrives", () => {
  const ours = /<\/?(?:p|em|strong|sup|span|small|h3|aside|blockquote|ul|ol|li|a|figure|figcaption)>|<(?:p|h3|aside|blockquote|ul|ol|li) dir="rtl">|<br>|<a href="[^"<>]*">|<img src="[^"<>]*" alt="[^"<>]*" width="\d+" height="\d+">|<span style="font-variant-caps:small-caps">/gu;
  const signs: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
  fc.assert(
    fc.property(anyStored, (document) => {
      const rest = toHtml(document).replace(ours, "");
      expect(rest).not.toMatch(/[<>]/u);
      const words = textBlocks(asPrinted(document)).map((block) => textOf(block).replace(/\n/gu, "") + (block.type === "figure" && block.attrs.credit ? (textOf(block) === "" ? "" : " ") + block.attrs.credit : ""));
      expect(rest.replace(/&(?:lt|gt|quot|#39|amp);/gu, (entity) => signs[entity]!)).toBe(words.join(""));
    }),
  );
});

test("words that run from the right say so, and so does what stands around them", () => {
  expect(toHtml(fromCopy("He wrote:\n\n> שלום עליכם\n\nand “مرحبا” again."))).toBe('<p>He wrote:</p><blockquote dir="rtl"><p dir="rtl">שלום עליכם</p></blockquote><p>and “مرحبا” again.</p>');
});

test("script stays words", () => {
  expect(toHtml(fromCopy('<script>alert("x")</script>'))).toBe("<p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;</p>");
});
