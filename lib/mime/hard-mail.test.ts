// Hard mail, kind by kind: what real programs send, and what is read in it.
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { contentOf, parseMail } from "./parse";
import { goodHead, rawMail, reading, testNow } from "./testing";

const text = async (...lines: string[]) => (await reading(...lines)).text;

test("good mail has nothing to remark", async () => {
  const it = await reading(...goodHead, "To: ask@example.com", "Content-Type: text/plain; charset=utf-8", "", "Why do bells ring?", "", "Ann", "");
  expect(it).toMatchObject({ subject: "Bells", from: { name: "Ann Reader", address: "ann@example.org" }, to: [{ name: "", address: "ask@example.com" }], messageId: "1@example.org", text: "Why do bells ring?\n\nAnn", textFrom: "plain", flags: [], attachments: [], hasHtml: false });
});

test("NUL in an encoded subject and in the body goes; the rest stays", async () => {
  const it = await reading(...goodHead.slice(0, 3), "Subject: =?ISO-8859-1?Q?testing=00?=", "", "one\0two");
  expect([it.subject, it.text]).toEqual(["testing", "onetwo"]);
  expect(it.flags).toEqual(["droppedNul"]);
});

test("UTF-8 is read though the mail says ASCII, Latin-1 or nothing", async () => {
  for (const type of ["text/plain; charset=us-ascii", "text/plain; charset=iso-8859-1", "text/plain"]) {
    const it = await reading(...goodHead, `Content-Type: ${type}`, "", "f\xc3\xbcr Gr\xc3\xbc\xc3\x9fe");
    expect([it.text, it.flags]).toEqual(["für Grüße", []]);
  }
});

test("undeclared Big5 and Latin-1 are readable, and said to be a guess; what nothing fits is flagged", async () => {
  const big5 = await reading(...goodHead, "", "\xbd\xd0\xb0\xdd\xb3\xef\xae\xce\xbe\xf4\xac\x4f\xa4\xb0\xbb\xf2\xae\xc9\xad\xd4\xab\xd8\xb3\x79\xaa\xba\xa1\x48");
  expect(big5.text).toMatch(/^請問.*橋是什麼時候建造的/);
  expect(big5.flags).toEqual(["guessedCharset"]);
  const latin = await reading(...goodHead, "", "O\xf9 est le ch\xe2teau ? L\xe0-bas, tr\xe8s loin.");
  expect([latin.text, latin.flags]).toEqual(["Où est le château ? Là-bas, très loin.", ["guessedCharset"]]);
  const noise = await reading(...goodHead, "", "\x81\xfe\x8d\xff\x90\x9d \xf0\x82\x81\xff\x8f\x90");
  expect(noise.flags).toContain("unreadable");
});

test("raw eight-bit head lines are read", async () => {
  expect((await reading("From: Jos\xe9 <jose@example.org>", "Subject: Forma\xe7\xe3o para n\xf3s", "", "x")).subject).toBe("Formação para nós");
  const it = await reading("From: Jos\xc3\xa9 <jose@example.org>", "Subject: Forma\xc3\xa7\xc3\xa3o", "", "x");
  expect([it.subject, it.from?.name]).toEqual(["Formação", "José"]);
});

test.each([
  ["iso-2022-jp", "\x1b$B$3$N66$O\x1b(B?", "この橋は?"],
  ["iso-2022-kr", "\x1b$)C\n\x0e@L\x0f 1", "이 1"],
  ["hz-gb-2312", "~{GE~} 1", "桥 1"],
  ["windows-1258", "Ti\xea\xecng Vi\xea\xf2t", "Tiếng Việt"],
  ["ks_c_5601-1987", "\xb4\xd9\xb8\xae", "다리"],
  ["iso-8859-8-i", "\xf9\xec\xe5\xed", "שלום"],
  ["windows-1255", "\xf9\xec\xe5\xed", "שלום"],
  ["gb2312", "\xc7\xc5", "桥"],
  ["big5", "\xbe\xf4", "橋"],
  ["koi8-r", "\xcd\xcf\xd3\xd4", "мост"],
  ["windows-1252", "\x93x\x94 \x96 \x80", "“x” – €"],
  ["utf-7", "Gr+APwA3w-e", "Grüße"],
])("%s is read", async (charset, bytes, said) => {
  const it = await reading(...goodHead, `Content-Type: text/plain; charset="${charset}"`, "", bytes);
  expect([it.text.trim(), it.flags]).toEqual([said, []]);
});

