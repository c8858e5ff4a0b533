// The reads of the inbox: every channel in one list, paged by place rather than by number so that it stays fast when long.
import { and, asc, desc, eq, exists, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { askers, messages, readerQueries } from "@/db/schema/intake";
import { columns, magazines, topics } from "@/db/schema/magazine";
import { asReference, questions, questionTopics } from "@/db/schema/questions";
import { magazinesOf, type Person } from "../actor";
import { tallyOf } from "../timeline/tallies";
import { type InboxChannel, inboxChannels } from "../words";
import { atDesk } from "./at-desk";
import { wondered } from "./wondered";
import { candidates, found } from "./found";
import type { InboxFilter } from "./inbox-filter";
import { narrow } from "./narrow";
import { isNarrowed } from "./narrowing";
import { parseReference } from "./reference";

/** Through which door a question came. */
export const cameBy = (channel: InboxChannel) => exists(db.select({ one: sql`1` }).from(messages).where(and(eq(messages.questionId, questions.id), eq(messages.channel, channel), isNull(messages.detachedAt))));
const inInbox = (actor: Person, { magazine, column, lane, q }: InboxFilter) =>
  and(eq(questions.stage, "inbox"), lane === "snoozed" ? isNotNull(questions.snoozedAt) : isNull(questions.snoozedAt), atDesk(actor, magazine), column ? eq(columns.path, column) : undefined, q ? found(q) : undefined);

const inOrder = (order: InboxFilter["order"]) => (order === "oldest" ? [asc(questions.receivedAt), asc(questions.id)] : [desc(questions.receivedAt), desc(questions.id)]);

/** Beyond the question of this reference, in the order of the list. The question itself may have left the inbox since. */
function beyond(reference: string, order: InboxFilter["order"], direction: "after" | "before" = "after"): SQL | undefined {
  const parts = parseReference(reference);
  if (!parts) return undefined;
  const there = sql`(select q.received_at, q.id from ${questions} q join ${columns} c on c.id = q.column_id where c.prefix = ${parts.prefix} and q.number = ${parts.number})`;
  return (order === "oldest") === (direction === "after") ? sql`(${questions.receivedAt}, ${questions.id}) > ${there}` : sql`(${questions.receivedAt}, ${questions.id}) < ${there}`;
}

export type InboxRow = Awaited<ReturnType<typeof inbox>>["rows"][number];

/** One page of the inbox and whether there is more after it. */
export async function inbox(actor: Person, filter: InboxFilter, now = new Date(), size = 50) {
  const page = db
    .select({ id: questions.id })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .where(and(inInbox(actor, filter), filter.channel && cameBy(filter.channel), isNarrowed(filter) ? narrow(actor, filter, now) : undefined, filter.after ? beyond(filter.after, filter.order) : undefined))
    .orderBy(...inOrder(filter.order))
    .limit(size + 1)
    .as("page");
  const first = db.select({ channel: messages.channel, body: messages.body }).from(messages).where(and(eq(messages.questionId, questions.id), isNull(messages.detachedAt))).orderBy(asc(messages.receivedAt), asc(messages.id)).limit(1).as("first");
  const rows = await db
    .select({
      questionId: questions.id,
      magazineId: columns.magazineId,
      columnId: questions.columnId,
      reference: asReference,
      slugLine: questions.slugLine,
      // Of a mail the new words alone, which is what it was made a question of.
      words: sql<string>`coalesce(left(case when ${first.channel} = 'email' then ${questions.asPrinted} else ${first.body} end, 260), '')`,
      // What the pane shows before the rest of it has come; a longer letter comes with the rest.
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
    .from(page)
    .innerJoin(questions, eq(questions.id, page.id))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .leftJoin(askers, eq(askers.questionId, questions.id))
    .leftJoinLateral(first, sql`true`)
    .orderBy(...inOrder(filter.order));
  return { rows: rows.slice(0, size), more: rows.length > size };
}

export type InboxCounts = { all: number } & Record<InboxChannel, number>;

/**
 * How many wait, in all and by channel, for the magazine and column looked at: read from what triggers count. Of a search what it found is counted;
 * null for a common word, which nobody counts.
 */
export async function inboxCounts(actor: Person, filter: Pick<InboxFilter, "magazine" | "column" | "lane" | "q">): Promise<InboxCounts | null> {
  if (filter.q) return countsOfSearch(actor, filter, filter.q);
  const lane = filter.lane ?? "inbox";
  const [stages, channels] = await Promise.all([tallyOf("questions", columnsAt(actor, filter)), tallyOf("channels", columnsAt(actor, filter))]);
  return { all: stages[lane] ?? 0, ...(Object.fromEntries(inboxChannels.map((channel) => [channel, channels[`${lane} ${channel}`] ?? 0])) as Record<InboxChannel, number>) };
}

async function countsOfSearch(actor: Person, filter: Pick<InboxFilter, "magazine" | "column" | "lane">, q: string): Promise<InboxCounts | null> {
  const among = await candidates(q);
  if (among === "common") return null;
  const waiting = db.select({ id: questions.id }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).where(and(inInbox(actor, { ...filter, order: "oldest" }), among ? sql`${questions.id} = any(${sql.param(among)}::bigint[])` : found(q))).as("waiting");
  const [[all], rows] = await Promise.all([
    db.select({ count: sql<number>`count(*)`.mapWith(Number) }).from(waiting),
    db.select({ channel: messages.channel, count: sql<number>`count(distinct ${messages.questionId})`.mapWith(Number) }).from(waiting).innerJoin(messages, and(eq(messages.questionId, waiting.id), isNull(messages.detachedAt))).groupBy(messages.channel),
  ]);
  return { form: 0, email: 0, letter: 0, ...Object.fromEntries(rows.map(({ channel, count }) => [channel, count])), all: all?.count ?? 0 };
}

/** The ids of the columns looked at. */
const columnsAt = (actor: Person, { magazine, column }: Pick<InboxFilter, "magazine" | "column">) => db.select({ id: columns.id }).from(columns).where(and(atDesk(actor, magazine), column ? eq(columns.path, column) : undefined));

/** How many are put off, for the magazine and column looked at. */
export async function snoozedCount(actor: Person, filter: Pick<InboxFilter, "magazine" | "column">): Promise<number> {
  return (await tallyOf("questions", columnsAt(actor, filter))).snoozed ?? 0;
}

/** The reference of the question next in the list, or before it when none follows; null when the list is empty. */
export async function nextInInbox(actor: Person, filter: InboxFilter, reference: string, now = new Date()): Promise<string | null> {
  for (const direction of ["after", "before"] as const) {
    const order = direction === "after" ? filter.order : filter.order === "oldest" ? "newest" : "oldest";
    const [next] = await db
      .select({ reference: asReference })
      .from(questions)
      .innerJoin(columns, eq(columns.id, questions.columnId))
      .innerJoin(magazines, eq(magazines.id, columns.magazineId))
      .where(and(inInbox(actor, filter), filter.channel && cameBy(filter.channel), narrow(actor, filter, now), beyond(reference, filter.order, direction)))
      .orderBy(...inOrder(order))
      .limit(1);
    if (next) return next.reference;
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

/** The columns at whose desk the person sits, for the filter. */
export function deskColumns(actor: Person, magazine?: string) {
  return db
    .select({ path: columns.path, name: columns.name, magazineId: magazines.id, magazine: magazines.name, hasBoard: columns.hasBoard })
    .from(columns)
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .where(atDesk(actor, magazine))
    .orderBy(asc(magazines.name), asc(columns.name));
}
