// What kind of mail this is: somebody's letter, a program's answer, mail of a list, or news of a letter of ours that was not
// delivered. Every rule tells its reason in a sentence that people read. Pure.
import { absenceSign } from "./absence";
import { automaticHeads } from "./automatic";
import { headOf } from "./heads";
import { listSign } from "./lists";
import type { Reading } from "./reading";
import { returnedIn } from "./returned";
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

/** A report of another kind than about delivery: that a letter was opened, or that its reader called it spam (RFC 8098, RFC 5965). */
function receiptSign(reading: Reading): string | null {
  const type = headOf(reading, "content-type");
  if (/report-type\s*=\s*"?feedback-report/i.test(type)) return "A mail provider reports that its user called a letter spam (RFC 5965).";
  if (/report-type\s*=\s*"?disposition-notification/i.test(type)) return "It is a receipt: it says what became of a letter, and nothing more (RFC 8098).";
  if (/report-type\s*=\s*"?delivery-status/i.test(type)) return "It is a notice about delivery, and no failure.";
  return null;
}

/** What kind of mail this is, and why. `envelope.from` is as the door knows it: null, not known; "", the null return path. */
export function natureOf(reading: Reading, envelope: { from: string | null }): Nature {
  const returned = nullPath(reading, envelope.from);
  const report = returnedIn(reading, returned);
  if (report) return { kind: report.undelivered.permanent ? "report" : "delay", why: report.why, mayReply: false, report: report.undelivered };

  const list = listSign(reading);
  const why = [receiptSign(reading), ...automaticHeads(reading), absenceSign(reading)].filter((sentence) => sentence !== null);
  if (returned) why.push("It was sent so that nothing can come back (null return path).");
  if (/^(mailer-daemon|mail-daemon)@/i.test(reading.from?.address ?? "")) why.push(`A mail server wrote it (${reading.from?.address}).`);
  // Lists send in bulk and with null return paths of their own: that says nothing of who wrote.
  if (why.length > 0 && !(list && why.every((sentence) => /Precedence: bulk|null return path/.test(sentence)))) return { kind: "automatic", why, mayReply: false };
  if (list) return { kind: "list", why: [list], mayReply: false };

  const address = reading.from?.address ?? "";
  if (address === "") return { kind: "ordinary", why: ["Nobody can be named as its sender."], mayReply: false };
  const silent = [address, reading.sender?.address ?? address, reading.replyTo[0]?.address ?? address].find(isUnread);
  if (silent !== undefined || isReturning(reading.from)) return { kind: "ordinary", why: [`Nobody reads at ${silent || address}.`], mayReply: false };
  return { kind: "ordinary", why: [], mayReply: true };
}
