import { and, asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { conflicts, drafts, draftSaves, suggestions } from "@/db/schema/answers";
import { claims } from "@/db/schema/facts";
import { events } from "@/db/schema/timeline";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import type { Person } from "../actor";
import { reassign } from "../assignments/reassign";
import { take } from "../assignments/take";
import type { Mark } from "../kit/doc";
import { Missing } from "../refusal";
import { sendBack } from "../reviews/send-back";
import { fromCopy, toCopy } from "../text/copy";
import type { Document } from "../text/document";
import { suggestedIn } from "../text/suggested";
import { accepted, rejected } from "../text/suggestions";
import { savesOf } from "./history-queries";
import { restoreSave } from "./restore-save";
import { saveText } from "./save-text";
import { settleConflict } from "./settle-conflict";
import { submit } from "./submit";
import { suggestersOf } from "./suggestion-queries";
import { editText } from "./testing-edit";
import { workingText } from "./working-text";

const now = new Date("2026-11-01T09:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const long = (subject: string) => `${subject} sailed from the north in the winter of that year with ice on every rail.`;

async function set() {
  const { magazine, column } = await makeMagazine();
  const [helen, ana, tom, cleo] = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "editor"), await makePerson(magazine.id, "editor"), await makePerson(magazine.id, "checker")];
  const question = await makeQuestion(column.id, "drafting", helen);
  return { magazine, column, helen, ana, tom, cleo, question, id: question.id };
}
type Cast = Awaited<ReturnType<typeof set>>;
const save = (actor: Person, id: number, document: Document | string, version: number, tab: string, more: { sourceNotes?: string; decided?: { taken: string[]; left: string[] }; when?: Date } = {}) =>
  saveText(actor, id, { document: typeof document === "string" ? fromCopy(document) : document, sourceNotes: more.sourceNotes ?? "", version, tab, decided: more.decided }, more.when ?? now);
const draftIn = async (id: number) => (await db.select().from(drafts).where(eq(drafts.questionId, id)))[0]!;
const copyIn = async (id: number) => toCopy((await draftIn(id)).document);
const historyOf = (id: number) => db.select().from(draftSaves).where(eq(draftSaves.questionId, id)).orderBy(asc(draftSaves.version));
const suggestionsIn = (id: number) => db.select().from(suggestions).where(eq(suggestions.questionId, id)).orderBy(asc(suggestions.key));
async function submitted(copy = long("A ship")): Promise<Cast & { version: number }> {
  const cast = await set();
  await save(cast.helen, cast.id, copy, 0, "one");
  await submit(cast.helen, { questionId: cast.id, version: 1, note: "" }, now);
  return { ...cast, version: 2 };
}
/** The text with these marks on the first run that has the words. */
function marked(document: Document, words: string, ...marks: Mark[]): Document {
  const [first, ...rest] = document.content;
  if (first?.type !== "paragraph") throw new Error("no paragraph");
  const content = (first.content ?? []).flatMap((part) => {
    if (part.type !== "text" || !part.text.includes(words)) return [part];
    const [before, after] = [part.text.slice(0, part.text.indexOf(words)), part.text.slice(part.text.indexOf(words) + words.length)];
    return [{ ...part, text: before }, { ...part, text: words, marks: [...(part.marks ?? []), ...marks] }, { ...part, text: after }].filter(({ text }) => text !== "");
  });
  return { type: "doc", content: [{ ...first, content }, ...rest] };
}

test("every acknowledged save is in the history as it was, with whose it was", async () => {
  const { helen, id } = await set();
  expect(await save(helen, id, "One.", 0, "a")).toEqual({ version: 1, conflicts: [] });
  expect(await save(helen, id, "One. Two.", 1, "a", { sourceNotes: "Roskill" })).toEqual({ version: 2, conflicts: [] });
  expect((await historyOf(id)).map(({ version, basedOn, how, sourceNotes, isPrivate, savedById, document }) => [version, basedOn, how, sourceNotes, isPrivate, savedById, toCopy(document)])).toEqual([
    [1, 0, "typed", "", true, helen.id, "One."],
    [2, 1, "typed", "Roskill", true, helen.id, "One. Two."],
  ]);
});

