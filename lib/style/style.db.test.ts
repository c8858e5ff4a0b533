import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { contributors } from "@/db/schema/people";
import { styleIgnores, styleRules } from "@/db/schema/style";
import { events } from "@/db/schema/timeline";
import { makeDesk, makePerson, makeQuestion } from "@/db/testing-rows";
import { saveDraft } from "../answers/save-draft";
import { submit } from "../answers/submit";
import { Missing } from "../refusal";
import { fromCopy } from "../text/copy";
import { changeRule, endRule, makeRule, moveRule, switchRule } from "./change-rules";
import { giveFirstRules } from "./give-first-rules";
import { bringBack, letStand } from "./let-stand";
import { namesFor, namesForChief, problemsOf, rulesOf, rulesOn, styleAround, styleFor, titlesOf } from "./queries";
import { changingRule, makingRule } from "./rule";

const now = new Date("2026-11-01T09:00:00Z");
const kindsLogged = async (magazineId: number) => (await db.select({ kind: events.kind }).from(events).where(eq(events.magazineId, magazineId)).orderBy(events.id)).map(({ kind }) => kind);

test("a magazine without rules gets those of its country once, and none again when its chief has ended them all", async () => {
  const { magazine, other: chief } = await makeDesk();
  await Promise.all([giveFirstRules(now), giveFirstRules(now)]);
  const rules = await rulesOf(chief, magazine.id);
  expect(rules.map(({ kind }) => kind).filter((kind) => kind === "serialComma")).toHaveLength(1);
  expect(rules.map(({ position }) => position)).toEqual(rules.map((_, index) => index + 1));
  expect(await rulesOn(magazine.id)).toHaveLength(rules.length);
  for (const { id } of rules) await endRule(chief, { magazineId: magazine.id, id }, now);
  await giveFirstRules(now);
  expect(await rulesOf(chief, magazine.id)).toEqual([]);
});

test("a chief makes, changes, orders, switches and ends rules, and each is written down; nobody else can", async () => {
  const { magazine, editor, other: chief } = await makeDesk();
  const { other: stranger } = await makeDesk();
  const sent = makingRule.parse({ magazineId: magazine.id, kind: "terms", name: "Wars", "set.pairs": "World War II: WWII" });
  for (const actor of [editor, stranger]) await expect(makeRule(actor, sent, now)).rejects.toThrow(Missing);
  const first = await makeRule(chief, sent, now);
  const second = await makeRule(chief, makingRule.parse({ magazineId: magazine.id, kind: "sentences", name: "Breath", "set.words": "30" }), now);
  await changeRule(chief, changingRule.parse({ magazineId: magazine.id, id: first, kind: "terms", name: "The wars", isOn: "on", "set.pairs": "World War II: WWII; WW2" }), now);
  await moveRule(chief, { magazineId: magazine.id, id: second, to: "up" }, now);
  expect((await rulesOn(magazine.id)).map(({ name, setting }) => [name, setting])).toEqual([
    ["Breath", { words: 30 }],
    ["The wars", { pairs: [{ prefer: "World War II", instead: ["WWII", "WW2"] }] }],
  ]);
  await switchRule(chief, { magazineId: magazine.id, id: second, isOn: false }, now);
  expect((await rulesOn(magazine.id)).map(({ id }) => id)).toEqual([first]);
  await endRule(chief, { magazineId: magazine.id, id: first }, now);
  await expect(endRule(chief, { magazineId: magazine.id, id: first }, now)).rejects.toThrow(Missing);
  await expect(switchRule(stranger, { magazineId: magazine.id, id: second, isOn: true }, now)).rejects.toThrow(Missing);
  expect(await kindsLogged(magazine.id)).toEqual(["styleRuleMade", "styleRuleMade", "styleRuleChanged", "styleRuleChanged", "styleRuleChanged", "styleRuleChanged"]);
});

test("a setting its kind cannot read is said beside its field", () => {
  expect(makingRule.safeParse({ magazineId: 1, kind: "sentences", name: "x", "set.words": "many" }).error?.issues.map(({ path }) => path.join("."))).toEqual(["set.words"]);
  expect(makingRule.safeParse({ magazineId: 1, kind: "terms", name: "x", "set.pairs": "WWII" }).success).toBe(false);
  expect(makingRule.safeParse({ magazineId: 1, kind: "nothing", name: "x" }).success).toBe(false);
});

