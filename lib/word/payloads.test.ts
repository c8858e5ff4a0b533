// A Word file in which everything that holds words holds what would run, were it ever given to a browser as markup; and whatever leads
// somewhere leads where it must not.
import { expect, test } from "vitest";
import { documentSchema, plainText } from "../text/document";
import { toHtml } from "../text/html";
import { readWord } from "./read-word";
import { zipOf } from "./testing-word";

const payload = "<img src=x onerror=window.__ran=1>";
const escaped = payload.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const rel = (id: string, type: string, target: string, isOutside = false) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${isOutside ? ' TargetMode="External"' : ""}/>`;
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const linked = (id: string) => `<w:p><w:hyperlink r:id="${id}">${run(`words ${id}`)}</w:hyperlink></w:p>`;
const field = (code: string) => `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("result")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const addresses = ["javascript:window.__ran=1", "JaVaScRiPt:window.__ran=1", "java&#9;script:window.__ran=1", "&#32;javascript:window.__ran=1", "data:text/html,&lt;script&gt;window.__ran=1&lt;/script&gt;", "vbscript:x", "file:///etc/passwd", "\\\\payload.example\\share"];

const file = zipOf({
  "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rel("rId1", "officeDocument", "word/document.xml")}</Relationships>`,
  "word/_rels/document.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rel("c", "comments", "comments.xml")}${rel("f", "footnotes", "footnotes.xml")}${rel("chunk", "aFChunk", "chunk.html")}${rel("p", "image", "https://payload.example/p.png", true)}${addresses.map((address, n) => rel(`l${n}`, "hyperlink", address, true)).join("")}</Relationships>`,
  "word/_rels/footnotes.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rel("j", "hyperlink", "javascript:window.__ran=1", true)}</Relationships>`,
  "word/comments.xml": `<?xml version="1.0"?><w:comments ${main}><w:comment w:id="0" w:author="${escaped}" w:initials="&lt;b&gt;"><w:p>${run(escaped)}</w:p></w:comment></w:comments>`,
  "word/footnotes.xml": `<?xml version="1.0"?><w:footnotes ${main}><w:footnote w:id="2"><w:p>${run(escaped)}<w:hyperlink r:id="j">${run("there")}</w:hyperlink></w:p></w:footnote></w:footnotes>`,
  "word/chunk.html": `<html><script>window.__ran=1</script>${payload}chunk</html>`,
  "word/document.xml": `<?xml version="1.0"?><w:document ${main}><w:body><w:p><w:commentRangeStart w:id="0"/>${run(escaped)}<w:commentRangeEnd w:id="0"/><w:r><w:footnoteReference w:id="2"/></w:r><w:ins w:id="9" w:author="${escaped}">${run(`inserted ${escaped}`)}</w:ins></w:p>${addresses.map((_, n) => linked(`l${n}`)).join("")}${field('HYPERLINK "javascript:window.__ran=1"')}${field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"')}${field('INCLUDEPICTURE "https://payload.example/p.png"')}<w:altChunk r:id="chunk"/></w:body></w:document>`,
});

test("in a Word file payloads are words, and links that would run are none", () => {
  const read = readWord(file, () => "fresh00001");
  if ("refusal" in read) throw new Error(read.refusal);
  expect(plainText(read.document)).toContain(payload);
  expect(plainText(read.document)).toContain("words l0");
  expect(plainText(read.document)).not.toContain("chunk");
  expect(JSON.stringify(read.document)).not.toMatch(/"type":"link"|"figure"|payload\.example|\]\(|cmd\.exe/u);
  expect(documentSchema.parse(read.document)).toEqual(read.document);
  const html = toHtml(read.document);
  expect(html.replace(/<\/?p>/gu, "")).not.toMatch(/[<>]/u);
  expect(read.notes).toMatchObject([{ author: payload, posts: [{ body: payload }] }]);
  expect(read.suggestions).toMatchObject([{ author: payload }]);
  expect(read.why).toContain("A part of another document that the file only names is left out.");
});
