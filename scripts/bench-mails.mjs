// Mail to measure with: readers' mails of the usual kinds and sizes, and the hard ones.

const names = ["Ann", "Bram", "Chiara", "Dolores", "Émile", "Fay", "Grzegorz", "Hana", "Ingrid", "João"];
const things = ["bells", "lighthouses", "stagecoaches", "almanacs", "turnpikes", "signal guns", "ferries", "clock towers", "ice houses", "canal locks"];
const sentence = (n) => `My grandfather spoke of the ${things[n % 10]} of our town, and of the winter of ${1880 + (n % 60)} in which they stood still. Who kept them, and what did it cost? `;
const text = (n) => `Dear editor,\n\n${sentence(n).repeat(1 + (n % 9))}\n\nThank you,\n${names[n % 10]} Reader ${n}\nLeeds, Yorkshire\n`;
const base64 = (bytes) => bytes.toString("base64").replace(/.{76}/g, "$&\r\n");
const head = (n, type) => `Return-Path: <reader-${n}@example.org>\r\nReceived: from mail.example.org by mx.example.net; Mon, 5 Jan 2026 10:00:00 +0000\r\nFrom: "${names[n % 10]} Reader ${n}" <reader-${n}@example.org>\r\nTo: ask@example.net\r\nSubject: Who kept the ${things[n % 10]}? (${n})\r\nDate: Mon, 5 Jan 2026 10:00:00 +0000\r\nMessage-ID: <bench-${n}@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n`;

/** The mail of the nth reader: of ten, six are text, three text and HTML, and one brings a file of 40 kB. */
export function readerMail(n) {
  const said = text(n).replaceAll("\n", "\r\n");
  if (n % 10 < 6) return Buffer.from(`${head(n, "text/plain; charset=utf-8")}\r\n${said}`);
  const html = `<html><head><style>p { margin: 0 }</style></head><body>${text(n).split("\n").map((line) => `<p style="font-family: serif">${line}</p>`).join("\r\n")}</body></html>`;
  if (n % 10 < 9) return Buffer.from(`${head(n, "multipart/alternative; boundary=b")}\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${said}\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n--b--\r\n`);
  const file = Buffer.alloc(40_000, `page ${n} `);
  return Buffer.from(`${head(n, "multipart/mixed; boundary=b")}\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${said}\r\n--b\r\nContent-Type: application/pdf; name=page.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(file)}\r\n--b--\r\n`);
}

/** A mailbox file of so many readers' mails. */
export const mboxOf = (count) => Buffer.concat(Array.from({ length: count }, (_, n) => Buffer.concat([Buffer.from(`From reader-${n}@example.org Mon Jan  5 10:00:00 2026\n`), Buffer.from(readerMail(n).toString("utf8").replaceAll("\r\n", "\n").replace(/^(>*From )/gm, ">$1")), Buffer.from("\n\n")])));