test("two windows of one person: what each put in is in both, in the order of the text", async () => {
  const { helen, id } = await set();
  await save(helen, id, "First.\n\nLast.", 0, "a");
  await save(helen, id, "First.\n\nFrom a.\n\nLast.", 1, "a");
  const answer = await save(helen, id, "First.\n\nLast.\n\nFrom b.", 1, "b");
  expect(answer).toMatchObject({ version: 3, merged: { document: fromCopy("First.\n\nFrom a.\n\nLast.\n\nFrom b.") }, conflicts: [] });
  expect((await historyOf(id)).at(-1)).toMatchObject({ how: "merged", basedOn: 1, tab: "b", sent: { document: fromCopy("First.\n\nLast.\n\nFrom b.") } });
});

test("the same save sent again is acknowledged and changes nothing, also when it was merged", async () => {
  const { helen, id } = await set();
  await save(helen, id, "One.", 0, "a");
  expect(await save(helen, id, "One.", 0, "a")).toEqual({ version: 1, conflicts: [] });
  await save(helen, id, "One.\n\nb.", 1, "b");
  await save(helen, id, "a.\n\nOne.", 1, "a");
  expect(await save(helen, id, "a.\n\nOne.", 1, "a")).toMatchObject({ version: 3, merged: { document: fromCopy("a.\n\nOne.\n\nb.") } });
  expect(await historyOf(id)).toHaveLength(3);
});

test("after a lost answer what was typed since stands once", async () => {
  const { helen, id } = await set();
  await save(helen, id, "One.", 0, "a");
  await save(helen, id, "One.\n\nFrom the other window.", 1, "b");
  await save(helen, id, "One.\n\nHalf a sen", 1, "a");
  await save(helen, id, "One.\n\nHalf a sentence, and the rest.", 1, "a");
  expect(await copyIn(id)).toBe("One.\n\nFrom the other window.\n\nHalf a sentence, and the rest.");
});

test("one paragraph changed in two windows: both texts are kept, and one click settles it, whichever is chosen", async () => {
  for (const [kept, text] of [["standing", long("Their ship")], ["other", long("Our ship")], ["both", `${long("Their ship")}\n\n${long("Our ship")}`]] as const) {
    const { helen, id } = await set();
    await save(helen, id, `${long("A ship")}\n\nEnd.`, 0, "a");
    await save(helen, id, `${long("Their ship")}\n\nEnd.`, 1, "a");
    const { conflicts: open, version } = await save(helen, id, `${long("Our ship")}\n\nEnd.`, 1, "b");
    expect(open).toMatchObject([{ base: fromCopy(long("A ship")).content, standing: fromCopy(long("Their ship")).content, other: fromCopy(long("Our ship")).content, otherBy: helen.name }]);
    const settled = await settleConflict(helen, { questionId: id, id: open[0]!.id, kept, tab: "b", version }, now);
    expect([toCopy(settled.merged!.document), settled.conflicts]).toEqual([`${text}\n\nEnd.`, []]);
    const again = await settleConflict(helen, { questionId: id, id: open[0]!.id, kept, tab: "b", version }, now);
    expect([again.version, await copyIn(id)]).toEqual([settled.version, `${text}\n\nEnd.`]);
  }
});

test("a paragraph taken out here and changed there can be put back where it stood", async () => {
  const { helen, id } = await set();
  await save(helen, id, `One.\n\n${long("A ship")}\n\nThree.`, 0, "a");
  await save(helen, id, "One.\n\nThree.", 1, "a");
  const { conflicts: open } = await save(helen, id, `One.\n\n${long("Our ship")}\n\nThree.`, 1, "b");
  expect(open).toMatchObject([{ standing: [], other: fromCopy(long("Our ship")).content }]);
  await settleConflict(helen, { questionId: id, id: open[0]!.id, kept: "other", tab: "b", version: 3 }, now);
  expect(await copyIn(id)).toBe(`One.\n\n${long("Our ship")}\n\nThree.`);
});

test("who goes on typing in a paragraph of two texts makes no heap of conflicts", async () => {
  const { helen, id } = await set();
  await save(helen, id, long("A ship"), 0, "a");
  await save(helen, id, long("Their ship"), 1, "a");
  await save(helen, id, long("Our ship"), 1, "b");
  await save(helen, id, long("Our own ship"), 1, "b");
  const rows = await db.select().from(conflicts).where(eq(conflicts.questionId, id));
  expect(rows.map(({ other }) => toCopy({ type: "doc", content: other }))).toEqual([long("Our own ship")]);
});

