// From whom letters come.
import { createHash, randomBytes } from "node:crypto";
import { installationUrl } from "../magazine/address";

/** The installation's host, as named in letters. */
export const installationHost = (): string => new URL(installationUrl()).host;

/** From: of letters that belong to no magazine, and of a magazine that names no address of its own; MAIL_FROM changes it. */
export const installationFrom = (): string => process.env.MAIL_FROM || `askdesk@${new URL(installationUrl()).hostname}`;

/** A name and an address as one From: line. What would end the quoted name, or the line, is left out of it. */
export const mailbox = (name: string, address: string): string => `"${name.replace(/["\\\p{Cc}]/gu, " ").trim()}" <${address}>`;

/** By this an installation knows its own letters when they come back: the first part of their X-Askdesk line, before the letter's id. */
export const installationId = (): string => createHash("sha256").update(`askdesk ${installationUrl()}`).digest("hex").slice(0, 16);

/** A letter's Message-ID, without brackets, by which a reply or a report names it; nobody can guess it. */
export const newMessageId = (): string => `${randomBytes(16).toString("hex")}@${new URL(installationUrl()).hostname}`;

/** What stands after the + of a reply address: 128 bits, in signs that survive mail servers that know no capitals. */
export const newReplyToken = (): string => randomBytes(16).toString("hex");
