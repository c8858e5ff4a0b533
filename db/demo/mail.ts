// A demo message as it would have come through its door: the form's fields, the mail's source, the letter as typed in.
import type { DeskColumn } from "./desk";
import type { DemoQuestion } from "./shape";

/** The bytes that are kept of a message. */
export function rawMessage(question: DemoQuestion, column: DeskColumn, receivedAt: Date, messageId: string): Buffer {
  const { channel, reader, body, subject = "", postmarkedOn } = question;
  const { name, town, region, withheld = false, email = "", postalAddress = "" } = reader;
  if (channel === "form") return Buffer.from(JSON.stringify({ columnId: column.id, question: body, name, town, region, withheld, email }));
  if (channel === "letter") return Buffer.from(JSON.stringify({ columnId: column.id, question: body, name, town, region, withheld, postalAddress, email, postmarkedOn: postmarkedOn ?? null }));
  const lines = [
    `From: ${mailbox(name, email)}`,
    `To: ${mailbox(column.name, column.email)}`,
    `Subject: ${encoded(subject)}`,
    `Date: ${receivedAt.toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <${messageId}@post.example>`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    ...body.split("\n"),
    "",
  ];
  return Buffer.from(lines.join("\r\n"));
}

const mailbox = (name: string, address: string) => `${encoded(name)} <${address}>`;

/** Header words beyond ASCII, and those that would need quoting, as an encoded word (RFC 2047). */
const encoded = (text: string) => (/^[\w .,?!-]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`);
