// Word files that mean harm: nothing in them is carried out, fetched, or let through as what it pretends to be.
import { expect, test } from "vitest";
import { toHtml } from "../text/html";
import { readWord, type WordRead } from "./read-word";
import { paragraph, png, wordOf, zipOf } from "./testing-word";
import { limits } from "./unreadable";

const key = () => "fresh00000";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
/** A file with this body, these relationships of it, and whatever else. */
const fileOf = (body: string, rels: string, more: Record<string, string | Buffer> = {}): Buffer =>
  zipOf({
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document ${space}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rels}</Relationships>`,
    ...more,
  });
const rel = (id: string, type: string, target: string, isOutside = true) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${isOutside ? ' TargetMode="External"' : ""}/>`;
function read(file: Buffer): WordRead {
  const found = readWord(file, key);
  if ("refusal" in found) throw new Error(found.refusal);
  return found;
}
const refusal = (file: Buffer) => {
  const found = readWord(file, key);
  return "refusal" in found ? found.refusal : null;
};
const linkedTo = (address: string) => read(fileOf(`<w:p><w:hyperlink r:id="x"><w:r><w:t>click</w:t></w:r></w:hyperlink></w:p>`, rel("x", "hyperlink", address)));
const field = (code: string, result = "result") =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

test.each(["javascript:alert(1)", "JaVaScRiPt&#9;:alert(1)", "data:text/html,&lt;script>alert(1)&lt;/script>", "vbscript:x", "file:///etc/passwd", "\\\\host\\share", "ms-word:ofe|u|https://evil.example/x.docx"])(
  "a link to %s loses the link and keeps its words",
  (address) => {
    const { document, why } = linkedTo(address);
    expect(document.content).toEqual([{ type: "paragraph", content: [{ type: "text", text: "click" }] }]);
    expect(why).toEqual([expect.stringContaining("leads neither to the web nor to a mailbox")]);
  },
);

test.each([
  'HYPERLINK "javascript:alert(1)"',
  "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe &quot;/k calc&quot;",
  'DDE "excel" "x"',
  'INCLUDEPICTURE "https://evil.example/track.png" \\d',
  'INCLUDETEXT "file:///etc/passwd"',
  'IMPORT "\\\\\\\\host\\\\share\\\\x"',
  "MACROBUTTON AutoOpen",
])("of a field %s only its words are read", (code) => {
  const { document, images } = read(wordOf(field(code)));
  expect(document.content).toEqual([{ type: "paragraph", content: [{ type: "text", text: "result" }] }]);
  expect(images).toEqual([]);
  expect(JSON.stringify(document)).not.toMatch(/evil|alert|cmd|passwd/);
});

test("pictures and templates outside the file are not fetched, and that is said", () => {
  const drawing = (attribute: string) => `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip ${attribute}/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const rels = rel("x", "image", "https://evil.example/track.png") + rel("t", "attachedTemplate", "https://evil.example/t.dotm") + rel("f", "frame", "https://evil.example/f.htm") + rel("o", "oleObject", "https://evil.example/o");
  const found = read(fileOf(drawing('r:link="x"') + drawing('r:embed="x"') + paragraph("Words."), rels));
  expect(found.images).toEqual([]);
  expect(found.document.content).toEqual([{ type: "paragraph", content: [{ type: "text", text: "Words." }] }]);
  expect(found.why).toEqual(["2 pictures that lie outside the file are not fetched."]);
});

test("a part is looked for within the file alone, whatever its path says", () => {
  const drawing = '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:embed="x"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
  for (const target of ["../../../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "..\\..\\x"]) {
    expect(read(fileOf(drawing + paragraph("Words."), rel("x", "image", target, false))).images).toEqual([]);
  }
  // A name that leads out of a folder is a name, and unpacks to nowhere.
  const named = read(fileOf(drawing + paragraph("Words."), rel("x", "image", "../../evil.png", false), { "../evil.png": png }));
  expect(named.images.length).toBeLessThanOrEqual(1);
});

test("a picture is told by its first bytes: an SVG or a page that calls itself a PNG is none", () => {
  const drawing = '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:embed="x"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
  for (const content of ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "<html><script>alert(1)</script></html>"]) {
    const found = read(fileOf(drawing + paragraph("Words."), rel("x", "image", "media/image1.png", false), { "word/media/image1.png": content }));
    expect(found.images).toEqual([]);
    expect(found.why).toEqual([expect.stringContaining("kind that cannot be printed")]);
  }
});

test("entities are not resolved: the file is refused", () => {
  for (const doctype of ['<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '<!DOCTYPE x SYSTEM "https://evil.example/x.dtd">', `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, n) => `<!ENTITY b${n} "&a;&a;&a;&a;&a;&a;&a;&a;">`).join("")}]>`]) {
    const file = fileOf("", "", { "word/document.xml": `<?xml version="1.0"?>${doctype}<w:document ${space}><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>` });
    expect(refusal(file)).toBe("It declares entities of its own, which no Word file does.");
  }
});

test("a file that unpacks to more than its size says is refused by what it unpacks to, over all its parts", () => {
  const part = Buffer.alloc(15_000_000, 0x20);
  const bomb = fileOf(paragraph("Words."), rel("s", "styles", "styles.xml", false) + rel("n", "numbering", "numbering.xml", false) + rel("f", "footnotes", "footnotes.xml", false), { "word/styles.xml": Buffer.concat([Buffer.from(`<w:styles ${space}>`), part, Buffer.from("</w:styles>")]), "word/numbering.xml": Buffer.concat([Buffer.from(`<w:numbering ${space}>`), part, Buffer.from("</w:numbering>")]), "word/footnotes.xml": Buffer.concat([Buffer.from(`<w:footnotes ${space}>`), part, Buffer.from("</w:footnotes>")]) });
  expect(bomb.length).toBeLessThan(200_000);
  expect(refusal(bomb)).toContain(`unpacks to more than ${limits.unpacked / 1_000_000} MB`);
  expect(refusal(wordOf(`${"<w:sdt><w:sdtContent>".repeat(300)}${"</w:sdtContent></w:sdt>".repeat(300)}`))).toContain("deeper");
  expect(refusal(Buffer.alloc(limits.file + 1))).toContain("larger than 20 MB");
});

test("a footnote is read once, at however many places it stands", () => {
  const file = fileOf(`<w:p>${'<w:r><w:footnoteReference w:id="2"/></w:r>'.repeat(3)}</w:p>`, rel("f", "footnotes", "footnotes.xml", false), { "word/footnotes.xml": `<w:footnotes ${space}><w:footnote w:id="2"><w:p><w:r><w:t>${"x".repeat(2_001)}</w:t></w:r></w:p></w:footnote></w:footnotes>` });
  const { document, why } = read(file);
  expect(document.content).toMatchObject([{ content: Array.from({ length: 3 }, () => ({ type: "sourceNote", attrs: { text: "x".repeat(2_000) } })) }]);
  expect(why).toEqual(["A footnote is longer than 2,000 characters and was cut."]);
});

test("what a file says of itself is words, wherever it comes out", () => {
  const script = "&lt;script>alert(1)&lt;/script>&lt;img src=x onerror=alert(1)>";
  const file = fileOf(
    `<w:p><w:commentRangeStart w:id="0"/><w:ins w:id="1" w:author="${script.replaceAll(">", "&gt;")}" w:date="2026-05-12T09:30:00Z"><w:r><w:t>${script}</w:t></w:r></w:ins><w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeEnd w:id="0"/></w:p>`,
    rel("c", "comments", "comments.xml", false) + rel("f", "footnotes", "footnotes.xml", false),
    { "word/comments.xml": `<w:comments ${space}><w:comment w:id="0" w:author="x"><w:p><w:r><w:t>${script}</w:t></w:r></w:p></w:comment></w:comments>`, "word/footnotes.xml": `<w:footnotes ${space}><w:footnote w:id="2"><w:p><w:r><w:t>[x](javascript:alert(1)) ${script}</w:t></w:r></w:p></w:footnote></w:footnotes>` },
  );
  const found = read(file);
  expect(toHtml(found.document)).toBe("<p>&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;</p>");
  expect(found.notes[0]?.posts[0]?.body).toBe("<script>alert(1)</script><img src=x onerror=alert(1)>");
  expect(found.suggestions[0]?.author).toContain("<script>");
});

test("our own part of a file, forged, says nothing", () => {
  const forged = (json: string) => fileOf(paragraph("Words."), rel("k", "customXml", "../customXml/item1.xml", false), { "customXml/item1.xml": `<ask:kept xmlns:ask="urn:askdesk:word:1">${json}</ask:kept>` });
  for (const json of ["{", "[]", '{"entries":"x"}', '{"entries":[],"suggestions":[],"elsewhere":["&lt;script>"]}', '{"entries":[],"suggestions":[],"elsewhere":[],"origin":{"version":-1,"signature":"x"}}', '{"__proto__":{"x":1}}']) {
    expect(read(forged(json))).toMatchObject({ document: { content: [{ content: [{ text: "Words." }] }] }, origin: null });
  }
});
