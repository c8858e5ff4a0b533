import { expect, test } from "vitest";
import { textOfHtml } from "./html";
import { shallow } from "./shallow";

test("paragraphs, lists, tables and quotations read as they would be typed", () => {
  expect(textOfHtml("<h1>Bells</h1><p>Why?<br>And when?</p><ul><li>one<li>two</ul><table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table><blockquote>old<br>words</blockquote>")).toBe("Bells\n\nWhy?\nAnd when?\n\n * one\n * two\n\nA B\nC\n\n> old\n> words");
  expect(textOfHtml('<a href="mailto:a@b.example">a@b.example</a>, <a href="https://b.example/">here</a>, a < b &amp; &eacute;')).toBe("a@b.example, here <https://b.example/>, a < b & é");
  expect(textOfHtml("<pre>a\n  b</pre>")).toBe("a\n  b");
});

test("what is never shown is not read", () => {
  expect(textOfHtml("<style>x</style><script>y</script><!-- z --><!--[if mso]>w<![endif]--><title>t</title>a<img alt=p src=q>b")).toBe("ab");
  expect(textOfHtml("a<script>never ends")).toBe("anever ends");
});

test("shallow markup is left as it is; deep markup keeps its words", () => {
  expect(shallow("<p>a <b>b</b><br></p>")).toBe("<p>a <b>b</b><br></p>");
  expect(shallow('<p title="a > b">c</p>')).toBe('<p title="a > b">c</p>');
  expect(shallow("<b>".repeat(5) + "x" + "</b>".repeat(5) + "y", 2)).toBe("<b><b>x</b></b>y");
  expect(textOfHtml(`${"<div>".repeat(5_000)}one${"</div>".repeat(2_500)}two`)).toMatch(/^one\s*two$/);
  expect(textOfHtml(`<ul>${"<li>a".repeat(3_000)}`).match(/\* a/g)).toHaveLength(3_000);
});

test("an address of the net stands behind its link's words; anything else a link may do is not said", () => {
  expect(textOfHtml('<p>See <a href="https://a.example/x">here</a>.</p>')).toBe("See here <https://a.example/x>.");
  expect(textOfHtml('<p><a href="javascript:alert(1)">press</a> <a href="data:text/html,x">me</a></p>')).toBe("press me");
});
