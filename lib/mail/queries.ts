// Letters out, as the desk may read them: secrets masked, and only those of one's own magazines.
import { and, asc, count, desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { letters, letterTries } from "@/db/schema/mail";
import { filings, mail } from "@/db/schema/mailroom";
import { asReference, questions } from "@/db/schema/questions";
import type { Actor, Person } from "../actor";
import { magazinesWhere, may } from "../may";
import { situationOf } from "../questions/hold";
import { Missing } from "../refusal";
import type { LetterState } from "../words";
import { tallyOf } from "../timeline/tallies";
import { isLetterName, letterKind } from "./letters/all";
import { type LettersFilter, lettersFound, lettersPage } from "./letters-page";
import { masked } from "./plain";

const page = 40;

/** The magazines whose letters the actor may read. Throws Missing when there are none, or the one asked for is not among them. */
function readable(actor: Actor, magazineId?: number): number[] {
  const ids = magazinesWhere(actor, "writeLetters").filter((id) => magazineId === undefined || id === magazineId);
  if (ids.length === 0) throw new Missing("These letters");
  return ids;
}

const listed = () =>
  db
    .select({
      id: letters.id,
      kind: letters.kind,
      to: letters.to,
      toName: letters.toName,
      subject: letters.subject,
      state: letters.state,
      tries: letters.tries,
      madeAt: letters.madeAt,
      magazine: { name: magazines.name, timeZone: magazines.timeZone, locale: magazines.locale },
      reference: sql<string | null>`${asReference}`,
    })
    .from(letters)
    .innerJoin(magazines, eq(magazines.id, letters.magazineId))
    .leftJoin(questions, eq(questions.id, letters.questionId))
    .leftJoin(columns, eq(columns.id, questions.columnId))
    .$dynamic();

/** One page of letters, newest first, and the last of them when older ones follow. */
export async function lettersOut(actor: Actor, filter: LettersFilter) {
  const found = filter.q ? await lettersFound(filter.q) : undefined;
  const { ids, last } = await lettersPage(readable(actor, filter.magazineId), filter, found, page);
  const rows = await listed().where(inArray(letters.id, ids)).orderBy(desc(letters.madeAt), desc(letters.id));
  return { more: last !== null, last, letters: rows };
}

/** How many letters there are in each state, and in all; null for a search that finds more than anybody counts. */
export async function letterCounts(actor: Actor, { magazineId, q }: Pick<LettersFilter, "magazineId" | "q"> = {}): Promise<Record<LetterState | "all", number> | null> {
  const ids = readable(actor, magazineId);
  const found = q ? await lettersFound(q) : undefined;
  if (found === "common") return null;
  const counts = found
    ? Object.fromEntries((await db.select({ state: letters.state, n: count() }).from(letters).where(and(sql`${letters.id} = any(${sql.param(found)}::bigint[])`, inArray(letters.magazineId, ids))).groupBy(letters.state)).map(({ state, n }) => [state, n]))
    : await tallyOf("letters", ids);
  return { waiting: 0, sent: 0, calledBack: 0, failed: 0, bounced: 0, ...counts, all: Object.values(counts).reduce((sum, n) => sum + n, 0) };
}

/** What a kind of letter is called on the desk. */
export const calledLetter = (kind: string): string => (kind === "digest" ? "Digest" : isLetterName(kind) ? letterKind(kind).name : kind);

/** One letter and its whole life: each try with what the server said, and the mail that came because of it. Throws Missing when it is not the actor's to read. */
export async function letterOf(actor: Actor, id: number) {
  const [row] = await db
    .select({ letter: letters, magazine: { name: magazines.name, handle: magazines.handle, locale: magazines.locale, timeZone: magazines.timeZone }, column: columns.name, reference: sql<string | null>`${asReference}`, slugLine: questions.slugLine })
    .from(letters)
    .innerJoin(magazines, eq(magazines.id, letters.magazineId))
    .leftJoin(questions, eq(questions.id, letters.questionId))
    .leftJoin(columns, eq(columns.id, questions.columnId))
    .where(and(eq(letters.id, id), inArray(letters.magazineId, readable(actor))));
  if (!row) throw new Missing("This letter");
  const { body, secrets: _, replyToken: __, ...letter } = row.letter;
  const [tries, came] = await Promise.all([
    db.select({ at: letterTries.at, outcome: letterTries.outcome, said: letterTries.said }).from(letterTries).where(eq(letterTries.letterId, id)).orderBy(asc(letterTries.id)),
    db.select({ mailId: filings.mailId, tray: filings.tray, permanent: filings.permanent, subject: filings.subject, receivedAt: mail.receivedAt }).from(filings).innerJoin(mail, eq(mail.id, filings.mailId)).innerJoin(columns, eq(columns.id, mail.columnId)).where(and(eq(filings.letterId, id), inArray(columns.magazineId, readable(actor)))).orderBy(asc(mail.receivedAt), asc(mail.id)),
  ]);
  return { ...row, letter: { ...letter, body: masked(body) }, tries, came };
}

/** What has been written about a question, the first first; nothing to whoever may not read letters. Throws Missing when the question is not the person's. */
export async function lettersAbout(actor: Person, questionId: number) {
  const { magazineId } = await situationOf(db, actor, questionId);
  if (!may(actor, "writeLetters", magazineId)) return [];
  return listed().where(eq(letters.questionId, questionId)).orderBy(asc(letters.madeAt), asc(letters.id)).limit(200);
}
