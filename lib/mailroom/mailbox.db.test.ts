// Mailboxes in a chief's hands: who may, what is refused, and that a password leaves by no query and goes to no other server.
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { mailboxes } from "@/db/schema/mailroom";
import { makeMagazine, makePerson } from "@/db/testing-rows";
import { unseal } from "../kit/seal";
import { changeMailbox } from "./change-mailbox";
import { disableMailbox, enableMailbox } from "./disable-mailbox";
import { type MailboxInput, mailboxInput, passwordOf } from "./mailbox";
import { mailboxAt, mailboxesInTrouble, mailboxesOf, mailboxFor } from "./mailbox-queries";
import { makeMailbox } from "./make-mailbox";

let magazine: Awaited<ReturnType<typeof makeMagazine>>;
let elsewhere: Awaited<ReturnType<typeof makeMagazine>>;
let chief: Awaited<ReturnType<typeof makePerson>>;
let editor: Awaited<ReturnType<typeof makePerson>>;
let stranger: Awaited<ReturnType<typeof makePerson>>;

beforeAll(async () => {
  process.env.ASKDESK_SEAL_KEY = "a key for tests that is long enough";
  [magazine, elsewhere] = [await makeMagazine(), await makeMagazine()];
  chief = await makePerson(magazine.magazine.id, "chief");
  editor = await makePerson(magazine.magazine.id, "editor");
  stranger = await makePerson(elsewhere.magazine.id, "chief");
});

let count = 0;
/** What a form sends. */
const typed = (more: Record<string, unknown> = {}) => ({ columnId: magazine.column.id, address: `box-${(count += 1)}@example.net`, host: "imap.example.net", port: "", security: "tls", username: "ask", password: "open sesame ", folder: "", moveTo: "", ...more });
const input = (more?: Record<string, unknown>): MailboxInput => mailboxInput.parse(typed(more));
const rowOf = async (id: number) => (await db.select().from(mailboxes).where(eq(mailboxes.id, id)))[0]!;
const id = () => magazine.magazine.id;

test("a chief makes one; its password is sealed for it alone, and no query shows it", async () => {
  const made = await makeMailbox(chief, id(), input());
  const row = await rowOf(made);
  expect(row).toMatchObject({ host: "imap.example.net", port: 993, folder: "INBOX", moveTo: null, lastUid: null });
  expect(row.sealedPassword).not.toContain("sesame");
  expect(unseal(row.sealedPassword!, passwordOf(made))).toBe("open sesame ");
  expect(() => unseal(row.sealedPassword!, passwordOf(made + 1))).toThrow();
  const shown = await mailboxFor(chief, id(), made);
  expect(shown).toMatchObject({ hasPassword: true, hasHookSecret: false, column: magazine.column.name });
  expect(JSON.stringify([shown, await mailboxesOf(chief, id())])).not.toContain(row.sealedPassword);
});

test("to an editor and to the chief of another magazine it does not exist", async () => {
  const made = await makeMailbox(chief, id(), input());
  for (const actor of [editor, stranger]) {
    await expect(mailboxFor(actor, id(), made)).rejects.toThrow("does not exist");
    await expect(makeMailbox(actor, id(), input())).rejects.toThrow("does not exist");
    await expect(changeMailbox(actor, id(), made, input())).rejects.toThrow("does not exist");
    await expect(disableMailbox(actor, id(), made)).rejects.toThrow("does not exist");
  }
  await expect(disableMailbox(stranger, elsewhere.magazine.id, made)).rejects.toThrow("does not exist");
});

test("an address belongs to one mailbox, and a mailbox to a column of its magazine", async () => {
  const first = input();
  await makeMailbox(chief, id(), first);
  await expect(makeMailbox(chief, id(), input({ address: first.address.toUpperCase() }))).rejects.toMatchObject({ fields: { address: "Another mailbox has this address." } });
  await expect(makeMailbox(chief, id(), input({ columnId: elsewhere.column.id }))).rejects.toMatchObject({ fields: { columnId: expect.any(String) } });
  await expect(makeMailbox(chief, id(), input({ password: "" }))).rejects.toMatchObject({ fields: { password: "The server asks for a password." } });
});

