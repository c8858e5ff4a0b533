// The listener, with a real SMTP client on real sockets.
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { createTransport } from "nodemailer";
import type { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { listen, listeningFrom, stopListening } from "./listen";
import { aMail, mailOf, makeColumnWithMailbox } from "@/db/testing-mail";

const servers: Partial<Record<"smtp" | "lmtp", SMTPServer>> = {};
const portOf = (protocol: "smtp" | "lmtp") => (servers[protocol]!.server.address() as AddressInfo).port;
let one: Awaited<ReturnType<typeof makeColumnWithMailbox>>;
let other: Awaited<ReturnType<typeof makeColumnWithMailbox>>;
let count = 0;

beforeAll(async () => {
  for (const protocol of ["smtp", "lmtp"] as const) servers[protocol] = await listen({ protocol, port: 0, host: "127.0.0.1" });
});
afterAll(async () => {
  for (const server of Object.values(servers)) await stopListening(server);
});
beforeEach(async () => {
  count += 1;
  one = await makeColumnWithMailbox(`ask-${count}@example.net`);
  other = await makeColumnWithMailbox(`other-${count}@example.net`);
});

const send = (to: string[], raw: Buffer, { from = "reader@example.org", protocol = "smtp" as "smtp" | "lmtp" } = {}) => createTransport({ host: "127.0.0.1", port: portOf(protocol), lmtp: protocol === "lmtp", ignoreTLS: true }).sendMail({ envelope: { from, to }, raw });

/** Says lines, each after the answer to the one before, and gives back all answers. A line end ends an answer without a hyphen. */
const talk = (protocol: "smtp" | "lmtp", lines: string[]) =>
  new Promise<string[]>((resolve, reject) => {
    const answers: string[] = [];
    const socket = connect(portOf(protocol), "127.0.0.1").setEncoding("latin1");
    let rest = "";
    socket.on("error", reject).on("close", () => resolve(answers)).on("data", (text: string) => {
      rest += text;
      for (let at = rest.indexOf("\r\n"); at >= 0; at = rest.indexOf("\r\n")) {
        const line = rest.slice(0, at);
        rest = rest.slice(at + 2);
        if (/^\d{3}-/.test(line)) continue;
        answers.push(line);
        const next = lines.shift();
        if (next === undefined) socket.end();
        else socket.write(next);
      }
    });
  });

test.each(["smtp", "lmtp"] as const)("a mail delivered by %s is kept as it came, once, with its envelope", async (protocol) => {
  const raw = aMail(`${protocol}-1`, "..dotted\r\n.. and with 8 bits: ö");
  await send([one.mailbox.address], raw, { protocol });
  await send([one.mailbox.address], raw, { protocol });
  const rows = await mailOf(one.column.id);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ door: "smtp", mailboxId: one.mailbox.id, envelopeFrom: "reader@example.org", envelopeTo: one.mailbox.address, size: raw.length });
  expect(rows[0]!.raw.equals(raw)).toBe(true);
  expect(await mailOf(other.column.id)).toHaveLength(0);
});

test("several recipients are one mail in each column they belong to", async () => {
  const [local, host] = one.mailbox.address.split("@");
  await send([one.mailbox.address, `${local}+token@${host}`, other.mailbox.address.toUpperCase()], aMail("several"));
  expect(await mailOf(one.column.id)).toMatchObject([{ envelopeTo: `${one.mailbox.address}, ${local}+token@${host}` }]);
  expect(await mailOf(other.column.id)).toHaveLength(1);
});

test("the null return path is kept, and nobody else's mail is taken", async () => {
  const raw = aMail("null").toString("latin1");
  const answers = await talk("smtp", ["EHLO example.org\r\n", "MAIL FROM:<>\r\n", "RCPT TO:<nobody@example.net>\r\n", `RCPT TO:<${one.mailbox.address}>\r\n`, "DATA\r\n", `${raw}.\r\n`, "QUIT\r\n"]);
  expect(answers.map((answer) => answer.slice(0, 3))).toEqual(["220", "250", "250", "550", "250", "354", "250", "221"]);
  expect(await mailOf(one.column.id)).toMatchObject([{ envelopeFrom: "" }]);
});

