// What a column of a spreadsheet can be to a question, and what its heading says it is. Pure.
import type { SheetColumn } from "@/db/schema/backlog";
import { fold } from "../kit/fold";
import type { InboxChannel, SheetField } from "../words";

/** These are put together from several columns; of the others the first that says something counts. */
export const joined: Partial<Record<SheetField, string>> = { question: "\n\n", name: " ", postal: "\n", note: "\n", topics: ", " };

/** What headings say, the more telling first. A word of it is enough. */
const headings: [SheetField, RegExp][] = [
  ["email", /\be ?-?mail\b|\bmail address\b|^address e/],
  ["received", /\b(date|received|submitted|timestamp|arrived|postmark(ed)?|day|when)\b/],
  ["channel", /\b(channel|source|via|medium|came by|how (it )?(came|received|sent)|form of)\b/],
  ["status", /\b(status|state of|stage|outcome|disposition|answered|used|done)\b/],
  ["topics", /\b(topics?|subjects?|category|categories|tags?|theme|keywords?|area)\b/],
  ["note", /\b(notes?|comments?|remarks?|memo|internal|editor)\b/],
  ["postal", /\b(postal|street|mailing|address)\b/],
  ["town", /\b(town|city|place|location|village|hometown|from)\b/],
  ["region", /\b(state|country|region|province|county)\b/],
  ["question", /\b(questions?|query|queries|message|letter|body|text|asks?|asked$|enquiry|inquiry)\b/],
  ["name", /\b(name|names|reader|sender|correspondent|who|asked by|author|first|last|surname|forename)\b/],
];

/** A heading as it is read: small letters, words apart. */
const plain = (heading: string) => fold(heading.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")).replace(/[_/.:*#]+/g, " ").replace(/\s+/g, " ").trim();

function byHeading(heading: string): SheetField | null {
  const said = plain(heading);
  if (/^(e-?mail|mail)$/.test(said)) return "email";
  if (/\b(id|no|number|nr|ref|reference)\b/.test(said)) return null;
  return headings.find(([, telling]) => telling.test(said))?.[0] ?? null;
}

/** What each column may be: by its heading, and where that says nothing by what stands in it. The editor says what it is. */
export function guessFields(names: readonly string[], profiles: readonly SheetColumn[]): (SheetField | null)[] {
  const guessed = names.map((name, at) => agrees(byHeading(name), profiles[at]));
  // A "Historian asked" beside the question itself: a name, and no part of it.
  const longestAsked = Math.max(0, ...profiles.map(({ average }, at) => (guessed[at] === "question" ? average : 0)));
  for (const [at, field] of guessed.entries()) if (field === "question" && profiles[at] && profiles[at].average < Math.min(20, longestAsked)) guessed[at] = null;
  const lacks = (field: SheetField) => !guessed.includes(field);
  const put = (field: SheetField, at: number) => {
    if (at >= 0 && guessed[at] === null) guessed[at] = field;
  };
  if (lacks("email")) put("email", profiles.findIndex(({ filled, addresses }, at) => guessed[at] === null && filled > 0 && addresses / filled > 0.8));
  if (lacks("received")) put("received", profiles.findIndex(({ filled, days }, at) => guessed[at] === null && filled > 0 && days / filled > 0.8));
  // Whatever it is called: what is longest by far is what was asked.
  if (lacks("question")) {
    const longest = profiles.reduce((best, { average }, at) => (guessed[at] === null && average > 20 && average > (profiles[best]?.average ?? 0) ? at : best), -1);
    put("question", longest);
  }
  // Two columns that are called alike, such as "Date received" and "Date answered": the first is meant.
  return guessed.map((field, at) => (field && !joined[field] && guessed.indexOf(field) < at ? null : field));
}

/** A heading that its column belies says nothing: an "Address" full of email addresses, a "Question" of figures. */
function agrees(field: SheetField | null, profile: SheetColumn | undefined): SheetField | null {
  if (!field || !profile || profile.filled === 0) return field;
  if (field !== "note" && profile.addresses / profile.filled > 0.8) return "email";
  if (field === "received" && profile.days / profile.filled < 0.2) return null;
  if (field === "status" && profile.average > 60) return "note";
  return field;
}

const channelWords: [InboxChannel, RegExp][] = [
  ["email", /\be ?-?mails?\b|^mail$|inbox|outlook|gmail/],
  ["form", /\b(form|web|website|online|site|google form|contact)\b/],
  ["letter", /\b(letters?|post|postal|card|postcard|paper|hand ?written|snail)\b/],
];

/** By which way it came, as somebody wrote it down; null where that is none of the three. */
export const channelOf = (said: string): InboxChannel | null => channelWords.find(([, telling]) => telling.test(fold(said)))?.[0] ?? null;

/** A standing that says nobody waits any more. */
export const isSettled = (status: string): boolean => /\b(answered|published|printed|declined|rejected|closed|done|used|spam|duplicate|replied|no|withdrawn|killed|complete[d]?)\b/.test(fold(status)) && !/\b(not|un)\s?(yet\s)?(answered|used|published|printed)\b/.test(fold(status));
