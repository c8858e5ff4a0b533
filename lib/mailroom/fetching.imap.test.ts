// Mail is fetched from a real Dovecot: all of it, soon, as it is, and once.
import { createTransport } from "nodemailer";
import { expect, test } from "vitest";
import { account, begin, dovecot, expected, proxy, rowOf, subjects, waiting } from "@/db/testing-imap";
import { aMail, mailOf } from "@/db/testing-mail";

test("everything in the folder is fetched as it is, marked as read afterwards, and the cursor stands behind it", async () => {
  const { column, mailbox, own, user } = await account({ mails: 5 });
  await begin();
  await expect.poll(() => subjects(column.id), waiting).toEqual(expected(user, 5));
  const [first] = await mailOf(column.id);
  expect(first).toMatchObject({ door: "imap", mailboxId: mailbox.id, envelopeFrom: null });
  expect(first!.raw.equals(aMail(`${user}-1`))).toBe(true);
  await own.mailboxOpen("INBOX");
  await expect.poll(() => own.search({ seen: true }), waiting).toHaveLength(5);
  await expect.poll(async () => (await rowOf(mailbox.id)).reachedAt, waiting).not.toBeNull();
  expect(await rowOf(mailbox.id)).toMatchObject({ lastUid: 5, failingSince: null, lastError: null, leasedBy: expect.any(String) });
});

test("new mail is heard of by IDLE, long before it would be asked for", async () => {
  const { column, mailbox, user } = await account();
  await begin({ poll: 600_000 });
  await expect.poll(async () => (await rowOf(mailbox.id)).reachedAt, waiting).not.toBeNull();
  await createTransport({ host: "127.0.0.1", port: dovecot.lmtpPort, lmtp: true, ignoreTLS: true }).sendMail({ envelope: { from: "reader@example.org", to: [user] }, raw: aMail("idle") });
  await expect.poll(() => subjects(column.id), waiting).toEqual(["Question idle"]);
});

test("where IDLE says nothing, mail is asked for", async () => {
  // What the server says of its own accord gets lost on the way.
  const silent = await proxy(() => {
    let idles = false;
    return (toServer, bytes) => {
      const text = bytes.toString("latin1");
      if (toServer) idles = text.endsWith(" IDLE\r\n");
      return !toServer && idles && text.startsWith("* ") ? "drop" : false;
    };
  });
  const { column, mailbox, own } = await account({ port: silent.port });
  await begin({ poll: 300 });
  await expect.poll(async () => (await rowOf(mailbox.id)).reachedAt, waiting).not.toBeNull();
  await own.append("INBOX", aMail("polled"));
  await expect.poll(() => subjects(column.id), waiting).toEqual(["Question polled"]);
});

test("fetched mail is moved when a folder is named, which is made if it is not there", async () => {
  const { column, own, user } = await account({ mails: 3, moveTo: "Taken" });
  await begin();
  await expect.poll(() => subjects(column.id), waiting).toEqual(expected(user, 3));
  await expect.poll(async () => (await own.status("Taken", { messages: true }).catch(() => null)) || null, waiting).toMatchObject({ messages: 3 });
  expect(await own.status("INBOX", { messages: true })).toMatchObject({ messages: 0 });
});

test("when the server counts anew, everything is looked at again and nothing is there twice", async () => {
  const { column, mailbox, own, user } = await account({ mails: 4, folder: "Readers" });
  const stop = await begin();
  await expect.poll(() => subjects(column.id), waiting).toEqual(expected(user, 4));
  await stop();
  const before = await rowOf(mailbox.id);
  await own.mailboxDelete("Readers");
  await own.mailboxCreate("Readers");
  await own.append("Readers", aMail("first of the new count"));
  for (let n = 1; n <= 4; n += 1) await own.append("Readers", aMail(`${user}-${n}`));
  await begin();
  await expect.poll(() => subjects(column.id), waiting).toEqual([...expected(user, 4), "Question first of the new count"]);
  await expect.poll(async () => (await rowOf(mailbox.id)).lastUid, waiting).toBe(5);
  const after = await rowOf(mailbox.id);
  expect(after.uidValidity).not.toBe(before.uidValidity);
});
