// Who is written to about an event. Whoever has no address, or may no longer sign in, is not written to.
import { and, desc, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments, invitations } from "@/db/schema/assignments";
import { askers, messages, readerQueries } from "@/db/schema/intake";
import { columns, magazines } from "@/db/schema/magazine";
import { deskNotes, signOffs } from "@/db/schema/notes";
import { contributors, people, roles } from "@/db/schema/people";
import { publications } from "@/db/schema/publishing";
import { asReference, questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { tips } from "@/db/schema/tips";
import { emailProblem } from "../intake/asking";
import { addressOf, installationUrl } from "../magazine/address";
import { joined } from "../questions/joined";
import { deskRoles, type Hearing } from "../words";
import type { Recipient } from "./letter";
import { movedLists } from "./moved-to";
import { type PostTold, postsTold, toldOf } from "./noted";
import { toldLinks } from "./told-links";

/** The event as a recipient is looked up by. */
export type Occasion = { id: number; kind: string; questionId: number | null; magazineId: number | null; at: Date; byId: number | null; data: Record<string, unknown> };
type Find = (tx: Tx, occasion: Occasion) => Promise<Recipient[]>;

/** An address as the doors take it, or null: whoever was let in with it is written to. */
const addressIn = (text: unknown): string | null => (typeof text === "string" && !emailProblem(text) ? text : null);

async function persons(tx: Tx, ids: (number | null | undefined)[], occasion: Occasion): Promise<Recipient[]> {
  const wanted = [...new Set(ids.filter((id): id is number => typeof id === "number" && id !== occasion.byId))];
  if (wanted.length === 0) return [];
  const rows = await tx
    .select({ personId: people.id, name: sql<string>`coalesce(${contributors.byline}, ${people.name})`, email: people.email })
    .from(people)
    .leftJoin(contributors, eq(contributors.personId, people.id))
    .where(and(inArray(people.id, wanted), isNull(people.disabledAt)));
  return rows.flatMap(({ personId, name, email }) => (addressIn(email) ? [{ personId, name, email: email! }] : []));
}

/** Of these, who still sits at the magazine's desk. */
async function seated(tx: Tx, ids: (number | null | undefined)[], occasion: Occasion): Promise<Recipient[]> {
  const wanted = ids.filter((id): id is number => typeof id === "number");
  if (wanted.length === 0 || occasion.magazineId === null) return [];
  const held = await tx.select({ id: roles.personId }).from(roles).where(and(eq(roles.magazineId, occasion.magazineId), inArray(roles.personId, wanted), inArray(roles.role, [...deskRoles])));
  return persons(tx, held.map(({ id }) => id), occasion);
}

/** The notes as a letter quotes them, and where the first of them stands. */
const notesFor = (told: readonly PostTold[], text: string) => ({ notes: told.map((post) => post.text).join("\n\n"), place: `${text}#n-${told[0]!.key}` });

async function referenceOf(tx: Tx, { questionId }: Occasion): Promise<string> {
  const [row] = await tx.select({ reference: asReference }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).where(eq(questions.id, questionId ?? 0));
  return row?.reference ?? "";
}

/** Who laid out the page whose schedule was called off last. */
async function schedulerOf(tx: Tx, { questionId, at }: Occasion): Promise<number | undefined> {
  const [row] = await tx.select({ byId: publications.publishedById }).from(publications).where(and(eq(publications.questionId, questionId ?? 0), lte(publications.cancelledAt, at))).orderBy(desc(publications.cancelledAt), desc(publications.id)).limit(1);
  return row?.byId;
}

/** The offer that stood when it happened, the newest first. */
const offers = (tx: Tx, { questionId, at }: Occasion) =>
  tx
    .select()
    .from(assignments)
    .where(and(eq(assignments.questionId, questionId ?? 0), lte(assignments.offeredAt, at), or(isNull(assignments.endedAt), gte(assignments.endedAt, at)), or(isNull(assignments.turnedDownAt), gte(assignments.turnedDownAt, at))))
    .orderBy(desc(assignments.offeredAt), desc(assignments.id));

const standing = async (tx: Tx, occasion: Occasion) => (await offers(tx, occasion))[0];

async function readersOf(tx: Tx, where: ReturnType<typeof sql>): Promise<Recipient[]> {
  const rows = await tx.execute<{ name: string; email: string | null; token: string; hearing: Hearing; reference: string; host: string | null }>(sql`
    select a.name, a.email, a.token, a.hearing, c.prefix || '-' || q.number as reference, m.host
    from ${askers} a join questions q on q.id = a.question_id join columns c on c.id = q.column_id join ${magazines} m on m.id = c.magazine_id
    where ${where}`);
  return rows.flatMap(({ name, email, token, hearing, reference, host }) => (addressIn(email) ? [{ name, email: email!, reference, hearing, status: addressOf({ host }, `/q/${token}`) }] : []));
}

export const recipients = {
  reader: (tx, { questionId }) => readersOf(tx, sql`q.id = ${questionId}`),
  /** Who asked, and all who asked the same and were merged into it, however many steps away. */
  readers: async (tx, { questionId }) => (questionId === null ? [] : readersOf(tx, sql`q.id in ${joined(questionId)}`)),
  /** The historian; with the link that was made with the event, where one was. */
  historian: async (tx, occasion) => {
    const offer = await standing(tx, occasion);
    const [link] = offer ? await tx.select({ until: invitations.expiresAt }).from(invitations).where(and(eq(invitations.assignmentId, offer.id), eq(invitations.madeAt, occasion.at))).orderBy(desc(invitations.id)).limit(1) : [];
    return (await persons(tx, [offer?.contributorId], occasion)).map((person) => ({ ...person, invitedUntil: link?.until, answerBy: offer?.answerBy ?? undefined }));
  },
  /** From whom it was taken, unless it was offered to the same person anew. */
  earlierHistorian: async (tx, occasion) => {
    const [now, before] = await offers(tx, occasion);
    return before && before.contributorId !== now?.contributorId ? persons(tx, [before.contributorId], occasion) : [];
  },
  /** Whose names stand over the page that is, or was, up. */
  authors: async (tx, occasion) => {
    const [page] = await tx
      .select({ bylines: publications.bylines })
      .from(publications)
      .where(and(eq(publications.questionId, occasion.questionId ?? 0), sql`${publications.wentLiveAt} is not null`))
      .orderBy(desc(publications.wentLiveAt), desc(publications.id))
      .limit(1);
    return persons(tx, page?.bylines.map(({ personId }) => personId) ?? [], occasion);
  },
  /** The editor who made the offer. */
  offerer: async (tx, occasion) => seated(tx, [(await standing(tx, occasion))?.offeredById], occasion),
  /** The editor who made the offer that was given back. */
  scheduler: async (tx, occasion) => seated(tx, [await schedulerOf(tx, occasion)], occasion),
  formerOfferer: async (tx, occasion) => seated(tx, [Number(occasion.data.offererId)], occasion),
  /** The editor who asked the reader something. */
  inquirer: async (tx, occasion) => {
    const [asked] = await tx.select({ id: readerQueries.askedById }).from(readerQueries).where(eq(readerQueries.questionId, occasion.questionId ?? 0)).orderBy(desc(readerQueries.askedAt)).limit(1);
    return seated(tx, [asked?.id], occasion);
  },
  /** The one of the desk who dealt with the question last. */
  minder: async (tx, occasion) => {
    const [last] = await tx
      .select({ id: events.byId })
      .from(events)
      .innerJoin(roles, and(eq(roles.personId, events.byId), eq(roles.magazineId, occasion.magazineId ?? 0), inArray(roles.role, [...deskRoles])))
      .where(and(eq(events.questionId, occasion.questionId ?? 0), eq(events.byKind, "person")))
      .orderBy(desc(events.at), desc(events.id))
      .limit(1);
    return seated(tx, [last?.id], occasion);
  },
  /** Of the desk, whom the notes concern that were written. */
  notedDesk: async (tx, occasion) => {
    const told = await toldOf(tx, await postsTold(tx, occasion), occasion);
    const found = await seated(tx, told.flatMap(({ concerns }) => [...concerns]), occasion);
    const historian = (await standing(tx, occasion))?.contributorId;
    const text = `${installationUrl()}/desk/questions/${await referenceOf(tx, occasion)}/text`;
    return found.filter(({ personId }) => personId !== historian).map((person) => ({ ...person, ...notesFor(told.filter(({ concerns }) => concerns.has(person.personId!)), text) }));
  },
  /** Those of the desk whom a note among itself names. */
  spokenTo: async (tx, occasion) => {
    const [note] = await tx.select({ body: deskNotes.body, mentions: deskNotes.mentions }).from(deskNotes).where(eq(deskNotes.id, Number(occasion.data.noteId)));
    return note ? (await seated(tx, note.mentions, occasion)).map((person) => ({ ...person, notes: note.body })) : [];
  },
  /** The historian: for what the desk noted beside a text that is with it, and wherever else the notes concern the historian. */
  notedHistorian: async (tx, occasion) => {
    const offer = await standing(tx, occasion);
    const told = offer ? (await toldOf(tx, await postsTold(tx, occasion), occasion)).filter(({ concerns, historian }) => historian || concerns.has(offer.contributorId)) : [];
    if (!offer || told.length === 0) return [];
    return (await persons(tx, [offer.contributorId], occasion)).map((person) => ({ ...person, ...notesFor(told, `${installationUrl()}/my/assignments/${offer.id}`) }));
  },
  /** Who told us something about the answer; once a question is made of it, with the reference and the private page of that. */
  teller: async (tx, { data }) => {
    const [tip] = await tx
      .select({ name: tips.name, email: tips.email, told: messages.body, headline: publications.headline, madeId: tips.madeQuestionId })
      .from(tips)
      .innerJoin(messages, eq(messages.id, tips.messageId))
      .innerJoin(publications, eq(publications.id, tips.publicationId))
      .where(eq(tips.id, Number(data.tipId)));
    if (!tip || !addressIn(tip.email)) return [];
    const { madeId, ...teller } = tip;
    const [made] = madeId === null ? [] : await readersOf(tx, sql`q.id = ${madeId}`);
    return [{ ...teller, ...(made && { reference: made.reference, status: made.status }) }];
  },
  /** Who wondered about it on the board, or about one that was merged into it, and confirmed that they want to be told. */
  wonderers: async (tx, { questionId }) => {
    const rows = await tx.execute<{ email: string; token: string; words: string; reference: string; host: string | null }>(sql`
      select distinct on (lower(w.email)) w.email, w.token, b.words, c.prefix || '-' || q.number as reference, m.host
      from wonders w join board_entries b on b.question_id = w.question_id join questions q on q.id = w.question_id join columns c on c.id = q.column_id join ${magazines} m on m.id = c.magazine_id
      where w.question_id in ${joined(questionId ?? 0)} and w.confirmed_at is not null and w.email is not null order by lower(w.email), w.id`);
    return rows.flatMap(({ email, token, words, reference, host }) => (addressIn(email) ? [{ name: "", email, reference, board: words, stop: toldLinks((path) => addressOf({ host }, path), token).stop }] : []));
  },
  /** The guest who is asked by a secret link. */
  guest: async (tx, { data }) => {
    const [link] = await tx.select({ name: signOffs.name, email: signOffs.email }).from(signOffs).where(eq(signOffs.id, Number(data.signOffId)));
    return link && addressIn(link.email) ? [link] : [];
  },
  /** The editor who asked the guest. */
  guestAsker: async (tx, occasion) => {
    const [link] = await tx.select({ id: signOffs.askedById }).from(signOffs).where(eq(signOffs.id, Number(occasion.data.signOffId)));
    return seated(tx, [link?.id], occasion);
  },
  /** The address something was passed on to. */
  address: (_, { data }) => {
    const email = addressIn(data.email) ?? addressIn(data.to);
    return Promise.resolve(email ? [{ name: typeof data.label === "string" ? data.label : "", email }] : []);
  },
  /** The magazine's chiefs, with the page of the webhook it is about. */
  chiefs: async (tx, occasion) => {
    const held = await tx.select({ id: roles.personId, handle: magazines.handle }).from(roles).innerJoin(magazines, eq(magazines.id, roles.magazineId)).where(and(eq(roles.magazineId, occasion.magazineId ?? 0), eq(roles.role, "chief")));
    const place = `${installationUrl()}/desk/settings/${held[0]?.handle}/webhooks/${Number(occasion.data.webhookId)}`;
    return (await persons(tx, held.map(({ id }) => id), occasion)).map((chief) => ({ ...chief, place }));
  },
  /** Those who get a letter of their own about a reminder, each with the one that is meant; the historian with the link that was made for it. */
  reminded: async (tx, occasion) => {
    const meant = (occasion.data.letters ?? {}) as Record<string, string>;
    const offer = await standing(tx, occasion);
    const [link] = offer ? await tx.select({ until: invitations.expiresAt }).from(invitations).where(and(eq(invitations.assignmentId, offer.id), eq(invitations.madeAt, occasion.at))).orderBy(desc(invitations.id)).limit(1) : [];
    return (await persons(tx, Object.keys(meant).map(Number), occasion)).map((person) => ({ ...person, letter: meant[String(person.personId)], ...(link && offer && person.personId === offer.contributorId && { invitedUntil: link.until, answerBy: offer.answerBy ?? undefined }) }));
  },
  /** Those whose due days have moved, each with a list of them. */
  moved: async (tx, occasion) => {
    const lists = await movedLists(tx, occasion.data, occasion.magazineId, occasion.at);
    return (await persons(tx, [...lists.keys()], occasion)).map((person) => {
      const mine = lists.get(person.personId!)!;
      return { ...person, list: mine.list, place: `${installationUrl()}${mine.desk ? "/desk/issues" : "/my"}` };
    });
  },
  /** The person an event is about. */
  person: async (tx, occasion) => {
    const found = await persons(tx, [Number(occasion.data.personId)], { ...occasion, byId: null });
    return found.map((person) => ({ ...person, known: occasion.data.known === true }));
  },
} as const satisfies Record<string, Find>;
export type Who = keyof typeof recipients;
