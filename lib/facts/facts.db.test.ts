import { and, eq } from "drizzle-orm";
import sharp from "sharp";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { drafts } from "@/db/schema/answers";
import { claims } from "@/db/schema/facts";
import { events } from "@/db/schema/timeline";
import { makeDesk, makePerson, makeQuestion } from "@/db/testing-rows";
import type { Person } from "../actor";
import { saveDraft } from "../answers/save-draft";
import { saveText } from "../answers/save-text";
import { submit } from "../answers/submit";
import { reassign } from "../assignments/reassign";
import { take } from "../assignments/take";
import type { Document, Inline, Paragraph } from "../kit/doc";
import { newKey } from "../kit/key";
import { situationOf } from "../questions/hold";
import { openIn } from "../questions/open-in";
import { Missing, Refusal } from "../refusal";
import { plainText } from "../text/document";
import { whyNot } from "../workflow/why-not";
import { addClaim } from "./add-claim";
import { addScan } from "./add-scan";
import { checkClaim } from "./check-claim";
import { dropScan } from "./drop-scan";
import { dropClaim } from "./drop-claim";
import { passOver } from "./pass-over";
import { factsToCheck, ledgerOf, printedSourcesOf, scanBytes } from "./queries";
import { emptySource, sourceTyped } from "./source";
import { sourceClaim } from "./source-claim";

const key = "claim00001";
const anchored: Document = {
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: "It was dark. " }, { type: "text", text: "PQ 17 lost 24 ships", marks: [{ type: "claim", attrs: { id: key } }] }, { type: "text", text: " in July. It was cold." }] }],
};
const sentence = "PQ 17 lost 24 ships in July.";
const book = sourceTyped.parse({ ...emptySource, title: "Convoys to Russia", authors: "Ruegg, Bob", date: "1992", place: "40" });

async function set() {
  const { magazine, column, editor, other: chief } = await makeDesk();
  const [historian, checker] = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "checker")];
  const question = await makeQuestion(column.id, "drafting", historian);
  return { magazine, column, editor, chief, historian, checker, questionId: question.id, reference: question.reference };
}

/** With the desk, with one claim in the text that names its source. */
async function submitted() {
  const cast = await set();
  await addClaim(cast.historian, cast.questionId, { key, quote: "PQ 17 lost 24 ships" });
  await sourceClaim(cast.historian, cast.questionId, key, book);
  const { version } = (await saveDraft(cast.historian, cast.questionId, { document: anchored, sourceNotes: "", version: 0 })) as { version: number };
  await submit(cast.historian, { questionId: cast.questionId, version, note: "" });
  return cast;
}

const only = async (actor: Person, questionId: number) => (await ledgerOf(actor, questionId)).claims[0]!;
const rowOf = async (questionId: number) => (await db.select().from(claims).where(and(eq(claims.questionId, questionId), eq(claims.key, key))))[0]!;

test("the historian makes facts and names sources while drafting; to everybody else the text does not exist yet", async () => {
  const { historian, editor, chief, checker, questionId } = await set();
  const { other: stranger } = await makeDesk();
  await addClaim(historian, questionId, { key, quote: "PQ 17 lost 24 ships" });
  await addClaim(historian, questionId, { key, quote: "sent twice" });
  await sourceClaim(historian, questionId, key, book);
  expect(await ledgerOf(historian, questionId)).toMatchObject({ claims: [{ key, quote: "PQ 17 lost 24 ships", state: "open", addedBy: historian.name }], mayAdd: true, mayCheck: false });
  for (const actor of [editor, chief, checker, stranger]) {
    await expect(ledgerOf(actor, questionId)).rejects.toThrow(Missing);
    await expect(addClaim(actor, questionId, { key: "other00001", quote: "x" })).rejects.toThrow(Missing);
    await expect(sourceClaim(actor, questionId, key, null)).rejects.toThrow(Missing);
    await expect(dropClaim(actor, questionId, key)).rejects.toThrow(Missing);
  }
});

test("checker, editor and chief mark facts of a text with the desk; who wrote it does not, nor anybody from elsewhere", async () => {
  const { historian, editor, chief, checker, questionId } = await submitted();
  const { other: stranger } = await makeDesk();
  for (const actor of [checker, editor, chief]) {
    await checkClaim(actor, questionId, key, { state: "verified", word: "", sentence });
    expect(await only(historian, questionId)).toMatchObject({ state: "verified", checkedBy: actor.name, lapsed: false });
  }
  await expect(checkClaim(historian, questionId, key, { state: "verified", word: "", sentence })).rejects.toThrow("Facts are checked by the desk.");
  await expect(checkClaim(stranger, questionId, key, { state: "verified", word: "", sentence })).rejects.toThrow(Missing);
  const wroteIt: Person = { ...historian, roles: new Map([[[...historian.roles.keys()][0]!, new Set(["contributor", "editor"] as const)]]) };
  await expect(checkClaim(wroteIt, questionId, key, { state: "verified", word: "", sentence })).rejects.toThrow("somebody else has to check");
  const told = await db.select({ data: events.data }).from(events).where(and(eq(events.questionId, questionId), eq(events.kind, "claimChecked")));
  expect(told).toHaveLength(3);
});

