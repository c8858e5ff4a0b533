// Letters out, as the desk may read them: secrets masked, and only those of one's own magazines.
import { and, asc, count, desc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
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
import { isLetterName, letterKind } from "./letters/all";
import { masked } from "./plain";

const page = 40;

/** What is looked at. `before` is the last letter already seen. */
export type LettersFilter = { magazineId?: number; state?: LetterState; q?: string; before?: { at: Date; id: number } };

/** The magazines whose letters the actor may read. Throws Missing when there are none, or the one asked for is not among them. */
function readable(actor: Actor, magazineId?: number): number[] {
  const ids = magazinesWhere(actor, "writeLetters").filter((id) => magazineId === undefined || id === magazineId);
  if (ids.length === 0) throw new Missing("These letters");
  return ids;
}

/** Letters to whoever's name or address has these signs in it, or about the question of this reference. */
function sought(q: string | undefined): SQL | undefined {
  if (!q) return undefined;
  const like = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return or(sql`${letters.to} ilike ${like}`, sql`${letters.toName} ilike ${like}`, sql`${asReference} = ${q.toUpperCase()}`);
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
      magazine: magazines.name,
      reference: sql<string | null>`${asReference}`,
    })
    .from(letters)
    .innerJoin(magazines, eq(magazines.id, letters.magazineId))
    .leftJoin(questions, eq(questions.id, letters.questionId))
    .leftJoin(columns, eq(columns.id, questions.columnId))
    .$dynamic();

/** One page of letters, newest first, and whether older ones follow. */
export async function lettersOut(actor: Actor, { magazineId, state, q, before }: LettersFilter) {
  const older = before && sql`(${letters.madeAt}, ${letters.id}) < (${before.at.toISOString()}::timestamptz, ${before.id})`;
  const rows = await listed()
    .where(and(inArray(letters.magazineId, readable(actor, magazineId)), state && eq(letters.state, state), sought(q), older))
    .orderBy(desc(letters.madeAt), desc(letters.id))
    .limit(page + 1);
  return { more: rows.length > page, letters: rows.slice(0, page) };
}

/** How many letters there are in each state, and in all. */
export async function letterCounts(actor: Actor, { magazineId, q }: Pick<LettersFilter, "magazineId" | "q"> = {}): Promise<Record<LetterState | "all", number>> {
  const rows = await db
    .select({ state: letters.state, n: count() })
    .from(letters)
    .leftJoin(questions, eq(questions.id, letters.questionId))
    .leftJoin(columns, eq(columns.id, questions.columnId))
    .where(and(inArray(letters.magazineId, readable(actor, magazineId)), sought(q)))
    .groupBy(letters.state);
  return { waiting: 0, sent: 0, failed: 0, bounced: 0, calledBack: 0, ...Object.fromEntries(rows.map(({ state, n }) => [state, n])), all: rows.reduce((sum, { n }) => sum + n, 0) };
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
