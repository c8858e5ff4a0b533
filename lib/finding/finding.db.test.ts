// The search over everything: each kind, narrowed, page by page; and nothing of another magazine.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { letters } from "@/db/schema/mail";
import { notePosts, notes } from "@/db/schema/notes";
import { questions } from "@/db/schema/questions";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import { now, set } from "@/db/testing-triage";
import type { Person } from "../actor";
import { receive } from "../intake/receive";
import { writeDeskNote } from "../notes/write-desk-note";
import { Missing } from "../refusal";
import { type Findable, finding } from "./asked";
import { find, leadsTo } from "./find";
import { page } from "./look";

const { columnId, ana, tom, checker, historian, stranger, publish } = await set();
const other = await makeMagazine();
const neighbour = await makePerson(other.magazine.id, "editor");
const ask = (column: number, body: string, name = "Ann Lee", email = "ann@example.org", at = now) =>
  receive("reader", { columnId: column, channel: "form", raw: Buffer.from(body), body, asker: { name, town: "Memphis", region: "Tennessee", withheld: false, email, postalAddress: null }, consentWording: "Yes.", token: `${column} ${body} ${at.getTime()}`, receivedAt: at }, now);
const look = async (who: Person, q: string, more: Record<string, string> = {}) => Object.fromEntries((await find(who, finding.parse({ q, ...more }), now)).map(({ kind, group }) => [kind, group.rows.map(({ title }) => title.map(({ text }) => text).join(""))])) as Partial<Record<Findable, string[]>>;

const zeppelin = await ask(columnId, "Which zeppelin was lost at sea in 1913, and who commanded her?");
await ask(columnId, "Was a zeppelin ever flown from the sea, lost or not?", "Bob Zeppelin", "bob@example.org");
const theirs = await ask(other.column.id, "What did a zeppelin cost?", "Zora Zeppelin", "zora@example.org");
await writeDeskNote(ana, { questionId: zeppelin.questionId, body: "The zeppelin in question is the L 1." }, now);

test("questions by words, phrases, and what is not in them, newest first and marked", async () => {
  expect((await look(ana, "zeppelin")).questions).toHaveLength(2);
  expect((await look(ana, "zeppel lost")).questions).toHaveLength(2);
  expect((await look(ana, '"lost at sea"')).questions).toEqual([expect.stringContaining("lost at sea")]);
  expect((await look(ana, "zeppelin -1913")).questions).toEqual([expect.stringContaining("flown from the sea")]);
  const [found] = (await find(ana, finding.parse({ q: "zeppelins" }), now))[0]!.group.rows;
  expect(found!.title.filter(({ found: isFound }) => isFound).map(({ text }) => text)).toEqual(["zeppelin"]);
});

test("marks are no part of a word: one in curly quotes, before a dash or an ellipsis is found by its letters alone", async () => {
  await ask(columnId, "Did the “Otterbank—Gale” of ‘Kestrel’ fame… «Bruno» ever sail?", "Una Marks", "una@example.org");
  for (const word of ["otterbank", "gale", "kestrel", "fame", "bruno"]) expect((await look(ana, word)).questions, word).toHaveLength(1);
});

test("people, notes, letters and answers", async () => {
  expect((await look(ana, "zeppelin")).people).toEqual(["Bob Zeppelin"]);
  expect((await look(ana, historian.name)).people).toContain(historian.name);
  expect((await look(ana, "L 1")).notes).toHaveLength(1);
  const [thread] = await db.insert(notes).values({ questionId: zeppelin.questionId, subject: "whole", byId: ana.id, madeAt: now }).returning();
  await db.insert(notePosts).values({ noteId: thread!.id, byId: ana.id, body: "Compare Helgoland.", madeAt: now });
  expect((await look(checker, "helgoland")).notes).toEqual([expect.stringContaining(ana.name)]);
  const question = await makeQuestion(columnId, "published", historian, "Who built the Hindenburg?");
  await publish(question.id, { headline: "The Hindenburg’s builders" });
  expect((await look(ana, "hindenburg builders")).answers).toEqual(["The Hindenburg’s builders"]);
  expect((await look(ana, "hindenburg", { who: String(tom.id) })).answers).toEqual([]);
  const magazineId = [...ana.roles.keys()][0]!;
  await db.insert(letters).values({ magazineId, kind: "wroteToReader", to: "ann@example.org", toName: "Ann Lee", from: "desk@example.org", subject: "Your question", body: "The archive at Friedrichshafen may know.", questionId: zeppelin.questionId, madeAt: now } as never);
  expect((await look(ana, "friedrichshafen")).letters).toEqual(["Your question, to Ann Lee"]);
  expect((await look(checker, "friedrichshafen")).letters).toEqual([]);
});

