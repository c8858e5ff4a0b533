// How likely it is that nobody at the desk wants to read a mail, as a number and in words. The mail server’s own filter knows most
// and is believed; what is added here is little, and each sign is told. Shy: a false alarm hides a reader. Pure.
import { filterVerdict } from "./filters";
import { headOf, hasHead } from "./heads";
import type { Reading } from "./reading";
import { isUnread } from "./robots";

/** `score` is 0 to 100. `signs`: what speaks for spam, and last what speaks against it. */
export type Spam = { score: number; signs: string[] };

/** From this score on, a mail belongs in the spam tray. */
export const spamFrom = 60;

type Sign = { points: number; sentence: string };

/** Newsletters and advertising by the marks that their programs set; a list on which people talk has List-Post or the like. */
function marketing(reading: Reading): Sign | null {
  if (!hasHead(reading, "list-unsubscribe") || ["list-post", "mailing-list", "x-mailing-list", "x-beenthere"].some((name) => hasHead(reading, name)) || reading.inReplyTo.length > 0) return null;
  const bulk = /bulk|junk/i.test(headOf(reading, "precedence")) || reading.headers.some(([name]) => /^(list-unsubscribe-post|feedback-id|x-campaign.*|x-mc-user|x-csa-complaints|x-report-abuse|x-mailer-recptid|x-job|x-sg-eid|x-mailgun-.*|x-bulkmail|x-mailchimp.*)$/.test(name));
  return bulk || isUnread(reading.from?.address ?? "") ? { points: 60, sentence: "It is a newsletter or advertising, sent to many by a program." } : { points: 25, sentence: "It was sent to many: it says how to unsubscribe." };
}

/** Words by the trade that uses them. One is nothing; people ask about lotteries and about medicine. */
const trades: [sentence: string, least: number, points: number, words: RegExp[]][] = [
  ["It offers links or guest posts for sale.", 2, 60, [/\bguest post(s|ing)?\b/i, /\b(sponsored|paid) (post|article|content|link)s?\b/i, /\bback ?links?\b/i, /\bdo-?follow\b/i, /\bdomain authority\b|\bDA ?\d\d\b/, /\blink (insertion|placement|building|exchange)\b/i, /\b(rank|ranking) (on|in) google\b|\bseo (services?|expert|company|agency|packages?)\b|\bfirst page of google\b/i]],
  ["It promises money for help with a transfer.", 3, 60, [/\bnext of kin\b/i, /\b(million|thousand) (united states |us )?dollars\b|\bUS\$ ?\d+(\.\d+)? ?(m|million)\b/i, /\b(foreign|bank|your) account\b/i, /\b(transfer|remit)(ring)? (of )?(the|this) (fund|money|sum)/i, /\bconfidential(ity|ly)?\b/i, /\b(late|former|deceased) (president|head of state|minister|client|husband|director)\b/i, /\b(business proposal|mutual benefit|urgent assistance|beneficiary)\b/i, /\b(lottery|winning numbers?|claims? agent|award notification)\b/i]],
  ["It advertises medicines, gambling or adult pages.", 2, 60, [/\b(viagra|cialis|levitra|xanax|valium|phentermine)\b/i, /\bonline (casino|pharmacy|gambling)\b/i, /\bno (prescription|rx) (needed|required)\b/i, /\b(xxx|porn\w*|horny|sluts?|nude teens?)\b/i, /\b(penis|enlarge your|male enhancement|erections?)\b/i, /\bfree (bonus|chips|spins)\b/i]],
  ["It offers quick money, loans or weight loss.", 2, 45, [/\b(work (from|at) home|home[- ]based business|be your own boss)\b/i, /\b(financial(ly)? (freedom|independen\w+)|earn (up to )?\$|extra income|make money (fast|online)|\$\d[\d,]+ (a|per) (day|week|month))\b/i, /\b(mortgage|refinanc\w+|lowest (interest )?rates?|consolidat\w+ (your )?debts?|life insurance rates)\b/i, /\b(lose (weight|\d+ pounds)|burn fat|human growth hormone|\bHGH\b)/i, /\b(risk[- ]free|money[- ]back guarantee|100% (free|guaranteed)|no obligation|absolutely free|act now|limited time offer|order (now|today))\b/i, /\b(bulk e?-?mail|(million|thousand)s? (of )?e-?mail addresses|targeted (traffic|leads))\b/i, /\b(bitcoin|crypto\w*) (invest\w*|trading|profit\w*)\b/i]],
];

