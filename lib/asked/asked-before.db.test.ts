import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { messages } from "@/db/schema/intake";
import { mail } from "@/db/schema/mailroom";
import { questions } from "@/db/schema/questions";
import { makeMagazine, makeQuestion } from "@/db/testing-rows";
import { now, set } from "@/db/testing-triage";
import { Missing } from "../refusal";
import { askedBefore } from "./asked-before";
import { forgetShares } from "./knowledge";

const { columnId, ana, checker, stranger, historian, publish } = await set();
const [magazineId] = [...ana.roles.keys()] as [number];
const ask = (words: string, stage: Parameters<typeof makeQuestion>[1] = "inbox", column = columnId) => makeQuestion(column, stage, stage === "published" ? historian : undefined, words);
const before = async (questionId: number, who = ana) => {
  const [own] = await db.select({ asPrinted: questions.asPrinted }).from(questions).where(eq(questions.id, questionId));
  return askedBefore(who, { situation: { questionId, magazineId }, asPrinted: own!.asPrinted });
};
const seen = async (questionId: number, who = ana) => {
  const { waiting, answered } = await before(questionId, who);
  return { waiting: waiting.map(({ reference }) => reference), answered: answered.map(({ reference }) => reference) };
};

beforeEach(forgetShares);

test("what waits and what was answered stand apart; what was declined or belongs to another magazine does not stand there", async () => {
  const words = "Was the Murmansk convoy run harder in winter darkness?";
  const question = await ask(words);
  const waiting = await ask("Why were the Murmansk convoys sailing in winter when it was dark?", "unassigned");
  const answered = await ask("Did convoys to Murmansk sail in the dark of winter?", "published");
  await publish(answered.id);
  await ask(words, "declined");
  await ask(words, "inbox", (await makeMagazine()).column.id);
  await ask("Who packed the parachutes?");
  expect(await seen(question.id)).toEqual({ waiting: [waiting.reference], answered: [answered.reference] });
  expect(await seen(question.id, checker)).toEqual({ waiting: [waiting.reference], answered: [answered.reference] });
  await expect(before(question.id, stranger)).rejects.toThrow(Missing);
});

test("a thing is known by another name, and the words that both have are marked", async () => {
  const question = await ask("Why did Manfred von Richthofen chase a plane so low on the day he fell?");
  const other = await ask("What made the Red Baron follow a Sopwith so low on his last flight?");
  const { waiting } = await before(question.id);
  expect(waiting.map(({ reference }) => reference)).toEqual([other.reference]);
  expect(waiting[0]!.words.filter(({ found }) => found).map(({ text }) => text)).toEqual(["low"]);
  expect(waiting[0]!.credit).not.toBe("");
});

test("what was typed twice is probably the same, also with words misspelt; what is only of the same ship is not", async () => {
  const first = await ask("Why did the liner Andrea Doria capsize although she had been built with eleven watertight compartments?");
  const again = await ask("why did the liner andrea doria capsise altough she had been bilt with eleven watertight compartements");
  const other = await ask("Who painted the murals in the first class lounge of the Andrea Doria?");
  const probably = async (id: number) => Object.values(await before(id)).flat().filter((each) => each.probably).map(({ reference }) => reference);
  expect(await probably(again.id)).toEqual([first.reference]);
  expect(await probably(other.id)).toEqual([]);
});

test("an answer that tells of it counts, where the question does not say so", async () => {
  const answered = await ask("Why is my grandmother's brooch shaped like a propeller?", "published");
  await publish(answered.id);
  await db.execute(sql`update archive set searched = to_tsvector('askdesk', 'The brooch was a sweetheart badge of the Kingsnorth zeppelinbase mooring crews.') where question_id = ${answered.id}`);
  const question = await ask("Did the mooring crews at Kingsnorth zeppelinbase have a sweetheart badge?");
  expect((await seen(question.id)).answered).toContain(answered.reference);
});

test("what was split off the same mail is another question", async () => {
  const [first, split] = [await ask("Which regiment wore the bluebonnet cockade at Killiecrankie?"), await ask("Which regiment wore a bluebonnet cockade at Killiecrankie?")];
  const [came] = await db.insert(mail).values({ columnId, door: "smtp", rawHash: "a", identity: "a", size: 1, receivedAt: now }).returning();
  for (const { id } of [first, split]) await db.insert(messages).values({ columnId, questionId: id, channel: "email", raw: Buffer.from("x"), contentHash: `mail ${id}`, body: "x", receivedAt: now, mailId: came!.id });
  expect((await seen(first.id)).waiting).toEqual([]);
});

test("signs of a query in a question are words like others", async () => {
  const question = await ask("'; & | ! <-> ( \\ :* don't");
  await expect(before(question.id)).resolves.toBeDefined();
});
