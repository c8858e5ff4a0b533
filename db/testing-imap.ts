// The Dovecot of the tests that fetch mail: accounts in it, clients of it, and a line to it that can be cut. What a test opens here is
// closed after it. Only tests import this.
import { randomBytes } from "node:crypto";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { eq } from "drizzle-orm";
import { ImapFlow } from "imapflow";
import { afterEach, beforeAll, inject } from "vitest";
import { seal } from "@/lib/kit/seal";
import { startFetching } from "@/lib/mailroom/fetching";
import { passwordOf } from "@/lib/mailroom/mailbox";
import { db } from "./client";
import { mail, mailboxes } from "./schema/mailroom";
import { aMail, mailOf, makeColumnWithMailbox } from "./testing-mail";

declare module "vitest" {
  export interface ProvidedContext {
    dovecot: { imapPort: number; lmtpPort: number; password: string };
  }
}
export const dovecot = inject("dovecot");

const quick = { look: 100, poll: 60_000, again: 5, atLast: 40 };
/** How long a test waits for what has to come. */
export const waiting = { timeout: 25_000, interval: 25 };
/** What ends after a test, the last one begun first. */
export const stops: (() => unknown)[] = [];
/** All files of tests share the Dovecot, and none its accounts. */
const run = randomBytes(3).toString("hex");
let count = 0;

beforeAll(() => {
  process.env.ASKDESK_SEAL_KEY = "a key for tests that is long enough";
});
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
  await db.update(mailboxes).set({ disabledAt: new Date() });
});

/** Mailboxes are fetched from now on. Returns what ends it. */
export async function begin(pace: Partial<typeof quick> = {}) {
  const stop = await startFetching({ ...quick, ...pace });
  stops.push(stop);
  return stop;
}

/** Somebody's own client at the mail server. */
export async function client(user: string) {
  const made = new ImapFlow({ host: "127.0.0.1", port: dovecot.imapPort, secure: false, doSTARTTLS: false, auth: { user, pass: dovecot.password }, logger: false });
  await made.connect();
  stops.push(() => made.close());
  return made;
}

/** A column's mailbox that is fetched from an account of the Dovecot's, with mails in it. */
export async function account({ mails = 0, user = `ask-${run}-${(count += 1)}@example.net`, port = dovecot.imapPort, ...more }: { mails?: number; user?: string; port?: number } & Partial<typeof mailboxes.$inferInsert> = {}) {
  const made = await makeColumnWithMailbox(`${(count += 1)}-${user}`, { host: "127.0.0.1", port, security: "none", username: user, ...more });
  await db.update(mailboxes).set({ sealedPassword: seal(dovecot.password, passwordOf(made.mailbox.id)) }).where(eq(mailboxes.id, made.mailbox.id));
  const own = await client(user);
  const folder = more.folder ?? "INBOX";
  if (folder !== "INBOX") await own.mailboxCreate(folder);
  for (let n = 1; n <= mails; n += 1) await own.append(folder, aMail(`${user}-${n}`));
  return { ...made, user, own };
}

/** The mailbox as it is now. */
export const rowOf = async (id: number) => (await db.select().from(mailboxes).where(eq(mailboxes.id, id)))[0]!;
export const countOf = (columnId: number) => db.$count(mail, eq(mail.columnId, columnId));
/** The subjects of what has been fetched, in the order it came; and those of an account's first mails. */
export const subjects = async (columnId: number) => (await mailOf(columnId)).map(({ raw }) => /^Subject: (.*)\r$/m.exec(raw.toString("latin1"))![1]!);
export const expected = (user: string, mails: number) => Array.from({ length: mails }, (_, n) => `Question ${user}-${n + 1}`);

/** Between us and the Dovecot. What it is given sees what passes on each connection, and says when to cut it or what to let fall. */
export async function proxy(watch: (connection: number) => (toServer: boolean, bytes: Buffer) => boolean | "drop") {
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
