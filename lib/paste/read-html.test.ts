import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { documentSchema, plainText } from "../text/document";
import { toHtml } from "../text/html";
import { leftOutLine } from "./left-out";
import { readHtml } from "./read-html";
import { paste } from "./testing-paste";
import { shown } from "./testing-shown";

// Each page in testing-fixtures beside it, with what has to come of it: the text, and the line that says what was left out. Those named
// after LibreOffice were written by it, from files with looks, lists, notes and tracked changes.
const folder = join(import.meta.dirname, "testing-fixtures");
const pages = readdirSync(folder).filter((name) => /\.x?html$/u.test(name));

const copyOf = (html: string) => shown(paste(html).document);

test.each(pages)("%s", (name) => {
  const [copy, line] = readFileSync(join(folder, `${name}.txt`), "utf8").split("\n----\n");
  const { document, leftOut } = paste(readFileSync(join(folder, name), "utf8"));
  expect(shown(document)).toBe(copy);
  expect(leftOutLine(leftOut)).toBe(line!.trim());
  expect(documentSchema.parse(document)).toEqual(document);
});

test.each([
  ["words alone", "just <em>words</em>", "just *words*"],
  ["a look that is taken back within another", '<b>all <span style="font-weight:400">but this</span></b>', "**all **but this"],
  ["blanks of the source", "<p>\n  one\t two \n</p>\n<p> three<i> four </i> five</p>", "one two\n\nthree* four *five"],
  ["two breaks are a paragraph, one is a line", "<p>a<br>b<br> <br>c</p>", "a\\\nb\n\nc"],
  ["a break typed into preformatted words", "<pre>a\nb\n\nc</pre>", "a\\\nb\n\nc"],
  ["blocks within words", "<span>a<div>b</div>c</span>", "a\n\nb\n\nc"],
  ["tags that were never closed", "<ul><li>a<li>b<p>c<p>d</ul>e", "- a\n- b\n\n  c\n\n  d\n\ne"],
  ["a list within a list, beside its items", "<ul><li>a</li><ul><li>b</li></ul></ul>", "- a\n\n  - b"],
  ["an item without its list", "<li>a</li><li>b</li>", "- a\n- b"],
  ["a heading that is bold by itself, and one where it is meant", "<h2><b>a</b></h2><h3><strong>b</strong></h3>", "## a\n\n## **b**"],
  ["a heading numbered as a list", "<ol><li><h2>a</h2></li></ol>", "## a"],
  ["entities, also unclosed ones", "&ldquo;a&rdquo; &mdash; b&nbsp;c &amp d &#x2019; &lt;b&gt;", "“a” — b\u00a0c & d ’ <b>"],
  ["what only looks like a tag", "a < b > c <3 </ d", "a < b > c <3"],
  ["Google’s and Outlook’s middlemen", '<a href="https://www.google.com/url?q=javascript:alert(1)">a</a>', "[a](https://www.google.com/url?q=javascript:alert(1))"],
  ["a number whose note was not copied", '<p>a<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> b</p>', "a b"],
  ["a note that was copied without its number keeps its words", '<p><a href="#_ftnref1" name="_ftn1">[1]</a> Orr, 7.</p>', "[1] Orr, 7."],
  ["a place within a page is no link", '<p><a href="#there">see below</a></p><p id="there">here</p>', "see below\n\nhere"],
  ["a drawing that was never closed", "a<svg><g><text>b</text><p>c</p>", "a\n\nc"],
  ["our own source notes", '<p>a<sup data-text="Orr, *Lamps*, 7." class="source-note"></sup>.</p>', "a[[Orr, *Lamps*, 7.]]."],
  ["our own suggestions as they would be taken, without their keys", '<p>a<del data-deleted="abcdef12"> b</del><ins data-inserted="abcdef12"> c</ins><span data-note="abcdef12"> d</span></p>', "a c d"],
  ["a row of a table is a line, its cells parted", "<table><thead><tr><th>Ship</th> <th>Guns</th></tr></thead><tr><td>Olympia</td><td>Four <i>in</i> turrets.</td><td></td><td><p>1895</p></td></tr></table>", "Ship; Guns\n\nOlympia; Four *in* turrets. 1895"],
  ["a row with more than a line in a cell stays one below the other", "<table><tr><td>Log</td><td><p>b</p><p>c</p></td></tr></table>", "Log\n\nb\n\nc"],
  ["Q and A in cells of their own", "<table><tr><td><b>Q.</b></td><td>Why?</td></tr><tr><td>A:</td><td>So.</td></tr></table>", "**Q.**\n\nWhy?\n\nA:\n\nSo."],
  ["a table that only sets a page", "<table><tr><td width=9></td><td><p>a</p><p>b</p></td></tr></table>", "a\n\nb"],
  ["words hidden from view", '<p>a<span style="display:none">b</span><span hidden>c</span><span style="visibility: hidden">d</span></p>', "a"],
])("%s", (_, html, copy) => {
  expect(copyOf(html)).toBe(copy);
});

