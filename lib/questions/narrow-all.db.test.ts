// However it is narrowed, by whatever together, in either list, in whichever order and page by page: what stands there is what looking at each question
// by itself gives, and nothing of a magazine at whose desk one does not sit.
import { eq } from "drizzle-orm";
import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { askers, messages, readerQueries } from "@/db/schema/intake";
import { issues, topics } from "@/db/schema/magazine";
import { deskNotes } from "@/db/schema/notes";
import { paperLetters } from "@/db/schema/paper";
import { printings } from "@/db/schema/publishing";
import { questions, questionTopics } from "@/db/schema/questions";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import type { Person } from "../actor";
import { dayIn } from "../kit/day";
import { inbox } from "./inbox";
import { inboxFilter } from "./inbox-filter";
import { listFilter } from "./list-filter";
import { pageOf } from "./list-page";
import { pick } from "./walk";
import { sql } from "drizzle-orm";

const now = new Date("2026-10-14T12:00:00Z");
const [hour, day] = [3_600_000, 86_400_000];
/** Of a question all that lists can be narrowed by. */
const anyMade = fc.record({
  place: fc.nat(3), waits: fc.boolean(), hours: fc.nat(12 * 24), isRead: fc.boolean(), awaits: fc.boolean(), topic: fc.nat(2), hasReplied: fc.boolean(), region: fc.constantFrom("Ohio", "ohio", "Maine"),
  isAttached: fc.boolean(), mentions: fc.nat(2), channel: fc.constantFrom("form" as const, "email" as const, "letter" as const), reader: fc.nat(8), isPrinted: fc.boolean(), hasBell: fc.boolean(),
});
type Made = typeof anyMade extends fc.Arbitrary<infer One> ? One : never;
let made: (Made & { id: number; readerId: number | null; received: Date; column: { path: string; promiseDays: number }; zone: string; handle: string; isMine: boolean })[] = [];
let ana: Person;
let paths: string[] = [];
let handles: string[] = [];
let topicIds: number[] = [];

beforeAll(async () => {
  const places = [await makeMagazine({ promiseDays: 3 }), await makeMagazine({ promiseDays: 8, timeZone: "Australia/Sydney" }), await makeMagazine({ promiseDays: 5, timeZone: "Europe/Madrid" }), await makeMagazine()];
  const editor = await makePerson(places[0]!.magazine.id, "editor");
  ana = { ...editor, roles: new Map(places.slice(0, 3).map(({ magazine }) => [magazine.id, new Set(["editor" as const])])) };
  [paths, handles] = [places.map(({ column }) => column.path), places.map(({ magazine }) => magazine.handle)];
  topicIds = (await db.insert(topics).values([0, 1, 2].map((n) => ({ magazineId: places[0]!.magazine.id, name: `Topic ${n}`, path: `topic-${n}` }))).returning()).map(({ id }) => id);
  const numbers = await db.insert(issues).values(places.map(({ magazine }) => ({ magazineId: magazine.id, name: "Winter", path: "winter", coverDate: "2026-12-01", onSaleOn: "2026-11-20", copyCloseOn: "2026-10-20" }))).returning();
  for (const one of fc.sample(anyMade, { numRuns: 70, seed: 62 })) {
    const { magazine, column } = places[one.place]!;
    const { id } = await makeQuestion(column.id, one.waits ? "inbox" : "declined", undefined, one.hasBell ? "Who rang the bell?" : "Why did ships sail?");
    const received = new Date(Date.UTC(2026, 9, 1) + one.hours * hour);
    await db.update(questions).set({ receivedAt: received, stageSince: received, openedAt: one.isRead ? now : null, awaitingReaderSince: one.awaits ? now : null }).where(eq(questions.id, id));
    const [asker] = await db.update(askers).set({ region: one.region, email: `reader-of-several-${one.reader}@example.org` }).where(eq(askers.questionId, id)).returning();
    await db.insert(messages).values({ columnId: column.id, questionId: id, channel: one.channel, raw: Buffer.from("x"), contentHash: `narrowed-${id}`, body: "x", receivedAt: received });
    if (one.topic < 2) await db.insert(questionTopics).values({ questionId: id, topicId: topicIds[one.topic]! });
    if (one.hasReplied) await db.insert(readerQueries).values({ questionId: id, askedById: ana.id, body: "?", askedAt: now, reply: "!", repliedAt: now });
    if (one.isAttached) await db.insert(paperLetters).values({ columnId: column.id, putInById: ana.id, putInAt: now, questionId: id, enclosures: "A photograph" });
    if (one.mentions === 0) await db.insert(deskNotes).values({ questionId: id, byId: ana.id, body: "@Ana look", mentions: [ana.id], madeAt: now });
    if (one.isPrinted) await db.insert(printings).values({ questionId: id, issueId: numbers[one.place]!.id, page: 3, markedById: ana.id, markedAt: now });
    made.push({ ...one, id, readerId: asker!.readerId, received, column, zone: magazine.timeZone, handle: magazine.handle, isMine: one.place < 3 });
  }
  made = made.toSorted((a, b) => a.received.getTime() - b.received.getTime() || a.id - b.id);
});