test("a place may be let stand with a reason by the desk, never by the historian, and is brought back", async () => {
  const { magazine, column, editor } = await makeDesk();
  const { editor: stranger } = await makeDesk();
  const [historian, checker] = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "checker")];
  const { id: questionId } = await makeQuestion(column.id, "drafting", historian);
  await giveFirstRules(now);
  const [rule] = await db.select().from(styleRules).where(and(eq(styleRules.magazineId, magazine.id), eq(styleRules.kind, "numbers")));
  const place = { rule: rule!.id, words: "He saw 8 ships", found: "8", reason: "So the log has it." };
  await expect(letStand(editor, questionId, place, now)).rejects.toThrow(Missing); // a draft is its writer's alone
  await expect(letStand(historian, questionId, place, now)).rejects.toThrow(Missing);
  const saved = (await saveDraft(historian, questionId, { document: fromCopy("He saw 8 ships."), sourceNotes: "", version: 0 })) as { version: number };
  await submit(historian, { questionId, version: saved.version, note: "" });
  for (const actor of [historian, stranger]) await expect(letStand(actor, questionId, place, now)).rejects.toThrow(Missing);
  await letStand(checker, questionId, place, now);
  expect((await styleFor(historian, questionId)).ignores).toEqual([{ rule: rule!.id, ruleName: rule!.name, words: place.words, reason: place.reason, by: checker.name }]);
  expect((await db.select().from(events).where(eq(events.questionId, questionId))).find(({ kind }) => kind === "styleIgnored")?.data).toEqual({ what: "8", reason: place.reason });
  await bringBack(editor, questionId, place, now);
  await bringBack(editor, questionId, place, now); // twice is once
  expect((await db.select().from(events).where(and(eq(events.questionId, questionId), eq(events.kind, "styleMinded")))).map(({ data }) => data)).toEqual([{ what: place.words }]);
  expect((await styleFor(editor, questionId)).ignores).toEqual([]);
  await letStand(editor, questionId, { ...place, reason: "Again." }, now);
  expect(await db.$count(styleIgnores, eq(styleIgnores.questionId, questionId))).toBe(1);
  await expect(letStand(editor, questionId, { ...place, rule: rule!.id + 1000 }, now)).rejects.toThrow(Missing);
  await expect(styleFor(stranger, questionId)).rejects.toThrow(Missing);
});

test("a name one letter away from one in a contributor's book is known of, with titles that change as bios do", async () => {
  const { magazine, column } = await makeDesk();
  const historian = await makePerson(magazine.id, "contributor");
  const { id: questionId } = await makeQuestion(column.id, "drafting", historian);
  expect(await namesFor(historian, questionId, ["Guadalcanel"])).toEqual({ known: [], nearest: [] });
  await db.update(contributors).set({ bio: fromCopy("Ann wrote *The Guadalcanal Diary*.") }).where(eq(contributors.personId, historian.id));
  expect(await namesFor(historian, questionId, ["Guadalcanel", "Guadalcanal"])).toEqual({ known: ["Guadalcanal"], nearest: [["Guadalcanel", "Guadalcanal"]] });
  expect((await styleFor(historian, questionId)).titles).toEqual(["The Guadalcanal Diary"]);
});

test("the page of a revision hears what is open in the working text and around it, TK first, without what was let stand", async () => {
  const { magazine, column, editor } = await makeDesk();
  const { editor: stranger } = await makeDesk();
  const historian = await makePerson(magazine.id, "contributor");
  const { id: questionId } = await makeQuestion(column.id, "drafting", historian, "Was it in WWII?");
  await giveFirstRules(now);
  await expect(problemsOf(editor, questionId)).rejects.toThrow(Missing); // a draft is its writer's alone
  await saveDraft(historian, questionId, { document: fromCopy("It was\u00a0  so.\n\nMore is TK here."), sourceNotes: "", version: 0 });
  expect((await styleFor(historian, questionId)).around).toMatchObject({ question: "Was it in WWII?", credit: "" });
  const { open } = await problemsOf(historian, questionId);
  expect(open.map(({ kind, part }) => [kind, part])).toEqual([["tk", "text"], ["terms", "question"], ["spaces", "text"]]);
  expect(new Set(open.map(({ key }) => key)).size).toBe(3);
  await expect(problemsOf(stranger, questionId)).rejects.toThrow(Missing);
});

test("rules are tried by a chief with what the magazine knows; a headline is read by any of the desk; nobody else hears a word", async () => {
  const { magazine, editor, other: chief } = await makeDesk();
  const { other: stranger } = await makeDesk();
  const historian = await makePerson(magazine.id, "contributor");
  await db.update(contributors).set({ bio: fromCopy("Ann wrote *The Guadalcanal Diary*.") }).where(eq(contributors.personId, historian.id));
  await giveFirstRules(now);
  expect(await titlesOf(chief, magazine.id)).toEqual(["The Guadalcanal Diary"]);
  expect(await namesForChief(chief, magazine.id, ["Guadalcanel"])).toEqual({ known: [], nearest: [["Guadalcanel", "Guadalcanal"]] });
  expect((await styleAround(editor, magazine.id)).rules.length).toBeGreaterThan(10);
  for (const actor of [editor, historian, stranger]) {
    await expect(titlesOf(actor, magazine.id)).rejects.toThrow(Missing);
    await expect(namesForChief(actor, magazine.id, ["Guadalcanel"])).rejects.toThrow(Missing);
  }
  for (const actor of [historian, stranger]) await expect(styleAround(actor, magazine.id)).rejects.toThrow(Missing);
});
