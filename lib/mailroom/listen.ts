// The listener: a mail server forwards what readers write, by SMTP or by LMTP (RFC 2033). It takes mail for known mailboxes only,
// relays nothing, and has nobody sign in.
import { readFileSync } from "node:fs";
import type { SMTPServer, SMTPServerDataStream, SMTPServerSession } from "smtp-server";
import { Answer, accept, asAnswer, mustKnow } from "./accept";

/** The largest mail a door lets in, in bytes; a mail server is told so when it says hello (RFC 1870). */
export const largestDelivery = 100 * 1024 * 1024;
/** Connections at once; mail servers that forward use a few. */
const mostConnections = 50;
/** RFC 5321, 4.5.3.1.8. */
const mostRecipients = 100;
/** Bytes of mails being received, in all: they are in memory until they are committed. */
const mostInHand = 200 * 1024 * 1024;
/** A client that says nothing for so long is gone, and one that takes longer than the second over a mail means to hold us up (RFC 5321, 4.5.3.2). */
const silence = 60_000;
const longestDelivery = 10 * 60_000;

export type Listening = { protocol: "smtp" | "lmtp"; port: number; host: string; tls?: { key: string; cert: string } };

/** What the environment asks to be listened on; nothing when it names no port. Throws an Error with a sentence for what cannot be. */
export function listeningFrom(env: NodeJS.ProcessEnv): Listening[] {
  const host = env.ASKDESK_SMTP_HOST || "127.0.0.1";
  const { ASKDESK_SMTP_CERT: cert, ASKDESK_SMTP_KEY: key } = env;
  if (Boolean(cert) !== Boolean(key)) throw new Error("ASKDESK_SMTP_CERT and ASKDESK_SMTP_KEY belong together.");
  const tls = cert && key ? { cert: readFileSync(cert, "utf8"), key: readFileSync(key, "utf8") } : undefined;
  return (["smtp", "lmtp"] as const).flatMap((protocol) => {
    const name = `ASKDESK_${protocol.toUpperCase()}_PORT`;
    const text = env[name];
    if (!text) return [];
    const port = Number(text);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`${name} is "${text}", which is no port number.`);
    return [{ protocol, port, host, tls }];
  });
}

let inHand = 0;

/** The bytes of the mail; throws an Answer when they are too many, and what is left of it is read and let go, so that the answer can be heard. */
async function received(stream: SMTPServerDataStream, hangUp: () => void): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let refused: Answer | null = null;
  let size = 0;
  const timer = setTimeout(hangUp, longestDelivery);
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      if (stream.sizeExceeded) refused = new Answer(552, `5.3.4 The mail is larger than ${largestDelivery} bytes.`);
      else if (inHand + piece.length > mostInHand) refused ??= new Answer(452, "4.3.1 Too much mail is arriving at once. Try again later.");
      if (refused) pieces.length = 0;
      else {
        pieces.push(piece);
        size += piece.length;
        inHand += piece.length;
      }
    }
    if (refused) throw refused;
    return Buffer.concat(pieces);
  } finally {
    clearTimeout(timer);
    inHand -= size;
  }
}

/** Takes one mail. The server is told 250 when this has resolved: after the commit. */
async function deliver(stream: SMTPServerDataStream, { envelope }: SMTPServerSession, hangUp: () => void): Promise<void> {
  const raw = await received(stream, hangUp);
  await accept({ from: envelope.mailFrom ? envelope.mailFrom.address : "", to: envelope.rcptTo.map(({ address }) => address), raw });
}

/** Listens. Resolves with the server once it does; throws when the port is taken. */
export async function listen({ protocol, port, host, tls }: Listening): Promise<SMTPServer> {
  const { SMTPServer } = await import("smtp-server"); // heavy, and most installations fetch
  const answered = (work: Promise<unknown>, callback: (error?: Error | null) => void) => void work.then(() => callback(), (error: unknown) => callback(asAnswer(error)));
  const hangUp = (id: string) => [...server.connections].find((connection) => connection.id === id)?.close();
  const server = new SMTPServer({
    lmtp: protocol === "lmtp",
    banner: "Askdesk",
    disabledCommands: tls ? ["AUTH"] : ["AUTH", "STARTTLS"],
    ...tls,
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    size: largestDelivery,
    maxClients: mostConnections,
    maxRecipients: mostRecipients,
    socketTimeout: silence,
    closeTimeout: 3000,
    onRcptTo: ({ address }, _, callback) => answered(mustKnow(address), callback),
    onData: (stream, session, callback) => answered(deliver(stream, session, () => hangUp(session.id)), callback),
  });
  server.on("error", () => {}); // of one connection, such as one that was cut; the mail is brought again
  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
  return server;
}

/** Stops listening; mails being received have a moment to come to their end. */
export const stopListening = (server: SMTPServer): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
