// Files and mails within a mail, and what they are called.
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { contentOf, parseMail } from "./parse";
import { goodHead, rawMail, reading, testNow, textOf } from "./testing";

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
  expect(await textOf(...goodHead, "", "begin 644 is how it starts", "they say.")).toBe("begin 644 is how it starts\nthey say.");
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
