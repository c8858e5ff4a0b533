// The reads of the inbox: every channel in one list, paged by place rather than by number so that it stays fast when long.
import { and, asc, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { askers, messages, readerQueries } from "@/db/schema/intake";
import { columns, magazines, topics } from "@/db/schema/magazine";
import { asReference, questions, questionTopics, questionWords } from "@/db/schema/questions";
import { waitingChannels } from "@/db/schema/tallies";
import { magazinesOf, type Person } from "../actor";
import { type InboxChannel, inboxChannels } from "../words";
import { atDesk } from "./at-desk";
import { countsSeen } from "./counts";
import { wondered } from "./wondered";
import { candidates, found, holdsWords } from "./found";
import type { InboxFilter } from "./inbox-filter";
import { byItself, byOthers, narrow } from "./narrow";
import { parseReference } from "./reference";
import { some, strewn } from "./walk";

/** Through which door a question came. */
export const cameBy = (channel: InboxChannel) => some(sql`from ${messages} where ${messages.questionId} = ${questions.id} and ${messages.channel} = ${channel} and ${messages.detachedAt} is null`);
/** The same of what waits, of which that is kept beside: hardly anything to look through. */
const waitsBy = (channel: InboxChannel) => some(sql`from ${waitingChannels} where ${waitingChannels.questionId} = ${questions.id} and ${waitingChannels.channel} = ${channel}`);
/** Asked of the question by its id: as part of a stretch PostgreSQL has all of that read, and sorted, before the first is looked at. */
const isUnread = some(sql`from ${questions} this where this.id = ${questions.id} and this.opened_at is null`);
const inLane = (lane: InboxFilter["lane"]) => and(eq(questions.stage, "inbox"), lane === "snoozed" ? isNotNull(questions.snoozedAt) : isNull(questions.snoozedAt));

const inOrder = (order: InboxFilter["order"]) => (order === "oldest" ? sql`${questions.receivedAt}, ${questions.id}` : sql`${questions.receivedAt} desc, ${questions.id} desc`);

/** Beyond the question of this reference, in the order of the list. The question itself may have left the inbox since. */
function beyond(reference: string, order: InboxFilter["order"], direction: "after" | "before" = "after"): SQL | undefined {
  const parts = parseReference(reference);
  if (!parts) return undefined;
  const there = sql`(select q.received_at, q.id from ${questions} q join ${columns} c on c.id = q.column_id where c.prefix = ${parts.prefix} and q.number = ${parts.number})`;
  return (order === "oldest") === (direction === "after") ? sql`(${questions.receivedAt}, ${questions.id}) > ${there}` : sql`(${questions.receivedAt}, ${questions.id}) < ${there}`;
}

/** A place in the list: the question of this reference, and in which direction of the order from there. */
type From = { reference: string; direction: "after" | "before" };

/**
 * The ids of the first so many of the list from a place, away from it. Of each column's own index only as much is read as the page needs; what is picked
 * is picked on the way, by the database, to the end of the inbox if need be.
 */
async function idsFrom(actor: Person, filter: InboxFilter, now: Date, size: number, from?: From, searched?: Searched): Promise<number[]> {
  const among = searched ?? (filter.q ? await candidates(filter.q) : undefined);
  const order = inOrder((filter.order === "oldest") === (from?.direction !== "before") ? "oldest" : "newest");
  const beyondIt = from && beyond(from.reference, filter.order, from.direction);
  const channel = filter.channel && waitsBy(filter.channel);
  if (filter.q && among !== "common") {
    const search = among ? sql`${questions.id} = any(${sql.param(among)}::bigint[])` : found(filter.q);
    const rows = await db.execute<{ id: number }>(sql`select questions.id::int from ${questions} join ${columns} on ${columns.id} = ${questions.columnId} join ${magazines} on ${magazines.id} = ${columns.magazineId} where ${and(inLane(filter.lane), atDesk(actor, filter.magazine), filter.column ? eq(columns.path, filter.column) : undefined, search, channel, narrow(actor, filter, now), beyondIt)} order by ${order} limit ${size}`);
    return rows.map(({ id }) => id);
  }
  const looked = (await deskColumns(actor, filter.magazine)).filter(({ path }) => !filter.column || path === filter.column);
  const stretches = looked.map((column) => and(eq(questions.columnId, column.id), inLane(filter.lane), byItself({ ...filter, unread: undefined }, now, column), beyondIt));
  const holds = and(among === "common" ? some(sql`from ${questionWords} where ${questionWords.questionId} = ${questions.id} and ${holdsWords(filter.q!)}`) : undefined, channel, filter.unread && isUnread, byOthers(actor, filter));
  const rows = await db.execute<{ id: number }>(sql`select questions.id::int from ${strewn(stretches, order)} where ${holds ?? sql`true`} order by ${order} limit ${size}`);
  return rows.map(({ id }) => id);
}

export type InboxRow = Awaited<ReturnType<typeof inbox>>["rows"][number];

/** What a search has found: see candidates(). */
type Searched = Awaited<ReturnType<typeof candidates>>;

/** One page of the inbox and whether there is more after it. @param searched what the search has found, when it has been looked for already */
export async function inbox(actor: Person, filter: InboxFilter, now = new Date(), size = 50, searched?: Searched) {
  const ids = await idsFrom(actor, filter, now, size + 1, filter.after ? { reference: filter.after, direction: "after" } : undefined, searched);
  const first = db.select({ channel: messages.channel, body: messages.body }).from(messages).where(and(eq(messages.questionId, questions.id), isNull(messages.detachedAt))).orderBy(asc(messages.receivedAt), asc(messages.id)).limit(1).as("first");
  const rows = await db
    .select({
      questionId: questions.id,
      magazineId: columns.magazineId,
      columnId: questions.columnId,
      reference: asReference,
      slugLine: questions.slugLine,
      // What the row begins with, and the pane shows before the rest of it has come; a longer letter comes with the rest. Of a mail the new words alone,
      // which is what it was made a question of.
      asSent: sql<string>`coalesce(left(case when ${first.channel} = 'email' then ${questions.asPrinted} else ${first.body} end, 4000), '')`,
      hasEmail: sql<boolean>`${askers.email} is not null`,
      lastEventId: sql<number>`coalesce((select max(e.id) from events e where e.question_id = ${questions.id}), 0)`.mapWith(Number),
      topicIds: sql<number[]>`array(select ${questionTopics.topicId}::int from ${questionTopics} where ${questionTopics.questionId} = ${questions.id})`,
      channel: first.channel,
      receivedAt: questions.receivedAt,
      promiseDays: columns.promiseDays,
      column: columns.name,
      magazine: magazines.name,
      name: askers.name,
      town: askers.town,
      region: askers.region,
      withheld: askers.withheld,
      unread: sql<boolean>`${questions.openedAt} is null`,
      wondered,
      snoozedAt: questions.snoozedAt,
      wakesAt: questions.wakesAt,
      wokeAt: questions.wokeAt,
      wokeWhy: questions.wokeWhy,
      timeZone: magazines.timeZone,
      locale: magazines.locale,
      awaitsReader: sql<boolean>`${questions.awaitingReaderSince} is not null`,
      replied: sql<boolean>`${questions.awaitingReaderSince} is null and exists (select 1 from ${readerQueries} where ${readerQueries.questionId} = ${questions.id} and ${readerQueries.repliedAt} is not null)`,
      topics: sql<string[]>`array(select ${topics.name} from ${questionTopics} join ${topics} on ${topics.id} = ${questionTopics.topicId} where ${questionTopics.questionId} = ${questions.id} order by ${topics.name})`,
    })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .leftJoin(askers, eq(askers.questionId, questions.id))
    .leftJoinLateral(first, sql`true`)
    .where(sql`${questions.id} = any(${sql.param(ids.slice(0, size))}::bigint[])`)
    .orderBy(inOrder(filter.order));
  return { rows, more: ids.length > size };
}

export type InboxCounts = { all: number } & Record<InboxChannel, number>;

/**
 * How many wait, in all and by channel, for the magazine and column looked at: read from what triggers count. Of a search what it found is counted;
 * null for a common word, which nobody counts.
 */
export async function inboxCounts(actor: Person, filter: Pick<InboxFilter, "magazine" | "column" | "lane" | "q">, searched?: Searched): Promise<InboxCounts | null> {
  if (filter.q) return countsOfSearch(actor, filter, filter.q, searched ?? (await candidates(filter.q)));
  const lane = filter.lane ?? "inbox";
  const { questions: stages, channels } = await countsSeen(actor, filter.magazine, filter.column);
  return { all: stages[lane] ?? 0, ...(Object.fromEntries(inboxChannels.map((channel) => [channel, channels[`${lane} ${channel}`] ?? 0])) as Record<InboxChannel, number>) };
}

async function countsOfSearch(actor: Person, filter: Pick<InboxFilter, "magazine" | "column" | "lane">, q: string, among: Searched): Promise<InboxCounts | null> {
  if (among === "common") return null;
  const looked = (await deskColumns(actor, filter.magazine)).filter(({ path }) => !filter.column || path === filter.column).map(({ id }) => id);
  const waiting = db.$with("waiting").as(db.select({ id: questions.id }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).where(and(inArray(questions.columnId, looked), inLane(filter.lane), among ? sql`${questions.id} = any(${sql.param(among)}::bigint[])` : found(q))));
  const rows = await db.with(waiting).select({ channel: waitingChannels.channel, count: sql<number>`count(*)`.mapWith(Number), all: sql<number>`(select count(*) from waiting)`.mapWith(Number) }).from(waiting).leftJoin(waitingChannels, eq(waitingChannels.questionId, waiting.id)).groupBy(waitingChannels.channel);
  return { form: 0, email: 0, letter: 0, ...Object.fromEntries(rows.flatMap(({ channel, count }) => (channel ? [[channel, count]] : []))), all: rows[0]?.all ?? 0 };
}

/** How many are put off, for the magazine and column looked at. */
export async function snoozedCount(actor: Person, filter: Pick<InboxFilter, "magazine" | "column">): Promise<number> {
  return (await countsSeen(actor, filter.magazine, filter.column)).questions.snoozed ?? 0;
}

/** The reference of the question next in the list, or before it when none follows; null when the list is empty. */
export async function nextInInbox(actor: Person, filter: InboxFilter, reference: string, now = new Date()): Promise<string | null> {
  for (const direction of ["after", "before"] as const) {
    const [id] = await idsFrom(actor, filter, now, 1, { reference, direction });
    if (id === undefined) continue;
    const [next] = await db.select({ reference: asReference }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).where(eq(questions.id, id));
    return next?.reference ?? null;
  }
  return null;
}

export type DeskTopic = Awaited<ReturnType<typeof deskTopics>>[number];

/** The topics of the magazines at whose desk the person sits, by name. */
export function deskTopics(actor: Person, magazine?: string) {
  return db
    .select({ id: topics.id, name: topics.name, magazineId: topics.magazineId })
    .from(topics)
    .innerJoin(magazines, eq(magazines.id, topics.magazineId))
    .where(and(inArray(topics.magazineId, magazinesOf(actor)), magazine ? eq(magazines.handle, magazine) : undefined))
    .orderBy(asc(topics.name));
}

/** The columns at whose desk the person sits, for the filter and to read their lists by. Read once for a page. */
export const deskColumns = cache((actor: Person, magazine?: string) =>
  db
    .select({ id: columns.id, path: columns.path, name: columns.name, magazineId: magazines.id, magazine: magazines.name, locale: magazines.locale, timeZone: magazines.timeZone, promiseDays: columns.promiseDays, hasBoard: columns.hasBoard })
    .from(columns)
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .where(atDesk(actor, magazine))
    .orderBy(asc(magazines.name), asc(columns.name))
    .execute(),
);
