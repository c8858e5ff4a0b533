// A mail server that takes letters, or fails in every way mail servers fail. Only tests import this.
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeEach } from "vitest";

type Got = { from: string; to: string[]; raw: string };
/** What it does with a letter: take it, say no to its address or to its text, never speak at all, or hang up once it has the text. */
type Manner = "take" | { rcpt: number; said: string } | { data: number; said: string } | "silent" | "hangUp";

const no = ({ said }: { said: string }, responseCode: number) => Object.assign(new Error(said), { responseCode });

/** Starts one on loopback. */
async function mailSink(manner: Manner = "take") {
  let now = manner;
  const got: Got[] = [];
  const sockets = new Set<Socket>();
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: (_address, _session, done) => done(typeof now === "object" && "rcpt" in now ? no(now, now.rcpt) : null),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        got.push({ from: envelope.mailFrom ? envelope.mailFrom.address : "", to: envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString("utf8") });
        if (now === "hangUp") for (const socket of sockets) socket.destroy();
        else done(typeof now === "object" && "data" in now ? no(now, now.data) : null);
      });
    },
  });
  smtp.on("error", () => {}); // a connection cut on purpose
  await new Promise<void>((listening) => smtp.listen(0, "127.0.0.1", listening));
  // In front of it, what can be silent, or cut.
  const front = createServer((socket) => {
    sockets.add(socket.on("error", () => {}).on("close", () => sockets.delete(socket)));
    if (now === "silent") return;
    const behind = connect((smtp.server.address() as AddressInfo).port, "127.0.0.1");
    behind.on("error", () => socket.destroy());
    socket.on("close", () => behind.destroy());
    socket.pipe(behind).pipe(socket);
  });
  await new Promise<void>((listening) => front.listen(0, "127.0.0.1", listening));
  return {
    url: `smtp://127.0.0.1:${(front.address() as AddressInfo).port}`,
    got,
    behave: (to: Manner) => {
      now = to;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      front.close();
      smtp.close(() => {});
    },
  };
}

/** One for all tests of a file, to which letters are sent. Before each of them it is empty, and takes letters. */
export async function sinkForTests() {
  const sink = await mailSink();
  beforeEach(() => {
    sink.behave("take");
    sink.got.length = 0;
    process.env.SMTP_URL = sink.url;
  });
  afterAll(() => sink.close());
  return sink;
}