test("submitting waits for the choice between two texts", async () => {
  const { helen, id } = await set();
  await save(helen, id, long("A ship"), 0, "a");
  await save(helen, id, long("Their ship"), 1, "a");
  const { version } = await save(helen, id, long("Our ship"), 1, "b");
  await expect(submit(helen, { questionId: id, version, note: "" }, now)).rejects.toThrow("two texts");
});

test("source notes of two windows are merged line by line", async () => {
  const { helen, id } = await set();
  await save(helen, id, "One.", 0, "a", { sourceNotes: "Roskill\nKew" });
  await save(helen, id, "One.", 1, "a", { sourceNotes: "Roskill, p. 40\nKew" });
  const { merged } = await save(helen, id, "One.", 1, "b", { sourceNotes: "Roskill\nKew\nA letter" });
  expect(merged?.sourceNotes).toBe("Roskill, p. 40\nKew\nA letter");
});

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

test("suggestions in a text that goes to another historian are gone with it, and stop nothing", async () => {
  const { magazine, ana, id, version } = await submitted();
  await save(ana, id, marked(fromCopy(long("A ship")), "winter", { type: "deleted", attrs: { id: "aaaaaaaaaa" } }), version, "e");
  await sendBack(ana, { questionId: id, revision: 1, note: "Somebody else shall try." }, now);
  const otto = await makePerson(magazine.id, "contributor");
  await reassign(ana, { questionId: id, contributorId: otto.id, dueOn: "2026-12-20", words: 300, fee: "none", feeAmount: "", feeCurrency: "USD", feeNote: "", brief: "", why: "" }, at(5));
  await take(otto, { questionId: id }, at(5));
  await save(otto, id, "My own.", version + 1, "o", { when: at(6) });
  expect(await suggestionsIn(id)).toMatchObject([{ byId: ana.id, endedById: otto.id, outcome: "gone" }]);
});

test("a checker anchors notes and facts and changes no word", async () => {
  const { cleo, ana, id, version } = await submitted();
  const anchored = marked(fromCopy(long("A ship")), "winter", { type: "claim", attrs: { id: "factfactfa" } });
  // Meanwhile an editor suggested other words in the same paragraph.
  await save(ana, id, marked(fromCopy(long("A ship")), "north", { type: "deleted", attrs: { id: "aaaaaaaaaa" } }), version, "e");
  const { merged, conflicts: open } = await save(cleo, id, anchored, version, "c");
  expect(open).toEqual([]);
  expect(JSON.stringify(merged!.document)).toContain("factfactfa");
  expect([...suggestedIn(merged!.document).keys()]).toEqual(["aaaaaaaaaa"]);
  await expect(save(cleo, id, long("Her ship"), version + 2, "c")).rejects.toThrow("leaves them as they are");
});

test("a note or a fact changes no words: the text is not said to have changed since the revision", async () => {
  const { cleo, ana, id, version } = await submitted();
  await save(cleo, id, marked(fromCopy(long("A ship")), "winter", { type: "note", attrs: { id: "notenoteno" } }), version, "c", { when: at(5) });
  expect((await workingText(ana, id)).situation.open.changedSince).toBe(false);
  await save(ana, id, `${long("A ship")}\n\nMore.`, version, "e", { when: at(6) });
  expect((await workingText(ana, id)).situation.open.changedSince).toBe(true);
});

test("a check lapses when its sentence changes, not when another does; only a new check ends that", async () => {
  const { cleo, ana, id, version } = await submitted(`${long("A ship")} It was cold.`);
  const anchored = marked(fromCopy(`${long("A ship")} It was cold.`), "winter", { type: "claim", attrs: { id: "factfactfa" } });
  await save(cleo, id, anchored, version, "c");
  await db.insert(claims).values({ questionId: id, key: "factfactfa", quote: "winter", addedById: cleo.id, addedAt: now, state: "verified", checkedAt: now, checkedById: cleo.id, sentence: long("A ship") });
  const claim = async () => (await db.select().from(claims).where(eq(claims.questionId, id)))[0]!;
  const cold = marked(anchored, "cold", { type: "deleted", attrs: { id: "aaaaaaaaaa" } });
  await save(ana, id, cold, version + 1, "e", { when: at(1) });
  expect(await claim()).toMatchObject({ lapsedAt: null, isInText: true, quote: "winter" });
  await save(ana, id, marked(cold, "that year", { type: "deleted", attrs: { id: "bbbbbbbbbb" } }), version + 2, "e", { when: at(2) });
  expect(await claim()).toMatchObject({ lapsedAt: at(2) });
  await save(ana, id, cold, version + 3, "e", { when: at(3) });
  expect(await claim()).toMatchObject({ lapsedAt: at(2) });
  const gone = marked(cold, "winter", { type: "deleted", attrs: { id: "cccccccccc" } });
  await save(ana, id, gone, version + 4, "e", { when: at(4) });
  expect(await claim()).toMatchObject({ isInText: false, quote: "winter" });
});

