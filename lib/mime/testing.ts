// Mails for tests, written as text: one character for each byte, line ends as on the wire.
import { parseMail } from "./parse";
import type { Reading } from "./reading";

/** The moment the tests take place. */
export const testNow = new Date("2026-03-10T12:00:00Z");

/** The bytes of a mail; characters above 255 stand for their UTF-8 bytes. */
export const rawMail = (...lines: string[]): Buffer => Buffer.concat([...lines.join("\n").replaceAll("\n", "\r\n")].map((char) => (char.codePointAt(0)! > 0xff ? Buffer.from(char) : Buffer.from(char, "latin1"))));

/** Head lines that nothing is wrong with, before those of the test. */
export const goodHead = ["From: Ann Reader <ann@example.org>", "Date: Mon, 9 Mar 2026 10:00:00 +0100", "Message-ID: <1@example.org>", "Subject: Bells"];

/** Reads a mail of these lines. */
export const reading = (...lines: string[]): Promise<Reading> => parseMail(rawMail(...lines), testNow);

/** The text that is read in one. */
export const textOf = async (...lines: string[]): Promise<string> => (await reading(...lines)).text;
