// Whom a mail is from, and to which addresses it came. Pure.
import { headOf } from "../mime/heads";
import type { Mailbox, Reading } from "../mime/reading";
import { isUnread } from "../mime/robots";

export const lower = (address: string): string => address.trim().toLowerCase();
/** What stands after the last @ of an address; "" without one. */
export const hostOf = (address: string): string => (address.includes("@") ? address.slice(address.lastIndexOf("@") + 1) : "");

/**
 * The sender by the rules: whom From: names. Only where nobody reads at that address, as with the form of a web site, it is the one
 * to whom replies are asked for.
 */
export function senderOf(reading: Reading): Mailbox {
  const from = reading.from ?? { name: "", address: "" };
  const [elsewhere] = reading.replyTo;
  if (elsewhere && elsewhere.address !== "" && reading.replyTo.length === 1 && isUnread(from.address) && !isUnread(elsewhere.address)) return { name: elsewhere.name || from.name, address: elsewhere.address };
  return from;
}

/** What stands after the + in the addresses a mail came to: among these is the token of a letter, when it answers one. */
export function tokensIn(reading: Reading, envelopeTo: string | null): string[] {
  const heads = ["delivered-to", "x-original-to", "envelope-to", "x-envelope-to"].map((name) => headOf(reading, name));
  const addresses = [...reading.to, ...reading.cc].map(({ address }) => address).concat((envelopeTo ?? "").split(/[,\s]+/), heads);
  const found = addresses.flatMap((address) => /\+([A-Za-z0-9_-]{16,64})@/.exec(address)?.[1] ?? []);
  return [...new Set(found.flatMap((token) => [token, token.toLowerCase()]))].slice(0, 40);
}

/** The ids a mail says it answers, the nearest first. */
export const answeredIds = ({ inReplyTo, references }: Reading): string[] => [...new Set([...inReplyTo, ...references.toReversed()])].filter((id) => id !== "").slice(0, 120);

const prefix = /^\s*((re|aw|antw|sv|vs|odp|r|rv|res|ref|fwd?|wg|tr|rif|ynt|отв|на|hal|bls|fs|vb|doorst|enc|i|转发|回复|返信)\s*(\[\d+\])?\s*[:：]\s*)+/iu;

/** A subject without what replies and forwards set before it; null when nothing was set there, or nothing is left. */
export function answeredSubject(subject: string): string | null {
  const bare = plainSubject(subject);
  return prefix.test(subject) && bare !== "" ? bare : null;
}
export const plainSubject = (subject: string): string => subject.replace(prefix, "").replace(/\s+/g, " ").trim().toLowerCase();
