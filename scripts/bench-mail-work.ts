// What bench-mail.mjs measures, in a process of its own: bundled, and forked with the name of a task and what it needs.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { readFileSync } from "node:fs";
import { eq, sql } from "drizzle-orm";
import { closeDatabase, db } from "@/db/client";
import { filings, mailboxes } from "@/db/schema/mailroom";
import { people, roles } from "@/db/schema/people";
import { columns } from "@/db/schema/magazine";
import type { Person } from "@/lib/actor";
import { ofMailroom } from "@/lib/jobs/handlers";
import { seal } from "@/lib/kit/seal";
import { beginImport } from "@/lib/mailroom/begin-import";
import { passwordOf } from "@/lib/mailroom/mailbox";
import { putSlice } from "@/lib/mailroom/put-slice";
import { take } from "@/lib/mailroom/take";
import { hintsIn } from "@/lib/mime/hints";
import { natureOf } from "@/lib/mime/nature";
import { readMail, stopReaders } from "@/lib/mime/read";
import { segmentsOf } from "@/lib/mime/segments";
import { spamOf } from "@/lib/mime/spam";
import { readerMail } from "./bench-mails.mjs";

const megabyte = 1024 * 1024;

/** Runs it and says how long the event loop stood still at worst, in milliseconds. */
async function watched<T>(run: () => Promise<T>): Promise<{ result: T; seconds: number; stall: number; grown: number }> {
  const loop = monitorEventLoopDelay({ resolution: 5 });
  const before = process.memoryUsage().rss;
  let peak = before;
  const clock = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 10);
  loop.enable();
  const start = performance.now();
  const result = await run();
  const seconds = (performance.now() - start) / 1000;
  await new Promise((resolve) => setTimeout(resolve, 20));
  loop.disable();
  clearInterval(clock);
  return { result, seconds, stall: loop.max / 1e6, grown: (Math.max(peak, process.memoryUsage().rss) - before) / megabyte };
}

/** All that the mailroom works out about a mail before it looks into the database. */
async function understand(raw: Buffer): Promise<string> {
  const read = await readMail(raw);
  if (!("reading" in read)) return read.over;
  const { reading } = read;
  natureOf(reading, { from: null });
  spamOf(reading);
  segmentsOf(reading.text);
  hintsIn(reading.text, reading.from);
  return "read";
}

/** How fast mail is read by as many at a time as there are threads. */
async function parse(count: number) {
  const mails = Array.from({ length: count }, (_, n) => readerMail(n));
  await Promise.all(mails.slice(0, 50).map(understand));
  const { seconds, stall } = await watched(() => Promise.all(mails.map(understand)));
  await stopReaders();
  return { rate: count / seconds, stall };
}

/** One hard mail: and the next one is read as if nothing had been. */
async function hard(file: string) {
  await understand(readerMail(1));
  const { result, seconds, stall, grown } = await watched(async () => understand(readFileSync(file)));
  const after = await understand(readerMail(2));
  await stopReaders();
  return { result, seconds, stall, grown, after };
}

const column = async () => (await db.select({ id: columns.id, magazineId: columns.magazineId }).from(columns).limit(1))[0]!;

/** How fast mail is stored and sorted, one after the other. */
async function receive(count: number) {
  const { id } = await column();
  const one = async (n: number) => {
    const { mailId } = await take({ columnId: id, door: "smtp", raw: readerMail(n) });
    await ofMailroom.sort({ mailId }, new Date());
    return mailId;
  };
  for (let n = 0; n < 20; n += 1) await one(1_000_000 + n);
  const { seconds, stall, result } = await watched(async () => {
    let last = 0;
    for (let n = 0; n < count; n += 1) last = await one(2_000_000 + n);
    return last;
  });
  const [filed] = await db.select({ tray: filings.tray }).from(filings).where(eq(filings.mailId, result));
  await stopReaders();
  return { rate: count / seconds, stall, tray: filed!.tray };
}

/** A mailbox that is fetched. */
async function mailbox(port: number, username: string, password: string) {
  const { id } = await column();
  const [made] = await db.insert(mailboxes).values({ columnId: id, address: username, host: "127.0.0.1", port, security: "none", username }).returning({ id: mailboxes.id });
  await db.update(mailboxes).set({ sealedPassword: seal(password, passwordOf(made!.id)) }).where(eq(mailboxes.id, made!.id));
  return { mailboxId: made!.id };
}

/** An editor uploads a file, slice by slice. */
async function upload(file: string) {
  const { id, magazineId } = await column();
  const [editor] = await db.select({ id: people.id, name: people.name }).from(people).innerJoin(roles, eq(roles.personId, people.id)).where(sql`${roles.magazineId} = ${magazineId} and ${roles.role} = 'editor'`).limit(1);
  const actor: Person = { kind: "person", id: editor!.id, name: editor!.name, roles: new Map([[magazineId, new Set(["editor" as const])]]) };
  const bytes = readFileSync(file);
  const { importId } = await beginImport(actor, { columnId: id, fileName: "bench.mbox", size: bytes.length, begins: bytes.subarray(0, 1024).toString("base64") });
  for (let at = 0; at < bytes.length; ) at = (await putSlice(actor, importId, at, bytes.subarray(at, at + megabyte))).uploaded;
  return { importId };
}

const tasks: Record<string, (...given: string[]) => Promise<unknown>> = {
  parse: (count) => parse(Number(count)),
  hard: (file) => hard(file!),
  receive: (count) => receive(Number(count)),
  mailbox: (port, username, password) => mailbox(Number(port), username!, password!),
  upload: (file) => upload(file!),
};

const [name, ...given] = process.argv.slice(2);
process.send!(await tasks[name!]!(...given));
if (process.env.DATABASE_URL) await closeDatabase();
process.disconnect();
