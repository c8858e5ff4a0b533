import { expect, test } from "vitest";
import { packedLines, toldHtml } from "./told-html";

test("each line leads to its question, and what it says stays text, on one line", () => {
  const packed = packedLines([
    { slugLine: "Bells & <b>oars</b>\tat\nsea", reference: "WWQ-1", words: "when a draft is late." },
    { slugLine: "Blankets", reference: "WWQ-2", words: "" },
  ]);
  expect(toldHtml(packed)).toBe('<p>Bells &amp; &lt;b&gt;oars&lt;/b&gt; at sea <a class="num" href="/desk/questions/WWQ-1">WWQ-1</a>: <small>when a draft is late.</small></p><p>Blankets <a class="num" href="/desk/questions/WWQ-2">WWQ-2</a>: <small></small></p>');
});
