import { expect, test } from "vitest";
import { packedChoices, radiosHtml } from "./radios";

test("who is chosen is marked, what is to be minded stands last, and no words become markup", () => {
  const packed = packedChoices([{ id: 4, name: "Ann <b>Abel</b>", reasons: "Nothing\topen.", warning: "" }, { id: 41, name: "Ben", reasons: "One open.", warning: "Ships & Men" }]);
  expect(radiosHtml(packed, "4")).toBe(
    '<label><input type="radio" name="contributorId" value="4" checked/><span><b>Ann &lt;b&gt;Abel&lt;/b&gt;</b><span class="knows">Nothing open.</span></span></label>' +
      '<label><input type="radio" name="contributorId" value="41"/><span><b>Ben</b><span class="knows">One open.</span><span class="knows care">Ships &amp; Men</span></span></label>',
  );
});