const leaving = /\b((to be |be )?removed? (from|me)|unsubscribe|opt[- ]?out|stop receiving|no longer wish to receive|further mailings)\b/i;

function wordSigns(reading: Reading): Sign[] {
  const text = `${reading.subject}\n${reading.text.slice(0, 20_000)}`;
  const signs: Sign[] = [];
  for (const [sentence, least, points, words] of trades) if (words.filter((word) => word.test(text)).length >= least) signs.push({ points, sentence });
  if (leaving.test(text) && /https?:\/\/|\bclick\b|mailto:|www\./i.test(text) && !hasHead(reading, "list-id") && !hasHead(reading, "list-post") && reading.inReplyTo.length === 0) signs.push({ points: 20, sentence: "It tells how to be taken off a list." });
  if (/\bclick (here|below|the link|on the)/i.test(text)) signs.push({ points: 10, sentence: "It asks to click." });
  return signs;
}

function headSigns(reading: Reading): Sign[] {
  const { subject } = reading;
  const signs: Sign[] = [];
  const add = (points: number, sentence: string) => signs.push({ points, sentence });
  if (/^\W*adv\b\s*[:-]/i.test(subject)) add(40, "Its subject says that it is advertising.");
  if (/\S\s{8,}\S{3,}$/.test(subject)) add(30, "Letters or figures without sense end its subject.");
  const letters = subject.replace(/[^\p{L}]/gu, "");
  if (letters.length >= 12 && letters === letters.toUpperCase() && /\p{Lu}/u.test(letters)) add(10, "Its subject is in capitals.");
  if (/!{2,}|\${2,}|\bfree!|100%/i.test(subject)) add(10, "Its subject shouts.");
  if (reading.flags.includes("addressInName")) add(15, "The sender’s name pretends to be an address.");
  if (/\bdmarc=fail\b/i.test(headOf(reading, "authentication-results"))) add(20, "The mail server found that the sender’s address may be forged.");
  if (reading.to.length === 0 && reading.cc.length === 0 && !hasHead(reading, "list-id")) add(10, "It is addressed to nobody.");
  if (reading.attachments.some(({ name }) => /\.(exe|scr|pif|com|bat|cmd|vbs|vbe|js|jse|wsf|hta|lnk|iso|img|jar|msi|ps1)$/i.test(name))) add(50, "It brings a program.");
  return signs;
}

/** The likelihood that nobody wants it, with its signs in sentences. Words and head lines alone reach 95 at most. */
export function spamOf(reading: Reading): Spam {
  const filter = filterVerdict(reading);
  const signs = [marketing(reading), ...wordSigns(reading), ...headSigns(reading)].filter((sign) => sign !== null);
  const own = Math.min(95, signs.reduce((sum, { points }) => sum + points, 0));
  const sentences = signs.map(({ sentence }) => sentence);
  if (filter.spam) return { score: Math.min(100, filter.score + Math.round(own / 10)), signs: [`The mail server’s filter calls it spam (${filter.by}).`, ...sentences] };
  const known = reading.inReplyTo.length > 0 && own < spamFrom + 20;
  if (known && own > 0) return { score: Math.max(0, own - 30), signs: [...sentences, "It answers another mail, which speaks against it."] };
  if (filter.spam === false && own > 0) return { score: Math.max(0, own - 10), signs: [...sentences, `The mail server’s filter does not call it spam (${filter.by}), which speaks against it.`] };
  return { score: own, signs: sentences };
}