test("a fact is verified by a source, and of the sentence as the checker read it", async () => {
  const { editor, checker, questionId } = await submitted();
  await sourceClaim(editor, questionId, key, null);
  await expect(checkClaim(checker, questionId, key, { state: "verified", word: "", sentence })).rejects.toThrow("Name the source first");
  await checkClaim(checker, questionId, key, { state: "queried", word: "Twenty-three?", sentence });
  await sourceClaim(editor, questionId, key, book);
  expect(await only(checker, questionId)).toMatchObject({ state: "queried", word: "Twenty-three?" });
  await expect(checkClaim(checker, questionId, key, { state: "verified", word: "", sentence: "PQ 17 lost 23 ships." })).rejects.toThrow("changed while you were checking");
  await checkClaim(checker, questionId, key, { state: "verified", word: "", sentence });
  // Another source is another check.
  await sourceClaim(editor, questionId, key, { ...book, locator: "41" });
  expect(await only(checker, questionId)).toMatchObject({ state: "open", checkedBy: null });
  await db.update(drafts).set({ document: { type: "doc", content: [{ type: "paragraph" }] } }).where(eq(drafts.questionId, questionId));
  await expect(checkClaim(checker, questionId, key, { state: "verified", word: "", sentence })).rejects.toThrow("not in the text");
});

test("open facts are counted for approval until each is verified; a lapsed one is open again", async () => {
  const { checker, questionId } = await submitted();
  const open = async () => (await openIn(db, questionId)).claims;
  expect(await open()).toBe(1);
  for (const state of ["queried", "wrong"] as const) {
    await checkClaim(checker, questionId, key, { state, word: "No.", sentence });
    expect(await open()).toBe(1);
  }
  await checkClaim(checker, questionId, key, { state: "verified", word: "", sentence });
  expect(await open()).toBe(0);
  await db.update(claims).set({ lapsedAt: new Date() }).where(eq(claims.questionId, questionId));
  expect(await open()).toBe(1);
  expect(await factsToCheck(checker)).toMatchObject([{ questionId, open: 1, all: 1 }]);
  await checkClaim(checker, questionId, key, { state: "verified", word: "", sentence });
  expect(await factsToCheck(checker)).toEqual([]);
});

test("a historian takes off what nobody has checked; what the desk has found stays until the desk takes it off, and comes back whole", async () => {
  const { historian, checker, questionId } = await submitted();
  await checkClaim(checker, questionId, key, { state: "queried", word: "Who says?", sentence });
  await expect(dropClaim(historian, questionId, key)).rejects.toThrow(Refusal);
  await dropClaim(checker, questionId, key);
  expect((await ledgerOf(checker, questionId)).claims).toEqual([]);
  expect((await openIn(db, questionId)).claims).toBe(0);
  await addClaim(historian, questionId, { key, quote: "PQ 17 lost 24 ships" });
  expect(await only(checker, questionId)).toMatchObject({ state: "queried", word: "Who says?" });
  await expect(dropClaim(checker, questionId, "nosuch0001")).rejects.toThrow(Missing);
});

test("what is passed over is not offered again, to anybody, and is no fact", async () => {
  const { historian, editor, questionId } = await submitted();
  await passOver(historian, questionId, { key: "passed0001", quote: "Bear Island" });
  await passOver(historian, questionId, { key: "passed0001", quote: "Bear Island" });
  expect(await ledgerOf(editor, questionId)).toMatchObject({ passedOver: ["Bear Island"], claims: [{ key }] });
  expect((await openIn(db, questionId)).claims).toBe(1);
});

test("sources are offered again in the question and to who named them, without the page; not to others elsewhere", async () => {
  const { column, historian, editor, questionId } = await submitted();
  const second = await makeQuestion(column.id, "drafting", historian);
  expect((await ledgerOf(historian, second.id)).sources.map(({ citation }) => citation)).toEqual([{ type: "book", title: "Convoys to Russia", author: [{ family: "Ruegg", given: "Bob" }], issued: { "date-parts": [[1992]] } }]);
  expect((await ledgerOf(editor, questionId)).sources).toHaveLength(1);
  const another = await makePerson([...historian.roles.keys()][0]!, "contributor");
  const third = await makeQuestion(column.id, "drafting", another);
  expect((await ledgerOf(another, third.id)).sources).toEqual([]);
});

