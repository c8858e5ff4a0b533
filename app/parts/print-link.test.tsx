import { encode } from "uqr";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { codeOutline, PrintLink } from "./print-link";

const address = "https://desk.example/a/wwq-1042";

test("the outline fills the dark squares of the code and no other, within its white edge", () => {
  const { size, outline } = codeOutline(address);
  const filled = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, run] of outline.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) filled[Number(y)]!.fill(true, Number(x), Number(x) + Number(run));
  expect(filled).toEqual(encode(address, { ecc: "M", border: 4 }).data);
  expect(filled.slice(0, 4).flat().some(Boolean)).toBe(false);
});

test("it says in letters what the code says", () => {
  const made = renderToStaticMarkup(<PrintLink address={address} />);
  expect(made).toContain('aria-label="QR code of desk.example/a/wwq-1042"');
  expect(made).toContain("<b>desk.example/a/wwq-1042</b>");
  expect(made).not.toContain("<script");
});
