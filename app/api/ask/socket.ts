// From which address a request came and at which door it was taken. Next tells a route handler neither; Node does, before Next
// sees the request. The name of the header that carries it is made anew with each start, so that no client can send it.
import { randomBytes } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

type Begun = { request: IncomingMessage; socket: IncomingMessage["socket"] };
const kept = globalThis as typeof globalThis & { askdeskSocketHeader?: string };
const bracketed = (address: string) => (address.includes(":") ? `[${address}]` : address);

/** Begins to note the socket of every request; called once when the server starts. */
export function noteSockets(): void {
  if (kept.askdeskSocketHeader) return;
  const header = `x-socket-${randomBytes(12).toString("hex")}`;
  kept.askdeskSocketHeader = header;
  subscribe("http.server.request.start", (message) => {
    const { request, socket } = message as Begun;
    request.headers[header] = `${socket.remoteAddress ?? ""} ${bracketed(socket.localAddress ?? "127.0.0.1")}:${socket.localPort ?? ""}`;
  });
}

const noted = (headers: Headers) => (kept.askdeskSocketHeader ? headers.get(kept.askdeskSocketHeader) : null)?.split(" ") ?? [];

/**
 * The address a request came from. Behind a reverse proxy of our own (ASKDESK_TRUST_PROXY=1) it is the last one the proxy
 * wrote; what stands before that, anybody can have written.
 */
export function addressOf(headers: Headers): string {
  const forwarded = process.env.ASKDESK_TRUST_PROXY === "1" ? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded || noted(headers)[0] || "unknown";
}

/** Where this very server can be reached from within. */
export function doorOf(headers: Headers): string {
  return `http://${noted(headers)[1] ?? `127.0.0.1:${process.env.PORT || 3000}`}`;
}
