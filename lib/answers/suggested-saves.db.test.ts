// What saves do with suggestions: whose they are, and what became of them.
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema/timeline";
import { makePerson } from "@/db/testing-rows";
import { at, draftIn, long, marked, now, save, submitted, suggestionsIn } from "@/db/testing-saves";
import { reassign } from "../assignments/reassign";
import { take } from "../assignments/take";
import { sendBack } from "../reviews/send-back";
import { fromCopy, toCopy } from "../text/copy";
import type { Block, Document, Inline } from "../text/document";
import { suggestedIn } from "../text/suggested";
import { accepted, rejected } from "../text/suggestions";
import { suggestersOf } from "./suggestion-queries";

test("an editor’s words that came unmarked are suggestions by her name, and the historian’s text stands under them", async () => {
  const { ana, id, version } = await submitted();
  const { merged } = await save(ana, id, `${long("A ship")}\n\nA new end.`, version, "e");
  expect(rejected(merged!.document)).toEqual(fromCopy(long("A ship")));
  expect(toCopy(accepted(merged!.document))).toBe(`${long("A ship")}\n\nA new end.`);
  expect(await suggestionsIn(id)).toMatchObject([{ byId: ana.id, endedAt: null }]);
});

test("of two editors each suggestion is its maker's; taken, left and gone are told apart, with the words", async () => {
  const { ana, tom, helen, id, version } = await submitted();
  const text = fromCopy(long("A ship"));
  const one = marked(text, "winter", { type: "deleted", attrs: { id: "aaaaaaaaaa" } });
  await save(ana, id, one, version, "e");
  const two: Document = { type: "doc", content: [...one.content, { type: "paragraph", attrs: { change: { id: "bbbbbbbbbb", kind: "inserted" } }, content: [{ type: "text", text: "More." }] }] };
  await save(tom, id, two, version + 1, "t");
  const three = marked(two, "rail", { type: "deleted", attrs: { id: "cccccccccc" } });
  await save(tom, id, three, version + 2, "t");
  // The historian takes Ana's, leaves Tom's first; his second goes when he takes it back himself.
  const back = marked(two, "nothing");
  await save(tom, id, back, version + 3, "t");
  const decided = fromCopy(long("A ship").replace("winter", "").replace("  ", "  "));
  await save(helen, id, decided, version + 4, "h", { decided: { taken: ["aaaaaaaaaa"], left: ["bbbbbbbbbb"] } });
  expect((await suggestionsIn(id)).map(({ key, byId, endedById, outcome, was }) => [key, byId, endedById, outcome, was])).toEqual([
    ["aaaaaaaaaa", ana.id, helen.id, "taken", "winter"],
    ["bbbbbbbbbb", tom.id, helen.id, "left", "More."],
    ["cccccccccc", tom.id, tom.id, "gone", "rail"],
  ]);
  const logged = await db.select({ byId: events.byId, data: events.data }).from(events).where(and(eq(events.questionId, id), eq(events.kind, "suggestionsDecided")));
  expect(logged).toEqual([{ byId: helen.id, data: { taken: 1, left: 1 } }]);
});

test("a suggestion that is back because a save was undone is open again, and whose it was", async () => {
  const { ana, tom, id, version } = await submitted();
  const suggested = marked(fromCopy(long("A ship")), "winter", { type: "deleted", attrs: { id: "aaaaaaaaaa" } });
  await save(ana, id, suggested, version, "e");
  await save(tom, id, fromCopy(long("A ship")), version + 1, "t", { decided: { taken: [], left: ["aaaaaaaaaa"] } });
  await save(tom, id, suggested, version + 2, "t");
  expect(await suggestionsIn(id)).toMatchObject([{ key: "aaaaaaaaaa", byId: ana.id, endedAt: null, outcome: null }]);
});

test("a taken suggestion that is back because taking it was undone is the suggestion it was, and no new one", async () => {
  const { ana, tom, id, version } = await submitted();
  const text = fromCopy(long("A ship"));
  const suggested = marked(marked(text, "winter", { type: "deleted", attrs: { id: "aaaaaaaaaa" } }), "north", { type: "inserted", attrs: { id: "bbbbbbbbbb" } });
  await save(ana, id, marked(text, "winter", { type: "deleted", attrs: { id: "aaaaaaaaaa" } }), version, "e");
  const taken = accepted(marked(text, "winter", { type: "deleted", attrs: { id: "aaaaaaaaaa" } }));
  await save(tom, id, taken, version + 1, "t", { decided: { taken: ["aaaaaaaaaa"], left: [] } });
  await save(tom, id, marked(text, "winter", { type: "deleted", attrs: { id: "aaaaaaaaaa" } }), version + 2, "t");
  expect((await draftIn(id)).document).toEqual(marked(text, "winter", { type: "deleted", attrs: { id: "aaaaaaaaaa" } }));
  expect(await suggestionsIn(id)).toMatchObject([{ key: "aaaaaaaaaa", byId: ana.id, endedAt: null }]);
  expect(await suggestersOf(tom, id)).toEqual({ aaaaaaaaaa: { byId: ana.id, by: ana.name, isFromFile: false, at: now.toISOString() } });
  // Under its key nothing else can be changed: these words were never suggested.
  await save(tom, id, taken, version + 3, "t", { decided: { taken: ["aaaaaaaaaa"], left: [] } });
  await save(tom, id, suggested, version + 4, "t");
  expect(rejected((await draftIn(id)).document)).toEqual(taken);
});

