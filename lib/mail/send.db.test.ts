import { type AddressInfo, createServer, type Server } from "node:net";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { letters } from "@/db/schema/mail";
import { signInTokens } from "@/db/schema/people";
import { makeMagazine } from "@/db/testing-rows";
import { messageId, send, sendWaiting } from "./send";

const now = new Date("2026-11-01T09:00:00Z");
const open: Server[] = [];
/** A mail server that speaks enough SMTP (RFC 5321), and says to RCPT what it is told to. */
async function mailServer(rcpt = "250 yes") {
  const got: string[] = [];
  const server = createServer((socket) => {
    let [data, inData] = ["", false];
    const say = (line: string) => socket.write(`${line}\r\n`);
    say("220 here");
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      data += chunk.toString("latin1");
      for (let end = data.indexOf("\r\n"); end >= 0 && !inData; end = data.indexOf("\r\n")) {
        const line = data.slice(0, end);
        data = data.slice(end + 2);
        if (/^RCPT/i.test(line)) say(rcpt);
        else if (/^DATA/i.test(line)) {
          inData = true;
          say("354 go on");
        } else if (/^QUIT/i.test(line)) socket.end("221 bye\r\n");
        else say("250 yes");
      }
      const end = data.indexOf("\r\n.\r\n");
      if (inData && end >= 0) {
        got.push(data.slice(0, end));
        [data, inData] = [data.slice(end + 5), false];
        say("250 taken");
      }
    });
  });
  open.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return got;
}
const write = async (more: Partial<typeof letters.$inferInsert> = {}) => {
  const [row] = await db.insert(letters).values({ kind: "receipt", to: "reader@example.org", toName: "Ann", from: '"Ask" <ask@example.org>', subject: "Your question", body: "See {{status}}", secrets: { status: "https://a.example/q/secret" }, ...more }).returning();
  return row!;
};
const row = async (id: number) => (await db.select().from(letters).where(eq(letters.id, id)))[0]!;

beforeEach(async () => {
  delete process.env.SMTP_URL;
  process.env.NEXTAUTH_SECRET = "for tests";
  await db.execute(sql`truncate letters cascade`);
});
afterAll(() => open.forEach((server) => server.close()));

test("without a mail server letters wait, and go out when there is one", async () => {
  const letter = await write();
  await send({ letterId: letter.id }, now);
  expect(await sendWaiting()).toBe(0);
  expect(await row(letter.id)).toMatchObject({ state: "waiting", tries: 0 });
  await mailServer();
  expect(await sendWaiting()).toBe(1);
});

test("a letter is sent once, with its secret filled in and then forgotten, its own Message-ID, and a word that a machine wrote it", async () => {
  const got = await mailServer();
  const letter = await write();
  await Promise.all([send({ letterId: letter.id }, now), send({ letterId: letter.id }, now)]);
  await send({ letterId: letter.id }, now);
  expect(got).toHaveLength(1);
  expect(got[0]).toContain(`Message-ID: ${messageId(letter)}`);
  expect(got[0]).toContain("Auto-Submitted: auto-generated");
  expect(got[0]).toContain("See https://a.example/q/secret");
  expect(await row(letter.id)).toMatchObject({ state: "sent", sentAt: now, secrets: {}, tries: 1 });
});

test("no typed word becomes a line of the head", async () => {
  const got = await mailServer();
  const letter = await write({ subject: "Hi\r\nBcc: all@example.org", toName: 'Ann" <x@example.org>\r\nBcc: all@example.org' });
  await send({ letterId: letter.id }, now);
  const head = got[0]!.split("\r\n\r\n")[0]!;
  expect(head).not.toMatch(/^Bcc:/im);
  expect(head.match(/^To:/gim)).toHaveLength(1);
});

test("what may pass is thrown for the queue to try again; what will not pass is marked with the reason", async () => {
  await mailServer("451 come back later");
  const letter = await write();
  await expect(send({ letterId: letter.id }, now)).rejects.toThrow("451");
  expect(await row(letter.id)).toMatchObject({ state: "waiting", tries: 1, lastError: expect.stringContaining("come back later") });
  await mailServer("550 no such mailbox");
  await send({ letterId: letter.id }, now);
  expect(await row(letter.id)).toMatchObject({ state: "failed", tries: 2, lastError: expect.stringContaining("no such mailbox"), secrets: { status: expect.any(String) } });
});

test("a mail server that stays away is given up at last", async () => {
  process.env.SMTP_URL = "smtp://127.0.0.1:1";
  const letter = await write({ tries: 11 });
  await send({ letterId: letter.id }, now);
  expect(await row(letter.id)).toMatchObject({ state: "failed", tries: 12 });
});

test("an invitation's link is made on the way out: only its hash is kept", async () => {
  const got = await mailServer();
  const { magazine } = await makeMagazine();
  const letter = await write({ kind: "invitation", magazineId: magazine.id, body: "{{link}}", secrets: {}, to: "tom@example.org" });
  await send({ letterId: letter.id }, now);
  const token = /token=3D([0-9a-f=\r\n]+)/.exec(got[0]!)?.[1]?.replace(/=\r\n/g, "").slice(0, 64);
  expect(token).toMatch(/^[0-9a-f]{64}$/);
  const [kept] = await db.select().from(signInTokens).where(eq(signInTokens.email, "tom@example.org"));
  expect(kept!.hash).not.toBe(token);
  expect((await row(letter.id)).body).toBe("{{link}}");
});
