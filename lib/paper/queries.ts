// The letter tray as the desk reads it. Whoever may type in letters sees them, and nobody else: a scan shows its sender's address.
import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { paperLetters, paperPages } from "@/db/schema/paper";
import { people } from "@/db/schema/people";
import { asReference, questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { may, magazinesWhere } from "../may";
import { situationOf } from "../questions/hold";
import { joined } from "../questions/joined";
import { Missing } from "../refusal";
import type { TrayList } from "./paper";

/** The condition under which a letter lies in a tray of the actor's; of one that was erased nothing is left to be seen. */
function inTrayOf(actor: Actor, magazine?: string): SQL {
  const chosen = magazine ? inArray(columns.magazineId, db.select({ id: magazines.id }).from(magazines).where(eq(magazines.handle, magazine))) : undefined;
  return and(inArray(columns.magazineId, magazinesWhere(actor, "typeInLetter")), isNull(paperLetters.erasedAt), chosen)!;
}

const waits = and(isNull(paperLetters.questionId), isNull(paperLetters.setAsideAt))!;
const mustGoBack = and(ne(paperLetters.originals, ""), isNull(paperLetters.returnedAt))!;
const isOn: Record<TrayList, SQL> = {
  waiting: waits,
  aside: isNotNull(paperLetters.setAsideAt),
  done: isNotNull(paperLetters.questionId),
  originals: ne(paperLetters.originals, ""),
};
/** Each list in the order in which it is worked through. */
const inOrder: Record<TrayList, SQL[]> = {
  waiting: [asc(paperLetters.id)],
  aside: [desc(paperLetters.setAsideAt)],
  done: [desc(paperLetters.id)],
  originals: [sql`${paperLetters.returnedAt} is not null`, sql`${paperLetters.returnedAt} desc`, sql`${paperLetters.returnBy} asc nulls last`, asc(paperLetters.id)],
};
const mostRows = 100;

export type TrayRow = Awaited<ReturnType<typeof tray>>[number];

/** The letters on one list of the tray: at most a hundred, those first that are to be done first. */
export function tray(actor: Actor, list: TrayList, magazine?: string) {
  const returner = alias(people, "returner");
  return db
    .select({
      id: paperLetters.id,
      column: columns.name,
      magazine: { locale: magazines.locale, timeZone: magazines.timeZone },
      putInAt: paperLetters.putInAt,
      putInBy: people.name,
      name: paperLetters.name,
      town: paperLetters.town,
      // What has been typed, or else what was read off the first page.
      words: sql<string>`left(coalesce(nullif(${paperLetters.transcript}, ''), (select p.recognised from paper_pages p where p.letter_id = paper_letters.id order by p.position limit 1), ''), 300)`,
      isTyped: sql<boolean>`paper_letters.transcript <> ''`,
      pages: sql<number>`(select count(*) from paper_pages p where p.letter_id = paper_letters.id)`.mapWith(Number),
      /** The first page's address: its id, and a mark that changes with it. */
      firstPage: sql<string | null>`(select p.id || '?small&mark=' || p.xmin from paper_pages p where p.letter_id = paper_letters.id order by p.position limit 1)`,
      originals: paperLetters.originals,
      returnBy: paperLetters.returnBy,
      returnedAt: paperLetters.returnedAt,
      returnedBy: returner.name,
      setAsideAt: paperLetters.setAsideAt,
      reference: sql<string | null>`case when ${questions.id} is null then null else ${asReference} end`,
      slugLine: questions.slugLine,
    })
    .from(paperLetters)
    .innerJoin(columns, eq(columns.id, paperLetters.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .innerJoin(people, eq(people.id, paperLetters.putInById))
    .leftJoin(returner, eq(returner.id, paperLetters.returnedById))
    .leftJoin(questions, eq(questions.id, paperLetters.questionId))
    .where(and(inTrayOf(actor, magazine), isOn[list]))
    .orderBy(...inOrder[list])
    .limit(mostRows);
}

/** How many letters wait to be typed, were set aside, are questions; and how much has to go back, and should have by now. */
export async function trayCounts(actor: Actor, magazine: string | undefined, now: Date) {
  const when = (condition: SQL) => sql<number>`count(*) filter (where ${condition})`.mapWith(Number);
  const [row] = await db
    .select({
      waiting: when(waits),
      aside: when(isOn.aside),
      done: when(isOn.done),
      originals: when(mustGoBack),
      overdue: when(and(mustGoBack, sql`${paperLetters.returnBy} < (${now.toISOString()}::timestamptz at time zone ${magazines.timeZone})::date`)!),
    })
    .from(paperLetters)
    .innerJoin(columns, eq(columns.id, paperLetters.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .where(inTrayOf(actor, magazine));
  if (!row) throw new Error("a count without a row");
  return row;
}

export type PaperLetter = Awaited<ReturnType<typeof letterFor>>;

/** One letter with its pages. Throws Missing when it is in no tray of the actor's. */
export async function letterFor(actor: Actor, letterId: number) {
  const returner = alias(people, "returner");
  const [letter] = await db
    .select({
      letter: paperLetters,
      column: { id: columns.id, name: columns.name },
      magazine: { locale: magazines.locale, timeZone: magazines.timeZone },
      putInBy: people.name,
      returnedBy: returner.name,
      reference: sql<string | null>`case when ${questions.id} is null then null else ${asReference} end`,
    })
    .from(paperLetters)
    .innerJoin(columns, eq(columns.id, paperLetters.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .innerJoin(people, eq(people.id, paperLetters.putInById))
    .leftJoin(returner, eq(returner.id, paperLetters.returnedById))
    .leftJoin(questions, eq(questions.id, paperLetters.questionId))
    .where(and(eq(paperLetters.id, letterId), inTrayOf(actor)));
  if (!letter) throw new Missing("This letter");
  return { ...letter, pages: await pagesOf(letterId) };
}

const pagesOf = (letterId: number) =>
  db
    .select({
      id: paperPages.id,
      position: paperPages.position,
      width: paperPages.width,
      height: paperPages.height,
      recognition: paperPages.recognition,
      recognised: paperPages.recognised,
      rawType: paperPages.rawType,
      /** The row's own version: it changes when the page is turned, so that no browser shows it as it lay before. */
      mark: sql<string>`${paperPages}.xmin::text`,
    })
    .from(paperPages)
    .where(eq(paperPages.letterId, letterId))
    .orderBy(asc(paperPages.position));

/** How far the pages have been read, and what was read: for a page that waits. Throws Missing like letterFor. */
export async function readingsOf(actor: Actor, letterId: number) {
  const [letter] = await db.select({ id: paperLetters.id }).from(paperLetters).innerJoin(columns, eq(columns.id, paperLetters.columnId)).where(and(eq(paperLetters.id, letterId), inTrayOf(actor)));
  if (!letter) throw new Missing("This letter");
  return db.select({ id: paperPages.id, recognition: paperPages.recognition, recognised: paperPages.recognised }).from(paperPages).where(eq(paperPages.letterId, letterId)).orderBy(asc(paperPages.position));
}

/** A page as shown, or the file it came as. Throws Missing when it is in no tray of the actor's, or there is no such file. */
export async function pageBytes(actor: Actor, pageId: number, which: "image" | "raw"): Promise<{ bytes: Buffer; type: string }> {
  const [page] = await db
    .select({ bytes: paperPages[which], rawType: paperPages.rawType })
    .from(paperPages)
    .innerJoin(paperLetters, eq(paperLetters.id, paperPages.letterId))
    .innerJoin(columns, eq(columns.id, paperLetters.columnId))
    .where(and(eq(paperPages.id, pageId), inTrayOf(actor)));
  if (!page?.bytes) throw new Missing("This page");
  return { bytes: page.bytes, type: which === "image" ? "image/jpeg" : (page.rawType ?? "application/octet-stream") };
}

/** The letters a question and those merged into it came as, with their pages; none for somebody who may not see them. */
export async function lettersOf(actor: Actor, questionId: number) {
  const { magazineId } = await situationOf(db, actor, questionId);
  if (!may(actor, "typeInLetter", magazineId)) return [];
  const letters = await db
    .select({ id: paperLetters.id, enclosures: paperLetters.enclosures, originals: paperLetters.originals, returnBy: paperLetters.returnBy, returnedAt: paperLetters.returnedAt, returnedBy: people.name })
    .from(paperLetters)
    .leftJoin(people, eq(people.id, paperLetters.returnedById))
    .where(and(inArray(paperLetters.questionId, joined(questionId)), isNull(paperLetters.erasedAt)))
    .orderBy(asc(paperLetters.id));
  return Promise.all(letters.map(async (letter) => ({ ...letter, pages: (await pagesOf(letter.id)).map(({ id, position, width, height, mark }) => ({ id, position, width, height, mark })) })));
}
