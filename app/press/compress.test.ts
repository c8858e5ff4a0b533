// What the framework answers goes out compressed.
import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { compress } from "./compress";

const long = "Why did ships ring bells? ".repeat(200);
const server = createServer((request, response) => {
  compress(request, response);
  response.setHeader("content-type", request.url === "/stream" ? "text/event-stream" : "text/html");
  if (request.url === "/stream") response.setHeader("cache-control", "no-transform");
  response.write(long.slice(0, 30));
  response.end(long.slice(30));
});
afterEach(() => server.close());

test("an answer is compressed in the form that is taken, and not what is on no account to be changed on the way", async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  const as = async (path: string, accepted?: string) => {
    const headers = accepted ? { "accept-encoding": accepted } : {};
    const [answer] = (await once(get({ port: (server.address() as AddressInfo).port, host: "127.0.0.1", path, headers }), "response")) as [IncomingMessage];
    return { encoding: answer.headers["content-encoding"], vary: answer.headers.vary, body: await buffer(answer) };
  };
  const brotli = await as("/", "gzip, deflate, br, zstd");
  expect([brotli.encoding, brotli.vary, String(brotliDecompressSync(brotli.body))]).toEqual(["br", "Accept-Encoding", long]);
  const gzip = await as("/", "gzip, deflate");
  expect([gzip.encoding, gzip.vary, String(gunzipSync(gzip.body))]).toEqual(["gzip", "Accept-Encoding", long]);
  for (const plain of [await as("/"), await as("/", "br;q=0, gzip;q=0"), await as("/stream", "gzip, br")]) expect([plain.encoding, String(plain.body)]).toEqual([undefined, long]);
});
