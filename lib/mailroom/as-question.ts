// A mail that is a question of its own: who asked, in which words, and whether a receipt goes out. Pure.
import { emailProblem } from "../intake/asking";
import { clean } from "../kit/typed";
import { askedIn } from "../mime/asked";
import { claimedMoment } from "../mime/dates";
import { hintsIn } from "../mime/hints";
import { askerOf } from "./asker";
import type { Facts, Read } from "./facts";
import { type Decision, nothing, ofRead, readable, type Rule } from "./rule";

/** What cannot be read is for a person to look at. */
export const unread: Rule = ({ read }) => ("failed" in read ? { tray: "attention", why: [read.failed] } : null);

const week = 7 * 24 * 60 * 60 * 1000;

/** A mailbox that is fetched for the first time may hold years of mail: nobody waits for an answer to that any more. */
const isOld = (claimedDate: string, receivedAt: Date): boolean => (claimedMoment(claimedDate)?.getTime() ?? Infinity) < receivedAt.getTime() - week;

/** Why no receipt goes out, or null when one may. */
function whyNoReceipt(facts: Facts, read: Read, isGuess: boolean): string | null {
  if (facts.door === "upload") return "No receipt is written: it was uploaded here, and whoever wrote it may have done so long ago.";
  if (facts.door === "imap" && isOld(read.reading.claimedDate, facts.receivedAt)) return "No receipt is written: it had lain in the mailbox for a week or more before it was fetched.";
  if (isGuess) return "No receipt is written: who asked is a guess until somebody has looked.";
  if (facts.fromOurselves || facts.fromDesk) return "No receipt is written: it was sent from the desk.";
  if (!read.nature.mayReply) return ["No receipt is written.", ...read.nature.why].join(" ");
  if (emailProblem(read.sender.address)) return "No receipt is written: nothing can be sent to this sender.";
  return null;
}

/** The words of the mail, with those of a mail that came as a file within it. */
export const bodyOf = ({ reading, forwarded }: Read): string => {
  const [text, within] = [clean(reading.text), clean(forwarded?.text ?? "")];
  return within === "" || text.includes(within) ? text : `${text}\n\n${within}`.trim();
};

/** Whatever else: a question, of whoever wrote it. Forwarded by the desk, or with no word added, it is the original sender's. */
export const question = ofRead((read, facts) => {
  const { forwarded, reading, said } = read;
  const original = forwarded && (facts.fromDesk || facts.fromOurselves || !read.addsWords) ? forwarded : null;
  const noReceipt = whyNoReceipt(facts, read, original !== null);
  const from = original ? { name: original.name, address: original.address } : read.sender;
  // The place below a letter that somebody talks about is not theirs who talk about it.
  const hints = forwarded && !original ? hintsIn(reading.text, read.sender) : read.hints;
  // What is written to our own address comes back to us.
  const isBroken = !original && (reading.flags.includes("oddSender") || facts.fromOurselves);
  return {
    tray: "question",
    why: [
      "It is a question of its own.",
      original ? `It was forwarded, and is taken for ${clean(original.name) || original.address || "somebody else"}’s: ${original.how}` : forwarded ? `It holds a mail of ${forwarded.name || forwarded.address || "somebody else"}, and adds words to it.` : "",
      ...facts.perhaps.map(({ why }) => why),
      noReceipt ?? "",
    ].filter(Boolean),
    becomes: { kind: "question", asker: askerOf(from, hints, isBroken), body: bodyOf(read), said: askedIn((original && clean(original.text)) || said, hints), receipt: noReceipt === null },
    perhaps: facts.perhaps.map(({ questionId }) => questionId),
    originalFrom: forwarded ? { name: forwarded.name, address: forwarded.address, how: forwarded.how } : null,
  };
});

/** The same when a person has said that it is a question. A mail without words is one by its subject; what could not be read is none. */
export function asQuestion(facts: Facts): Decision {
  const decided = unread(facts) ?? question(facts)!;
  if (decided.becomes?.kind !== "question" || readable(decided.becomes.body)) return { ...nothing, ...decided };
  const subject = "failed" in facts.read ? "" : clean(facts.read.reading.subject);
  if (!readable(subject)) return { ...nothing, tray: "attention", why: ["There are no words in it that could be asked."] };
  return { ...nothing, ...decided, becomes: { ...decided.becomes, body: subject, said: subject } };
}
