import { expect, test } from "vitest";
import { fitOf, sayLines, wordsIn } from "./fit";
import { pointsOf, sayPoints } from "./length";

const part = (name: "question" | "credit" | "answer" | "bio", words: number, lines: number) => ({ name, words, lines });

test("question, credit, answer and bio share a slot, with space between all but question and credit", () => {
  const parts = [part("question", 40, 5), part("credit", 4, 1), part("answer", 300, 37.5), part("bio", 20, 3)];
  expect(fitOf(parts, 45, 1)).toMatchObject({ words: 364, lines: 49, slot: 45, over: 4 }); // 46.5 and two spaces, and half a line is a line
  expect(fitOf(parts.slice(0, 3), 45, 1)).toMatchObject({ lines: 45, over: 0 });
  expect(fitOf([part("question", 0, 0), part("credit", 0, 0), part("answer", 10, 2), part("bio", 0, 0)], null, 1)).toMatchObject({ lines: 2, over: null });
});

test("lines are said as an editor says them", () => {
  expect([-12, -1, 0, 1, 3].map((over) => sayLines({ lines: 40, over }))).toEqual(["12 lines under", "1 line under", "fits to the line", "1 line over", "3 lines over"]);
  expect(sayLines({ lines: 1, over: null })).toBe("1 line");
  expect([wordsIn(3, part("answer", 300, 40)), wordsIn(-1, part("answer", 300, 40)), wordsIn(3, part("answer", 5, 1)), wordsIn(3, undefined)]).toEqual([25, 8, null, null]);
});

test("a length is read as a printer writes it, and said in picas", () => {
  expect(["18 picas", "18p", "18p6", "216", "216 pt", "76.2 mm", "7,62 cm", "3 in", "3\"", "18 Picas"].map(pointsOf)).toEqual([216, 216, 222, 216, 216, 216, 216, 216, 216, 216]);
  expect(["", "wide", "18 ells", "-3", "1.2.3"].map(pointsOf)).toEqual([null, null, null, null, null]);
  expect([216, 222, 11, 1, 220.5, 12].map(sayPoints)).toEqual(["18 picas", "18p6", "11 points", "1 point", "220.5 points", "1 pica"]);
  for (const points of [216, 222, 11, 220.5]) expect(pointsOf(sayPoints(points))).toBe(points);
});
