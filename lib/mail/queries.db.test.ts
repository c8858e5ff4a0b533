import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { letters, letterTries } from "@/db/schema/mail";
import { filings, mail } from "@/db/schema/mailroom";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import { Missing, Refusal } from "../refusal";
import { letterCounts, letterOf, lettersAbout, lettersOut } from "./queries";
import { tryAgain } from "./try-again";

const write = async (magazineId: number | null, more: Partial<typeof letters.$inferInsert> = {}) => {
  const [row] = await db.insert(letters).values({ magazineId, kind: "receipt", to: "reader@example.org", from: "ask@example.org", subject: "Yours", body: "See {{status}}.", secrets: { status: "https://a.example/q/secret" }, ...more }).returning();
  return row!;
};

test("letters are read by those who may write them, with every secret masked; sign-in links by nobody", async () => {
  const [here, there] = [(await makeMagazine()).magazine, (await makeMagazine()).magazine];
  const [editor, checker, stranger] = [await makePerson(here.id, "editor"), await makePerson(here.id, "checker"), await makePerson(there.id, "chief")];
  await write(here.id);
  await write(null, { kind: "signIn" });
  const { letters: read } = await lettersOut(editor, {});
  expect(read).toMatchObject([{ to: "reader@example.org", magazine: { name: here.name, timeZone: here.timeZone, locale: here.locale } }]);
  const one = await letterOf(editor, read[0]!.id);
  expect(one.letter.body).toBe("See [private link].");
  expect(JSON.stringify([read, one])).not.toContain("secret");
  expect(await letterCounts(editor)).toEqual({ all: 1, waiting: 1, sent: 0, failed: 0, bounced: 0, calledBack: 0 });
  await expect(letterOf(checker, read[0]!.id)).rejects.toThrow(Missing);
  await expect(letterOf(stranger, read[0]!.id)).rejects.toThrow(Missing);
  expect((await lettersOut(stranger, {})).letters).toEqual([]);
  await expect(lettersOut(checker, {})).rejects.toThrow(Missing);
  await expect(lettersOut(stranger, { magazineId: here.id })).rejects.toThrow(Missing);
});

test("a letter that failed can be tried again, once there is a mail server, by its own desk", async () => {
  const [here, there] = [(await makeMagazine()).magazine, (await makeMagazine()).magazine];
  const [editor, stranger] = [await makePerson(here.id, "editor"), await makePerson(there.id, "editor")];
  const letter = await write(here.id, { state: "failed", tries: 12, lastError: "no" });
  delete process.env.SMTP_URL;
  await expect(tryAgain(editor, { letterId: letter.id })).rejects.toThrow(Refusal);
  process.env.SMTP_URL = "smtp://127.0.0.1:1";
  await expect(tryAgain(stranger, { letterId: letter.id })).rejects.toThrow(Missing);
  await tryAgain(editor, { letterId: letter.id });
  expect((await db.select().from(letters).where(eq(letters.id, letter.id)))[0]).toMatchObject({ state: "waiting", tries: 0, lastError: null });
  await db.update(letters).set({ state: "sent" }).where(eq(letters.id, letter.id));
  await expect(tryAgain(editor, { letterId: letter.id })).rejects.toThrow("in the meantime");
  const signIn = await write(null, { kind: "signIn", state: "failed" });
  await expect(tryAgain(editor, { letterId: signIn.id })).rejects.toThrow(Missing);
});

test("letters are listed by when they were written, page by page, and found by address, name or question", async () => {
  const { magazine, column } = await makeMagazine();
  const editor = await makePerson(magazine.id, "editor");
  const question = await makeQuestion(column.id);
  const at = (minute: number) => new Date(Date.UTC(2026, 9, 1, 12, minute));
  // Written in another order than their ids, as an import or a slow job would.
  for (const minute of Array.from({ length: 50 }, (_, n) => (n * 7) % 50)) await write(magazine.id, { madeAt: at(minute), to: minute === 3 ? "Odd_One@example.org" : "reader@example.org", toName: minute === 4 ? "Zoë" : "" });
  await write(magazine.id, { questionId: question.id, madeAt: at(59) });
  const first = await lettersOut(editor, {});
  const rest = await lettersOut(editor, { before: { at: first.letters.at(-1)!.madeAt, id: first.letters.at(-1)!.id } });
  expect(first.more).toBe(true);
  expect([...first.letters, ...rest.letters].map(({ madeAt }) => madeAt.getUTCMinutes())).toEqual([59, ...Array.from({ length: 50 }, (_, n) => 49 - n)]);
  const found = async (q: string) => (await lettersOut(editor, { q })).letters.map(({ madeAt }) => madeAt.getUTCMinutes());
  expect([await found("odd_one@"), await found("zoë"), await found(question.reference.toLowerCase()), await found("r%r")]).toEqual([[3], [4], [59], []]);
  expect(await letterCounts(editor, { q: "zoë" })).toMatchObject({ all: 1, waiting: 1 });
  expect((await lettersAbout(editor, question.id)).map(({ kind }) => kind)).toEqual(["receipt"]);
  expect(await lettersAbout(await makePerson(magazine.id, "checker"), question.id)).toEqual([]);
});

test("a letter’s page tells its tries and the report that came back", async () => {
  const { magazine, column } = await makeMagazine();
  const editor = await makePerson(magazine.id, "editor");
  const letter = await write(magazine.id, { state: "bounced" });
  const at = new Date("2026-11-01T09:00:00Z");
  await db.insert(letterTries).values([{ letterId: letter.id, at, outcome: "later", said: "451 later" }, { letterId: letter.id, at, outcome: "taken", said: "250 taken" }]);
  const [report] = await db.insert(mail).values({ columnId: column.id, door: "imap", rawHash: "report", identity: "report", size: 1, receivedAt: at }).returning();
  await db.insert(filings).values({ mailId: report!.id, tray: "report", letterId: letter.id, permanent: true, subject: "Undelivered" });
  expect(await letterOf(editor, letter.id)).toMatchObject({ tries: [{ said: "451 later" }, { said: "250 taken" }], came: [{ mailId: report!.id, permanent: true, subject: "Undelivered" }] });
});

test("a letter that came back goes again with the reader’s link, and not at all when what it kept private is lost", async () => {
  process.env.SMTP_URL = "smtp://127.0.0.1:1";
  const { magazine, column } = await makeMagazine();
  const editor = await makePerson(magazine.id, "editor");
  const question = await makeQuestion(column.id);
  const back = await write(magazine.id, { questionId: question.id, to: question.asker.email!, state: "bounced", secrets: {}, bouncedAt: new Date() });
  await tryAgain(editor, { letterId: back.id });
  expect((await db.select().from(letters).where(eq(letters.id, back.id)))[0]).toMatchObject({ state: "waiting", bouncedAt: null, secrets: { status: expect.stringMatching(new RegExp(`/q/${question.asker.token}$`)) } });
  const lost = await write(magazine.id, { questionId: question.id, to: "subs@example.org", body: "From {{reader}}", state: "bounced", secrets: {} });
  await expect(tryAgain(editor, { letterId: lost.id })).rejects.toThrow("forgotten when it was sent");
});