test("what was typed before submission is its writer’s alone; the desk’s history begins with what was submitted", async () => {
  const { helen, ana, id } = await submitted();
  expect((await savesOf(ana, id)).map(({ version, how }) => [version, how])).toEqual([[2, "revision"]]);
  expect((await savesOf(helen, id)).map(({ version }) => version)).toEqual([2, 1]);
  await expect(restoreSave(ana, { questionId: id, version: 1 }, now)).rejects.toThrow(Missing);
  // Naming a private version teaches the desk nothing of it.
  const { merged, conflicts: open } = await save(ana, id, long("Her ship"), 1, "e");
  expect(open).toEqual([]);
  expect(rejected(merged!.document)).toEqual(fromCopy(long("A ship")));
});

test("sent back, the text is its writer’s alone again, and the desk reads none of it", async () => {
  const { helen, ana, id, version } = await submitted();
  await sendBack(ana, { questionId: id, revision: 1, note: "More." }, now);
  await save(helen, id, `${long("A ship")}\n\nMore.`, version, "h");
  await expect(savesOf(ana, id)).rejects.toThrow(Missing);
  await expect(save(ana, id, "Mine.", version, "e")).rejects.toThrow("not yours");
  expect((await historyOf(id)).map(({ isPrivate }) => isPrivate)).toEqual([true, false, true]);
});

test("an earlier text is brought back as a new save, and what came after it can be brought back too", async () => {
  const { helen, id } = await set();
  await save(helen, id, "One.", 0, "a", { sourceNotes: "Roskill" });
  await save(helen, id, "All else.", 1, "a", { when: at(20) });
  expect(await restoreSave(helen, { questionId: id, version: 1 }, at(30))).toBe(3);
  expect(await draftIn(id)).toMatchObject({ document: fromCopy("One."), sourceNotes: "Roskill", version: 3 });
  await restoreSave(helen, { questionId: id, version: 2 }, at(40));
  expect(await copyIn(id)).toBe("All else.");
  await expect(restoreSave(helen, { questionId: id, version: 2 }, at(41))).rejects.toThrow("reads like that already");
  const told = await db.select({ data: events.data }).from(events).where(and(eq(events.questionId, id), eq(events.kind, "draftRestored")));
  expect(told).toHaveLength(2);
});

test("once submitted, an earlier text is brought back as suggestions", async () => {
  const { ana, helen, id } = await submitted();
  await editText(ana, id, fromCopy("Something wholly other."), now);
  await restoreSave(helen, { questionId: id, version: 2 }, now);
  const { document } = await workingText(ana, id);
  expect([toCopy(rejected(document)), toCopy(accepted(document))]).toEqual(["Something wholly other.", long("A ship")]);
});

test("a window open since before an earlier text was brought back goes on in it", async () => {
  const { helen, id } = await set();
  await save(helen, id, "One.", 0, "a");
  await save(helen, id, "One.\n\nTwo.", 1, "a");
  await restoreSave(helen, { questionId: id, version: 1 }, now);
  await save(helen, id, "One.\n\nTwo.\n\nThree.", 2, "a");
  expect(await copyIn(id)).toBe("One.\n\nThree.");
});

test("a text saved on a version nobody knows is joined with what stands", async () => {
  const { helen, id } = await set();
  await save(helen, id, "One.\n\nTwo.", 0, "a");
  await save(helen, id, "One.\n\nOther.", 99, "b");
  expect(await copyIn(id)).toBe("One.\n\nTwo.\n\nOther.");
});

test("when it is published or killed nothing of it can be saved any more", async () => {
  const { ana, helen, column } = await submitted();
  const killed = await makeQuestion(column.id, "killed", helen);
  await expect(save(helen, killed.id, "More.", 0, "a")).rejects.toThrow("no longer being written");
  await expect(save(ana, killed.id, "More.", 0, "e")).rejects.toThrow("not yours");
});
