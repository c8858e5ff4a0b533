import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { letters } from "@/db/schema/mail";
import { makeMagazine, makePerson } from "@/db/testing-rows";
import { Missing, Refusal } from "../refusal";
import { letterCounts, lettersOut } from "./queries";
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
  expect(read).toMatchObject([{ body: "See [private link].", to: "reader@example.org" }]);
  expect(JSON.stringify(read)).not.toContain("secret");
  expect(await letterCounts(editor)).toEqual({ waiting: 1, sent: 0, failed: 0, bounced: 0 });
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
