// Mail is fetched from a real Dovecot: whatever is cut, counted anew or hard to have, nothing is lost and nothing is there twice.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { eq } from "drizzle-orm";
import { ImapFlow } from "imapflow";
import { createTransport } from "nodemailer";
import { afterEach, beforeAll, expect, inject, test } from "vitest";
import { db } from "@/db/client";
import { filings, mail, mailboxes } from "@/db/schema/mailroom";
import { aMail, mailOf, makeColumnWithMailbox } from "@/db/testing-mail";
import { makePerson } from "@/db/testing-rows";
import { seal } from "../kit/seal";
import { workerFile } from "../kit/worker-file";
import { startFetching } from "./fetching";
import { passwordOf } from "./mailbox";
import { tryMailbox } from "./try-mailbox";

declare module "vitest" {
  export interface ProvidedContext {
    dovecot: { imapPort: number; lmtpPort: number; password: string };
  }
}
const dovecot = inject("dovecot");

const quick = { look: 100, poll: 60_000, again: 5, atLast: 40 };
const waiting = { timeout: 25_000, interval: 25 };
const stops: (() => unknown)[] = [];
let count = 0;

beforeAll(() => {
  process.env.ASKDESK_SEAL_KEY = "a key for tests that is long enough";
});
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
  await db.update(mailboxes).set({ disabledAt: new Date() });
});

async function begin(pace: Partial<typeof quick> = {}) {
  const stop = await startFetching({ ...quick, ...pace });
  stops.push(stop);
  return stop;
}

/** Somebody's own client at the mail server. */
async function client(user: string) {
  const made = new ImapFlow({ host: "127.0.0.1", port: dovecot.imapPort, secure: false, doSTARTTLS: false, auth: { user, pass: dovecot.password }, logger: false });
  await made.connect();
  stops.push(() => made.close());
  return made;
}

/** A column's mailbox that is fetched from an account of the Dovecot's, with mails in it. */
async function account({ mails = 0, user = `ask-${(count += 1)}@example.net`, port = dovecot.imapPort, ...more }: { mails?: number; user?: string; port?: number } & Partial<typeof mailboxes.$inferInsert> = {}) {
  const made = await makeColumnWithMailbox(`${(count += 1)}-${user}`, { host: "127.0.0.1", port, security: "none", username: user, ...more });
  await db.update(mailboxes).set({ sealedPassword: seal(dovecot.password, passwordOf(made.mailbox.id)) }).where(eq(mailboxes.id, made.mailbox.id));
  const own = await client(user);
  const folder = more.folder ?? "INBOX";
  if (folder !== "INBOX") await own.mailboxCreate(folder);
  for (let n = 1; n <= mails; n += 1) await own.append(folder, aMail(`${user}-${n}`));
  return { ...made, user, own };
}

const rowOf = async (id: number) => (await db.select().from(mailboxes).where(eq(mailboxes.id, id)))[0]!;
const countOf = (columnId: number) => db.$count(mail, eq(mail.columnId, columnId));
const subjects = async (columnId: number) => (await mailOf(columnId)).map(({ raw }) => /^Subject: (.*)\r$/m.exec(raw.toString("latin1"))![1]!);
const expected = (user: string, mails: number) => Array.from({ length: mails }, (_, n) => `Question ${user}-${n + 1}`);

/** Between us and the Dovecot. What it is given sees what passes on each connection, and says when to cut it or what to let fall. */
async function proxy(watch: (connection: number) => (toServer: boolean, bytes: Buffer) => boolean | "drop") {
  let connections = 0;
  const open = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(dovecot.imapPort, "127.0.0.1");
    const verdict = watch((connections += 1));
    const cut = () => (near.destroy(), far.destroy());
    const pass = (from: Socket, to: Socket, toServer: boolean) => from.on("data", (bytes) => void { true: cut, false: () => to.write(bytes), drop: () => {} }[String(verdict(toServer, bytes)) as "true" | "false" | "drop"]()).on("error", cut).on("close", cut);
    pass(near, far, true);
    pass(far, near, false);
    open.add(near);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stops.push(() => (open.forEach((socket) => socket.destroy()), server.close()));
  return { port: (server.address() as AddressInfo).port, connections: () => connections };
}

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
function dice(seed: number) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

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

test("cut at every command of a fetch, nothing is lost and nothing is there twice", async () => {
  const mails = 12;
  const { user } = await account({ mails });
  // A whole fetch first, to know how many commands there are.
  const commands: string[] = [];
  const whole = await account({ user, port: (await proxy(() => (toServer, bytes) => (toServer && commands.push(bytes.toString("latin1")), false))).port });
  const stopWhole = await begin();
  await expect.poll(() => subjects(whole.column.id), waiting).toHaveLength(mails);
  await expect.poll(() => commands.some((command) => /IDLE/.test(command)), waiting).toBe(true);
  await stopWhole();
  await db.update(mailboxes).set({ disabledAt: new Date() });
  const steps = commands.length;
  expect(steps).toBeGreaterThan(2 * mails);
  // Both before the server hears the command, and before we hear its answer.
  const cuts = Array.from({ length: steps }, (_, n) => [{ step: n + 1, answered: false }, { step: n + 1, answered: true }]).flat();
  const begun = await Promise.all(
    cuts.map(async ({ step, answered }) => {
      const { port } = await proxy((connection) => {
        let sent = 0;
        return (toServer) => {
          if (toServer) sent += 1;
          return connection === 1 && sent >= step && (toServer ? !answered : answered);
        };
      });
      const made = await makeColumnWithMailbox(`cut-${step}-${answered}@example.net`, { host: "127.0.0.1", port, security: "none", username: user });
      await db.update(mailboxes).set({ sealedPassword: seal(dovecot.password, passwordOf(made.mailbox.id)) }).where(eq(mailboxes.id, made.mailbox.id));
      return made.column.id;
    }),
  );
  await begin();
  for (const columnId of begun) {
    await expect.poll(() => countOf(columnId), { ...waiting, timeout: 100_000 }).toBe(mails);
    expect(await subjects(columnId)).toEqual(expected(user, mails));
  }
}, 120_000);

test("two hundred mails over a line that is cut again and again, anywhere: each is there once", async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 100_000);
  const roll = dice(seed);
  const mails = 200;
  const first = await account({ mails });
  const runs = await Promise.all(
    [1, 2, 3, 4].map(async (run) => {
      const cutting = await proxy(() => {
        let left = 1200 + Math.floor(roll() * 12_000); // bytes, of which signing in takes the first
        return (_, bytes) => (left -= bytes.length) < 0;
      });
      const { column, mailbox } = await account({ user: first.user, port: cutting.port });
      return { run, column, mailbox, connections: cutting.connections };
    }),
  );
  await begin({ poll: 200 });
  for (const { column, connections, run } of runs) {
    await expect.poll(() => countOf(column.id), { timeout: 90_000, interval: 100, message: `seed ${seed}, run ${run}` }).toBe(mails);
    expect((await subjects(column.id)).toSorted(), `seed ${seed}, run ${run}`).toEqual(expected(first.user, mails).toSorted());
    expect(connections(), `seed ${seed}`).toBeGreaterThan(3);
  }
}, 120_000);

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
