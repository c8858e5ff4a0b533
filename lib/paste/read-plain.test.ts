import { expect, test } from "vitest";
import { readPlain } from "./read-plain";
import { shown } from "./testing-shown";

test.each([
  ["blank lines part paragraphs", "One.\n\n\nTwo.\r\n \r\nThree.", "One.\n\nTwo.\n\nThree."],
  ["where there are none, each line is a paragraph", "One paragraph as a word processor writes it.\nTwo.", "One paragraph as a word processor writes it.\n\nTwo."],
  ["lines ended by hand are joined", "The keeper wrote that the lamp had gone out in the\nnight, and that nobody had heard the bell, which was\nfrozen.\n\nThe cook was well-\nknown.", "The keeper wrote that the lamp had gone out in the night, and that nobody had heard the bell, which was frozen.\n\nThe cook was well-\\\nknown."],
  ["a word hyphenated at the end of a line keeps its hyphen", "The keeper wrote that the lamp was of the kind most well-\nknown to those who had to trim it.", "The keeper wrote that the lamp was of the kind most well-known to those who had to trim it."],
  ["short lines are meant", "Ice on the bell,\nice on the rope.\n\nNobody sang.", "Ice on the bell,\\\nice on the rope.\n\nNobody sang."],
  ["items are never joined", "- the first thing that was carried up from the boat at noon\n- the second thing that was carried up from the boat at one", "- the first thing that was carried up from the boat at noon\n\n- the second thing that was carried up from the boat at one"],
  ["markup is words", "<script>alert(1)</script> *stars* & signs", "<script>alert(1)</script> *stars* & signs"],
  ["signs stay as they are", "“a” – b\u00a0c 'd' -- e", "“a” – b\u00a0c 'd' -- e"],
])("%s", (_, text, copy) => {
  const pasted = readPlain(text);
  expect("refusal" in pasted ? pasted.refusal : shown(pasted.document)).toBe(copy);
});

test("more than a text holds is refused in words", () => {
  expect(readPlain("word ".repeat(70_000))).toEqual({ refusal: expect.stringMatching(/paste it in parts/u) });
});
