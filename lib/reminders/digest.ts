// The editors' digest: what came since yesterday, what waits, what is overdue, and what has gone wrong with the mail. Nothing when
// there is nothing. One letter to each who wants it.
import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments, offerStands } from "@/db/schema/assignments";
import { columns } from "@/db/schema/magazine";
import { letters, unwantedLetters } from "@/db/schema/mail";
import { filings, mailboxes } from "@/db/schema/mailroom";
import { people, roles } from "@/db/schema/people";
import { asReference, questions } from "@/db/schema/questions";
import { tips } from "@/db/schema/tips";
import { daysBetween, sayDay } from "../kit/day";
import { emailProblem } from "../intake/asking";
import type { Reminded } from "../words";
import { installationUrl } from "../magazine/address";
import { installationFrom, mailbox } from "../mail/from";
import { oneLine, paragraphs, words } from "../mail/plain";
import { write } from "../mail/write";

type Magazine = { id: number; name: string; locale: string; timeZone: string; letterFrom: string; letterSignOff: string };

/** So many are named one by one; the others are on the desk. */
const mostNamed = 8;
const counted = (n: number, one: string, many: string): string => (n === 1 ? `one ${one}` : `${n} ${many}`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A heading and its lines, as one paragraph; nothing without lines. */
function list(heading: string, lines: string[]): string | false {
  if (lines.length === 0) return false;
  const named = lines.slice(0, mostNamed).map((line) => `– ${line}`);
  return [`${heading}:`, ...named, ...(lines.length > mostNamed ? [`– and ${lines.length - mostNamed} more`] : [])].join("\n");
}

const ofMagazine = (magazineId: number) => eq(columns.magazineId, magazineId);
const questionsOf = (tx: Tx, magazineId: number, where: ReturnType<typeof and>) =>
  tx.select({ reference: asReference, slugLine: questions.slugLine }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).where(and(ofMagazine(magazineId), where)).orderBy(asc(questions.receivedAt), asc(questions.id));

type Named = { reference: string; slugLine: string };
const asLine = ({ reference, slugLine }: Named): string => `${reference} ${oneLine(slugLine)}`;

async function whatCame(tx: Tx, magazineId: number, since: Date) {
  return list("Came since yesterday", (await questionsOf(tx, magazineId, and(gt(questions.receivedAt, since), sql`${questions.stage} <> 'spam'`))).map(asLine));
}

async function whatWaits(tx: Tx, magazineId: number, now: Date): Promise<string | false> {
  // What was brought in from a spreadsheet came under no promise of ours. Counted where it lies: an inbox may hold thousands.
  const isLate = sql`${questions.receivedAt} < ${now.toISOString()}::timestamptz - make_interval(days => ${columns.promiseDays}) and not exists (select 1 from backlog_rows where backlog_rows.question_id = ${questions.id})`;
  const [waits] = await tx
    .select({ inbox: sql<number>`(count(*) filter (where ${questions.stage} = 'inbox'))::int`, late: sql<number>`(count(*) filter (where ${questions.stage} = 'inbox' and ${isLate}))::int`, review: sql<number>`(count(*) filter (where ${questions.stage} = 'review'))::int` })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(and(ofMagazine(magazineId), inArray(questions.stage, ["inbox", "review"])));
  const { inbox, late, review } = waits ?? { inbox: 0, late: 0, review: 0 };
  const [told] = await tx.select({ n: sql<number>`count(*)::int` }).from(tips).innerJoin(questions, eq(questions.id, tips.questionId)).innerJoin(columns, eq(columns.id, questions.columnId)).where(and(ofMagazine(magazineId), isNull(tips.settledAt)));
  const sentences = [
    inbox > 0 && `${capital(counted(inbox, "question waits", "questions wait"))} in the inbox${late > 0 ? `, ${late === inbox ? "all" : String(late)} for longer than promised` : ""}.`,
    told && told.n > 0 && `${capital(counted(told.n, "reader has", "readers have"))} something to say of a published answer.`,
    review > 0 && `${capital(counted(review, "answer waits", "answers wait"))} for review.`,
  ].filter(Boolean);
  return sentences.length > 0 && sentences.join(" ");
}

async function whatIsOverdue(tx: Tx, magazine: Magazine, day: string) {
  const rows = await tx
    .select({ reference: asReference, slugLine: questions.slugLine, name: people.name, dueOn: assignments.dueOn })
    .from(assignments)
    .innerJoin(questions, eq(questions.id, assignments.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(people, eq(people.id, assignments.contributorId))
    .where(and(ofMagazine(magazine.id), offerStands, inArray(questions.stage, ["assigned", "drafting"]), lt(assignments.dueOn, day)))
    .orderBy(asc(assignments.dueOn), asc(assignments.id));
  return list("Overdue", rows.map((row) => `${asLine(row)}, with ${oneLine(row.name)}, was due ${sayDay(row.dueOn, magazine.locale, day)} (${counted(daysBetween(row.dueOn, day), "day", "days")} ago)`));
}

/** Mail that could not be fetched, could not be understood, or did not arrive. */
async function whatWentWrong(tx: Tx, magazine: Magazine, since: Date) {
  const failing = await tx.select({ address: mailboxes.address, lastError: mailboxes.lastError }).from(mailboxes).innerJoin(columns, eq(columns.id, mailboxes.columnId)).where(and(ofMagazine(magazine.id), isNotNull(mailboxes.failingSince), isNull(mailboxes.disabledAt))).orderBy(asc(mailboxes.address));
  const [attention] = await tx.select({ n: sql<number>`count(*)::int` }).from(filings).innerJoin(columns, eq(columns.id, filings.columnId)).where(and(ofMagazine(magazine.id), eq(filings.tray, "attention")));
  const undelivered = await tx.select({ to: letters.to, toName: letters.toName, subject: letters.subject }).from(letters).where(and(eq(letters.magazineId, magazine.id), inArray(letters.state, ["failed", "bounced"]), gt(letters.madeAt, new Date(since.getTime() - 4 * 24 * 3600 * 1000)), sql`coalesce(${letters.bouncedAt}, (select max(t.at) from letter_tries t where t.letter_id = letters.id)) > ${since.toISOString()}::timestamptz`)).orderBy(asc(letters.id));
  return list("The mail needs a look", [
    ...failing.map(({ address, lastError }) => `${address} cannot be fetched${lastError ? `: ${oneLine(lastError).slice(0, 160)}` : ""}`),
    ...(attention && attention.n > 0 ? [`${counted(attention.n, "mail needs", "mails need")} attention`] : []),
    ...undelivered.map(({ to, toName, subject }) => `“${oneLine(subject)}” did not reach ${oneLine(toName || to)}`),
  ]);
}

/** Who sits at the magazine's desk as chief or editor and wants the digest. */
const readersOfIt = (tx: Tx, magazineId: number, whom: readonly Reminded[]) =>
  tx
    .selectDistinct({ name: people.name, email: people.email })
    .from(people)
    .innerJoin(roles, and(eq(roles.personId, people.id), eq(roles.magazineId, magazineId), inArray(roles.role, (["chief", "editor"] as const).filter((role) => whom.includes(role)))))
    .where(and(isNull(people.disabledAt), sql`not exists (select 1 from ${unwantedLetters} u where u.person_id = ${people.id} and u.kind = 'digest')`));

/** @param day it is at the magazine @param whom it goes to, by its rule */
export async function writeDigest(tx: Tx, magazine: Magazine, day: string, now: Date, whom: readonly Reminded[]): Promise<void> {
  const since = new Date(now.getTime() - 24 * 3600 * 1000);
  const said = [await whatCame(tx, magazine.id, since), await whatWaits(tx, magazine.id, now), await whatIsOverdue(tx, magazine, day), await whatWentWrong(tx, magazine, since)];
  if (!said.some(Boolean)) return;
  const name = oneLine(magazine.name);
  for (const { name: person, email } of await readersOfIt(tx, magazine.id, whom)) {
    if (!email || emailProblem(email)) continue;
    const body = paragraphs(`Good morning ${oneLine(person)},`, ...said, `The desk:\n${installationUrl()}/desk`, "Whether you get this letter you say under Your account.", `${words(magazine.letterSignOff)}\n${name}`);
    await write(tx, { magazineId: magazine.id, kind: "digest", to: email, toName: person, from: mailbox(name, magazine.letterFrom || installationFrom()), subject: `${name}, ${sayDay(day, magazine.locale)}`, body, madeAt: now });
  }
}
