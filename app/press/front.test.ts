// What lies in front is of this start of the server and of the present impression, whatever number the system gives the process.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Printed } from "./printed";

const printed: Printed = { status: 200, head: { contentType: "text/html; charset=utf-8", etag: 'W/"a"', lastModified: "Sun, 29 Nov 2026 12:00:00 GMT", more: {} }, bodies: { identity: Buffer.from("<p>One</p>") } };
let folder: string;
const page = () => join(folder, "now/desk.example/ask/index.html");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "askdesk-front-"));
  vi.stubEnv("ASKDESK_FRONT", folder);
  vi.stubEnv("ASKDESK_URL", "https://desk.example");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** A server that has just started. */
async function started() {
  vi.resetModules();
  const [{ openFront, layInFront }, { nextImpression, theImpression }] = [await import("./front"), await import("./shelf")];
  await openFront();
  return { lay: (host = "desk.example") => layInFront(host, "/ask", printed, theImpression()), nextImpression };
}

test("a page lies there until an impression begins, and no page of an earlier start is found", async () => {
  const server = await started();
  await server.lay();
  expect(readFileSync(page(), "utf8")).toBe("<p>One</p>");
  server.nextImpression();
  expect(existsSync(page())).toBe(false);
  await server.lay();
  expect(existsSync(page())).toBe(true);
  await started();
  expect(existsSync(page())).toBe(false);
});

test("nothing is laid down under a name that is not ours", async () => {
  const server = await started();
  for (const host of ["elsewhere.example", "..", "desk.example/..", ""]) await server.lay(host);
  expect(existsSync(page())).toBe(false);
});

test("where something else lies in the way, the server says so and goes on, and lays nothing there", async () => {
  const server = await started();
  await server.lay();
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  rmSync(join(folder, "now"));
  mkdirSync(join(folder, "now/something"), { recursive: true });
  server.nextImpression();
  expect(String(said.mock.calls[0]![0])).toContain("cannot be laid down");
  said.mockRestore();
  await server.lay();
  expect(readdirSync(join(folder, "now"))).toEqual(["something"]);
});