const anyFilter = fc.record(
  {
    topic: fc.constantFrom(0, 1, 2), unread: fc.constant("yes"), late: fc.constant("yes"), reader: fc.constantFrom("replied", "awaited", "printed"), region: fc.constantFrom("OHIO", "Maine", "Nowhere"), attached: fc.constant("yes"), mentions: fc.constant("me"),
    since: fc.constantFrom("2026-10-04", "2026-10-09"), before: fc.constantFrom("2026-10-05", "2026-10-10"), channel: fc.constantFrom("form", "email", "letter"), q: fc.constant("bell"), column: fc.nat(3), magazine: fc.nat(3),
  },
  { requiredKeys: [] },
);
type Filter = typeof anyFilter extends fc.Arbitrary<infer One> ? One : never;

/** Whether it stands in a list narrowed so, by its own figures alone. */
function holds(one: (typeof made)[number], f: Filter): boolean {
  const there = dayIn(one.zone, one.received);
  return (
    one.isMine && (f.topic === undefined || one.topic === f.topic) && (!f.unread || !one.isRead) && (!f.late || one.received.getTime() < now.getTime() - one.column.promiseDays * day) &&
    (f.reader !== "replied" || (!one.awaits && one.hasReplied)) && (f.reader !== "awaited" || one.awaits) && (f.reader !== "printed" || made.some((other) => other.id !== one.id && other.readerId === one.readerId && other.isPrinted)) &&
    (f.region === undefined || one.region.toLowerCase() === f.region.toLowerCase()) && (!f.attached || one.isAttached) && (!f.mentions || one.mentions === 0) && (f.since === undefined || there >= f.since) && (f.before === undefined || there < f.before) &&
    (f.channel === undefined || f.channel === "form" || one.channel === f.channel) && (!f.q || one.hasBell) && (f.column === undefined || one.column.path === paths[f.column]) && (f.magazine === undefined || one.handle === handles[f.magazine])
  );
}
const asked = ({ topic, column, magazine, ...more }: Filter) => ({ ...more, topic: topic === undefined ? undefined : topicIds[topic], column: column === undefined ? undefined : paths[column], magazine: magazine === undefined ? undefined : handles[magazine] });
const referencesOf = async (ids: readonly number[]) => (await db.execute<{ id: number; reference: string }>(sql`select q.id::int, c.prefix || '-' || q.number as reference from questions q join columns c on c.id = q.column_id where q.id = any(${sql.param(ids)}::bigint[])`)).reduce((all, { id, reference }) => all.set(id, reference), new Map<number, string>());

test("by whatever together, the inbox and the list hold what holds", { timeout: 120_000 }, async () => {
  const references = await referencesOf(made.map(({ id }) => id));
  await fc.assert(
    fc.asyncProperty(anyFilter, fc.constantFrom("oldest", "newest"), fc.integer({ min: 1, max: 30 }), fc.boolean(), async (filter, order, size, isCommon) => {
      const searched = filter.q && isCommon ? ("common" as const) : undefined;
      const expected = made.filter((one) => holds(one, filter)).map(({ id }) => id);
      const waiting: number[] = [];
      for (let after: string | undefined; ; after = references.get(waiting.at(-1)!)) {
        const page = await inbox(ana, inboxFilter.parse({ ...asked(filter), order, after }), now, size, searched);
        waiting.push(...page.rows.map(({ questionId }) => questionId));
        if (!page.more) break;
      }
      const wait = new Set(made.flatMap(({ id, waits }) => (waits ? [id] : [])));
      expect(waiting).toEqual((order === "oldest" ? expected : expected.toReversed()).filter((id) => wait.has(id)));
      const all: number[] = [];
      for (let after: string | undefined; ; ) {
        const page = await pageOf(ana, "questions", listFilter.parse({ ...asked(filter), stage: "all", after }), now, size, searched);
        all.push(...page.ids);
        if (page.lastId === null) break;
        after = references.get(page.lastId);
      }
      expect(all).toEqual(expected.toReversed());
    }),
    { numRuns: 150, seed: 7 },
  );
});

test("of a long list so many are looked at and no more, and from there it goes on", async () => {
  const list = (limit: number) => sql`(select q.* from questions q order by q.id limit ${limit}) questions`;
  const ids = made.map(({ id }) => id).toSorted((a, b) => a - b);
  for (const [every, size, within] of [[2, 3, 20], [2, 10, 20], [2, 9, 20], [7, 40, 20], [1, 20, 20], [1, 19, 20], [100, 5, 70], [100, 5, 71], [100, 5, 1000], [3, 5, 1000]] as const) {
    const looked = ids.slice(0, within);
    const held = looked.filter((_, at) => at % every === 0);
    const expected = held.length > size ? { ids: held.slice(0, size), lastId: held[size - 1]! } : { ids: held, lastId: looked.length < within ? null : looked.at(-1)! };
    expect(await pick(list, sql`questions.id`, sql`questions.id = any(${sql.param(held)}::bigint[])`, size, undefined, within)).toEqual(expected);
  }
});
