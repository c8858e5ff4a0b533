import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { addressOf, noteSockets } from "./socket";

afterEach(() => vi.unstubAllEnvs());

/** The headers a handler gets for a request that claims these. */
async function received(claimed: Record<string, string>): Promise<Headers> {
  noteSockets();
  let seen: IncomingHttpHeaders = {};
  const server = createServer((request, response) => {
    seen = request.headers;
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { headers: claimed });
  await new Promise((closed) => server.close(closed));
  return new Headers(Object.entries(seen).map(([name, value]): [string, string] => [name, String(value)]));
}

test("the address is the socket's, whatever the request claims", async () => {
  expect(addressOf(await received({ "x-forwarded-for": "203.0.113.9" }))).toBe("127.0.0.1");
});

test("behind a proxy of our own it is the last one the proxy wrote", async () => {
  vi.stubEnv("ASKDESK_TRUST_PROXY", "1");
  expect(addressOf(await received({ "x-forwarded-for": "203.0.113.9, 198.51.100.7" }))).toBe("198.51.100.7");
  expect(addressOf(await received({}))).toBe("127.0.0.1");
});
