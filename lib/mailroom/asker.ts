// Who asked, as far as a mail tells. A name is never made of an address: without one the reader is printed with the name withheld,
// until somebody knows better. Pure.
import { emailProblem } from "../intake/asking";
import { clean } from "../kit/typed";
import type { Mailbox } from "../mime/reading";
import type { Hints } from "./facts";

export type MailAsker = { name: string; town: string; region: string; withheld: boolean; email: string | null; postalAddress: string | null };

const oneLine = (text: string, max: number) => [...clean(text).replace(/\s+/g, " ")].slice(0, max).join("").trim();

/** A sender's name as a name: "" when it looks like an address, or is none. */
export function nameOf(text: string): string {
  const name = oneLine(text, 120).replace(/^["'“”‘’]+|["'“”‘’]+$/g, "").trim();
  return /@|^[\w.+-]+\.[a-z]{2,}$/i.test(name) || !/\p{L}/u.test(name) ? "" : name;
}

/** @param isBroken the sender's address is not one that mail could reach for certain */
export function askerOf(from: Mailbox, hints: Hints, isBroken = false): MailAsker {
  const name = nameOf(from.name) || nameOf(hints.name);
  return {
    name,
    town: oneLine(hints.town, 120),
    region: oneLine(hints.region, 80),
    withheld: name === "",
    email: isBroken || emailProblem(from.address) ? null : from.address,
    postalAddress: clean(hints.postalAddress).slice(0, 500) || null,
  };
}
