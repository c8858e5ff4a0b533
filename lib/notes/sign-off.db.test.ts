import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { drafts } from "@/db/schema/answers";
import { letters } from "@/db/schema/mail";
import { notes, signOffs } from "@/db/schema/notes";
import { questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { makeDesk, makePerson, makeQuestion } from "@/db/testing-rows";
import type { Person } from "../actor";
import { addRevision } from "../answers/add-revision";
import { fromCopy } from "../text/copy";
import { Missing } from "../refusal";
import { askSignOff } from "./ask-sign-off";
import { endSignOff } from "./end-sign-off";
import { askingSignOff, deciding, guestNoting } from "./guest";
import { guestPage, signOffsOf } from "./guest-queries";
import { guestNote } from "./guest-note";
import { hashOf, tokenOf } from "./guest-token";
import { notesOf } from "./queries";
import { signOff } from "./sign-off";

process.env.NEXTAUTH_SECRET = "for tests";
const now = new Date("2026-11-01T09:00:00Z");
const after = (days: number) => new Date(now.getTime() + days * 86_400_000);
const text = "The ice was the price.\n\nBy February it has pushed south again.";

async function set() {
  const { magazine, column, editor, other: chief } = await makeDesk();
  const [helen, checker] = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "checker")];
  const { id: questionId } = await makeQuestion(column.id, "review", helen);
  await revise(questionId, helen, text);
  return { editor, chief, helen, checker, questionId };
}
const revise = (questionId: number, by: Person, copy: string) => db.transaction((tx) => addRevision(tx, { questionId, kind: "submitted", document: fromCopy(copy), question: "Why?", contributorId: by.id, madeById: by.id, note: "", now }));
const asking = (questionId: number) => askingSignOff.parse({ questionId, name: "Margit Olsen", email: "margit@example.org", asked: "Is the ice right?", days: "14" });
/** A guest who was asked, with the secret of the link. */
async function asked() {
  const cast = await set();
  const signOffId = await askSignOff(cast.editor, asking(cast.questionId), now);
  return { ...cast, signOffId, token: tokenOf({ id: signOffId, madeAt: now }) };
}
const approve = deciding.parse({ verdict: "approved", word: "Just so." });
const stateNow = async (token: string, at = now) => (await guestPage(token, at))?.state;

test("the desk's editors ask and end; a checker, the historian and strangers do not", async () => {
  const { editor, chief, helen, checker, questionId } = await set();
  const { other: stranger } = await makeDesk();
  for (const actor of [helen, checker, stranger]) {
    await expect(askSignOff(actor, asking(questionId), now)).rejects.toThrow(Missing);
  }
  const signOffId = await askSignOff(editor, asking(questionId), now);
  for (const actor of [helen, checker, stranger]) await expect(endSignOff(actor, { questionId, signOffId }, now)).rejects.toThrow(Missing);
  await endSignOff(chief, { questionId, signOffId }, now);
  expect(await signOffsOf(editor, questionId, now)).toMatchObject([{ name: "Margit Olsen", state: "ended", revision: 1 }]);
  expect(await signOffsOf(checker, questionId, now)).toEqual([]);
});

test("only the hash of the secret is kept, and no other secret opens the page", async () => {
  const { token, signOffId, questionId } = await asked();
  const [row] = await db.select().from(signOffs).where(eq(signOffs.id, signOffId));
  expect(row!.tokenHash).toBe(hashOf(token));
  expect(JSON.stringify([row, await db.select().from(events).where(eq(events.questionId, questionId)), await db.select().from(letters)])).not.toContain(token);
  expect(await guestPage(`${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`, now)).toBeNull();
  for (const wrong of ["", "x", `${token}x`, hashOf(token)]) expect(await guestPage(wrong, now)).toBeNull();
});

test("reading changes nothing, however often", async () => {
  const { token, questionId } = await asked();
  const all = async () => JSON.stringify([await db.select().from(signOffs), await db.select().from(notes), await db.select().from(events).where(eq(events.questionId, questionId))]);
  const before = await all();
  for (let n = 0; n < 3; n += 1) expect(await stateNow(token)).toBe("open");
  expect(await all()).toBe(before);
});