const nested = (depth) => {
  const opening = Array.from({ length: depth }, (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`).join("");
  return `${head(1, "multipart/mixed; boundary=b0")}\r\n${opening}--b${depth}\r\nContent-Type: text/plain\r\n\r\nWho kept the bells?\r\n--b${depth}--\r\n`;
};

/** What leads astray whoever looks for a quotation, a signature, a forwarded letter or a file in a text: a piece of it, and how often it stands there. */
const texts = {
  "100,000 lines": ["A line of words.\n", 100_000],
  "100,000 lines quoted often": [">>>> x\n", 100_000],
  "100,000 lines quoted by turns": ["> a\nb\n", 50_000],
  "100,000 beginnings of head lines": ["From: a\n", 100_000],
  "100,000 colons": ["wrote:\n", 100_000],
  "100,000 dated colons": ["On 24 Nov 2026, at 15:40 wrote\n<a@b:\n", 50_000],
  "100,000 dashes": ["-- \n", 100_000],
  "100,000 ruled lines": [`${"_".repeat(30)}\n`, 100_000],
  "100,000 empty lines": ["\n", 100_000],
  "100,000 closings": ["Regards,\n", 100_000],
  "50,000 rules of Outlook": ["-----Original Message-----\n", 50_000],
  "50,000 rules of Gmail": ["---------- Forwarded message ---------\n", 50_000],
  "forwarded heads of 100,000 characters": [`---------- Forwarded message ---------\nFrom: a@b.cd\nSubject: ${"<".repeat(100_000)}\n\n`, 5],
  "a paragraph of footers": ["This email is confidential. ", 40_000],
  "40,000 beginnings of uuencoded files": ["begin 644 a\n", 40_000],
  "a million marks": [">", 1_048_576],
  "a million blanks": [" ", 1_048_576],
  "a million ats": ["@", 1_048_576],
};

/** Markup that never ends, or ends what never began. */
const markup = {
  "160,000 bold and italic tags": ["<b><i>", 80_000],
  "60,000 tables within each other": ["<table><tr><td>", 60_000],
  "90,000 links that never end": ["<a href='x", 90_000],
  "250,000 beginnings of comments": ["<!--", 250_000],
  "120,000 beginnings of scripts": ["<script>", 120_000],
  "250,000 ends of paragraphs": ["</p>", 250_000],
  "150,000 values that never end": ["<p a='", 150_000],
};

/** What stands again and again in a mail that says it was returned. */
const returned = ["a", "a@", "> ", " \n", "\n", "to:", "user ", "<", "could not be ", "1.1.1"];
const returnedMail = (piece) => {
  const said = piece.repeat(150_000 / piece.length);
  return `Return-Path: <>\r\nFrom: Mail Delivery System <MAILER-DAEMON@mx.example.net>\r\nSubject: ${said.slice(0, 1_000).replaceAll("\n", " ")}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n${said}\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n${said.slice(0, 20_000)}\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${said.slice(0, 20_000)}\r\n--b--\r\n`;
};
const repeated = (pieces, type) => Object.fromEntries(Object.entries(pieces).map(([name, [piece, count]], at) => [name, () => `${head(20 + at, type)}\r\n${piece.repeat(count).replaceAll("\n", "\r\n")}\r\n`]));

/** What is hard to read, by name. */
export const hardMails = {
  "2,000 parts within each other": () => nested(2_000),
  "10,000 parts within each other": () => nested(10_000),
  "20,000 parts": () => `${head(2, "multipart/mixed; boundary=b")}\r\n${Array.from({ length: 20_000 }, (_, at) => `--b\r\nContent-Type: text/plain\r\n\r\npart ${at}\r\n`).join("")}--b--\r\n`,
  "20,000 files": () => `${head(12, "multipart/mixed; boundary=b")}\r\n${"--b\r\nContent-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\nQUJD\r\n".repeat(20_000)}--b--\r\n`,
  "2,000 mails within each other": () => `${head(13, "message/rfc822")}\r\n${"Content-Type: message/rfc822\r\n\r\n".repeat(2_000)}Subject: Bells\r\n\r\nWho kept the bells?\r\n`,
  "a file of 60 MB": () => Buffer.concat([Buffer.from(`${head(3, "multipart/mixed; boundary=b")}\r\n--b\r\nContent-Type: text/plain\r\n\r\nWho kept the bells?\r\n--b\r\nContent-Type: application/zip; name=box.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n`), ...Array.from({ length: 60 }, (_, at) => Buffer.from(`${base64(Buffer.alloc(1024 * 1024 - 16, `piece ${at} `))}\r\n`)), Buffer.from("--b--\r\n")]),
  "1 MB of HTML": () => `${head(4, "text/html; charset=utf-8")}\r\n${"<table><tr><td><p style='margin:0'>Who kept the <b>bells</b>?</p></td></tr></table>\r\n".repeat(12_500)}`,
  "30,000 tags within each other": () => `${head(5, "text/html; charset=utf-8")}\r\n${"<div>".repeat(30_000)}Who kept the bells?${"</div>".repeat(30_000)}`,
  "a line of 1 MB": () => `${head(6, "text/plain; charset=utf-8")}\r\n${"who kept the bells ".repeat(55_000)}\r\n`,
  "a line of 1 MB of > and spaces": () => `${head(7, "text/plain; charset=utf-8")}\r\n${"> ".repeat(500_000)}\r\n`,
  "a line of 1 MB without a blank": () => `${head(14, "text/plain; charset=utf-8")}\r\n${"x".repeat(1_048_576)}\r\n`,
  "5,001 links": () => `${head(8, "text/html; charset=utf-8")}\r\n${Array.from({ length: 5_001 }, (_, at) => `<a href="https://example.org/${at}?a=b&amp;c=d">link ${at}</a> `).join("\r\n")}`,
  "a head of 2 MB": () => `Subject: ${"=?utf-8?Q?Who_kept_the_bells=3F?= ".repeat(30_000)}\r\nReferences: ${Array.from({ length: 30_000 }, (_, at) => `<${at}@example.org>`).join(" ")}\r\n${head(9, "text/plain")}\r\nWho kept the bells?\r\n`,
  "a head of 100,000 words that never end": () => `Subject: ${"=?utf-8?q?a".repeat(100_000)}\r\n${"X-Bells: ring\r\n".repeat(20_000)}${head(15, "text/plain")}\r\nWho kept the bells?\r\n`,
  "a head of 1,000 senders, 20,000 references and 500,000 brackets": () => `From: ${"a <a@example.org>, ".repeat(1_000)}\r\nReferences: ${"<a@example.org> ".repeat(20_000)}\r\nTo: ${"(".repeat(500_000)}\r\n\r\nWho kept the bells?\r\n`,
  "90,000 colours of one paragraph": () => `${head(16, "text/html; charset=utf-8")}\r\n<p style="${"color:red;".repeat(90_000)}">Who kept the bells?</p>\r\n`,
  "50,000 quoted lines": () => `${head(10, "text/plain; charset=utf-8")}\r\nWho kept the bells?\r\n\r\nOn Mon, 5 Jan 2026 Ann wrote:\r\n${"> Dear editor, who kept the bells? And what did it cost?\r\n".repeat(50_000)}`,
  ...repeated(texts, "text/plain; charset=utf-8"),
  ...repeated(markup, "text/html; charset=utf-8"),
  ...Object.fromEntries(returned.map((piece) => [`a returned mail of 150,000 characters of ${JSON.stringify(piece)}`, () => returnedMail(piece)])),
};