test("a picture that lies in the words goes to the desk, others are left out", () => {
  const { pictures, leftOut } = paste('<p><img src="data:image/png;base64,AAAA"><img src="https://x.example/a.jpg" alt="a"><img src="data:image/svg+xml,<svg onload=alert(1)>"><img width=1 src=x></p>');
  expect(pictures).toEqual(["data:image/png;base64,AAAA"]);
  expect(leftOut).toEqual(["2 pictures"]);
});

test("a long note is cut at what a source note may hold, and that is said", () => {
  const { document, leftOut } = paste(`<p>a<a href="#fn1" id="r1"><sup>1</sup></a></p><ol><li id="fn1">${"word ".repeat(900)}<a href="#r1">↩</a></li></ol>`);
  expect(shown(document).length).toBeLessThan(2_010);
  expect(leftOut).toEqual(["the end of a long note"]);
});

const hostile = [
  "<script>window.__ran=1</script>words",
  "<img src=x onerror=\"window.__ran=1\">words",
  "<a href=\"javascript:window.__ran=1\">words</a>",
  "<a href=\"jAvAsCrIpT&colon;window.__ran=1\">words</a>",
  "<a href=\"java&#9;script:window.__ran=1\">words</a>",
  "<a href=\" &#1; javascript:window.__ran=1\">words</a>",
  "<a href=\"java\nscript:window.__ran=1\">words</a>",
  "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">words</a>",
  "<a href=\"vbscript:x\">words</a><a href=\"file:///etc/passwd\">words</a><a href=\"blob:x\">words</a>",
  "<svg onload=window.__ran=1><script>window.__ran=1</script><foreignObject><p>words</p></foreignObject></svg>words",
  "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=window.__ran=1&gt;\">words",
  "<noscript><p title=\"</noscript><img src=x onerror=window.__ran=1>\">words",
  "<p style=\"background:url(javascript:window.__ran=1);font-weight:expression(alert(1))\">words</p>",
  "<style>@import 'https://x.example/a.css'; p{background:url(https://x.example)} </style><p>words</p>",
  "<iframe srcdoc=\"<script>window.__ran=1</script>\"></iframe>words",
  "<form action=javascript:alert(1)><button formaction=javascript:alert(1)>x</button>words</form>",
  "<base href=\"javascript:/a/-alert(1)///////\"><a href=../lol/>words</a>",
  "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">window.__ran=1</x:script>words",
  "<template><script>window.__ran=1</script></template>words",
  "<textarea><p title=\"</textarea><img src=x onerror=window.__ran=1>\">words",
  "<figure data-image=\"../../x\" data-alt=\"\" data-credit=\"\" data-width=\"1\" data-height=\"1\">words</figure>",
  "<sup data-text=\"<img src=x onerror=window.__ran=1>\">words</sup>",
  "<p constructor=1 __proto__=2 class=\"__proto__ constructor toString\">words</p><__proto__>words</__proto__>",
  "<style>__proto__{font-weight:bold} .constructor{font-style:italic}</style><p class=constructor>words</p>",
  "<!--[if true]><script>window.__ran=1</script><![endif]--><![CDATA[<script>x</script>]]>words<?php echo 1 ?>",
  "\u0000<scr\u0000ipt>window.__ran=1</scr\u0000ipt>\ud800words",
];
test.each(hostile)("nothing of it but words: %s", (html) => {
  const { document } = paste(html);
  const json = JSON.stringify(document);
  expect(json).not.toMatch(/"href":"(?!https?:|mailto:)|figure/u);
  expect(documentSchema.parse(document)).toEqual(document);
  // What readers get of it is words in tags of our own.
  expect(toHtml(document).replace(/<\/?(?:p|strong|em|sup|ul|ol|li|h3|blockquote|aside)>|<br>|<a href="(?:https?|mailto):[^"<>]*">|<\/a>/gu, "")).not.toMatch(/[<>"]/u);
});

