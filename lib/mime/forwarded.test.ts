import { describe, expect, test } from "vitest";
import { forwardedFrom, mailboxIn } from "./forwarded";
import type { Reading } from "./reading";

const reading = (text: string, more: Partial<Reading> = {}): Reading => ({
  version: 1, subject: "Fwd: Bells", from: { name: "Daniel Okoro", address: "daniel@example.org" }, senders: [], sender: null, replyTo: [], to: [], cc: [], messageId: null, inReplyTo: [], references: [], claimedDate: "", headers: [], text, textFrom: "plain", hasHtml: false, attachments: [], reports: [], flags: [], ...more,
});
const letter = "Why do church bells ring at noon?\n\nAnn Lee\nSpringfield, Ohio";
const ann = { name: "Ann Lee", address: "ann@example.com", text: letter };

describe("forwarded by a mail program, in its language", () => {
  test.each([
    ["Gmail", "---------- Forwarded message ---------\nFrom: Ann Lee <ann@example.com>\nDate: Tue, Nov 24, 2026 at 3:40 PM\nSubject: Bells\nTo: Daniel Okoro <daniel@example.org>\n\n\n"],
    ["Gmail, with the name in bold", "---------- Forwarded message ---------\nFrom: *Ann Lee* <ann@example.com>\nDate: Tue, Nov 24, 2026 at 3:40 PM\nSubject: Bells\nTo: <daniel@example.org>\n\n"],
    ["Gmail, German", "---------- Forwarded message ---------\nVon: Ann Lee <ann@example.com>\nDate: Di., 24. Nov. 2026 um 15:40 Uhr\nSubject: Bells\nTo: <daniel@example.org>\n\n"],
    ["Apple", "Begin forwarded message:\n\nFrom: Ann Lee <ann@example.com>\nSubject: Bells\nDate: 24 November 2026 at 15:40:12 GMT\nTo: daniel@example.org\n\n"],
    ["Apple, German", "Anfang der weitergeleiteten Nachricht:\n\nVon: Ann Lee <ann@example.com>\nBetreff: Bells\nDatum: 24. November 2026 um 15:40:12 MEZ\nAn: daniel@example.org\n\n"],
    ["Apple, French", "Début du message réexpédié :\n\nDe: Ann Lee <ann@example.com>\nObjet: Bells\nDate: 24 novembre 2026 à 15:40:12 UTC+1\nÀ: daniel@example.org\n\n"],
    ["Thunderbird", "-------- Forwarded Message --------\nSubject: \tBells\nDate: \tTue, 24 Nov 2026 15:40:12 +0000\nFrom: \tAnn Lee <ann@example.com>\nTo: \tdaniel@example.org\n\n\n\n"],
    ["Thunderbird, Spanish", "-------- Mensaje reenviado --------\nAsunto: \tBells\nFecha: \tTue, 24 Nov 2026 15:40:12 +0000\nDe: \tAnn Lee <ann@example.com>\nPara: \tdaniel@example.org\n\n"],
    ["Thunderbird, Polish", "-------- Przekazana wiadomość --------\nTemat: \tBells\nData: \tTue, 24 Nov 2026 15:40:12 +0000\nNadawca: \tAnn Lee <ann@example.com>\nAdresat: \tdaniel@example.org\n\n"],
    ["Thunderbird, Russian", "-------- Перенаправленное сообщение --------\nТема: \tBells\nДата: \tTue, 24 Nov 2026 15:40:12 +0000\nОт: \tAnn Lee <ann@example.com>\nКому: \tdaniel@example.org\n\n"],
    ["Outlook", "________________________________\nFrom: Ann Lee <ann@example.com>\nSent: Tuesday, November 24, 2026 3:40 PM\nTo: Daniel Okoro <daniel@example.org>\nSubject: Bells\n\n"],
    ["Outlook, German", "Von: Ann Lee [mailto:ann@example.com]\nGesendet: Dienstag, 24. November 2026 15:40\nAn: Daniel Okoro\nBetreff: Bells\n\n"],
    ["Outlook, Italian", "Da: Ann Lee <ann@example.com>\nInviato: martedì 24 novembre 2026 15:40\nA: Daniel Okoro\nOggetto: Bells\n\n"],
    ["Samsung", "-------- Original message --------\nFrom: Ann Lee <ann@example.com>\nDate: 24/11/2026 15:40 (GMT+00:00)\nTo: daniel@example.org\nSubject: Bells\n\n"],
    ["Lotus", "----- Forwarded by Daniel Okoro/Desk on 24.11.2026 15:45 -----\n\nFrom: Ann Lee <ann@example.com>\nTo: daniel@example.org\nDate: 24.11.2026 15:40\nSubject: Bells\n\n"],
  ])("%s", (_, head) => {
    for (const above of ["", "For the column, perhaps?\n\nDaniel\n\n"]) expect(forwardedFrom(reading(`${above}${head}${letter}\n`))).toMatchObject({ ...ann, subject: "Bells" });
  });
});