test("an unknown charset is said, and read as well as can be", async () => {
  const it = await reading(...goodHead, "Content-Type: text/plain; charset=x-klingon", "", "caf\xc3\xa9");
  expect([it.text, it.flags]).toEqual(["café", ["unknownCharset"]]);
});

test("encoded words with a nonsense charset or broken padding are read as well as can be", async () => {
  expect((await reading("Subject: =?NONE?B?aGVsbG8?= =?utf-8?B?w6k?= =?utf-8?Q?=C3?= =?utf-8?Q?=A9?= =?utf-8?X?x?= =?utf-8?q?a?b?=", "", "x")).subject).toBe("helloéé =?utf-8?X?x?= a?b");
});

test("what an encoded word says is not decoded again", async () => {
  expect((await reading("Subject: =?utf-8?Q?=3D=3Futf-8=3FQ=3Fx=3F=3D?=", "", "x")).subject).toBe("=?utf-8?Q?x?=");
});

test("of two mailboxes in one From, and of two From lines, the first is the sender", async () => {
  for (const lines of [["From: Ann <ann@example.org>, Bob <bob@example.org>"], ["From: Ann <ann@example.org>", "From: Bob <bob@example.org>"]]) {
    const it = await reading(...lines, "", "x");
    expect(it.from).toEqual({ name: "Ann", address: "ann@example.org" });
    expect(it.senders).toHaveLength(2);
    expect(it.flags).toContain("severalSenders");
  }
});

test("nobody to write to: no From, an empty group, an empty address", async () => {
  expect(await reading("Subject: x", "", "x")).toMatchObject({ from: null, flags: expect.arrayContaining(["noSender"]) });
  expect(await reading("From: undisclosed-recipients:;", "", "x")).toMatchObject({ from: null, flags: expect.arrayContaining(["noSender"]) });
  expect(await reading("From: <>", "", "x")).toMatchObject({ from: null, flags: expect.arrayContaining(["noSender"]) });
});

test("two Content-Type lines: the parts are found by the one that fits", async () => {
  const parts = ["", "--b", "Content-Type: text/plain", "", "one", "--b", "Content-Type: text/plain", "", "two", "--b--"];
  for (const types of [
    ["Content-Type: text/plain", "Content-Type: multipart/mixed; boundary=b"],
    ["Content-Type: multipart/mixed; boundary=b", "Content-Type: text/plain"],
    ["Content-Type: multipart/mixed; boundary=wrong", 'Content-Type: multipart/mixed; boundary="b"'],
  ])
    expect(await text(...goodHead, ...types, ...parts)).toBe("one\n\ntwo");
});

test("boundaries: one that begins another, none named, one that never ends, one that never comes", async () => {
  expect(await text(...goodHead, "Content-Type: multipart/mixed; boundary=ab", "", "--ab", "Content-Type: multipart/alternative; boundary=abc", "", "--abc", "", "one", "--abc", "Content-Type: text/html", "", "<p>one</p>", "--abc--", "--ab", "", "two", "--ab--")).toBe("one\n\ntwo");
  const unnamed = await reading(...goodHead, "Content-Type: multipart/mixed", "", "--b", "Content-Type: text/plain", "", "one", "--b", "", "two", "--b--");
  expect([unnamed.text, unnamed.flags]).toEqual(["one\n\ntwo", ["brokenStructure"]]);
  expect(await text(...goodHead, "Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/plain", "", "one, and", "more")).toBe("one, and\nmore");
  const never = await reading(...goodHead, "Content-Type: multipart/mixed; boundary=b", "", "All of it stands here.");
  expect([never.text, never.flags]).toEqual(["All of it stands here.", ["brokenStructure", "rawShown"]]);
});

