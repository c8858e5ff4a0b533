// Speaks HTTP to servers whose address somebody typed into a form. Such an address could lead into the network this installation stands
// in, so only public addresses are spoken to: the name is looked up here, each address it has is looked at, and the connection goes to the
// one that was looked at (a name may have another a moment later). Where a redirect leads nobody goes.
// https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html
import { lookup, type LookupAddress } from "node:dns";
import { type IncomingHttpHeaders, type IncomingMessage, type RequestOptions, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** Nobody was reached, or nobody may be. The message is a sentence for whoever gave the address. */
export class Unreached extends Error {
  override name = "Unreached";
}

/** The address may not be spoken to: asking again does not help. */
export class Forbidden extends Unreached {
  override name = "Forbidden";
}

export type Asked = { method?: string; headers?: Record<string, string>; body?: string | Buffer; /** Milliseconds the whole may take. */ patience?: number; /** So many bytes of the answer are read. */ most?: number };
export type Answered = { status: number; headers: IncomingHttpHeaders; body: Buffer };

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, "").toLowerCase();

/** Whoever runs the installation lets it speak to these hosts wherever they are, and without TLS: names or addresses as they are typed. */
export const isLetIn = (hostname: string): boolean => (process.env.ASKDESK_PRIVATE_HOSTS ?? "").toLowerCase().split(/[\s,]+/).map(bare).includes(bare(hostname)) && hostname !== "";

/** True of an address that is reached from anywhere: https://www.iana.org/assignments/ipv6-address-space */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const read = ipaddr.process(address);
  return read.range() === "unicast" && (read.kind() === "ipv4" || (read.toByteArray()[0]! & 0xe0) === 0x20);
}

const isPrivate = (hostname: string) => `${hostname} is an address within this installation’s own network. Whoever runs it can allow it by ASKDESK_PRIVATE_HOSTS.`;

/** Why nothing is to be sent to an address, as far as can be told without looking its name up: a sentence, or false. */
export function whyUnsafe(address: string): string | false {
  if (!URL.canParse(address)) return "Give a whole address, such as https://example.org/askdesk.";
  const { protocol, hostname, username, password } = new URL(address);
  if (protocol !== "https:" && protocol !== "http:") return "Give an address that begins with https://.";
  if (username || password) return "Give the address without a name and a password in it.";
  if (isLetIn(hostname)) return false;
  if (protocol !== "https:") return "Give an address that begins with https://: what is sent over an open line anybody on the way can read.";
  if (isIP(bare(hostname)) ? !isPublic(bare(hostname)) : !/[^.]\.[^.]/.test(hostname) || /\.(localhost|local|internal)\.?$/.test(hostname)) return isPrivate(hostname);
  return false;
}

/** Looks a name up, and refuses it when one of its addresses is not public. */
const lookUp: LookupFunction = (hostname, options, tell) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return tell(error, "");
    if (found.length === 0 || (!isLetIn(hostname) && !found.every(({ address }) => isPublic(address)))) return tell(new Forbidden(isPrivate(hostname)), "");
    if (options.all) tell(null, found);
    else tell(null, found[0]!.address, found[0]!.family);
  });
};

/** What the network said, as one would say it to whoever gave the address. */
function said(error: unknown, { hostname, port, protocol }: URL): Unreached {
  if (error instanceof Unreached) return error;
  const { code = "", message } = error as { code?: string; message: string };
  const words = message.replace(/\p{Cc}+/gu, " ").trim().slice(0, 200);
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return new Unreached(`No server of the name ${hostname} is known.`);
  if (code === "ECONNREFUSED") return new Unreached(`Nothing answers at ${hostname}, port ${port || (protocol === "https:" ? 443 : 80)}.`);
  if (/TIMEDOUT|EHOSTUNREACH|ENETUNREACH/.test(code)) return new Unreached(`${hostname} cannot be reached.`);
  if (/CERT|SELF_SIGNED|ALTNAME/.test(code)) return new Unreached(`The certificate of ${hostname} is not trusted: ${words}`);
  if (/SSL|TLS|EPROTO/.test(code)) return new Unreached(`No secure connection to ${hostname} could be made: ${words}`);
  if (code === "ECONNRESET" || code === "EPIPE") return new Unreached(`${hostname} cut the connection before it answered.`);
  return new Unreached(words || `${hostname} could not be reached.`);
}

/**
 * Asks a server, over a connection of its own.
 * @returns whatever it answered, a redirect too; of a long answer the beginning
 * @throws Unreached when there was no answer in time, or when the address may not be spoken to
 */
export function reach(address: string, { method = "GET", headers = {}, body, patience = 15_000, most = 64 * 1024 }: Asked = {}): Promise<Answered> {
  const why = whyUnsafe(address);
  if (why) return Promise.reject(new Forbidden(why));
  const url = new URL(address);
  const options: RequestOptions = { method, headers: { "user-agent": "Askdesk", "accept-encoding": "identity", ...headers, ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }) }, lookup: lookUp, agent: false };
  return new Promise<Answered>((resolve, reject) => {
    const asking = (url.protocol === "https:" ? requestHttps : requestHttp)(url, options);
    const timer = setTimeout(() => asking.destroy(new Unreached(`${url.hostname} did not answer in time.`)), patience);
    const end = (done: () => void) => {
      clearTimeout(timer);
      done();
    };
    asking.once("error", (error) => end(() => reject(said(error, url))));
    asking.once("response", (answer: IncomingMessage) => {
      const pieces: Buffer[] = [];
      let size = 0;
      const whole = () => end(() => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(pieces).subarray(0, most) }));
      answer.on("error", (error) => end(() => reject(said(error, url))));
      answer.on("end", whole);
      answer.on("data", (piece: Buffer) => {
        pieces.push(piece);
        size += piece.length;
        if (size < most) return;
        whole(); // the rest is not wanted
        asking.destroy();
      });
    });
    asking.end(body);
  });
}