test("two checkers at once: both are heard in turn, and the last word stands", async () => {
  const { checker, editor, questionId } = await submitted();
  await Promise.all([checkClaim(checker, questionId, key, { state: "verified", word: "", sentence }), checkClaim(editor, questionId, key, { state: "wrong", word: "It was 23.", sentence })]);
  const row = await rowOf(questionId);
  expect([row.state, row.checkedById]).toEqual(row.state === "wrong" ? ["wrong", editor.id] : ["verified", checker.id]);
  const told = await db.select().from(events).where(and(eq(events.questionId, questionId), eq(events.kind, "claimChecked")));
  expect(told).toHaveLength(2);
});

/** Saves, in an editor's hand, the text with `came` suggested for the words `went` behind the claim. */
async function suggest(actor: Person, questionId: number, went: string, came: string) {
  const [draft] = await db.select().from(drafts).where(eq(drafts.questionId, questionId));
  const document = structuredClone(draft!.document);
  const paragraph = document.content[0] as Paragraph;
  paragraph.content = paragraph.content!.flatMap((part): Inline[] => {
    if (part.type !== "text" || part.marks || !part.text.includes(went)) return [part];
    const [before, rest] = part.text.split(went) as [string, string];
    const id = newKey();
    return [{ type: "text", text: before }, { type: "text", text: went, marks: [{ type: "deleted", attrs: { id } }] }, { type: "text", text: came, marks: [{ type: "inserted", attrs: { id } }] }, { type: "text", text: rest }];
  });
  await saveText(actor, questionId, { document, sourceNotes: draft!.sourceNotes, version: draft!.version, tab: "tab0000001" });
}

test("a check lapses when its sentence is changed, by a suggestion too; not when another is", async () => {
  const { editor, checker, questionId } = await submitted();
  await checkClaim(checker, questionId, key, { state: "verified", word: "", sentence });
  await suggest(editor, questionId, "dark", "very dark");
  expect(await only(editor, questionId)).toMatchObject({ state: "verified", lapsed: false });
  await suggest(editor, questionId, "July", "June and July");
  expect(await only(editor, questionId)).toMatchObject({ state: "verified", lapsed: true, isInText: true });
  expect((await openIn(db, questionId)).claims).toBe(1);
  const stands = "PQ 17 lost 24 ships in June and July.";
  await checkClaim(checker, questionId, key, { state: "verified", word: "", sentence: stands });
  expect(await only(editor, questionId)).toMatchObject({ lapsed: false, checkedBy: checker.name });
});

test("a fact whose words are taken out stops nothing, and stands in the ledger without them", async () => {
  const { historian, questionId } = await set();
  await addClaim(historian, questionId, { key, quote: "PQ 17 lost 24 ships" });
  await saveText(historian, questionId, { document: anchored, sourceNotes: "", version: 0, tab: "tab0000001" });
  expect((await openIn(db, questionId)).claims).toBe(1);
  await saveText(historian, questionId, { document: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "It was dark." }] }] }, sourceNotes: "", version: 1, tab: "tab0000001" });
  expect(await only(historian, questionId)).toMatchObject({ isInText: false });
  expect((await openIn(db, questionId)).claims).toBe(0);
});

test("an editor and a checker at once: a check of a sentence that is being changed is refused, or lapses", async () => {
  const { editor, checker, questionId } = await submitted();
  const [checked] = await Promise.allSettled([checkClaim(checker, questionId, key, { state: "verified", word: "", sentence }), suggest(editor, questionId, "July", "August")]);
  const claim = await only(checker, questionId);
  expect(checked.status === "rejected" ? claim.state === "open" : claim.lapsed).toBe(true);
  expect((await openIn(db, questionId)).claims).toBe(1);
});

test("open facts stop approval; the chief alone goes past them, with a reason that the log keeps", async () => {
  const { editor, chief, checker, questionId } = await submitted();
  const situation = await situationOf(db, editor, questionId);
  expect(whyNot(editor, situation, "approve")).toBe("One fact is not verified.");
  expect(whyNot(editor, situation, "approveUnchecked")).not.toBe(false);
  expect(whyNot(chief, situation, "approveUnchecked")).toBe(false);
  await checkClaim(checker, questionId, key, { state: "verified", word: "", sentence });
  expect(whyNot(editor, await situationOf(db, editor, questionId), "approve")).toBe(false);
});

