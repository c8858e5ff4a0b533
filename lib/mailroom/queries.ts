// The mail as the desk reads it: only of magazines where the actor handles mail. What is not yours does not exist.
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { letters } from "@/db/schema/mail";
import { filings, mail } from "@/db/schema/mailroom";
import { people } from "@/db/schema/people";
import { asReference, questions } from "@/db/schema/questions";
import { tallies } from "@/db/schema/tallies";
import type { Actor } from "../actor";
import { magazinesWhere, may } from "../may";
import { Missing } from "../refusal";
import { tallyOf } from "../timeline/tallies";
import type { Tray } from "../words";
import { blockedAs } from "./blocked-as";
import type { MailFilter } from "./mail-filter";
import { mailPage } from "./mail-page";
import { lower } from "./senders";
import { rawOf } from "./take";

/** The magazines whose mail the actor handles. Throws Missing when there are none, or the one asked for is not among them. */
async function handled(actor: Actor, handle?: string) {
  const ids = magazinesWhere(actor, "handleMail");
  const found = ids.length === 0 ? [] : await db.select({ id: magazines.id, timeZone: magazines.timeZone, locale: magazines.locale }).from(magazines).where(and(inArray(magazines.id, ids), handle ? eq(magazines.handle, handle) : undefined)).orderBy(asc(magazines.name));
  const [first] = found;
  if (!first) throw new Missing("This mail");
  return { ids: found.map(({ id }) => id), locale: first.locale, zones: new Set(found.map(({ timeZone }) => timeZone)).size };
}

const page = 40;
const putBy = alias(people, "put_by");

