// Asks the framework for one of its pages, over the server's own door. fetch() may not say for which host it asks.
import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { ownHeader, ownOrigin } from "@/app/own";

export type Answer = { status: number; headers: Record<string, string | undefined>; setCookies: string[]; body: Buffer };

const agent = new Agent({ keepAlive: true, maxSockets: 16 });
/** A page that takes longer than this is not going to come; milliseconds. */
const patience = 30_000;

/**
 * @param path with its query; it is asked for as ours, so proxy.ts does not look at it again
 * @param headers of the reader's request, where the page is made for it alone
 */
export function askFramework(path: string, headers: IncomingHttpHeaders = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(ownOrigin() + path, { agent, timeout: patience, headers: { ...headers, ...ownHeader(), "accept-encoding": "identity", connection: "keep-alive" } }, (answer) => {
    const pieces: Buffer[] = [];
    answer
      .on("data", (piece: Buffer) => void pieces.push(piece))
      .on("error", reject)
      .on("end", () => {
        const flat = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]));
        resolve({ status: answer.statusCode!, headers: flat, setCookies: answer.headers["set-cookie"] ?? [], body: Buffer.concat(pieces) });
      });
    });
    asked.on("timeout", () => asked.destroy(new Error(`The page at ${path} did not come.`))).on("error", reject).end();
  });
}