test("what is marked as quoted is the letter without its marks", () => {
  const quoted = `From: Ann Lee <ann@example.com>\nSubject: Bells\nDate: 24 November 2026 at 15:40\nTo: daniel@example.org\n\n${letter}`.replaceAll(/^/gm, "> ");
  expect(forwardedFrom(reading(`Begin forwarded message:\n\n${quoted}\n`))).toMatchObject({ ...ann, how: "From the forwarded block in the text." });
});

test("sent on twice, the innermost is the reader’s", () => {
  const text = `FYI\n\n---------- Forwarded message ---------\nFrom: Rosa Díaz <rosa@example.org>\nDate: Tue\nSubject: Fwd: Bells\nTo: <daniel@example.org>\n\n---------- Forwarded message ---------\nFrom: Ann Lee <ann@example.com>\nDate: Mon\nSubject: Bells\nTo: <rosa@example.org>\n\n${letter}`;
  expect(forwardedFrom(reading(text))).toMatchObject(ann);
});

test("a reader who sends something on is the reader", () => {
  const text = `---------- Forwarded message ---------\nFrom: Ann Lee <ann@example.com>\nDate: Tue\nSubject: Bells\nTo: <daniel@example.org>\n\nMy uncle wrote the mail below about the bells of our town, and I wonder whether what he says of the year 1950 is right. Is it?\n\n---------- Forwarded message ---------\nFrom: Uncle Bob <bob@example.com>\nDate: Mon\nSubject: Noon\nTo: <ann@example.com>\n\nThey ring.`;
  expect(forwardedFrom(reading(text))).toMatchObject({ name: "Ann Lee", address: "ann@example.com" });
});

test("a mail attached as a file", () => {
  const report = { type: "message/rfc822" as const, text: `from: Ann Lee <ann@example.com>\nto: daniel@example.org\nsubject: Bells\n\n${letter}` };
  expect(forwardedFrom(reading("See attached.", { reports: [report] }))).toEqual({ ...ann, subject: "Bells", how: "From the mail attached to it." });
  expect(forwardedFrom(reading("", { reports: [{ ...report, text: "nothing at all" }] }))).toBeNull();
});

test("an answer is nothing forwarded, nor is a letter", () => {
  const block = `Thank you.\n\nFrom: Ann Lee <ann@example.com>\nSent: Tuesday\nTo: Daniel\nSubject: Bells\n\n${letter}`;
  for (const subject of ["RE: Bells", "AW: Bells", "Re[2]: Bells", "SV: Bells", "Odp: Bells"]) expect(forwardedFrom(reading(block, { subject }))).toBeNull();
  for (const subject of ["FW: Bells", "WG: Bells", "TR: Bells"]) expect(forwardedFrom(reading(block, { subject }))?.how).toBe("From the head lines over the text; the subject says that it was sent on.");
  expect(forwardedFrom(reading(letter, { subject: "Bells" }))).toBeNull();
  expect(forwardedFrom(reading("On 24 Nov 2026, at 15:40, Ann Lee <ann@example.com> wrote:\n> Why?\n\nBecause.", { subject: "Bells" }))).toBeNull();
});

test.each([
  ["Ann Lee <ann@example.com>", "Ann Lee", "ann@example.com"], ["\"Lee, Ann\" <ann@example.com>", "Lee, Ann", "ann@example.com"], ["ann@example.com", "", "ann@example.com"], ["Ann Lee", "Ann Lee", ""], ["Ann Lee [mailto:ann@example.com]", "Ann Lee", "ann@example.com"],
  ["Ann Lee (ann@example.com)", "Ann Lee", "ann@example.com"], ["Ann Lee <ann@example.com <mailto:ann@example.com>>", "Ann Lee", "ann@example.com"], ["bob@example.com <ann@example.com>", "", "ann@example.com"], ["", "", ""], ["Ann <not an address>", "Ann", ""],
])("%s", (written, name, address) => {
  const found = mailboxIn(written);
  expect(found.address === "bob@example.com" ? { name: found.name, address: "ann@example.com" } : found).toEqual({ name, address });
});

test.each([
  ["100,000 beginnings of head lines", "From: a\n".repeat(100_000)],
  ["50,000 rules of Outlook", "-----Original Message-----\n".repeat(50_000)],
  ["50,000 rules of Gmail", "---------- Forwarded message ---------\n".repeat(50_000)],
  ["a million ats", "@".repeat(1_000_000)],
])("%s: nobody’s", (_, text) => {
  expect(forwardedFrom(reading(text))).toBeNull();
});

test("heads of 100,000 characters: the first one’s sender", () => {
  const head = `---------- Forwarded message ---------\nFrom: a@b.cd\nSubject: ${"<".repeat(100_000)}\n\n`;
  expect(forwardedFrom(reading(head.repeat(5)))).toMatchObject({ address: "a@b.cd" });
});
