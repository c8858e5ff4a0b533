import * as fc from "fast-check";
import { expect, test } from "vitest";
import { blankOf, fillIn, gap } from "./blank";

const html = `<title>${gap("title")}</title><meta content="${gap("title")}"><meta content="${gap("description")}"><main>${gap("main")}</main>`;

test("every gap is filled in, as often as it stands there", () => {
  expect(fillIn(blankOf(html)!, { title: "T", description: "D", main: "<p>M</p>" })).toBe('<title>T</title><meta content="T"><meta content="D"><main><p>M</p></main>');
});

test("a page that is not left open is no blank", () => {
  for (const whole of ["", "<title>Not here</title><main>main</main>", html.replace(gap("main"), ""), html.replaceAll(gap("title"), "title")]) expect(blankOf(whole)).toBeNull();
});

test("what is filled in is not looked at again, whatever it says", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (main, title) => {
      const said = `${main}${gap("title")}$&`;
      expect(fillIn(blankOf(html)!, { title, description: "", main: said })).toBe(`<title>${title}</title><meta content="${title}"><meta content=""><main>${said}</main>`);
    }),
  );
});
