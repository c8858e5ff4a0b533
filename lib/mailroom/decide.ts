// What becomes of a mail: one rule after the other, and the first that applies decides. Each says why, in sentences that people
// read. Pure: what the rules know was looked up before (consider.ts), and what they decide is written afterwards (carry-out.ts).
import { spamFrom } from "../mime/spam";
import { isInRiver, type Tray, whereabouts } from "../words";
import { question, unread } from "./as-question";
import type { Facts, Known } from "./facts";
import { isWordFile } from "./mailed-answer";
import { type Decision, nothing, ofRead, readable, type Rule } from "./rule";

/** The same mail, come through another door: nothing more is made of it. */
const twin: Rule = ({ twinOfId }) => (twinOfId === null ? null : { tray: "twin", why: ["The same mail has come already, through another door or by another way."], twinOfId });

/** Our own letter come back, and our own programs' mail: answering it would go round for ever. */
const loop: Rule = ({ ours, oursId }) => (ours === null ? null : { tray: "loop", why: [ours, "It is kept, and never answered."], letterId: oursId });

/** News of a letter out that was not, or not yet, delivered. */
const report = ofRead(({ nature }, { concerned }) => {
  if (nature.kind !== "report" && nature.kind !== "delay") return null;
  const permanent = nature.kind === "report";
  const found = concerned ? `It is about a letter of ours: ${concerned.how}.` : "No letter of ours was found that it is about.";
  return { tray: "report", why: [...nature.why, permanent ? "The letter will not be delivered." : "The letter may still be delivered.", found], letterId: concerned?.letterId ?? null, permanent };
});

/** What a program wrote, or what went to many: no question, and nobody waits for an answer. */
const automatic = ofRead(({ nature }, { concerned }) => {
  if (nature.kind !== "automatic" && nature.kind !== "list") return null;
  return { tray: "automatic", why: [...nature.why, ...(concerned ? [`It answers a letter of ours: ${concerned.how}.`] : [])], letterId: concerned?.letterId ?? null };
});

const blocked: Rule = ({ blocked: what }) => (what === null ? null : { tray: "spam", why: [`Mail from ${what} is blocked.`] });

/** Whoever answers a letter of ours is no stranger: what else looks like spam about it does not count. */
const spam = ofRead(({ spam: { score, signs } }, { thread, historian }) => (score < spamFrom || thread || historian ? null : { tray: "spam", why: signs.length > 0 ? signs : ["It looks like spam."] }));

/** The text is there for nobody, or not for certain: never guessed at in silence. */
const unreadable = ofRead(({ reading: { flags } }) => {
  const why = [
    flags.includes("encrypted") && "It is encrypted: only whoever has the key can read it.",
    flags.includes("unreadable") && "Some characters cannot be read for certain: the mail does not say how it is written.",
    flags.includes("rawShown") && "No text could be read from it, so its source is shown.",
  ].filter((sentence) => sentence !== false);
  return why.length > 0 ? { tray: "attention", why } : null;
});

/** The historian answers the letter that offered the question: text, or a Word file. */
const answer = ofRead(({ reading, said }, { historian }) => {
  if (!historian) return null;
  const file = reading.attachments.find(isWordFile);
  if (!file && !readable(said)) return null;
  const { questionId, contributorId, contributor, reference } = historian;
  return { tray: "answer", why: [`${contributor} answers the letter about ${reference}${file ? `, with the file ${file.name}` : ""}.`], becomes: { kind: "answer", questionId, contributorId } };
});

const wordless = ofRead(({ reading, forwarded }, { thread }) => {
  if (readable(reading.text) || readable(forwarded?.text ?? "")) return null;
  const files = reading.attachments.length;
  const why = `There are no words in it${files === 0 ? "" : files === 1 ? ", only a file" : `, only ${files} files`}.`;
  return { tray: "attention", why: [why, ...(thread ? [`It belongs with ${thread.reference}: ${thread.how}.`] : [])] };
});

/** The reader goes on with a question. Where it has left the river it stays where it is; its story shows the message. */
const thread = ofRead((_, { thread: known }) => {
  if (!known) return null;
  const rests = isInRiver(known.stage) ? [] : [`${known.reference} is ${whereabouts[known.stage]}, and stays so; its story shows the message.`];
  return { tray: "thread", why: [`It goes on with ${known.reference}: ${known.how}.`, ...rests], becomes: { kind: "message", questionId: known.questionId } };
});

/** Somebody of the house, or whoever had the question earlier, answers a letter: not a reader's question, nor a reader's reply. */
const bystander: Rule = ({ bystander: known }) =>
  known === null ? null : { tray: "attention", why: [`It answers a letter about ${known.reference}, and comes from somebody who is neither its reader nor, now, its historian.`] };

/** In the order in which they are asked. */
export const rules = { twin, unread, loop, report, automatic, blocked, spam, unreadable, answer, wordless, thread, bystander, question } as const satisfies Record<string, Rule>;

/** What becomes of the mail these things are known of. */
export function decide(facts: Facts): Decision {
  for (const rule of Object.values<Rule>(rules)) {
    const decided = rule(facts);
    if (decided) return { ...nothing, perhaps: perhapsOf(facts, decided.tray), ...decided };
  }
  throw new Error("no rule applies to this mail");
}

/** Wherever a person is to decide, what it may belong to is shown. */
const perhapsOf = ({ perhaps, bystander: known, thread: near, historian }: Facts, tray: Tray): number[] =>
  tray === "attention" || tray === "spam" ? [...new Set([known, near, historian, ...perhaps].filter((one): one is Known & { why: string } => one !== null).map(({ questionId }) => questionId))] : [];