test.each([
  ["10,000 deep", "<div><b>".repeat(10_000) + "words"],
  ["10,000 lists deep", "<ul><li>".repeat(10_000) + "words"],
  ["10,000 quotes deep", "<blockquote>".repeat(10_000) + "words" + "</blockquote>".repeat(10_000)],
  ["10,000 tables deep", "<table><tr><td>".repeat(10_000) + "words"],
  ["10,000 drawings deep", "<svg>".repeat(10_000) + "x" + "</svg>".repeat(10_000) + "words"],
  ["a megabyte of tags never closed", "<i>".repeat(350_000) + "words"],
  ["a megabyte of tags closed that were never opened", "</i>".repeat(260_000) + "words"],
  ["a megabyte of attributes", `<p ${"a=b ".repeat(250_000)}>words`],
  ["a megabyte of style", `<style>${"p{font-weight:bold}".repeat(52_000)}</style>words`],
  ["a megabyte of style that never opens", `<style>${"p ".repeat(500_000)}</style>words`],
  ["a megabyte of comment starts", `words${"<!--".repeat(250_000)}`],
  ["a megabyte of brackets", `words${"<".repeat(1_000_000)}`],
  ["a megabyte of ampersands", `${"&".repeat(99_000)}words`],
  ["a megabyte of note numbers", `words${'<a href="#fn1">1</a>'.repeat(25_000)}`],
])("%s", (_, html) => {
  const pasted = readHtml(html);
  if ("refusal" in pasted) expect(pasted.refusal).toMatch(/paste it in parts/u);
  else expect(plainText(pasted.document)).toContain("words");
});

test("each table of several cells is told once, with the words it begins with", () => {
  const { tables, leftOut } = paste("<table><tr><td>Ship</td><td>Guns</td></tr><tr><td>Olympia</td><td>4</td></tr></table><table><tr><td>alone</td></tr></table><table><tr><td>Log</td><td><p>b</p><p>c</p></td></tr></table>");
  expect([tables, leftOut]).toEqual([["Ship; Guns", "Log"], ["the lines of 2 tables"]]);
});

test("more than a text holds is refused in words", () => {
  expect(readHtml(`<p>${"word ".repeat(500_000)}</p>`)).toEqual({ refusal: expect.stringMatching(/paste it in parts/u) });
  expect(readHtml("<p>a</p>".repeat(30_000))).toEqual({ refusal: expect.stringMatching(/paste it in parts/u) });
});

const pieces = fc.constantFrom(
  ..."<p> </p> <div> </div> <b> </b> <i> <em> </em> <span> </span> <ul> <ol> <li> </li> </ul> </ol> <table> <tr> <td> </table> <h2> </h2> <br> <blockquote> </blockquote> <pre> </pre> <aside> </aside> <figure> <img> <script> </script> <style> </style> <!-- --> <svg> </svg> & < > \" ' = /> <sup> </sup> <q> <del> <ins> <a> </a> <hr> &amp; &nbsp; &#0; &#xD800; &notit;".split(" "),
  " ", "\n", "word", "1", "é", "\u0000",
  '<a href="javascript:x">', '<a href="https://example.org/">', '<a href="#fn1" id="r1">', '<li id="fn1">', '<a href="#r1">', '<p style="mso-list:l0 level2 lfo1">', '<span style="mso-list:Ignore">', '<span style="font-style:italic">', '<p class="a">', "<style>.a{font-weight:bold}</style>", '<li data-aria-level="3">', '<sup data-text="x">', '<figure data-image="a-1" data-alt="" data-credit="" data-width="3" data-height="4">', "<figcaption>",
);
test("any HTML is a text of the schema, and no mark in it is a working mark", () => {
  fc.assert(
    fc.property(fc.oneof(fc.array(pieces, { maxLength: 60 }).map((all) => all.join("")), fc.string({ unit: "binary", maxLength: 200 })), (html) => {
      const { document } = paste(html);
      expect(documentSchema.parse(document)).toEqual(document);
      expect(JSON.stringify(document)).not.toMatch(/"type":"(?:inserted|deleted|reformatted|note|claim)"|"change"/u);
    }),
    { numRuns: 2_000 },
  );
});

test("comments that begin and never end in a style sheet, and hard spaces in a row, are read to their end", () => {
  const begun = "/*a".repeat(100_000);
  for (const [css, copy] of [[`${begun}*/ b { font-weight: normal }`, "Ice"], [`${begun} b { font-weight: normal }`, "**Ice**"]] as const) expect(copyOf(`<style>${css}</style><p><b>Ice</b></p>`)).toBe(copy);
  expect(plainText(paste(`<p>a${"\u00a0".repeat(50_000)}b</p>`).document)).toHaveLength(50_002);
});
