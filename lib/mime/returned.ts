// News of a letter of ours that did not arrive. A standard report says so in a part for machines; most do not, so the signs are
// weighed: who sent it, how it is built, and whether it says so in the words of programs. A person who writes about returned mail
// has signs of a person: "Re:", a salutation, "I" and "my". Pure.
import { outcomesIn, statusIn } from "./delivery-status";
import { headOf, hasHead } from "./heads";
import { originalIds } from "./original-ids";
import type { Reading } from "./reading";
import { recipientsIn } from "./failed-recipients";
import { copyBelow, delaying, failing, givingUp, subjects } from "./returned-words";
import { isReturning } from "./robots";
import type { Undelivered } from "./nature";

export type Returned = { undelivered: Undelivered; why: string[] };

/** Lines as a report has them: none endless, no heaps of empty ones, and not more than it takes to see what it is. */
const linesOf = (text: string) => text.slice(0, 30_000).split("\n").map((line) => line.slice(0, 300).trimEnd()).filter((line, at, all) => line !== "" || all[at - 1] !== "").slice(0, 120);

/** Where the copy of the letter begins; -1 when there is none. The first line is the report's own. */
const copyAt = (lines: string[]) => {
  const first = lines.findIndex((line) => line !== "");
  return lines.findIndex((line, at) => at > first + 1 && copyBelow.test(line));
};

/** What the report itself says: the text above the copy of the letter. */
function openingOf(text: string): string {
  const lines = linesOf(text);
  const copy = copyAt(lines);
  return lines.slice(0, copy < 0 ? lines.length : copy).join("\n").slice(0, 12_000);
}