test("a guest answers once, and it is logged under the guest's name", async () => {
  const { token, questionId } = await asked();
  const tried = await Promise.allSettled([signOff(token, approve, now), signOff(token, deciding.parse({ verdict: "objected", word: "No." }), now)]);
  expect(tried.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(["approved", "objected"]).toContain(await stateNow(token));
  await expect(guestNote(token, guestNoting.parse({ body: "One more." }), now)).rejects.toThrow(/You (signed|asked)/);
  const [last] = (await db.select().from(events).where(eq(events.questionId, questionId))).filter(({ kind }) => kind === "signedOff");
  expect(last!.data).toMatchObject({ guest: "Margit Olsen, guest", revision: 1 });
});

/** What the page of a link tells: how it stands, and whether there is anything of the text in it. */
async function shownBy(token: string, at: Date) {
  const page = await guestPage(token, at);
  return [page?.state, page?.text !== null || page.notes.length > 0];
}

test("an answered link runs out as any other: it says then what was answered, and nothing of the text", async () => {
  const { token } = await asked();
  await guestNote(token, guestNoting.parse({ block: "0", body: "Mild." }), now);
  await signOff(token, approve, now);
  expect(await shownBy(token, after(13))).toEqual(["approved", true]);
  expect(await shownBy(token, after(14))).toEqual(["approved", false]);
});

test("the desk ends an answered link too; its verdict stays", async () => {
  const { token, questionId, editor, signOffId } = await asked();
  await signOff(token, approve, now);
  expect(await signOffsOf(editor, questionId, now)).toMatchObject([{ state: "approved", isEnded: false, mayEnd: true }]);
  await endSignOff(editor, { questionId, signOffId }, now);
  expect(await shownBy(token, now)).toEqual(["approved", false]);
  expect(await signOffsOf(editor, questionId, now)).toMatchObject([{ state: "approved", verdict: "approved", word: "Just so.", isEnded: true, mayEnd: false }]);
});

test("a superseded link runs out, and can be ended before", async () => {
  const { token, questionId, helen, editor, signOffId } = await asked();
  await revise(questionId, helen, "Another text.");
  expect(await shownBy(token, after(13))).toEqual(["superseded", true]);
  expect(await shownBy(token, after(14))).toEqual(["expired", false]);
  expect(await signOffsOf(editor, questionId, after(14))).toMatchObject([{ mayEnd: false }]);
  await endSignOff(editor, { questionId, signOffId }, now);
  expect(await shownBy(token, now)).toEqual(["ended", false]);
});

test("who has answered sees the text while it is in review, ready or published, and not while it is being written again", async () => {
  const { token, questionId } = await asked();
  await signOff(token, approve, now);
  for (const [stage, isShown] of [["ready", true], ["published", true], ["drafting", false], ["review", true]] as const) {
    await db.update(questions).set({ stage }).where(eq(questions.id, questionId));
    expect([stage, ...(await shownBy(token, now))]).toEqual([stage, "approved", isShown]);
  }
});

test("asking for changes needs words", () => {
  expect(deciding.safeParse({ verdict: "objected", word: "  " }).error?.issues[0]?.message).toBe("Say what should be otherwise.");
  expect(deciding.safeParse({ verdict: "perhaps" }).success).toBe(false);
});

test("an expired, an ended and a superseded link say so, and take nothing", async () => {
  const [late, ended, older] = [await asked(), await asked(), await asked()];
  expect([await stateNow(late.token, after(13)), await stateNow(late.token, after(15))]).toEqual(["open", "expired"]);
  await expect(signOff(late.token, approve, after(15))).rejects.toThrow("has expired");
  await endSignOff(ended.editor, { questionId: ended.questionId, signOffId: ended.signOffId }, now);
  await expect(signOff(ended.token, approve, now)).rejects.toThrow("ended this link");
  expect((await guestPage(ended.token, now))!.text).toBeNull();
  await revise(older.questionId, older.helen, "Another text.");
  expect(await stateNow(older.token)).toBe("superseded");
  await expect(guestNote(older.token, guestNoting.parse({ body: "Hm." }), now)).rejects.toThrow("newer revision");
});

test("a note on a paragraph is anchored where the working text still reads so, else it keeps its quote", async () => {
  const { token, questionId, editor } = await asked();
  await guestNote(token, guestNoting.parse({ block: "1", body: "It was March." }), now);
  await guestNote(token, guestNoting.parse({ block: "1", body: "It was March." }), now);
  const [note, ...more] = await notesOf(editor, questionId);
  expect(more).toEqual([]);
  expect(note).toMatchObject({ subject: "text", quote: "By February it has pushed south again.", posts: [{ by: { id: null, name: "Margit Olsen, guest" }, body: "It was March." }], isUnread: true });
  const [draft] = await db.select().from(drafts).where(eq(drafts.questionId, questionId));
  expect(draft!.document.content[1]).toMatchObject({ content: [{ text: "By February it has pushed south again.", marks: [{ type: "note", attrs: { id: note!.key } }] }] });
  expect(draft!.changedAt?.getTime() ?? draft!.savedAt.getTime()).toBeLessThanOrEqual(now.getTime());
  await db.update(drafts).set({ document: fromCopy("All is otherwise.") }).where(eq(drafts.questionId, questionId));
  await guestNote(token, guestNoting.parse({ block: "0", body: "<script>alert(1)</script>" }), now);
  expect((await notesOf(editor, questionId))[1]).toMatchObject({ quote: "The ice was the price.", posts: [{ body: "<script>alert(1)</script>" }] });
  expect((await db.select().from(drafts).where(eq(drafts.questionId, questionId)))[0]!.document).toEqual(fromCopy("All is otherwise."));
  await expect(guestNote(token, guestNoting.parse({ block: "7", body: "Where?" }), now)).rejects.toThrow("not in the text");
});
