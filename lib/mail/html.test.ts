import * as fc from "fast-check";
import { expect, test } from "vitest";
import { htmlOf } from "./html";

const set = (text: string) => /<main>([\s\S]*)<\/main>/.exec(htmlOf(text, { head: "Ask us", locale: "en" }))![1]!.replace('<p class="head">Ask us</p>', "").trim();

test("paragraphs, quotations and links are set as such", () => {
  expect(set("Dear Ann,\n\nThank you:\n> Why <b>?\n>\n> Because.\n\nHere:\nhttps://a.example/q?a=1&b=2")).toBe(
    `<p dir="auto">Dear Ann,</p>
<p dir="auto">Thank you:</p>
<blockquote dir="auto"><p>Why &lt;b&gt;?</p><p>Because.</p></blockquote>
<p dir="auto">Here:</p>
<p class="way"><a href="https://a.example/q?a=1&amp;b=2">https://a.example/q?a=1&amp;b=2</a></p>`,
  );
});

test("an address in a line, in a quotation, or of another kind is no link", () => {
  expect(set("See https://evil.example/ there\n> https://evil.example/\njavascript:alert(1)\nhttps://a.example/\"onclick=x")).not.toContain("<a ");
});

test("nothing anybody writes becomes a tag, and nothing remote is asked for", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("<", ">", "\"", "'", "&", "script", "img src=x onerror=1", "\n", "\n\n", "> ", "https://a.example/", "</main>", "<style>"), { maxLength: 15 }), (parts) => {
      const html = htmlOf(parts.join(""), { head: parts.join(""), locale: "en" });
      const tags = [...html.matchAll(/<\/?([a-z!]+)/gi)].map(([, name]) => name!.toLowerCase());
      expect(tags.filter((name) => !["!doctype", "!", "html", "head", "meta", "title", "style", "body", "main", "p", "blockquote", "a", "br"].includes(name))).toEqual([]);
      expect(html).not.toMatch(/<[^>]*\s(on\w+|src)=/i);
      expect(html.match(/<style>/g)).toHaveLength(1);
    }),
  );
});