test("a mailbox that is disabled takes nothing", async () => {
  const off = await makeColumnWithMailbox(`off-${count}@example.net`, { disabledAt: new Date() });
  await expect(send([off.mailbox.address], aMail("off"))).rejects.toMatchObject({ responseCode: 550 });
});

test("a mail that is announced too large is refused before it is sent", async () => {
  const answers = await talk("smtp", ["EHLO example.org\r\n", `MAIL FROM:<a@example.org> SIZE=${200 * 1024 * 1024}\r\n`, "QUIT\r\n"]);
  expect(answers[2]).toMatch(/^552/);
});

test("a connection cut within a mail leaves nothing, and the mail may come again", async () => {
  const raw = aMail("cut").toString("latin1");
  const socket = connect(portOf("smtp"), "127.0.0.1").setEncoding("latin1");
  const lines = ["EHLO example.org\r\n", "MAIL FROM:<a@example.org>\r\n", `RCPT TO:<${one.mailbox.address}>\r\n`, "DATA\r\n", raw.slice(0, 100)];
  await new Promise<void>((resolve) =>
    socket.on("data", (text: string) => {
      if (!/^\d{3} /m.test(text)) return;
      const next = lines.shift()!;
      socket.write(next, () => lines.length === 0 && socket.destroy());
    }).on("close", () => resolve()),
  );
  await expect.poll(() => servers.smtp!.connections.size).toBe(0);
  expect(await mailOf(one.column.id)).toHaveLength(0);
  await send([one.mailbox.address], Buffer.from(raw, "latin1"));
  expect(await mailOf(one.column.id)).toHaveLength(1);
});

test("while the database is away a sender is told to come later, and afterwards the mail is taken", async () => {
  const url = process.env.DATABASE_URL!;
  await closeDatabase();
  process.env.DATABASE_URL = "postgres://postgres@127.0.0.1:9/none";
  await expect(send([one.mailbox.address], aMail("away"))).rejects.toMatchObject({ responseCode: 451 });
  await closeDatabase();
  process.env.DATABASE_URL = url;
  await send([one.mailbox.address], aMail("away"));
  expect(await mailOf(one.column.id)).toHaveLength(1);
});

test("when the database goes between the recipient and the mail, the mail is not acknowledged", async () => {
  const url = process.env.DATABASE_URL!;
  const raw = aMail("between").toString("latin1");
  const answers: string[] = [];
  const lines = ["EHLO example.org\r\n", "MAIL FROM:<a@example.org>\r\n", `RCPT TO:<${one.mailbox.address}>\r\n`, "DATA\r\n", `${raw}.\r\n`, "QUIT\r\n"];
  await new Promise<void>((resolve) => {
    const socket = connect(portOf("smtp"), "127.0.0.1").setEncoding("latin1");
    const next = async (text: string) => {
      const last = text.trimEnd().split("\r\n").at(-1)!;
      if (/^\d{3}-/.test(last)) return;
      answers.push(last);
      if (last.startsWith("354")) {
        await closeDatabase();
        process.env.DATABASE_URL = "postgres://postgres@127.0.0.1:9/none";
      }
      socket.write(lines.shift() ?? "");
    };
    socket.on("data", (text: string) => void next(text)).on("close", () => resolve());
  });
  await closeDatabase();
  process.env.DATABASE_URL = url;
  expect(answers.map((answer) => answer.slice(0, 3))).toEqual(["220", "250", "250", "250", "354", "451", "221"]);
  expect(await mailOf(one.column.id)).toHaveLength(0);
});

test("what is listened on stands in the environment", () => {
  expect(listeningFrom({ NODE_ENV: "test" })).toEqual([]);
  expect(listeningFrom({ NODE_ENV: "test", ASKDESK_SMTP_PORT: "2525", ASKDESK_LMTP_PORT: "2424", ASKDESK_SMTP_HOST: "::1" })).toEqual([
    { protocol: "smtp", port: 2525, host: "::1", tls: undefined },
    { protocol: "lmtp", port: 2424, host: "::1", tls: undefined },
  ]);
  expect(() => listeningFrom({ NODE_ENV: "test", ASKDESK_SMTP_PORT: "mail" })).toThrow("no port number");
  expect(() => listeningFrom({ NODE_ENV: "test", ASKDESK_SMTP_CERT: "/a.pem" })).toThrow("belong together");
});
