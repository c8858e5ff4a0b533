// The trays as the desk reads them: its own magazine's mail, found by sender and subject, page by page.
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { filings } from "@/db/schema/mailroom";
import { aMail } from "@/db/testing-mail";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import { deskCounts } from "../questions/counts";
import type { Tray } from "../words";
import { mailFilter } from "./mail-filter";
import { attentionCounts, mailFor, mailIn, neighbours, rawFor, trayCounts } from "./queries";
import { take } from "./take";

let here: Awaited<ReturnType<typeof makeMagazine>>;
let elsewhere: Awaited<ReturnType<typeof makeMagazine>>;
let editor: Awaited<ReturnType<typeof makePerson>>;
let others: Awaited<ReturnType<typeof makePerson>>[];

beforeEach(async () => {
  [here, elsewhere] = [await makeMagazine(), await makeMagazine()];
  editor = await makePerson(here.magazine.id, "editor");
  others = [await makePerson(here.magazine.id, "checker"), await makePerson(here.magazine.id, "contributor"), await makePerson(elsewhere.magazine.id, "editor")];
});

/** A mail that lies in a tray. */
async function lies(columnId: number, n: number | string, tray: Tray, more: Partial<typeof filings.$inferInsert> = {}): Promise<number> {
  const { mailId } = await take({ columnId, door: "smtp", raw: aMail(n) });
  await db.update(filings).set({ tray, subject: `Question ${n}`, fromName: `Reader ${n}`, fromAddress: `reader-${n}@example.org`, why: ["Because.", "And so."], sortedAt: new Date(), ...more }).where(eq(filings.mailId, mailId));
  return mailId;
}
const filter = (more: object = {}) => mailFilter.parse(more);

test("each tray holds its own, the newest first, and nothing of another magazine", async () => {
  const ids = [await lies(here.column.id, 1, "attention"), await lies(here.column.id, 2, "attention"), await lies(here.column.id, 3, "spam")];
  await lies(elsewhere.column.id, 4, "attention");
  expect((await mailIn(editor, filter())).mails.map(({ id, why }) => [id, why])).toEqual([[ids[1], "Because."], [ids[0], "Because."]]);
  const { name, timeZone, locale } = here.magazine;
  expect((await mailIn(editor, filter({ tray: "everything" }))).mails.map(({ magazine }) => magazine)).toEqual(Array.from({ length: 3 }, () => ({ name, timeZone, locale })));
  expect(await trayCounts(editor)).toEqual({ attention: 2, spam: 1 });
  expect(await attentionCounts(editor)).toEqual(new Map([[here.magazine.id, 2]]));
  expect(await deskCounts(editor)).toMatchObject([{ id: here.magazine.id, mail: 2, tips: 0 }]);
  await expect(mailIn(editor, filter({ magazine: elsewhere.magazine.handle }))).rejects.toThrow("does not exist");
});

test("a mail does not exist for whoever does not handle mail in its magazine, in whole or in part", async () => {
  const id = await lies(here.column.id, 1, "attention");
  for (const actor of others) for (const read of [mailFor, rawFor]) await expect(read(actor, id)).rejects.toThrow("does not exist");
  for (const actor of others.slice(0, 2)) await expect(mailIn(actor, filter())).rejects.toThrow("does not exist");
  expect((await rawFor(editor, id)).equals(aMail(1))).toBe(true);
});

test("senders and subjects are searched by words, and signs mean only themselves", async () => {
  const id = await lies(here.column.id, "7", "attention", { subject: "100% wool_bells", fromName: "Ödön Fennimore" });
  await lies(here.column.id, "8", "attention");
  for (const q of ["100%", "wool_", "fennimore WOOL", "ödön", "READER-7@"]) expect((await mailIn(editor, filter({ q }))).mails.map((mail) => mail.id), q).toEqual([id]);
  for (const q of ["%%", "w__l", "\\", "fennimore linen"]) expect((await mailIn(editor, filter({ q }))).mails, q).toEqual([]);
});

test("a long tray is read page by page, none left out and none twice, while more comes in", async () => {
  const ids: number[] = [];
  for (let n = 0; n < 45; n += 1) ids.unshift(await lies(here.column.id, n, "filed"));
  const first = await mailIn(editor, filter({ tray: "filed" }));
  await lies(here.column.id, "new", "filed");
  const second = await mailIn(editor, filter({ tray: "filed", before: first.mails.at(-1)!.id }));
  expect([...first.mails, ...second.mails].map(({ id }) => id)).toEqual(ids);
  expect([first.more, second.more]).toEqual([true, false]);
  expect(await neighbours(editor, filter({ tray: "filed" }), ids[1]!)).toEqual({ newer: ids[0], older: ids[2] });
});

test("what a mail belongs to is shown by its reference, and no question of another magazine", async () => {
  const [question, near, foreign] = [await makeQuestion(here.column.id), await makeQuestion(here.column.id), await makeQuestion(elsewhere.column.id)];
  const id = await lies(here.column.id, 1, "thread", { questionId: question.id, perhaps: [near.id, foreign.id, question.id] });
  const mail = await mailFor(editor, id);
  expect(mail.question?.id).toBe(question.id);
  expect(mail.perhaps.map((one) => one.id)).toEqual([near.id]);
});
