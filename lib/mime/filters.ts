// What mail filters on the way thought of a mail: SpamAssassin, rspamd, Exchange, and others that write it into the head. Pure.
import { headOf, hasHead } from "./heads";
import type { Reading } from "./reading";

/** `spam` null: no filter says. `score`: how sure, 0 to 100. */
export type Verdict = { spam: boolean | null; score: number; by: string };

const numberIn = (pattern: RegExp, text: string) => {
  const found = Number(pattern.exec(text)?.[1] ?? NaN);
  return Number.isFinite(found) ? found : null;
};

function assassin(reading: Reading): Verdict | null {
  const status = headOf(reading, "x-spam-status");
  const flag = headOf(reading, "x-spam-flag");
  if (status === "" && flag === "") return null;
  const score = numberIn(/\b(?:score|hits)\s*=\s*(-?\d+(?:\.\d+)?)/i, status);
  const spam = /^\s*yes\b/i.test(flag) || /^\s*yes\b/i.test(status);
  return { spam, score: spam ? Math.min(98, 75 + Math.max(0, score ?? 5)) : 0, by: score === null ? "SpamAssassin" : `SpamAssassin, ${score} points` };
}

function rspamd(reading: Reading): Verdict | null {
  const action = headOf(reading, "x-rspamd-action").trim().toLowerCase();
  const result = headOf(reading, "x-spamd-result");
  const score = numberIn(/(-?\d+(?:\.\d+)?)/, headOf(reading, "x-rspamd-score")) ?? numberIn(/\[\s*(-?\d+(?:\.\d+)?)\s*\//, result);
  if (action === "" && result === "" && score === null) return null;
  const spam = /reject|add header|rewrite subject|quarantine/.test(action) || /^\s*default:\s*true\b/i.test(result) || (action === "" && (score ?? 0) >= 6);
  return { spam, score: spam ? Math.min(98, 75 + Math.max(0, score ?? 6)) : 0, by: score === null ? "rspamd" : `rspamd, ${score} points` };
}

/** Microsoft's spam confidence level: 5 and 6 are spam, 7 to 9 surely, -1 was let through unseen. */
function exchange(reading: Reading): Verdict | null {
  const level = numberIn(/(-?\d+)/, headOf(reading, "x-ms-exchange-organization-scl")) ?? numberIn(/\bSCL:\s*(-?\d+)/i, headOf(reading, "x-forefront-antispam-report")) ?? numberIn(/(-?\d+)/, headOf(reading, "x-microsoft-antispam-mailbox-scl"));
  return level === null ? null : { spam: level >= 5, score: level >= 7 ? 92 : level >= 5 ? 75 : 0, by: `Microsoft, level ${level}` };
}

/** Head lines of other filters, each with what it writes on spam. */
const others: [name: string, spam: RegExp, by: string][] = [
  ["x-bogosity", /^\s*(yes|spam)\b/i, "bogofilter"],
  ["x-dspam-result", /^\s*(spam|blacklisted)\b/i, "DSPAM"],
  ["x-barracuda-spam-status", /^\s*yes\b/i, "Barracuda"],
  ["x-proofpoint-spam-details", /\brule=(?!not)\w*spam\b/i, "Proofpoint"],
  ["x-mailscanner-spamcheck", /^\s*spam\b/i, "MailScanner"],
  ["x-spam", /^\s*(yes|true|spam)\b/i, "the mail server"],
];

/** The verdict of whichever filter is surest that it is spam; else of the first that says it is not. */
export function filterVerdict(reading: Reading): Verdict {
  const all = [assassin(reading), rspamd(reading), exchange(reading), ...others.map(([name, spam, by]): Verdict | null => (hasHead(reading, name) ? { spam: spam.test(headOf(reading, name)), score: spam.test(headOf(reading, name)) ? 80 : 0, by } : null))].filter((one) => one !== null);
  return all.toSorted((a, b) => b.score - a.score)[0] ?? { spam: null, score: 0, by: "" };
}
