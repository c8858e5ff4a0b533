// A mailbox is one mailroom's at a time, and the next one's when that has gone, however it went.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { filings, mailboxes } from "@/db/schema/mailroom";
import { account, begin, countOf, expected, proxy, rowOf, stops, subjects, waiting } from "@/db/testing-imap";
import { aMail, mailOf } from "@/db/testing-mail";
import { workerFile } from "../kit/worker-file";

test("two mailrooms never have one mailbox, and the next takes over when a lease runs out", async () => {
  const { column, mailbox, own, user } = await account({ mails: 20 });
  const first = await begin();
  await expect.poll(async () => (await rowOf(mailbox.id)).leasedBy, waiting).not.toBeNull();
  await begin();
  await expect.poll(() => countOf(column.id), waiting).toBe(20);
  expect(await subjects(column.id)).toEqual(expected(user, 20));
  const holder = (await rowOf(mailbox.id)).leasedBy;
  await own.append("INBOX", aMail("while both run"));
  await expect.poll(() => countOf(column.id), waiting).toBe(21);
  expect((await rowOf(mailbox.id)).leasedBy).toBe(holder);
  await first();
  await own.append("INBOX", aMail("after the first has gone"));
  await expect.poll(() => countOf(column.id), waiting).toBe(22);
  expect((await rowOf(mailbox.id)).leasedBy).not.toBe(holder);
});

test("a lease that was not given back is waited for, and then taken", async () => {
  const { column, mailbox } = await account({ mails: 1, leasedBy: "killed", leasedUntil: new Date(Date.now() + 3_600_000) });
  await begin();
  await expect.poll(async () => (await rowOf(mailbox.id)).leasedBy, { timeout: 1000 }).toBe("killed");
  expect(await mailOf(column.id)).toHaveLength(0);
  await db.update(mailboxes).set({ leasedUntil: new Date(Date.now() - 1000) }).where(eq(mailboxes.id, mailbox.id));
  await expect.poll(() => countOf(column.id), waiting).toBe(1);
});

test("killed in the middle of a fetch, again and again, a mailroom loses nothing, and the next one waits for no lease", async () => {
  const mails = 200;
  const { column, user, mailbox } = await account({ mails });
  const lives = [1, 90];
  for (const until of [...lives, mails]) {
    const mailroom = spawn(process.execPath, [join(dirname(workerFile("read-mail")), "mailroom.mjs")], { env: { ...process.env, ASKDESK_SMTP_PORT: "", ASKDESK_LMTP_PORT: "" }, stdio: "ignore" });
    const ended = once(mailroom, "exit");
    stops.push(() => mailroom.kill("SIGKILL"));
    await expect.poll(() => countOf(column.id), { ...waiting, interval: 5 }).toBeGreaterThanOrEqual(until);
    expect((await rowOf(mailbox.id)).leasedBy).toContain(` ${mailroom.pid} `);
    mailroom.kill("SIGKILL");
    await ended;
  }
  expect((await subjects(column.id)).toSorted()).toEqual(expected(user, mails).toSorted());
  expect(await db.$count(filings)).toBeGreaterThanOrEqual(mails);
}, 90_000);

test("what cannot be stored under a lost lease is not stored", async () => {
  const { column, mailbox, user } = await account({ mails: 30 });
  let asked = 0;
  const slow = await proxy(() => (toServer, bytes) => {
    // In the middle of the fetch another worker takes the mailbox.
    if (toServer && /BODY\.PEEK/.test(bytes.toString("latin1")) && (asked += 1) === 10) void db.update(mailboxes).set({ leasedBy: "another", leasedUntil: new Date(Date.now() + 3_600_000) }).where(eq(mailboxes.id, mailbox.id)).execute();
    return false;
  });
  await db.update(mailboxes).set({ port: slow.port }).where(eq(mailboxes.id, mailbox.id));
  await begin();
  await expect.poll(async () => (await rowOf(mailbox.id)).leasedBy, waiting).toBe("another");
  const { lastUid } = await rowOf(mailbox.id);
  const stored = await subjects(column.id);
  expect(stored).toEqual(expected(user, lastUid ?? 0));
  expect(stored.length).toBeLessThan(30);
});
