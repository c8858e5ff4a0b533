// From whom letters come.
import { installationUrl } from "../magazine/address";

/** The installation's host, as named in letters. */
export const installationHost = (): string => new URL(installationUrl()).host;

/** From: of letters that belong to no magazine, and of a magazine that names no address of its own; MAIL_FROM changes it. */
export const installationFrom = (): string => process.env.MAIL_FROM || `askdesk@${new URL(installationUrl()).hostname}`;

/** A name and an address as one From: line. What would end the quoted name, or the line, is left out of it. */
export const mailbox = (name: string, address: string): string => `"${name.replace(/["\\\p{Cc}]/gu, " ").trim()}" <${address}>`;
