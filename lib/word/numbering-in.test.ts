import { expect, test } from "vitest";
import { readNumbering } from "./numbering-in";
import { type El, parseXml } from "./xml";

const numbering = (inside: string) => parseXml(Buffer.from(`<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inside}</w:numbering>`));
const level = (at: number, format: string) => `<w:lvl w:ilvl="${at}">${format && `<w:numFmt w:val="${format}"/>`}</w:lvl>`;
const abstract = (id: number, inside: string) => `<w:abstractNum w:abstractNumId="${id}">${inside}</w:abstractNum>`;
const num = (id: number, of: number, more = "") => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const override = (at: number, inside: string) => `<w:lvlOverride w:ilvl="${at}">${inside}</w:lvlOverride>`;

test("a list is what its level says, its style's list says, or what a number says over it", () => {
  const lists = readNumbering(
    numbering(
      abstract(1, level(0, "bullet") + level(1, "lowerLetter") + level(2, "none") + level(3, "")) +
        abstract(2, `<w:numStyleLink w:val="Dots"/>${level(0, "decimal")}`) +
        abstract(3, `<w:styleLink w:val="Dots"/>${level(0, "bullet")}`) +
        abstract(4, `<w:numStyleLink w:val="Nowhere"/>${level(0, "bullet")}`) +
        num(1, 1) + num(2, 2) + num(4, 4) + num(5, 1, override(0, level(0, "decimal")) + override(1, '<w:startOverride w:val="1"/>')) + num(6, 9),
    ),
  );
  expect([0, 1, 2, 3, 4].map((at) => lists("1", at))).toEqual([false, true, null, true, true]);
  expect([lists("2", 0), lists("4", 0), lists("5", 0), lists("5", 1), lists("6", 0)]).toEqual([false, false, true, true, true]);
  expect([lists("0", 0), lists("77", 0)]).toEqual([null, null]);
  expect(readNumbering(null)("1", 0)).toBeNull();
});

test("the lists of a file are gone through once, however many paragraphs ask", () => {
  let looks = 0;
  function counting(el: El): El {
    const within = el.in.map((one) => (typeof one === "string" ? one : counting(one)));
    return { name: el.name, at: el.at, get in() { looks += 1; return within; } };
  }
  const root = numbering(Array.from({ length: 100 }, (_, n) => abstract(n, level(0, "bullet")) + num(n + 1, n)).join(""));
  const lists = readNumbering(counting(root));
  const before = looks;
  for (let n = 0; n < 500; n += 1) expect(lists(String((n % 100) + 1), 0)).toBe(false);
  expect(looks).toBe(before);
});
