import { expect, test } from "vitest";
import { answer, column, magazine, two } from "../export/testing-answer";
import { emptyDocument } from "../text/document";
import { asTitle, type Post, postHtml } from "./post-html";

const whole: Post = { answer, column: { ...column, attributionLine: "First in the {issue} issue of {magazine}." }, magazine, address: "https://desk.example/ask/convoys?a=1&b", marker: "0000", hasByline: false, pointsHere: false, wasElsewhere: false, pictureAt: (image) => `https://there.example/${image}.jpg` };
const lines = (more: Partial<Post> = {}) => postHtml({ ...whole, ...more }).split("\n");

test("question with its credit, answer, bio, and where it first appeared, each on its line", () => {
  expect(lines()).toEqual([
    '<blockquote class="wp-block-quote askdesk-question" id="askdesk-0000"><p><em>Was the dark better?</em></p><cite>—Margaret Ellison, Duluth, Minn.</cite></blockquote>',
    "<p>It <em>was</em>.</p><p>Ice came with it.</p>",
    '<hr class="wp-block-separator askdesk-rule" />',
    '<div class="askdesk-bio"><p>Helen Marsh wrote <em>The Cold Road</em>.</p></div>',
    '<p class="askdesk-attribution">First in the Winter 2027 issue of <em>Second World War Quarterly</em>.</p>',
  ]);
});

test("names, corrections, sources and the page here where there are such; pictures from where they were brought", () => {
  const figure = { type: "figure" as const, attrs: { image: "ice", alt: "Ice", credit: "IWM", width: 8, height: 6, focalX: 0.5, focalY: 0.5 }, content: [] };
  const made = lines({
    hasByline: true,
    pointsHere: true,
    answer: { ...answer, bylines: two, document: { type: "doc", content: [figure] }, corrections: [{ at: new Date("2027-02-01T12:00:00Z"), text: "It was <b>not</b>." }], sources: answer.bio },
  });
  expect(made[0]).toBe('<p class="askdesk-byline">Answered by Dr. Helen Marsh, PhD and Jan van Dyke</p>');
  expect(made[2]).toContain('src="https://there.example/ice.jpg" alt="Ice"');
  expect(made.slice(-3)).toEqual([
    '<p class="askdesk-correction"><strong>Corrected February 1, 2027.</strong> It was &lt;b&gt;not&lt;/b&gt;.</p>',
    '<div class="askdesk-sources"><p><strong>Sources</strong></p><p>Helen Marsh wrote <em>The Cold Road</em>.</p></div>',
    '<p class="askdesk-first">First published online at <a href="https://desk.example/ask/convoys?a=1&amp;b">Ask the Quarterly</a>.</p>',
  ]);
  expect(lines({ pointsHere: true, wasElsewhere: true }).at(-1)).toBe('<p class="askdesk-first">From <a href="https://desk.example/ask/convoys?a=1&amp;b">Ask the Quarterly</a>.</p>');
});

test("of an old answer whose credit and bio are not known, nothing stands in their place", () => {
  const made = lines({ answer: { ...answer, credit: "", bio: emptyDocument, issue: null } });
  expect(made).toEqual(['<blockquote class="wp-block-quote askdesk-question" id="askdesk-0000"><p><em>Was the dark better?</em></p></blockquote>', "<p>It <em>was</em>.</p><p>Ice came with it.</p>"]);
});

test("what was typed is inert", () => {
  const made = postHtml({ ...whole, answer: { ...answer, question: "<script>1</script>\n\nAnd “&”?", credit: "<i>M</i>" } });
  expect(made).toContain("<p><em>&lt;script&gt;1&lt;/script&gt;</em></p><p><em>And “&amp;”?</em></p><cite>—&lt;i&gt;M&lt;/i&gt;</cite>");
  expect(asTitle(`Guns & "butter" <1940>`)).toBe(`Guns &amp; "butter" &lt;1940&gt;`);
});
