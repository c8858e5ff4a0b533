// What kind of mail this is: somebody's letter, a program's answer, mail of a list, or news of a letter of ours that was not
// delivered. Every rule tells its reason in a sentence that people read. Pure.
import { automaticHeads } from "./automatic";
import { headOf } from "./heads";
import { listSign } from "./lists";
import type { Reading } from "./reading";
import { isReturning, isUnread } from "./robots";

/** A letter out that was not delivered. `permanent`: no further attempt is made. */
export type Undelivered = {
  permanent: boolean;
  /** Whom it did not reach, in lower case where the domain is concerned; empty when the report does not say. */
  recipients: string[];
  /** An enhanced status code (RFC 3463), such as "5.1.1"; null when none is given. */
  status: string | null;
  /** What the other server said, in short. */
  said: string;
  /** The Message-IDs the report names as the returned letter's, the likeliest first, without angle brackets. */
  originalMessageIds: string[];
};

export type Nature = {
  /** "report": a letter failed for good; "delay": it may still arrive. "list": a person may have written it, to many. */
  kind: "ordinary" | "automatic" | "list" | "report" | "delay";
  why: string[];
  /** May a program answer it? Never anything but ordinary mail of a sender who can be written to. */
  mayReply: boolean;
  /** With the kinds "report" and "delay", and only then. */
  report?: Undelivered;
};

/** The null return path (RFC 5321, 4.5.5): whoever sends so asks that nothing comes back. */
const nullPath = (reading: Reading, envelopeFrom: string | null) => envelopeFrom === "" || /^\s*<(mailer-daemon)?>\s*$/i.test(headOf(reading, "return-path"));

/** What kind of mail this is, and why. `envelope.from` is as the door knows it: null, not known; "", the null return path. */
export function natureOf(reading: Reading, envelope: { from: string | null }): Nature {
  const returned = nullPath(reading, envelope.from);
  const why = automaticHeads(reading);
  if (returned) why.push("It was sent so that nothing can come back (null return path).");
  const list = listSign(reading);
  if (why.length > 0 && !list) return { kind: "automatic", why, mayReply: false };
  if (list) return { kind: "list", why: [list], mayReply: false };
  const address = reading.from?.address ?? "";
  if (isUnread(address) || isReturning(reading.from)) return { kind: "ordinary", why: [address === "" ? "Nobody can be named as its sender." : `Nobody reads at ${address}.`], mayReply: false };
  return { kind: "ordinary", why: [], mayReply: true };
}
