// The facts of a text: who makes them, takes them off and passes them over, and whose they are when the question changes hands.
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { book, key, only, sentence, set, submitted } from "@/db/testing-facts";
import { makeDesk, makePerson } from "@/db/testing-rows";
import { clock } from "../actor";
import { saveDraft } from "../answers/save-draft";
import { submit } from "../answers/submit";
import { reassign } from "../assignments/reassign";
import { take } from "../assignments/take";
import { situationOf } from "../questions/hold";
import { Missing, Refusal } from "../refusal";
import { addClaim } from "./add-claim";
import { addScan } from "./add-scan";
import { checkClaim } from "./check-claim";
import { dropScan } from "./drop-scan";
import { dropClaim } from "./drop-claim";
import { passOver } from "./pass-over";
import { ledgerOf, scanBytes } from "./queries";
import { sourceClaim } from "./source-claim";

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

test("a historian takes off what nobody has checked; what the desk has found stays until the desk takes it off, and comes back whole", async () => {
  const { historian, checker, questionId } = await submitted();
  await checkClaim(checker, questionId, key, { state: "queried", word: "Who says?", sentence });
  await expect(dropClaim(historian, questionId, key)).rejects.toThrow(Refusal);
  await dropClaim(checker, questionId, key);
  expect((await ledgerOf(checker, questionId)).claims).toEqual([]);
  expect((await situationOf(db, clock, questionId)).open.claims).toBe(0);
  await addClaim(historian, questionId, { key, quote: "PQ 17 lost 24 ships" });
  expect(await only(checker, questionId)).toMatchObject({ state: "queried", word: "Who says?" });
  await expect(dropClaim(checker, questionId, "nosuch0001")).rejects.toThrow(Missing);
});

test("what is passed over is not offered again, to anybody, and is no fact", async () => {
  const { historian, editor, questionId } = await submitted();
  await passOver(historian, questionId, { key: "passed0001", quote: "Bear Island" });
  await passOver(historian, questionId, { key: "passed0001", quote: "Bear Island" });
  expect(await ledgerOf(editor, questionId)).toMatchObject({ passedOver: ["Bear Island"], claims: [{ key }] });
  expect((await situationOf(db, clock, questionId)).open.claims).toBe(1);
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
