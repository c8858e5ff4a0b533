import { expect, test } from "vitest";
import { frameSnippet, linkSnippet } from "./embed-snippets";

const at = { base: "https://ask.magazine.example", path: "wardroom", column: `Ask "the" Wardroom <b>`, magazine: "Fathom & Field" };

test("a frame says what it is, is known to the script, and stands without it", () => {
  expect(frameSnippet("ask", at)).toBe(
    '<iframe src="https://ask.magazine.example/wardroom/embed/ask" title="Ask &quot;the&quot; Wardroom &lt;b&gt;: ask a question" data-askdesk loading="lazy" style="display:block;width:100%;height:56rem;border:0"></iframe>\n<script async src="https://ask.magazine.example/embed.js"></script>',
  );
  expect(frameSnippet("latest", at)).toContain('src="https://ask.magazine.example/wardroom/embed/latest"');
});

test("a link needs neither frame nor script", () => {
  expect(linkSnippet("ask", at)).toBe('<a href="https://ask.magazine.example/wardroom/ask">Ask a question: Ask &quot;the&quot; Wardroom &lt;b&gt;, Fathom &amp; Field</a>');
  expect(linkSnippet("latest", at)).toContain('href="https://ask.magazine.example/wardroom"');
});
