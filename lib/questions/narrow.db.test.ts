// Narrowing: each part alone, some together, page by page in both lists; and views that have names.
import { beforeAll, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { askers, readerQueries } from "@/db/schema/intake";
import { topics } from "@/db/schema/magazine";
import { deskNotes } from "@/db/schema/notes";
import { questions, questionTopics } from "@/db/schema/questions";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import type { Person } from "../actor";
import { Missing, Refusal } from "../refusal";
import { moveViewUp, removeView, renameView, saveView } from "./change-views";
import { inbox } from "./inbox";
import { inboxFilter } from "./inbox-filter";
import { list } from "./list";
import { listFilter } from "./list-filter";
import { localeSeen, narrowedBy } from "./narrowing";
import { sayCount, viewCounts } from "./view-counts";
import { viewsOf } from "./view-queries";

const now = new Date("2026-11-01T12:00:00Z");
let ana: Person;
let tom: Person;
let magazineId: number;
let topicId: number;
let references: string[] = [];

beforeAll(async () => {
  const { magazine, column } = await makeMagazine();
  magazineId = magazine.id;
  [ana, tom] = [await makePerson(magazine.id, "editor"), await makePerson(magazine.id, "editor")];
  const [topic] = await db.insert(topics).values({ magazineId, name: "The war at sea", path: "the-war-at-sea" }).returning();
  topicId = topic!.id;
  for (let n = 0; n < 12; n += 1) {
    const { id, reference } = await makeQuestion(column.id);
    references.push(reference);
    await db.update(questions).set({ receivedAt: new Date(Date.UTC(2026, 9, 1 + n, 12)), openedAt: n % 2 ? now : null, stageSince: new Date(Date.UTC(2026, 9, 1 + n)) }).where(eq(questions.id, id));
    await db.update(askers).set({ region: n < 4 ? "Maine" : "Ohio" }).where(eq(askers.questionId, id));
    if (n % 3 === 0) await db.insert(questionTopics).values({ questionId: id, topicId });
    if (n === 5) await db.insert(deskNotes).values({ questionId: id, byId: tom.id, body: "@Ana look", mentions: [ana.id], madeAt: now });
    if (n === 6) await db.insert(readerQueries).values({ questionId: id, askedById: ana.id, body: "?", askedAt: now, reply: "!", repliedAt: now });
  }
});

/** Which of the twelve, by number, over all pages. */
async function narrowed(more: Record<string, string>, by: Person = ana) {
  const [waiting, all] = [[] as number[], [] as number[]];
  for (let after: string | undefined; ; ) {
    const { rows, more: further } = await inbox(by, inboxFilter.parse({ ...more, after }), now, 3);
    waiting.push(...rows.map(({ reference }) => references.indexOf(reference)));
    if (!further) break;
    after = rows.at(-1)!.reference;
  }
  for (let after: string | undefined; ; ) {
    const page = await list(by, "questions", listFilter.parse({ ...more, stage: "inbox", after }), now, 3);
    all.push(...page.rows.map(({ reference }) => references.indexOf(reference)));
    if (page.after === null) break;
    after = page.after;
  }
  expect(all.toReversed()).toEqual(waiting);
  return waiting;
}

test("each narrows alone and with others, page by page", async () => {
  expect(await narrowed({ topic: String(topicId) })).toEqual([0, 3, 6, 9]);
  expect(await narrowed({ unread: "yes" })).toEqual([0, 2, 4, 6, 8, 10]);
  expect(await narrowed({ topic: String(topicId), unread: "yes", region: "ohio" })).toEqual([6]);
  expect(await narrowed({ region: " Maine " })).toEqual([0, 1, 2, 3]);
  expect(await narrowed({ since: "2026-10-03", before: "2026-10-06" })).toEqual([2, 3, 4]);
  expect(await narrowed({ reader: "replied" })).toEqual([6]);
  expect(await narrowed({ mentions: "me" })).toEqual([5]);
  expect(await narrowed({ mentions: "me" }, tom)).toEqual([]);
  expect(await narrowed({ attached: "yes" })).toEqual([]);
  expect(await narrowed({ reader: "printed" })).toEqual([]);
  expect(await narrowed({ topic: "nonsense", since: "2026-13-40", reader: "pigeon" })).toHaveLength(12);
});

test("what is chosen is said in words", () => {
  expect(narrowedBy(inboxFilter.parse({ topic: "7", unread: "yes", since: "2026-10-03" }), [{ id: 7, name: "Maps" }], "en-US")).toEqual([["topic", "Topic: Maps"], ["unread", "Unread"], ["since", "Since October 3, 2026"]]);
  expect(narrowedBy(inboxFilter.parse({ before: "2026-10-03" }), [], "en-GB")).toEqual([["before", "Before 3 October 2026"]]);
});

test("days are said as the magazine says them that is seen", () => {
  const [sea, penny] = [{ path: "wardroom", locale: "en-US" }, { path: "queries", locale: "en-GB" }];
  expect([localeSeen([penny]), localeSeen([sea, penny], "queries"), localeSeen([sea, penny]), localeSeen([])]).toEqual(["en-GB", "en-GB", "en-US", "en-US"]);
});

test("a view is one’s own or the desk’s; its address is read anew, and only its owner or a chief changes it", async () => {
  const chief = await makePerson(magazineId, "chief");
  const stranger = await makePerson((await makeMagazine()).magazine.id, "editor");
  await saveView(ana, { place: "inbox", name: "Unread at sea", query: `topic=${topicId}&unread=yes&after=WWQ-1&bogus=1` });
  await saveView(ana, { place: "inbox", name: "From Maine", query: "region=Maine", shareWith: magazineId });
  const own = await viewsOf(ana, "inbox");
  expect(own.map(({ name, address, sharedWith }) => [name, address, sharedWith !== null])).toEqual([
    ["Unread at sea", `/desk/inbox?topic=${topicId}&unread=yes`, false],
    ["From Maine", "/desk/inbox?region=Maine", true],
  ]);
  expect((await viewsOf(tom)).map(({ name }) => name)).toEqual(["From Maine"]);
  // Each is counted as the list shows it, for whoever looks.
  await saveView(tom, { place: "questions", name: "In the inbox", query: "stage=inbox" });
  expect([...(await viewCounts(ana, own, now)).values()].map(sayCount)).toEqual(["2 questions", "4 questions"]);
  expect([...(await viewCounts(tom, (await viewsOf(tom)).filter(({ isOwn }) => isOwn), now)).values()]).toEqual([{ n: 12, isMore: false }]);
  expect([sayCount({ n: 0, isMore: false }), sayCount({ n: 1, isMore: false }), sayCount({ n: 99, isMore: true })]).toEqual(["No questions", "1 question", "99 questions or more"]);
  await removeView(tom, { viewId: (await viewsOf(tom)).find(({ isOwn }) => isOwn)!.id });
  expect(await viewsOf(stranger)).toEqual([]);
  await expect(saveView(ana, { place: "inbox", name: "from maine", query: "" })).rejects.toThrow(Refusal);
  await expect(saveView(stranger, { place: "inbox", name: "Theirs", query: "", shareWith: magazineId })).rejects.toThrow(Missing);
  const maine = own[1]!.id;
  await expect(renameView(tom, { viewId: maine, name: "Mine" })).rejects.toThrow(Missing);
  await moveViewUp(ana, { viewId: maine });
  await renameView(chief, { viewId: maine, name: "Down east" });
  expect((await viewsOf(ana)).map(({ name }) => name)).toEqual(["Down east", "Unread at sea"]);
  await removeView(ana, { viewId: maine });
  expect(await viewsOf(tom)).toEqual([]);
});
