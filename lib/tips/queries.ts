// The reads of the lane: what readers told of published answers, apart from the questions and never among them.
import { and, asc, desc, eq, exists, gte, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { cache } from "react";
import { db } from "@/db/client";
import { messages } from "@/db/schema/intake";
import { columns, magazines } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { publications, standsIn } from "@/db/schema/publishing";
import { questions } from "@/db/schema/questions";
import { tips } from "@/db/schema/tips";
import type { Actor, Person } from "../actor";
import { must } from "../may";
import { Missing } from "../refusal";
import { atDesk } from "../questions/at-desk";
import { countsSeen } from "../questions/counts";
import { searchWords } from "../questions/list-filter";
import type { TipFilter } from "./tip-filter";

const later = alias(publications, "later");
const nowUp = alias(publications, "now_up");
const made = alias(questions, "made");
const madeIn = alias(columns, "made_in");

const spoken = (q: string): SQL | undefined => {
  const words = searchWords(q);
  return words ? sql`to_tsvector('askdesk', ${messages.body}) @@ to_tsquery('askdesk', ${words}) and ${messages.questionId} is null` : undefined;
};
const inLane = (actor: Person, { magazine, column, state, q }: Pick<TipFilter, "magazine" | "column" | "state" | "q">) =>
  and(state ? isNotNull(tips.settledAt) : isNull(tips.settledAt), atDesk(actor, magazine), column ? eq(columns.path, column) : undefined, q ? spoken(q) : undefined);

/** A correction went before readers after the tip came. */
const corrected = () => exists(db.select({ one: sql`1` }).from(later).where(and(eq(later.questionId, tips.questionId), isNotNull(later.correction), gte(later.wentLiveAt, tips.toldAt))));

/** The tips with the answers they are about, as the pages stand now, and all that is known of them but an address, which is asked for apart. */
const fromTips = (where: SQL | undefined) =>
  db
    .select({
      id: tips.id,
      kind: tips.kind,
      words: messages.body,
      name: tips.name,
      town: tips.town,
      region: tips.region,
      mayPrint: sql<boolean>`${tips.consentWording} is not null`,
      toldAt: tips.toldAt,
      unread: sql<boolean>`${tips.openedAt} is null and ${tips.settledAt} is null`,
      takenUpAt: tips.takenUpAt,
      end: tips.end,
      settledAt: tips.settledAt,
      settledBy: people.name,
      made: sql<string | null>`${madeIn.prefix} || '-' || ${made.number}`,
      questionId: tips.questionId,
      reference: sql<string>`${columns.prefix} || '-' || ${questions.number}`,
      stage: questions.stage,
      column: columns.name,
      magazineId: magazines.id,
      locale: magazines.locale,
      timeZone: magazines.timeZone,
      host: magazines.host,
      headline: sql<string>`coalesce(${nowUp.headline}, ${publications.headline})`,
      page: sql<string | null>`(select c.path || '/' || ${nowUp.path} from ${columns} c where c.id = ${nowUp.columnId})`,
      /** It may tell of words that readers do not have any more. */
      correctedSince: sql<boolean>`${corrected()}`,
    })
    .from(tips)
    .innerJoin(messages, eq(messages.id, tips.messageId))
    .innerJoin(publications, eq(publications.id, tips.publicationId))
    .innerJoin(questions, eq(questions.id, tips.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .leftJoin(nowUp, and(eq(nowUp.questionId, tips.questionId), standsIn(nowUp)))
    .leftJoin(people, eq(people.id, tips.settledById))
    .leftJoin(made, eq(made.id, tips.madeQuestionId))
    .leftJoin(madeIn, eq(madeIn.id, made.columnId))
    .where(where);

export type TipRow = Awaited<ReturnType<typeof fromTips>>[number];

/**
 * One page of the lane and whether there is more: what is open by age, the oldest first; what is settled the newest first. Which stand on it is asked first,
 * of few tables: with all that is told of each, the order and the end of the list would be planned anew each time, for longer than the page takes.
 */
export async function tipsIn(actor: Person, filter: TipFilter, size = 30): Promise<{ rows: TipRow[]; more: boolean }> {
  const beyond = filter.after && (filter.state ? sql`${tips.id} < ${filter.after}` : sql`${tips.id} > ${filter.after}`);
  const found = await db
    .select({ id: tips.id })
    .from(tips)
    .innerJoin(messages, eq(messages.id, tips.messageId))
    .innerJoin(questions, eq(questions.id, tips.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(and(inLane(actor, filter), beyond || undefined))
    .orderBy(filter.state ? desc(tips.id) : asc(tips.id))
    .limit(size + 1);
  const rows = new Map((await fromTips(sql`${tips.id} = any(${sql.param(found.map(({ id }) => id))}::bigint[])`)).map((row) => [row.id, row]));
  return { rows: found.slice(0, size).flatMap(({ id }) => rows.get(id) ?? []), more: found.length > size };
}

/** How many are open, for the magazine and column looked at. */
export async function openTips(actor: Person, filter: Pick<TipFilter, "magazine" | "column">): Promise<number> {
  return (await countsSeen(actor, filter.magazine, filter.column)).tips.open ?? 0;
}

/** One tip. Throws Missing when it is not on the person's desk. */
export async function tipOf(actor: Person, id: number): Promise<TipRow> {
  const [found] = await fromTips(and(eq(tips.id, id), atDesk(actor)));
  if (!found) throw new Missing("This tip");
  return found;
}

/** What was told of one answer, the newest first; once for a page. The caller has made sure that the actor sees the question at the desk. */
export const tipsAbout = cache((questionId: number) =>
  db
    .select({ id: tips.id, kind: tips.kind, words: messages.body, name: tips.name, toldAt: tips.toldAt, takenUpAt: tips.takenUpAt, end: tips.end })
    .from(tips)
    .innerJoin(messages, eq(messages.id, tips.messageId))
    .where(eq(tips.questionId, questionId))
    .orderBy(desc(tips.id))
    .execute(),
);
export type ToldOf = Awaited<ReturnType<typeof tipsAbout>>[number];

/** The address of whoever told it, for those who may see it; Missing for anybody else. */
export async function tipAddress(actor: Actor, id: number): Promise<string> {
  const [found] = await db.select({ email: tips.email, magazineId: columns.magazineId }).from(tips).innerJoin(questions, eq(questions.id, tips.questionId)).innerJoin(columns, eq(columns.id, questions.columnId)).where(eq(tips.id, id));
  if (!found) throw new Missing("This tip");
  must(actor, "seeReaderAddress", found.magazineId);
  return found.email;
}
