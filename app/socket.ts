// From which address a request came. Next does not tell a route handler; Node does, before Next sees the request. The name of the
// header that carries it is made anew with each start, so that no client can send it.
import { randomBytes } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

type Begun = { request: IncomingMessage; socket: IncomingMessage["socket"] };
const kept = globalThis as typeof globalThis & { askdeskSocketHeader?: string };

/** Begins to note the socket of every request; called once when the server starts. */
export function noteSockets(): void {
  if (kept.askdeskSocketHeader) return;
  const header = `x-socket-${randomBytes(12).toString("hex")}`;
  kept.askdeskSocketHeader = header;
  subscribe("http.server.request.start", (message) => {
    const { request, socket } = message as Begun;
    request.headers[header] = socket.remoteAddress ?? "";
  });
}

/**
 * The address a request came from. Behind a reverse proxy of our own (ASKDESK_TRUST_PROXY=1) it is the last one the proxy
 * wrote; what stands before that, anybody can have written.
 */
export function addressOf(headers: Headers): string {
  const forwarded = process.env.ASKDESK_TRUST_PROXY === "1" ? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded || (kept.askdeskSocketHeader && headers.get(kept.askdeskSocketHeader)) || "unknown";
}