/** One page of mail, the newest first, each with whose it is and by which clock that magazine lives; `before` which mail the next one begins (null at the end); and in how many time zones their magazines are. */
export async function mailIn(actor: Actor, filter: MailFilter) {
  const { ids, locale, zones } = await handled(actor, filter.magazine);
  const listed = await mailPage(ids, filter, { older: filter.before }, page);
  const mails = await db
    .select({
      id: mail.id,
      at: mail.receivedAt,
      fromName: filings.fromName,
      fromAddress: filings.fromAddress,
      subject: filings.subject,
      tray: filings.tray,
      why: sql<string>`coalesce(${filings.why} ->> 0, '')`,
      files: sql<number>`coalesce(jsonb_array_length(${filings.reading} -> 'attachments'), 0)`.mapWith(Number),
      column: columns.name,
      magazine: { name: magazines.name, timeZone: magazines.timeZone, locale: magazines.locale },
      reference: sql<string | null>`case when ${questions.id} is null then null else ${asReference} end`,
      erased: sql<boolean>`${mail.erasedAt} is not null`,
    })
    .from(filings)
    .innerJoin(mail, eq(mail.id, filings.mailId))
    .innerJoin(columns, eq(columns.id, mail.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .leftJoin(questions, eq(questions.id, filings.questionId))
    .where(sql`${filings.mailId} = any(${sql.param(listed.ids)}::bigint[])`)
    .orderBy(desc(filings.mailId));
  return { mails, before: listed.last, more: listed.last !== null, zones, locale };
}
export type MailRow = Awaited<ReturnType<typeof mailIn>>["mails"][number];

/** How much lies in each tray. */
export async function trayCounts(actor: Actor, handle?: string): Promise<Partial<Record<Tray, number>>> {
  const { ids } = await handled(actor, handle);
  return tallyOf("mail", db.select({ id: columns.id }).from(columns).where(inArray(columns.magazineId, ids)));
}

/** How much mail needs attention in each magazine where the actor handles it, or in the one of this handle. */
export async function attentionCounts(actor: Actor, handle?: string): Promise<Map<number, number>> {
  const ids = magazinesWhere(actor, "handleMail");
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: columns.magazineId, n: sql<number>`sum(${tallies.n})`.mapWith(Number) })
    .from(tallies)
    .innerJoin(columns, eq(columns.id, tallies.place))
    .where(and(eq(tallies.what, "mail"), eq(tallies.name, "attention"), inArray(columns.magazineId, ids), handle ? inArray(columns.magazineId, db.select({ id: magazines.id }).from(magazines).where(eq(magazines.handle, handle))) : undefined))
    .groupBy(columns.magazineId)
    .having(sql`sum(${tallies.n}) > 0`);
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** Throws Missing unless the actor handles the mail of its magazine. For routes that serve a part of it. */
export async function mustSeeMail(actor: Actor, id: number): Promise<void> {
  const [row] = await db.select({ magazineId: columns.magazineId }).from(mail).innerJoin(columns, eq(columns.id, mail.columnId)).where(eq(mail.id, id));
  if (!row || !may(actor, "handleMail", row.magazineId)) throw new Missing("This mail");
}

/** The raw bytes of a mail. Throws Missing for whoever does not handle it, and when it was erased. */
export async function rawFor(actor: Actor, id: number): Promise<Buffer> {
  await mustSeeMail(actor, id);
  const raw = await rawOf(id);
  if (!raw) throw new Missing("This mail");
  return raw;
}

/** Everything the page of one mail shows. Throws Missing to whoever does not handle mail in its magazine. */
export async function mailFor(actor: Actor, id: number) {
  const [row] = await db
    .select({
      id: mail.id,
      magazineId: columns.magazineId,
      column: columns.name,
      timeZone: magazines.timeZone,
      locale: magazines.locale,
      door: mail.door,
      size: mail.size,
      receivedAt: mail.receivedAt,
      envelopeFrom: mail.envelopeFrom,
      uploadedBy: people.name,
      erasedAt: mail.erasedAt,
      tray: filings.tray,
      why: filings.why,
      reading: filings.reading,
      fromAddress: filings.fromAddress,
      perhaps: filings.perhaps,
      questionId: filings.questionId,
      letterId: filings.letterId,
      permanent: filings.permanent,
      twinOfId: filings.twinOfId,
      spamScore: filings.spamScore,
      spamSigns: filings.spamSigns,
      originalFrom: filings.originalFrom,
      hints: filings.hints,
      putBy: putBy.name,
      putAt: filings.putAt,
    })
    .from(mail)
    .innerJoin(filings, eq(filings.mailId, mail.id))
    .innerJoin(columns, eq(columns.id, mail.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .leftJoin(people, eq(people.id, mail.uploadedById))
    .leftJoin(putBy, eq(putBy.id, filings.putById))
    .where(eq(mail.id, id));
  if (!row || !may(actor, "handleMail", row.magazineId)) throw new Missing("This mail");
  const { perhaps, questionId, letterId, reading, fromAddress, ...view } = row;
  const near = [...perhaps, ...(questionId === null ? [] : [questionId])];
  const [blocked, about, [letter]] = await Promise.all([
    blockedAs(db, [lower(fromAddress), lower(reading?.from?.address ?? "")], row.magazineId),
    near.length === 0
      ? []
      : db.select({ id: questions.id, reference: sql<string>`${asReference}`, slugLine: questions.slugLine, stage: questions.stage }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).where(and(inArray(questions.id, near), eq(columns.magazineId, row.magazineId))),
    letterId === null ? [] : db.select({ id: letters.id, subject: letters.subject, to: letters.to, madeAt: letters.madeAt }).from(letters).where(and(eq(letters.id, letterId), eq(letters.magazineId, row.magazineId))),
  ]);
  const named = (wanted: number | null) => about.find((one) => one.id === wanted) ?? null;
  return { ...view, reading, /** Whom it is from, by the rules of senders.ts; "" when nothing can be sent there. */ sender: fromAddress, /** What mail from its sender is blocked by: an address, or "@host". */ blocked, question: named(questionId), perhaps: perhaps.flatMap((one) => (one === questionId ? [] : (named(one) ?? []))), letter: letter ?? null };
}
export type MailView = Awaited<ReturnType<typeof mailFor>>;

/** The mails before and after this one in the list it was opened from. */
export async function neighbours(actor: Actor, filter: MailFilter, id: number): Promise<{ newer: number | null; older: number | null }> {
  const { ids } = await handled(actor, filter.magazine);
  const [newer, older] = await Promise.all([mailPage(ids, filter, { newer: id }, 1), mailPage(ids, filter, { older: id }, 1)]);
  return { newer: newer.ids[0] ?? null, older: older.ids[0] ?? null };
}
