// The words of a mail, from whatever they are written in.
import { expect, test } from "vitest";
import { contentOf } from "./parse";
import { goodHead, rawMail, reading, textOf } from "./testing";

test("format=flowed with DelSp, and characters cut by soft line ends, are put together as typed", async () => {
  expect(await textOf(...goodHead, "Content-Type: text/plain; format=flowed; delsp=yes", "", "A long li ", "ne, and a", " next one.", "> quoted ", "> on", "-- ", "Ann")).toBe("A long line, and a\nnext one.\n> quotedon\n-- \nAnn");
  expect(await textOf(...goodHead, "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "", "caf=C3=", "=A9 =3D blanks go   ", "and = alone stays")).toBe("café = blanks go\nand = alone stays");
});

test("junk in base64 is passed over, and a piece with padding may follow another", async () => {
  const raw = rawMail(...goodHead, "Content-Type: application/octet-stream; name=x.bin", "Content-Transfer-Encoding: base64", "", "aGV!!sbG8=", "  d29y*bGQ=", "");
  expect((await contentOf(raw, 0))!.content.toString()).toBe("helloworld");
  expect(await textOf(...goodHead, "Content-Transfer-Encoding: base64", "", "aGVsbG8= and more")).toBe("hello");
});

test("text that only says it is base64 is read as it stands", async () => {
  expect(await textOf(...goodHead, "Content-Type: text/plain", "Content-Transfer-Encoding: base64", "", "wherefore bellringing", "thereafter silence")).toBe("wherefore bellringing\nthereafter silence");
});

test("HTML alone is read as text; with a plain part beside it, that is read", async () => {
  const html = '<html><head><title>t</title><style>p{}</style></head><body><p>Dear&nbsp;editors,</p><script>evil()</script><p>see <a href="https://example.org/a">this</a></p><blockquote>old</blockquote></body></html>';
  const it = await reading(...goodHead, "Content-Type: text/html", "", html);
  expect(it).toMatchObject({ text: "Dear\u00a0editors,\n\nsee this <https://example.org/a>\n\n> old", textFrom: "html", hasHtml: true });
  const both = await reading(...goodHead, "Content-Type: multipart/alternative; boundary=b", "", "--b", "", "Dear editors", "--b", "Content-Type: text/html", "", html, "--b--");
  expect(both).toMatchObject({ text: "Dear editors", textFrom: "plain", hasHtml: true, attachments: [] });
});

test("HTML is HTML and has its charset though the mail forgets a semicolon or says ASCII", async () => {
  expect(await reading(...goodHead, "Content-Type: text/html charset=koi8-r", "", "<p>\xcd\xcf\xd3\xd4")).toMatchObject({ text: "мост", textFrom: "html", flags: [] });
  expect(await reading(...goodHead, "Content-Type: text/html; charset=us-ascii", "", '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>\xcd\xcf\xd3\xd4')).toMatchObject({ text: "мост", flags: [] });
});