test("a kept password is not sent to another server, and another folder is counted from the start", async () => {
  const first = typed();
  const made = await makeMailbox(chief, id(), mailboxInput.parse(first));
  await db.update(mailboxes).set({ uidValidity: 7, lastUid: 70 }).where(eq(mailboxes.id, made));
  await expect(changeMailbox(chief, id(), made, input({ ...first, host: "imap.elsewhere.example", password: "" }))).rejects.toMatchObject({ fields: { password: expect.stringContaining("again") } });
  await changeMailbox(chief, id(), made, input({ ...first, moveTo: "Done", password: "" }));
  expect(await rowOf(made)).toMatchObject({ moveTo: "Done", uidValidity: 7, lastUid: 70 });
  await changeMailbox(chief, id(), made, input({ ...first, folder: "Readers", password: "" }));
  const changed = await rowOf(made);
  expect(changed).toMatchObject({ folder: "Readers", uidValidity: null, lastUid: null });
  expect(unseal(changed.sealedPassword!, passwordOf(made))).toBe("open sesame ");
  await changeMailbox(chief, id(), made, input({ ...first, host: "" }));
  expect(await rowOf(made)).toMatchObject({ host: null, port: null, sealedPassword: null });
});

test("a disabled mailbox takes nothing until it is enabled again; plus-forms lead to it, and to the narrower one first", async () => {
  const wide = await makeMailbox(chief, id(), input({ address: "wide@example.net", host: "" }));
  expect((await mailboxAt(db, "Wide+anything@Example.NET"))?.id).toBe(wide);
  expect(await mailboxAt(db, "wide@example.org")).toBeNull();
  expect(await mailboxAt(db, "+@example.net")).toBeNull();
  await disableMailbox(chief, id(), wide);
  expect(await mailboxAt(db, "wide@example.net")).toBeNull();
  await enableMailbox(chief, id(), wide);
  expect((await mailboxAt(db, "wide@example.net"))?.id).toBe(wide);
});

test("a mailbox that has failed for a quarter of an hour is told of at its own desk", async () => {
  const made = await makeMailbox(chief, id(), input());
  const now = new Date("2026-11-24T12:00:00Z");
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  const set = (more: Partial<typeof mailboxes.$inferInsert>) => db.update(mailboxes).set(more).where(eq(mailboxes.id, made));
  await db.update(mailboxes).set({ disabledAt: now }); // the others
  await set({ disabledAt: null, reachedAt: ago(1), failingSince: ago(14), lastError: "Login failed" });
  expect(await mailboxesInTrouble(editor, now)).toEqual([]);
  await set({ failingSince: ago(16) });
  expect(await mailboxesInTrouble(editor, now)).toMatchObject([{ id: made, since: ago(16), lastError: "Login failed" }]);
  expect(await mailboxesInTrouble(stranger, now)).toEqual([]);
  await set({ failingSince: null, lastError: null });
  expect(await mailboxesInTrouble(editor, now)).toEqual([]);
  await set({ reachedAt: ago(20) }); // nobody tries
  expect(await mailboxesInTrouble(editor, now)).toMatchObject([{ id: made, since: ago(20), lastError: null }]);
  await disableMailbox(chief, id(), made);
  expect(await mailboxesInTrouble(editor, now)).toEqual([]);
});

test("without a key no password is kept", async () => {
  const key = process.env.ASKDESK_SEAL_KEY;
  delete process.env.ASKDESK_SEAL_KEY;
  await expect(makeMailbox(chief, id(), input())).rejects.toThrow("ASKDESK_SEAL_KEY");
  process.env.ASKDESK_SEAL_KEY = key;
});
