// What a letter's braces are filled with, from the facts. Secrets are named only: they are kept apart until the letter is sent. Pure.
import { sentence } from "../timeline/kinds";
import { dayIn, sayDay } from "../kit/day";
import { type Facts, type Recipient, told } from "./letter";
import { secretPlace, unlinked } from "./plain";
import { ownWords, type Variable } from "./variables";
import { fill } from "./wording";

type Values = Partial<Record<Variable, string>>;
type Question = NonNullable<Facts["question"]>;

/** "3 to 9 months", as the column has it. */
export const monthsToPrint = ({ monthsFrom, monthsTo }: { monthsFrom: number; monthsTo: number }): string =>
  monthsFrom === monthsTo ? (monthsTo === 1 ? "about a month" : `about ${monthsTo} months`) : `${monthsFrom} to ${monthsTo} months`;

/** "14 days", within which an editor answers. */
export const dayCount = (days: number): string => (days === 1 ? "a day" : `${days} days`);

/** What somebody without a name, or a magazine without words for it, is called. */
const unnamed = "reader";
const whomItConcerns = "our colleagues whom it concerns";

const ofEvent = (facts: Facts): Values => ({
  terms: told(facts, "terms"),
  due: told(facts, "due"),
  from: told(facts, "from"),
  request: told(facts, "source"),
  note: told(facts, "note"),
  reason: told(facts, "reason") || told(facts, "why"),
  revision: told(facts, "revision"),
  words: told(facts, "words") && (told(facts, "words") === "1" ? "1 word" : `${told(facts, "words")} words`),
  correction: told(facts, "correction"),
  withdrawal: told(facts, "withdrawal"),
  asked: told(facts, "body"),
  body: told(facts, "body"),
  personal: told(facts, "personal"),
  to: told(facts, "label") || whomItConcerns,
  happened: sentence(facts.event.kind, facts.event.data),
  roles: told(facts, "roles"),
});

const ofQuestion = (question: Question, { status, reference, headline }: Recipient): Values => ({
  reference: reference ?? question.reference,
  line: question.slugLine,
  question: question.asSent,
  column: question.column.name,
  days: dayCount(question.column.promiseDays),
  months: monthsToPrint(question.column),
  headline: question.page?.headline ?? headline ?? "",
  answer: question.page?.url ?? (status ? secretPlace("status") : ""),
  printed: question.printed,
  brief: question.brief,
  sender: question.reader && secretPlace("reader"),
});

/** An invited person has a way in of their own, made when the letter is sent; who is known already signs in as ever. */
const ofInvited = ({ links }: Facts, { known }: Recipient): Values =>
  known
    ? { invited: "Sign in as you are used to:", link: links.signIn }
    : { invited: "This link signs you in, and asks you to choose a password. It works once, within seven days:", link: secretPlace("link") };

/** The page for a question; of an offer the link by which it is answered, named only. */
function ofInvitation({ links, magazine: { locale, timeZone }, event }: Facts, { invitedUntil, answerBy }: Recipient): Values {
  if (!invitedUntil) return { my: links.my };
  const say = (day: string) => sayDay(day, locale, dayIn(timeZone, event.at));
  return { my: secretPlace("invitation"), until: say(dayIn(timeZone, invitedUntil)), by: answerBy ? say(answerBy) : "" };
}

/** Everything a letter to this recipient may draw on. What is added to a letter that declines is itself filled in for each reader. */
export function valuesOf(facts: Facts, to: Recipient): Values {
  const values = allOf(facts, to);
  if (facts.event.kind !== "declined" || !values.personal) return values;
  const known = Object.fromEntries(ownWords.map((name) => [name, values[name]]));
  return { ...values, personal: fill({ subject: "", body: values.personal }, known).body };
}

const allOf = (facts: Facts, to: Recipient): Values => ({
  ...ofEvent(facts),
  ...(facts.question ? ofQuestion(facts.question, to) : {}),
  ...ofInvited(facts, to),
  name: to.name || unnamed,
  magazine: facts.magazine.name,
  editor: facts.event.by,
  status: to.status ? secretPlace("status") : "",
  told: to.told ?? "",
  board: to.board ?? "",
  stop: to.stop ? secretPlace("stop") : "",
  notes: to.notes ?? "",
  place: to.place ?? "",
  list: to.list ?? "",
  alarm: told(facts, "alarm"),
  count: to.count ?? "",
  desk: facts.links.desk,
  ...ofInvitation(facts, to),
});

/** The secrets a letter's text names, by the name that stands there. */
export function secretsIn(text: string, facts: Facts, to: Recipient): Record<string, string> {
  const known: Record<string, string | undefined> = { status: to.status, reader: facts.question ? unlinked(facts.question.reader) : undefined };
  const named = Object.entries(known).filter((secret): secret is [string, string] => secret[1] !== undefined && text.includes(secretPlace(secret[0])));
  // The address that ends the letters goes along also where the words do not name it: mail programs look for it in the head.
  return { ...Object.fromEntries(named), ...(to.stop ? { stop: to.stop } : {}) };
}