test("at a glance a few letters are told and all are counted, but those that are set aside", async () => {
  const magazineId = [...ana.roles.keys()][0]!;
  const written = (nth: number) => ({ magazineId, kind: "wroteToReader", to: `reader${nth}@parseval.example`, toName: "", from: "desk@example.org", subject: `Letter ${nth}`, body: nth === 1 ? "Ballast" : "Gas", questionId: zeppelin.questionId, madeAt: new Date(now.getTime() + nth) });
  await db.insert(letters).values([1, 2, 3, 4, 5, 6].map(written) as never);
  const glance = async (q: string, more: Record<string, string> = {}) => (await find(ana, finding.parse({ q, ...more }), now)).find(({ kind }) => kind === "letters")!.group;
  const all = await glance("parseval");
  expect([all.rows.map(({ key }) => key).length, all.count, all.atLeast]).toEqual([4, 6, false]);
  expect(all.rows[0]!.title.map(({ text }) => text).join("")).toBe("Letter 6, to reader6@parseval.example");
  expect((await glance("parseval -ballast")).count).toBe(5);
  expect((await glance("parseval", { kind: "letters" })).rows).toHaveLength(6);
});

test("nothing of another magazine, whichever kind; and no box for a historian", async () => {
  for (const q of ["zeppelin", "Ann Lee", "L 1", "ann@example.org", historian.name]) for (const [kind, titles] of Object.entries(await look(neighbour, q))) expect([q, kind, titles.filter((title) => !/cost|Zora/.test(title))]).toEqual([q, kind, []]);
  expect(await look(stranger, "zeppelin")).toEqual({ questions: [], answers: [], people: [], mail: [], letters: [], notes: [] });
  await expect(find(historian, finding.parse({ q: "zeppelin" }), now)).rejects.toThrow(Missing);
  await expect(find(ana, finding.parse({ q: "zeppelin", magazine: other.magazine.handle }), now)).rejects.toThrow(Missing);
  expect([await leadsTo(ana, zeppelin.reference), await leadsTo(ana, theirs.reference), await leadsTo(ana, "NIX-1")]).toEqual([true, false, false]);
  // A checker sees no address, and finds nobody by one.
  expect((await look(checker, "bob@example.org")).people).toEqual([]);
  expect((await look(ana, "bob@example.org")).people).toEqual(["Bob Zeppelin"]);
});

test("a kind alone goes page by page, each question once", async () => {
  for (let at = 0; at < page + 7; at += 1) await ask(columnId, `Was lantern ${at} ever lit?`);
  const [first] = await find(ana, finding.parse({ q: "lantern", kind: "questions" }), now);
  expect([first!.group.rows.length, first!.group.after !== null]).toEqual([page, true]);
  const { after } = first!.group;
  const [second] = await find(ana, finding.parse({ q: "lantern", kind: "questions", after: `${after!.at.getTime()}-${after!.id}` }), now);
  expect([second!.group.rows.length, second!.group.after]).toEqual([7, null]);
  expect(new Set([...first!.group.rows, ...second!.group.rows].map(({ key }) => key)).size).toBe(page + 7);
  const few = (await find(ana, finding.parse({ q: "lantern" }), now))[0]!.group;
  expect([few.rows.length, few.count, few.atLeast]).toEqual([4, page + 7, false]);
  await db.update(questions).set({ receivedAt: new Date("2020-01-01T12:00:00Z") }).where(eq(questions.id, zeppelin.questionId));
  expect((await look(ana, "1913", { when: "year" })).questions).toEqual([]);
});