test("scans are for who works on the text: pictures written anew, a PDF as it is, and nothing else", async () => {
  const { historian, checker, questionId } = await submitted();
  const { other: stranger } = await makeDesk();
  const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: "#ccc" } }).withExif({ IFD0: { Artist: "Somebody" } }).jpeg().toBuffer();
  await addScan(historian, questionId, key, "page 40.jpg", photo);
  await addScan(checker, questionId, key, "log.pdf", Buffer.from("%PDF-1.7 a log"));
  await expect(addScan(checker, questionId, key, "a.svg", Buffer.from("<svg onload='alert(1)'/>"))).rejects.toThrow(Refusal);
  await expect(addScan(stranger, questionId, key, "x", photo)).rejects.toThrow(Missing);
  const { scans } = await only(checker, questionId);
  expect(scans.map(({ name }) => name)).toEqual(["page 40.jpg", "log.pdf"]);
  const picture = await scanBytes(checker, questionId, key, scans[0]!.id);
  expect([picture.mime, (await sharp(picture.bytes).metadata()).exif]).toEqual(["image/jpeg", undefined]);
  expect(await scanBytes(historian, questionId, key, scans[1]!.id)).toMatchObject({ mime: "application/pdf" });
  await expect(scanBytes(stranger, questionId, key, scans[0]!.id)).rejects.toThrow(Missing);
  await dropScan(historian, questionId, key, scans[0]!.id);
  await expect(scanBytes(checker, questionId, key, scans[0]!.id)).rejects.toThrow(Missing);
});

test("what is printed of sources are those of facts that are verified now", async () => {
  const { checker, questionId } = await submitted();
  expect(await printedSourcesOf(db, questionId, anchored)).toBeNull();
  await checkClaim(checker, questionId, key, { state: "verified", word: "", sentence });
  expect(plainText((await printedSourcesOf(db, questionId, anchored))!)).toBe("Bob Ruegg, Convoys to Russia (1992).");
  await db.update(claims).set({ lapsedAt: new Date() }).where(eq(claims.questionId, questionId));
  expect(await printedSourcesOf(db, questionId, anchored)).toBeNull();
});

test("who takes the question over finds no fact, source or scan beside the text of the one before, and has no hand on them; the desk has", async () => {
  const { magazine, historian, editor, questionId } = await set();
  const day = (n: number) => new Date(`2027-01-0${n}T09:00:00Z`);
  const dropped = "claim00002";
  for (const one of [key, dropped]) await addClaim(historian, questionId, { key: one, quote: "a private sentence" }, day(1));
  await sourceClaim(historian, questionId, key, book, day(1));
  await dropClaim(historian, questionId, dropped, day(1));
  await addScan(historian, questionId, key, "page 40.pdf", Buffer.from("%PDF-1.7 a page"), day(1));
  const [scan] = (await only(historian, questionId)).scans;
  const paul = await makePerson(magazine.id, "contributor");
  await reassign(editor, { questionId, contributorId: paul.id, dueOn: "2027-03-01", words: 300, fee: "none", feeAmount: "", feeCurrency: "USD", feeNote: "", brief: "", why: "" }, day(2));
  await take(paul, { questionId }, day(2));
  expect(await ledgerOf(paul, questionId)).toMatchObject({ claims: [], passedOver: [], sources: [] });
  await expect(scanBytes(paul, questionId, key, scan!.id)).rejects.toThrow(Missing);
  await expect(sourceClaim(paul, questionId, key, null, day(3))).rejects.toThrow(Missing);
  await expect(dropClaim(paul, questionId, key, day(3))).rejects.toThrow(Missing);
  await expect(dropScan(paul, questionId, key, scan!.id, day(3))).rejects.toThrow(Missing);
  for (const one of [key, dropped]) await expect(addClaim(paul, questionId, { key: one, quote: "taken up" }, day(3))).rejects.toThrow(Missing);
  await addClaim(paul, questionId, { key: "claim00003", quote: "PQ 17 lost 24 ships" }, day(3));
  expect((await ledgerOf(paul, questionId)).claims.map((one) => one.key)).toEqual(["claim00003"]);
  const { version } = (await saveDraft(paul, questionId, { document: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "My own." }] }] }, sourceNotes: "", version: 0 }, day(3))) as { version: number };
  await submit(paul, { questionId, version, note: "" }, day(4));
  expect((await ledgerOf(editor, questionId)).claims.map((one) => one.key)).toEqual([key, "claim00003"]);
  expect(await scanBytes(editor, questionId, key, scan!.id)).toMatchObject({ name: "page 40.pdf" });
  expect((await ledgerOf(paul, questionId)).claims.map((one) => one.key)).toEqual(["claim00003"]);
});