test("a part without a head, and a head without a blank line after it", async () => {
  expect(await text(...goodHead, "Content-Type: multipart/mixed; boundary=b", "", "--b", "plain words", "and more", "--b--")).toBe("plain words\nand more");
  const it = await reading(...goodHead, "Here the text begins at once,", "and goes on.");
  expect([it.text, it.flags]).toEqual(["Here the text begins at once,\nand goes on.", ["brokenStructure"]]);
});

test("text that stands outside the parts of an empty mail is shown", async () => {
  const it = await reading(...goodHead, "Content-Type: multipart/mixed; boundary=b", "", "Only here.", "--b", "Content-Type: text/plain", "", "", "--b--");
  expect([it.text, it.textFrom, it.flags]).toEqual(["Only here.", "raw", ["rawShown", "brokenStructure"]]);
});

test("a mail with more parts than are gone through shows what stands in it", async () => {
  const deep = Array.from({ length: 4_000 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}`);
  expect(await reading(...goodHead, ...deep, "", "Why bells?")).toMatchObject({ subject: "Bells", textFrom: "raw", flags: ["tooManyParts", "rawShown", "brokenStructure"] });
});

test("what has no head at all is shown as it stands", async () => {
  expect(await reading("just words", "on two lines")).toMatchObject({ text: "just words\non two lines", textFrom: "raw", from: null });
});

test("a mail within a mail is listed, reported and can be opened, also when it only says base64", async () => {
  const inner = ["From: Rita <rita@example.org>", "Subject: =?utf-8?q?Br=C3=BCcke?=", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "", "Wann gebaut=3F"];
  for (const encoding of ["7bit", "base64"]) {
    const raw = rawMail(...goodHead, "Content-Type: multipart/mixed; boundary=b", "", "--b", "", "See below.", "--b", "Content-Type: message/rfc822", `Content-Transfer-Encoding: ${encoding}`, "", ...inner, "--b--");
    const it = await parseMail(raw, testNow);
    expect(it.flags).toEqual(["nested"]);
    expect(it.attachments).toMatchObject([{ name: "message.eml", type: "message/rfc822" }]);
    expect(it.reports[0]?.text).toContain("subject: Brücke");
    expect(it.reports[0]?.text).toContain("Wann gebaut?");
    expect(await parseMail((await contentOf(raw, 0))!.content)).toMatchObject({ subject: "Brücke", text: "Wann gebaut?", from: { address: "rita@example.org" } });
  }
});

test("a mail sent on as a file of no known type is a mail all the same", async () => {
  const it = await reading(...goodHead, "Content-Type: multipart/mixed; boundary=b", "", "--b", "", "See file.", "--b", "Content-Type: application/octet-stream; name=question.eml", "Content-Transfer-Encoding: base64", "Content-Disposition: attachment", "", rawMail("From: Rita <rita@example.org>", "Subject: Bridge", "", "When built?").toString("base64"), "--b--");
  expect(it).toMatchObject({ flags: ["nested"], attachments: [{ name: "question.eml", type: "message/rfc822" }], reports: [{ type: "message/rfc822", text: "from: Rita <rita@example.org>\nsubject: Bridge\n\nWhen built?" }] });
});

test("uuencoded files: as a part, and in the text", async () => {
  const lines = ["begin 644 bells.txt", "+1&EN9RP@9&]N9R$", "`", "end"];
  const part = rawMail(...goodHead, "Content-Type: multipart/mixed; boundary=b", "", "--b", "", "See file.", "--b", "Content-Type: application/octet-stream", "Content-Transfer-Encoding: x-uuencode", "", ...lines, "--b--");
  const body = rawMail(...goodHead, "", "See file.", "", ...lines, "", "Ann");
  for (const raw of [part, body]) {
    const it = await parseMail(raw, testNow);
    expect(it).toMatchObject({ attachments: [{ name: "bells.txt", size: 11, packedIn: "uuencode" }], flags: ["uuencoded"] });
    expect((await contentOf(raw, 0))!.content.toString()).toBe("Ding, dong!");
    expect(it.text).toBe(raw === part ? "See file." : "See file.\n\nAnn");
  }
  expect(await text(...goodHead, "", "begin 644 is how it starts", "they say.")).toBe("begin 644 is how it starts\nthey say.");
});

test("junk in base64 is passed over, and a piece with padding may follow another", async () => {
  const raw = rawMail(...goodHead, "Content-Type: application/octet-stream; name=x.bin", "Content-Transfer-Encoding: base64", "", "aGV!!sbG8=", "  d29y*bGQ=", "");
  expect((await contentOf(raw, 0))!.content.toString()).toBe("helloworld");
  expect(await text(...goodHead, "Content-Transfer-Encoding: base64", "", "aGVsbG8= and more")).toBe("hello");
});

test.each([
  ["pieces", "Content-Disposition: attachment; filename*0*=UTF-8''%C3%9Cber%20; filename*1=\"die Br\"; filename*2*=%C3%BCcke.pdf", "Über die Brücke.pdf"],
  ["raw UTF-8", 'Content-Disposition: attachment; filename="\xc3\x9cber.pdf"', "Über.pdf"],
  ["raw Latin-1", 'Content-Disposition: attachment; filename="\xdcber.pdf"', "Über.pdf"],
  ["encoded words", 'Content-Disposition: attachment; filename="=?utf-8?q?=C3=9Cber?= =?utf-8?q?.pdf?="', "Über.pdf"],
  ["an unfolded line", 'Content-Disposition: attachment;\nfilename="bells.pdf"', "bells.pdf"],
  ["a path", 'Content-Disposition: attachment; filename="..\\..\\etc/passwd"', "passwd"],
  ["a turned direction", "Content-Disposition: attachment; filename*=utf-8''photo%E2%80%AEgpj.exe", "photogpj.exe"],
  ["two forms", "Content-Disposition: attachment; filename=a.pdf; filename*=utf-8''%C3%A9.pdf", "é.pdf"],
  ["no name", "Content-Disposition: attachment", "document.pdf"],
])("file names: %s", async (_, line, name) => {
  const it = await reading(...goodHead, "Content-Type: application/pdf", ...line.split("\n"), "", "%PDF-1.4");
  expect(it.attachments).toMatchObject([{ name, type: "application/pdf", size: 8, hash: createHash("sha256").update("%PDF-1.4").digest("hex") }]);
});

test.each([
  [[], ["noDate"], ""],
  [["Date: last Tuesday"], ["oddDate"], "last Tuesday"],
  [["Date: Mon, 1 Jan 3609 10:00:00 +0000"], ["oddDate"], "Mon, 1 Jan 3609 10:00:00 +0000"],
  [["Date: Wed, 11 Mar 2026 12:00:00 +0000"], ["oddDate"], "Wed, 11 Mar 2026 12:00:00 +0000"],
  [["Date: Thu, 1 Jan 1970 00:00:00 +0000"], ["oddDate"], "Thu, 1 Jan 1970 00:00:00 +0000"],
  [["Date: Mon Mar  9 10:00:00 2026"], [], "Mon Mar 9 10:00:00 2026"],
  [["Date: 2026-03-09T10:00:00+01:00"], [], "2026-03-09T10:00:00+01:00"],
  [["Date: 2026-13-09 10:00"], ["oddDate"], "2026-13-09 10:00"],
  [["Date: Tue, 10 Mar 26 07:59 EST (winter)"], [], "Tue, 10 Mar 26 07:59 EST (winter)"],
])("the date is a claim: %j", async (lines, flags, claimedDate) => {
  const it = await reading(goodHead[0]!, goodHead[2]!, ...lines, "", "x");
  expect([it.flags, it.claimedDate]).toEqual([flags, claimedDate]);
});

test("ids: none, bare, folded, with garbage between them, a thousand of them", async () => {
  expect(await reading("Subject: x", "In-Reply-To:", "", "x")).toMatchObject({ messageId: null, inReplyTo: [], references: [], flags: expect.arrayContaining(["noMessageId"]) });
  const it = await reading("Message-ID: 7@example.org", 'References: Your message of "Monday", <a@b> ,,\n <c@d>>> <e f@g>\n\t<h@i>', "In-Reply-To: <a@b> from Ann", "", "x");
  expect(it).toMatchObject({ messageId: "7@example.org", inReplyTo: ["a@b"], references: ["a@b", "c@d", "h@i"] });
  const many = await reading(`References: ${Array.from({ length: 1000 }, (_, at) => `<${at}@b>`).join("\n ")}`, "", "x");
  expect(many.references).toHaveLength(100);
  expect(many.references.at(-1)).toBe("999@b");
});

test("format=flowed with DelSp, and characters cut by soft line ends, are put together as typed", async () => {
  expect(await text(...goodHead, "Content-Type: text/plain; format=flowed; delsp=yes", "", "A long li ", "ne, and a", " next one.", "> quoted ", "> on", "-- ", "Ann")).toBe("A long line, and a\nnext one.\n> quotedon\n-- \nAnn");
  expect(await text(...goodHead, "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "", "caf=C3=", "=A9 =3D blanks go   ", "and = alone stays")).toBe("café = blanks go\nand = alone stays");
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

test("of two From lines the first counts even when nothing can be sent to it", async () => {
  expect((await reading("From: Ann <ann>", "From: bob@example.org", "", "x")).from).toEqual({ name: "Ann", address: "" });
});

test("signed mail shows its text", async () => {
  const mime = await reading(...goodHead, "Content-Type: multipart/signed; boundary=b", "", "--b", "", "Why bells?", "--b", "Content-Type: application/pgp-signature", "", "-----BEGIN PGP SIGNATURE-----", "--b--");
  expect(mime).toMatchObject({ text: "Why bells?", flags: ["signed"], attachments: [{ name: "signature.asc" }] });
  const inline = await reading(...goodHead, "", "-----BEGIN PGP SIGNED MESSAGE-----", "Hash: SHA256", "", "Why bells?", "- - a dash", "-----BEGIN PGP SIGNATURE-----", "", "abc", "-----END PGP SIGNATURE-----");
  expect(inline).toMatchObject({ text: "Why bells?\n- a dash", flags: ["signed"] });
  // A signed file that holds the mail itself: SignedData { version, algorithms, { data, [0] octets } }.
  const length = (bytes: Buffer) => Buffer.from([bytes.length]);
  const der = (tag: number, ...content: Buffer[]): Buffer => Buffer.concat([Buffer.from([tag]), length(Buffer.concat(content)), ...content]);
  const inner = rawMail("Content-Type: text/plain", "", "Why bells?");
  const [signed, data] = ["2a864886f70d010702", "2a864886f70d010701"].map((hex) => der(0x06, Buffer.from(hex, "hex")));
  const file = (oid: Buffer) => der(0x30, oid, der(0xa0, der(0x30, der(0x02, Buffer.from([1])), der(0x31), der(0x30, data!, der(0xa0, der(0x04, inner))))));
  const opaque = (type: string, oid: Buffer) => reading(...goodHead, `Content-Type: application/pkcs7-mime; name=smime.p7m${type}`, "Content-Transfer-Encoding: base64", "", file(oid).toString("base64"));
  expect(await opaque("; smime-type=signed-data", signed!)).toMatchObject({ text: "Why bells?", flags: ["signed"] });
  expect(await opaque("", Buffer.from("06092a864886f70d010703", "hex"))).toMatchObject({ text: "", textFrom: "none", flags: ["encrypted"], attachments: [{ name: "smime.p7m" }] });
});

test("encrypted mail says so and keeps its file", async () => {
  const mime = await reading(...goodHead, "Content-Type: multipart/encrypted; boundary=b", "", "--b", "Content-Type: application/pgp-encrypted", "", "Version: 1", "--b", "Content-Type: application/octet-stream; name=encrypted.asc", "", "-----BEGIN PGP MESSAGE-----", "--b--");
  expect(mime).toMatchObject({ text: "", flags: ["encrypted"], attachments: [{}, { name: "encrypted.asc" }] });
  expect((await reading(...goodHead, "", "-----BEGIN PGP MESSAGE-----", "abc", "-----END PGP MESSAGE-----")).flags).toEqual(["encrypted"]);
});

test("lines before the head, blanks before its first line, and parts right below it", async () => {
  for (const before of ["From ann@example.org Mon Mar  9 10:00:00 2026\n", "\n\n", "\xef\xbb\xbf", " ", ">From ann Mon Mar  9\n"]) expect(await reading(`${before}${goodHead.join("\n")}`, "", "x")).toMatchObject({ subject: "Bells", text: "x", flags: [] });
  expect(await reading(goodHead.join("\n").replaceAll(":", "  :").replace(/ {2}:00 {2}:00/, ":00:00"), "", "x")).toMatchObject({ subject: "Bells", from: { address: "ann@example.org" } });
  const parts = ["------b", "Content-Type: text/plain", "", "one", "------b", "Content-Type: text/html", "", "<p>two</p>", "------b--"];
  for (const head of [["Content-Type: multipart/alternative; boundary=----b", "This is a multi-part message in MIME format."], ["Content-Type: multipart/alternative", ""]]) expect(await reading(...goodHead, ...head, ...parts)).toMatchObject({ subject: "Bells", text: "one", hasHtml: true, flags: ["brokenStructure"] });
});

test("text that only says it is base64 is read as it stands", async () => {
  expect(await text(...goodHead, "Content-Type: text/plain", "Content-Transfer-Encoding: base64", "", "wherefore bellringing", "thereafter silence")).toBe("wherefore bellringing\nthereafter silence");
});

test("bare CRs, one CR too many, and parts encoded as a whole", async () => {
  const mail = [...goodHead, "Content-Type: multipart/mixed; boundary=b", "", "--b", "", "one", "--b", "", "two", "--b--", ""].join("\n");
  for (const ends of ["\r", "\n", "\r\n", "\r\r\n"]) expect(await parseMail(Buffer.from(mail.replaceAll("\n", ends)), testNow)).toMatchObject({ subject: "Bells", text: "one\n\ntwo", flags: [] });
  const inner = Buffer.from(mail.slice(mail.indexOf("--b"))).toString("base64");
  expect(await reading(...goodHead, "Content-Type: multipart/mixed; boundary=b", "Content-Transfer-Encoding: base64", "", inner)).toMatchObject({ text: "one\n\ntwo", flags: ["brokenStructure"] });
});

test("a signed file without a mail in it, and a nameless attachment that is all there is", async () => {
  const certificates = Buffer.from("30180609 2a864886f70d010702 a00b 3009 020101 3100 3002 0600".replaceAll(" ", ""), "hex");
  expect(await reading(...goodHead, "Content-Type: application/pkcs7-mime; smime-type=certs-only; name=smime.p7c", "Content-Transfer-Encoding: base64", "", certificates.toString("base64"))).toMatchObject({ text: "", flags: ["signed"], attachments: [{ name: "smime.p7c" }] });
  expect(await text(...goodHead, "Content-Type: text/plain", "Content-Disposition: attachment", "", "Why bells?")).toBe("Why bells?");
});