/** A report that a gateway has wrapped in a mail of its own: what stands below its head lines. */
function wrapped(reading: Reading, robot: boolean): string {
  const inner = robot ? reading.reports.find(({ type, text }) => type === "message/rfc822" && /^content-type:[^\n]*(\n[ \t][^\n]*)*report-type\s*=\s*"?delivery-status/im.test(text)) : undefined;
  return inner?.text.replace(/^[^]*?\n[ \t]*\n/, "") ?? "";
}

const answering = /^\s*(re|aw|sv|vs|antw|odp|fwd?|wg|tr|rv|i|vl|fs|vb|doorst|enc|res|ynt|ha|отв|пересл)\s*(\[\d+\])?\s*:/i;
const salutation = /^\s*(dear|hello|hi|good (morning|day|afternoon|evening)|sirs?|to the editor|sehr geehrte|liebe|hallo|guten|bonjour|cher|chère|madame|monsieur|estimad|hola|buen|gentil|caro|cara|egregi|geachte|beste|szanown|dzień|уважаем|здравствуйте|добрый|шановн|hej|bästa|kære|kjære|hyvä|vážen|dobrý)\b/i;

type Evidence = { score: number; why: string[]; opening: string; status: string };

function weigh(reading: Reading, nullPath: boolean): Evidence {
  const robot = isReturning(reading.from) || isReturning(reading.senders.find(isReturning) ?? null) || /^\s*["']?(mail delivery|postmaster|mailer.daemon)/i.test(headOf(reading, "from"));
  const inner = wrapped(reading, robot);
  const status = reading.reports.filter(({ type }) => type === "message/delivery-status").map(({ text }) => text).join("\n\n");
  const opening = inner === "" ? openingOf(reading.text) : `${openingOf(inner)}\n${openingOf(reading.text)}`;
  const type = headOf(reading, "content-type");
  const why: string[] = [];
  let score = 0;
  const add = (points: number, sentence: string) => ((score += points), why.push(sentence));

  const standard = /multipart\/report/i.test(type) && /report-type\s*=\s*"?delivery-status/i.test(type);
  const outcomes = outcomesIn(status);
  if (outcomes.some(({ action }) => action !== "")) add(standard || robot || nullPath ? 4 : 2, "It has a delivery report for machines (RFC 3464).");
  else if (standard) add(3, "It calls itself a delivery report.");
  if (hasHead(reading, "x-failed-recipients")) add(3, "It names recipients whom a letter did not reach (X-Failed-Recipients).");
  if (robot) add(2, `A machine that returns mail sent it (${reading.from?.address || reading.from?.name || headOf(reading, "from")}).`);
  else if (nullPath) add(1, "It was sent so that nothing can come back (null return path).");
  if (subjects.some((pattern) => pattern.test(reading.subject))) add(2, `Its subject is a report’s: “${reading.subject.slice(0, 80)}”.`);
  const said = failing.filter((pattern) => pattern.test(opening)).length + (delaying.some((pattern) => pattern.test(opening)) ? 1 : 0);
  if (said > 0) add(said > 1 ? 3 : 2, "It says, in the words of programs, that a letter did not arrive.");
  if (copyAt(linesOf(reading.text)) >= 0 || reading.reports.some(({ type: kind }) => kind === "message/rfc822" || kind === "text/rfc822-headers")) score += 1;

  if (!robot) {
    const first = opening.split("\n").filter((line) => line.trim() !== "").slice(0, 6).join("\n");
    const plain = reading.inReplyTo.length === 0 && failing.some((pattern) => pattern.test(first.split("\n").slice(0, 2).join("\n")));
    if (answering.test(reading.subject)) score -= plain ? 1 : 3;
    // Programs ask nothing.
    if (/\?["'”’)]?\s*$/m.test(opening)) score -= 2;
    if (score >= 2 && recipientsIn(reading, opening).length > 0) score += 1;
    if (salutation.test(first)) score -= 2;
    if (/(^|[\s"'(])(I|my|me|I['’]m|ich|je|mi|mein\w*|mijn|yo)[\s,.']/m.test(opening)) score -= 2;
    if (!first.includes("\n") && first.length > 400) score -= 1;
    if (!failing.concat(delaying).some((pattern) => pattern.test(first)) && !standard) score -= 2;
  } else if (answering.test(reading.subject) && said === 0) score -= 3;
  // Neither sender nor structure: words alone must be many.
  if (!robot && !standard && !nullPath) score -= 1;
  return { score, why, opening, status };
}

const short = (text: string) => text.replace(/\s+/g, " ").trim().slice(0, 300);

/** The line that tells best what went wrong: one with a reply code, else the first in the words of programs. */
function saidIn(opening: string): string {
  const lines = opening.replace(/\n[ \t]+(?=\S)/g, " ").split("\n").map((line) => line.trim()).filter((line) => line !== "");
  return lines.find((line) => /(?<![\d.])[45]\d\d[ -]|#?[45]\.[0-7]\.\d/.test(line)) ?? lines.find((line) => failing.some((pattern) => pattern.test(line)) || delaying.some((pattern) => pattern.test(line))) ?? lines[0] ?? "";
}

/** The report in this mail, with the reasons why it is one; null when it is none. A notice of success is none. */
export function returnedIn(reading: Reading, nullPath: boolean): Returned | null {
  const { score, why, opening, status } = weigh(reading, nullPath);
  if (score < 4) return null;
  const outcomes = outcomesIn(status);
  const failed = outcomes.filter(({ action }) => action === "failed");
  const delayed = outcomes.filter(({ action }) => action === "delayed");
  if (outcomes.some(({ action }) => /^(delivered|relayed|expanded)$/.test(action)) && failed.length + delayed.length === 0) return null;
  const hopeful = delaying.some((pattern) => pattern.test(`${reading.subject}\n${opening}`)) && !givingUp.test(`${reading.subject}\n${opening}`);
  const permanent = failed.length > 0 || (delayed.length === 0 && !hopeful);
  const concerned = failed.length > 0 ? failed : delayed.length > 0 ? delayed : outcomes;
  const named = [...new Set(concerned.map(({ address }) => address).filter((address) => address !== ""))];
  const undelivered: Undelivered = {
    permanent,
    recipients: named.length > 0 ? named : recipientsIn(reading, opening),
    status: concerned.find((one) => one.status)?.status ?? statusIn(opening),
    said: short(concerned.find((one) => one.said)?.said ?? saidIn(opening)),
    originalMessageIds: originalIds(reading),
  };
  return { undelivered, why: [...why, permanent ? "No further attempt will be made." : "Delivery is still being tried."] };
}