test("suggestions in a text that goes to another historian are not told of to that one, are gone with it, and stop nothing", async () => {
  const { magazine, ana, id, version } = await submitted();
  await save(ana, id, marked(fromCopy(long("A ship")), "winter", { type: "deleted", attrs: { id: "aaaaaaaaaa" } }), version, "e");
  await sendBack(ana, { questionId: id, revision: 1, note: "Somebody else shall try." }, now);
  const otto = await makePerson(magazine.id, "contributor");
  await reassign(ana, { questionId: id, contributorId: otto.id, dueOn: "2026-12-20", words: 300, fee: "none", feeAmount: "", feeCurrency: "USD", feeNote: "", brief: "", why: "" }, at(5));
  await take(otto, { questionId: id }, at(5));
  expect(await suggestersOf(otto, id)).toEqual({});
  await save(otto, id, "My own.", version + 1, "o", { when: at(6) });
  expect(await suggestionsIn(id)).toMatchObject([{ byId: ana.id, endedById: otto.id, outcome: "gone" }]);
});

const put = (words: string, key: string, kind: "inserted" | "deleted" = "inserted"): Inline => ({ type: "text", text: words, marks: [{ type: kind, attrs: { id: key } }] });
const para = (...content: Inline[]): Block => ({ type: "paragraph", content });
const t = (text: string): Inline => ({ type: "text", text });
const doc = (...content: Block[]): Document => ({ type: "doc", content });
const wordsOf = async (id: number) => [...suggestedIn((await draftIn(id)).document).values()];
const byKey = async (id: number) => new Map((await suggestionsIn(id)).map(({ key, byId }) => [key, byId]));

test("words that a save puts under a colleague’s suggestion are the saver’s own, and what the colleague suggested stays hers", async () => {
  const { ana, tom, id, version } = await submitted();
  const text = (...middle: Inline[]) => doc(para(t("A ship "), ...middle, t("sailed from the north in the winter of that year with ice on every rail.")));
  await save(ana, id, text(put("of ours ", "anaanaanaa")), version, "e");
  await save(tom, id, text(put("of ours and of nobody else ", "anaanaanaa")), version + 1, "forged");
  expect(await wordsOf(id)).toEqual(["of ours ", "and of nobody else "]);
  const [hers, his] = [...suggestedIn((await draftIn(id)).document).keys()];
  expect(hers).toBe("anaanaanaa");
  expect([(await byKey(id)).get(hers!), (await byKey(id)).get(his!)]).toEqual([ana.id, tom.id]);
  expect(rejected((await draftIn(id)).document)).toEqual(fromCopy(long("A ship")));
});

test("nor can a save strike words in a colleague’s name, bring a paragraph of hers, or put words in one", async () => {
  const { ana, tom, id, version } = await submitted();
  const hers: Block = { type: "paragraph", attrs: { change: { id: "anaanaanaa", kind: "inserted" } }, content: [t("Nobody slept that night.")] };
  const text = fromCopy(long("A ship"));
  await save(ana, id, doc(...text.content, hers), version, "e");
  const more: Block = { ...hers, content: [t("Nobody slept that night, and all were drunk.")] } as Block;
  const another: Block = { type: "paragraph", attrs: { change: { id: "anaanaanaa", kind: "inserted" } }, content: [t("So says Ana.")] };
  await save(tom, id, doc(...marked(text, "winter", { type: "deleted", attrs: { id: "anaanaanaa" } }).content, more, another), version + 1, "forged");
  const { document } = await draftIn(id);
  const owners = await byKey(id);
  const by = (person: { id: number }) => [...suggestedIn(document)].flatMap(([key, words]) => (owners.get(key) === person.id ? [words] : []));
  expect(by(tom).join("").replace(/\s+/gu, " ")).toContain("winter");
  expect(by(tom).join("")).toContain("So says Ana.");
  expect(by(tom).join("")).toContain(", and all were drunk");
  expect(by(ana)).toHaveLength(1);
  expect(rejected(document)).toEqual(text);
  expect(toCopy(accepted(document))).toBe(`${long("A ship").replace("winter", "")}\n\nNobody slept that night, and all were drunk.\n\nSo says Ana.`);
});

test("a suggestion that is partly taken out, moved within a merge or decided in part stays its maker’s", async () => {
  const { ana, tom, id, version } = await submitted();
  const text = (...middle: Inline[]) => doc(para(t("A ship "), ...middle, t("sailed from the north in the winter of that year with ice on every rail.")));
  const hers: Block = { type: "paragraph", attrs: { change: { id: "anaanaanaa", kind: "inserted" } }, content: [t("Nobody slept "), put("that night", "tomtomtomt"), t(".")] };
  await save(ana, id, doc(...text().content, { ...hers, content: [t("Nobody slept .")] } as Block), version, "e");
  await save(tom, id, doc(...text().content, hers), version + 1, "t");
  const taken = doc(...text().content, { ...hers, content: [t("Nobody slept that night.")] } as Block);
  await save(tom, id, taken, version + 2, "t", { decided: { taken: ["tomtomtomt"], left: [] } });
  expect((await draftIn(id)).document).toEqual(taken);
  const less = doc(...text().content, { ...hers, content: [t("Nobody slept.")] } as Block);
  await save(tom, id, less, version + 3, "t");
  expect((await draftIn(id)).document).toEqual(less);
  expect((await byKey(id)).get("anaanaanaa")).toBe(ana.id);
});
