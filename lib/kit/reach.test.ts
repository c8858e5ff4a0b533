// Which addresses are spoken to, and what is said when nobody answers. The servers asked are this test's own.
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { isPublic, reach, whyUnsafe } from "./reach";

/** Names that lead where their owners like. */
const names: Record<string, string[]> = { "within.example": ["127.0.0.1"], "both.example": ["8.8.8.8", "10.0.0.1"] };
vi.mock("node:dns", async (real) => {
  const dns = await real<typeof import("node:dns")>();
  const lookup = (name: string, options: object, tell: (error: Error | null, found: unknown) => void) =>
    names[name] ? tell(null, names[name].map((address) => ({ address, family: 4 }))) : dns.lookup(name, options as never, tell as never);
  return { ...dns, lookup };
});

let server: Server;
let at: string;
let heard = 0;
beforeEach(async () => {
  heard = 0;
  server = createServer((request, answer) => {
    heard += 1;
    if (request.url === "/silent") return;
    if (request.url === "/cut") return void request.socket.destroy();
    if (request.url === "/half") {
      answer.writeHead(200, { "content-length": "100" }).write("half");
      return void setImmediate(() => request.socket.destroy());
    }
    if (request.url === "/away") return void answer.writeHead(302, { location: `${at}/` }).end();
    if (request.url === "/long") return void answer.writeHead(200).end("x".repeat(1_000_000));
    let body = "";
    request.on("data", (piece) => (body += piece)).on("end", () => answer.writeHead(207, { "x-said": "yes" }).end(`${request.method} ${request.headers["content-length"] ?? "-"} ${request.headers["x-own"] ?? "-"} ${body}`));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.ASKDESK_PRIVATE_HOSTS = "wordpress.lan, 127.0.0.1 localhost";
});
afterEach(() => {
  delete process.env.ASKDESK_PRIVATE_HOSTS;
  server.closeAllConnections();
  server.close();
});

test.each(["8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8"])("%s is public", (address) => expect(isPublic(address)).toBe(true));
test.each([
  "127.0.0.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.7", "169.254.169.254", "100.64.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1",
  "::", "::1", "::ffff:127.0.0.1", "::ffff:a9fe:a9fe", "::127.0.0.1", "fe80::1", "fec0::1", "fd00::1", "ff02::1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001::1", "2001:db8::1", "host", "",
])("%s is not", (address) => expect(isPublic(address)).toBe(false));

describe("an address is refused as it is typed", () => {
  beforeEach(() => void delete process.env.ASKDESK_PRIVATE_HOSTS);
  test.each(["https://example.org/hook", "https://example.org:8443/", "https://8.8.8.8/hook"])("not %s", (address) => expect(whyUnsafe(address)).toBe(false));
  test.each([
    ["example.org", "whole address"],
    ["ftp://example.org", "https://"],
    ["http://example.org/hook", "open line"],
    ["https://user:secret@example.org/", "without a name"],
    ["https://127.0.0.1/", "own network"],
    ["https://2130706433/", "own network"],
    ["https://0x7f.1/", "own network"],
    ["https://[::1]/", "own network"],
    ["https://[::ffff:169.254.169.254]/", "own network"],
    ["https://localhost/", "own network"],
    ["https://desk.localhost/", "own network"],
    ["https://database/", "own network"],
    ["https://metadata.google.internal/", "own network"],
  ])("%s: %s", (address, words) => expect(whyUnsafe(address)).toContain(words));
});

test("hosts that whoever runs the installation lets in may be private, and without TLS, and no others", () => {
  for (const address of ["http://127.0.0.1:8080/", "http://wordpress.lan/blog", "https://WordPress.lan"]) expect(whyUnsafe(address)).toBe(false);
  for (const address of ["http://127.0.0.2/", "https://other.lan.localhost"]) expect(whyUnsafe(address)).not.toBe(false);
});

test("a name whose address is private is not spoken to, whatever it is called", async () => {
  process.env.ASKDESK_PRIVATE_HOSTS = "127.0.0.1";
  const { port } = server.address() as AddressInfo;
  for (const name of Object.keys(names)) {
    expect(whyUnsafe(`https://${name}:${port}/`)).toBe(false);
    await expect(reach(`https://${name}:${port}/`)).rejects.toThrow(`${name} is an address within`);
  }
  await expect(reach(`https://localhost.:${port}/`)).rejects.toThrow("own network");
  await expect(reach(`http://localhost:${port}/`)).rejects.toThrow("open line");
  await expect(reach(`https://[::1]:${port}/`)).rejects.toThrow("own network");
  expect(heard).toBe(0);
});

test("what is asked and what is answered come through whole", async () => {
  const said = await reach(`${at}/`, { method: "POST", headers: { "x-own": "1" }, body: "Größe" });
  expect([said.status, said.headers["x-said"], said.body.toString()]).toEqual([207, "yes", "POST 7 1 Größe"]);
  expect((await reach(`http://localhost:${(server.address() as AddressInfo).port}/`)).body.toString()).toBe("GET - - ");
});

test("where a redirect leads nobody goes, and of a long answer the beginning is read", async () => {
  expect((await reach(`${at}/away`)).status).toBe(302);
  expect(heard).toBe(1);
  expect((await reach(`${at}/long`, { most: 500 })).body.toString()).toBe("x".repeat(500));
});

test("no answer is a sentence", async () => {
  await expect(reach(`${at}/silent`, { patience: 100 })).rejects.toThrow("127.0.0.1 did not answer in time.");
  await expect(reach(`${at}/cut`)).rejects.toThrow("cut the connection");
  await expect(reach(`${at}/half`)).rejects.toThrow("cut the connection");
  await expect(reach("http://127.0.0.1:1/")).rejects.toThrow("Nothing answers at 127.0.0.1, port 1.");
  await expect(reach("https://nobody.invalid/")).rejects.toThrow("No server of the name nobody.invalid is known.");
});
