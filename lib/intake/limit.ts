// How often one address may send in an hour: a limit against robots, wide enough for a school class behind one router.
import { tooMany } from "../people/attempts";
import { sealed } from "./form-token";

/** Questions per address and hour; ASKDESK_ASKS_PER_HOUR changes it. */
const perHour = () => Number(process.env.ASKDESK_ASKS_PER_HOUR) || 60;

/** A household, not a machine: of an IPv6 address only the network counts (RFC 6177: a site has a /64 at least). */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "").toLowerCase();
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const groups = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
  return groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, "")).join(":");
}

/** Counts one more question from this address and says whether it is one too many. Only a keyed hash of the address is kept. */
export const tooManyAsks = (address: string, now: Date) => tooMany(`ask:${sealed("address", networkOf(address))}`, perHour(), 60, now);

/** The same for the answers offered while a question is typed: each look reads a whole column. A school class fits in. */
export const tooManyLooks = (address: string, now: Date) => tooMany(`look:${sealed("address", networkOf(address))}`, 40 * perHour(), 60, now);

/** The same for votes on a question board: somebody reads it from end to end. */
export const tooManyVotes = (address: string, now: Date) => tooMany(`vote:${sealed("address", networkOf(address))}`, 5 * perHour(), 60, now);

/** The same for one mailbox: a receipt goes to whatever address was typed, and nobody's mailbox is to be filled by way of us. */
export const tooManyLetters = (email: string, now: Date) => tooMany(`ask-for:${sealed("mailbox", email.toLowerCase())}`, Math.ceil(perHour() / 3), 60, now);
