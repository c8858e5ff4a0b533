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

/** What is hard to read, by name. */
export const hardMails = {
  "2,000 parts within each other": () => nested(2_000),
  "20,000 parts": () => `${head(2, "multipart/mixed; boundary=b")}\r\n${Array.from({ length: 20_000 }, (_, at) => `--b\r\nContent-Type: text/plain\r\n\r\npart ${at}\r\n`).join("")}--b--\r\n`,
  "a file of 60 MB": () => Buffer.concat([Buffer.from(`${head(3, "multipart/mixed; boundary=b")}\r\n--b\r\nContent-Type: text/plain\r\n\r\nWho kept the bells?\r\n--b\r\nContent-Type: application/zip; name=box.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n`), ...Array.from({ length: 60 }, (_, at) => Buffer.from(`${base64(Buffer.alloc(1024 * 1024 - 16, `piece ${at} `))}\r\n`)), Buffer.from("--b--\r\n")]),
  "1 MB of HTML": () => `${head(4, "text/html; charset=utf-8")}\r\n${"<table><tr><td><p style='margin:0'>Who kept the <b>bells</b>?</p></td></tr></table>\r\n".repeat(12_500)}`,
  "30,000 tags within each other": () => `${head(5, "text/html; charset=utf-8")}\r\n${"<div>".repeat(30_000)}Who kept the bells?${"</div>".repeat(30_000)}`,
  "a line of 1 MB": () => `${head(6, "text/plain; charset=utf-8")}\r\n${"who kept the bells ".repeat(55_000)}\r\n`,
  "a line of 1 MB of > and spaces": () => `${head(7, "text/plain; charset=utf-8")}\r\n${"> ".repeat(500_000)}\r\n`,
  "5,001 links": () => `${head(8, "text/html; charset=utf-8")}\r\n${Array.from({ length: 5_001 }, (_, at) => `<a href="https://example.org/${at}?a=b&amp;c=d">link ${at}</a> `).join("\r\n")}`,
  "a head of 2 MB": () => `Subject: ${"=?utf-8?Q?Who_kept_the_bells=3F?= ".repeat(30_000)}\r\nReferences: ${Array.from({ length: 30_000 }, (_, at) => `<${at}@example.org>`).join(" ")}\r\n${head(9, "text/plain")}\r\nWho kept the bells?\r\n`,
  "50,000 quoted lines": () => `${head(10, "text/plain; charset=utf-8")}\r\nWho kept the bells?\r\n\r\nOn Mon, 5 Jan 2026 Ann wrote:\r\n${"> Dear editor, who kept the bells? And what did it cost?\r\n".repeat(50_000)}`,
};
