import { expect, test } from "vitest";
import { marked } from "./found";

test("what was found is marked, and what a text says stays text", () => {
  expect(marked([{ text: "<img src=x onerror=alert(1)> ", found: false }, { text: "Q&A", found: true }, { text: ' "</mark><script>"', found: false }])).toBe("&lt;img src=x onerror=alert(1)&gt; <mark>Q&amp;A</mark> &quot;&lt;/mark&gt;&lt;script&gt;&quot;");
});
