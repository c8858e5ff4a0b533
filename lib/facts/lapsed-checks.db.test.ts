// A fact whose words change: its check lapses, or it stands in the ledger without them.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { drafts } from "@/db/schema/answers";
import { anchored, key, only, sentence, set, submitted } from "@/db/testing-facts";
import { clock, type Person } from "../actor";
import { saveText } from "../answers/save-text";
import type { Inline, Paragraph } from "../kit/doc";
import { newKey } from "../kit/key";
import { situationOf } from "../questions/hold";
import { addClaim } from "./add-claim";
import { checkClaim } from "./check-claim";

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
  expect((await situationOf(db, clock, questionId)).open.claims).toBe(1);
  const stands = "PQ 17 lost 24 ships in June and July.";
  await checkClaim(checker, questionId, key, { state: "verified", word: "", sentence: stands });
  expect(await only(editor, questionId)).toMatchObject({ lapsed: false, checkedBy: checker.name });
});

test("a fact whose words are taken out stops nothing, and stands in the ledger without them", async () => {
  const { historian, questionId } = await set();
  await addClaim(historian, questionId, { key, quote: "PQ 17 lost 24 ships" });
  await saveText(historian, questionId, { document: anchored, sourceNotes: "", version: 0, tab: "tab0000001" });
  expect((await situationOf(db, clock, questionId)).open.claims).toBe(1);
  await saveText(historian, questionId, { document: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "It was dark." }] }] }, sourceNotes: "", version: 1, tab: "tab0000001" });
  expect(await only(historian, questionId)).toMatchObject({ isInText: false });
  expect((await situationOf(db, clock, questionId)).open.claims).toBe(0);
});

test("an editor and a checker at once: a check of a sentence that is being changed is refused, or lapses", async () => {
  const { editor, checker, questionId } = await submitted();
  const [checked] = await Promise.allSettled([checkClaim(checker, questionId, key, { state: "verified", word: "", sentence }), suggest(editor, questionId, "July", "August")]);
  const claim = await only(checker, questionId);
  expect(checked.status === "rejected" ? claim.state === "open" : claim.lapsed).toBe(true);
  expect((await situationOf(db, clock, questionId)).open.claims).toBe(1);
});
