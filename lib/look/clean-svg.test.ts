import { expect, test } from "vitest";
import { cleanSvg, SvgProblem } from "./clean-svg";

const drawing = (inside: string, more = 'viewBox="0 0 40 10"') => `<?xml version="1.0"?><!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${more}>${inside}</svg>`;
const shape = '<path d="M0 0h40v10z" fill="#123"/>';
const problemOf = (source: string) => {
  try {
    return cleanSvg(source) && null;
  } catch (error) {
    return error instanceof SvgProblem ? error.problem : error;
  }
};

test("a drawing keeps its shapes, gradients and size", () => {
  const { svg, width, height } = cleanSvg(drawing(`<defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs><g transform="translate(1 2)"><rect width="4" height="4" fill="url(#a)"/></g>${shape}`));
  expect([width, height]).toEqual([40, 10]);
  expect(svg).toBe('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10" width="40" height="10"><defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs><g transform="translate(1 2)"><rect width="4" height="4" fill="url(#a)"/></g><path d="M0 0h40v10z" fill="#123"/></svg>');
});

test("the classes and styles of drawing programs become attributes", () => {
  const { svg } = cleanSvg(drawing(`<style type="text/css"><![CDATA[.st0, .st1{fill:#231F20;} .st1{stroke:#fff;background:url(//evil.example)} @import "x"; path{fill:red}]]></style><path class="st0" d="M0 0h1"/><path class="st1" style="fill:#00f !important;behavior:url(x)" d="M0 0h2"/>`));
  expect(svg).toContain('<path d="M0 0h1" fill="#231F20"/><path d="M0 0h2" fill="#00f" stroke="#fff"/>');
  expect(svg).not.toMatch(/style|class|evil|import|behavior/);
});

test("nothing that runs or is fetched comes through", () => {
  const hostile = [
    "<script>alert(1)</script>", '<path d="M0 0" onload="alert(1)" onclick="alert(1)"/>', '<a href="javascript:alert(1)"><path d="M0 0h1"/></a>', "<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='javascript:alert(1)'/></foreignObject>",
    '<image href="https://evil.example/x.png"/>', '<use href="https://evil.example/x.svg#a"/>', '<use xlink:href="data:image/svg+xml;base64,AAAA"/>', '<path fill="url(https://evil.example/x)" d="M0 0h1"/>', '<animate attributeName="href" to="javascript:alert(1)"/>', '<set attributeName="onload" to="alert(1)"/>',
    '<style>@import url(https://evil.example/x.css);.a{fill:url(https://evil.example)}</style><path class="a" d="M0 0h1"/>', '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', '<filter id="f"><feImage href="https://evil.example"/></filter>', '<g xml:base="https://evil.example/">x</g>', '<path id="&quot;/&gt;&lt;script&gt;alert(1)&lt;/script&gt;" d="&lt;script&gt;" stroke="&quot; onload=&quot;alert(1)"/>',
  ];
  for (const part of hostile) expect(cleanSvg(drawing(part + shape)).svg, part).not.toMatch(/script|alert|evil|javascript|on\w+=|data:|foreign|image|<a|style|import/i);
});

test("copies of copies do not grow without end", () => {
  const levels = Array.from({ length: 20 }, (_, at) => `<g id="l${at + 1}"><use href="#l${at}"/><use href="#l${at}"/></g>`).join("");
  const { svg } = cleanSvg(drawing(`<path id="l0" d="M0 0h1"/>${levels}<use href="#l0"/>`));
  expect(svg.match(/<use/g)).toHaveLength(1);
});

test("what is no drawing of ours is refused by name", () => {
  expect(problemOf("<html><body>x</body></html>")).toBe("broken");
  expect(problemOf("<svg xmlns='http://www.w3.org/2000/svg'")).toBe("broken");
  expect(problemOf('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">&a;</svg>')).toBe("broken");
  expect(problemOf(drawing(shape, ""))).toBe("size");
  expect(problemOf(drawing("<text>Quarterly</text>"))).toBe("letters");
  expect(problemOf(drawing("<g/>"))).toBe("empty");
  expect(problemOf(drawing(shape.repeat(4_001)))).toBe("large");
  expect(cleanSvg(drawing(shape, 'width="120px" height="30"'))).toMatchObject({ width: 120, height: 30 });
});
