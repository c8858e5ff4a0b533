// What is wrong with a mailbox, or with a mail in it, is told, and holds up nothing else.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { mailboxes } from "@/db/schema/mailroom";
import { account, begin, client, countOf, dovecot, expected, proxy, rowOf, subjects, waiting } from "@/db/testing-imap";
import { aMail } from "@/db/testing-mail";
import { makePerson } from "@/db/testing-rows";
import { seal } from "../kit/seal";
import { passwordOf } from "./mailbox";
import { tryMailbox } from "./try-mailbox";

test("a mail the server chokes on holds up no other, and is told of", async () => {
  const { column, mailbox, user } = await account({ mails: 6 });
  // The first mail ends every connection on which it is asked for.
  const choking = await proxy(() => (toServer, bytes) => toServer && /UID FETCH 1 .*BODY\.PEEK/.test(bytes.toString("latin1")));
  await db.update(mailboxes).set({ port: choking.port }).where(eq(mailboxes.id, mailbox.id));
  await begin();
  await expect.poll(() => subjects(column.id), waiting).toEqual(expected(user, 6).slice(1));
  await expect.poll(async () => (await rowOf(mailbox.id)).lastError, waiting).toContain("UID 1 cannot be fetched");
  const row = await rowOf(mailbox.id);
  expect(row).toMatchObject({ lastUid: 0, failingSince: expect.any(Date) });
  const own = await client(user);
  await own.append("INBOX", aMail(`${user}-7`));
  await expect.poll(() => subjects(column.id), waiting).toEqual(expected(user, 7).slice(1));
});

test("a change and a disabling count without a restart, and what the server says is kept", async () => {
  const { column, mailbox, own } = await account({ mails: 1 });
  await db.update(mailboxes).set({ sealedPassword: seal("another password", passwordOf(mailbox.id)) }).where(eq(mailboxes.id, mailbox.id));
  await begin();
  await expect.poll(async () => (await rowOf(mailbox.id)).lastError, waiting).toContain("refused the name or the password");
  expect((await rowOf(mailbox.id)).failingSince).not.toBeNull();
  await db.update(mailboxes).set({ sealedPassword: seal(dovecot.password, passwordOf(mailbox.id)) }).where(eq(mailboxes.id, mailbox.id));
  await expect.poll(() => countOf(column.id), waiting).toBe(1);
  await expect.poll(async () => (await rowOf(mailbox.id)).failingSince, waiting).toBeNull();
  await db.update(mailboxes).set({ disabledAt: new Date() }).where(eq(mailboxes.id, mailbox.id));
  await expect.poll(async () => (await rowOf(mailbox.id)).leasedBy, waiting).toBeNull();
  await own.append("INBOX", aMail("while disabled"));
  await db.update(mailboxes).set({ disabledAt: null }).where(eq(mailboxes.id, mailbox.id));
  await expect.poll(() => countOf(column.id), waiting).toBe(2);
});

test("a chief can try it, and hears what is wrong", async () => {
  const { magazine, mailbox } = await account({ mails: 2 });
  const chief = await makePerson(magazine.id, "chief");
  const attempt = () => tryMailbox(chief, magazine.id, mailbox.id);
  const set = (more: Partial<typeof mailboxes.$inferInsert>) => db.update(mailboxes).set(more).where(eq(mailboxes.id, mailbox.id));
  expect(await attempt()).toEqual({ folder: "INBOX", mails: 2 });
  await set({ folder: "Nowhere" });
  await expect(attempt()).rejects.toThrow("no folder “Nowhere”");
  await set({ folder: "INBOX", security: "starttls" });
  await expect(attempt()).rejects.toThrow();
  await set({ security: "tls" });
  await expect(attempt()).rejects.toThrow("secure connection");
  await set({ security: "none", port: 9 });
  await expect(attempt()).rejects.toThrow("Nothing answers at 127.0.0.1, port 9.");
  await set({ port: dovecot.imapPort, sealedPassword: seal("wrong", passwordOf(mailbox.id)) });
  await expect(attempt()).rejects.toThrow("refused the name or the password");
});
