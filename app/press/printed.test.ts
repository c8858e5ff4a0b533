import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { bodyAs, plainFor, printedOf } from "./printed";

const [noon, later] = [new Date("2026-11-29T12:00:00Z"), new Date("2026-11-29T13:00:00Z")];
const page = (html: string) => ({ status: 200, headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": "script-src 'self' 'unsafe-inline'", "x-nextjs-cache": "HIT", etag: '"theirs"' }, body: Buffer.from(html) });

test("a page is printed without scripts, with validators and a policy of its own, in three forms that say the same", async () => {
  const printed = await printedOf(page("<p>One</p><script>1</script>"), null, noon);
  expect(printed.head).toMatchObject({ contentType: "text/html; charset=utf-8", lastModified: "Sun, 29 Nov 2026 12:00:00 GMT", more: { "content-security-policy": "script-src 'self'" } });
  expect(printed.head.etag).toMatch(/^W\/"[\w-]{22}"$/);
  expect(brotliDecompressSync((await bodyAs(printed, "br")).body).toString()).toBe("<p>One</p>");
  expect(gunzipSync((await bodyAs(printed, "gzip")).body).toString()).toBe("<p>One</p>");
  expect(await bodyAs(printed, "identity")).toEqual({ encoding: "identity", body: Buffer.from("<p>One</p>") });
});

test("what comes out the same keeps the time of its last change, and what does not gets a new one", async () => {
  const first = await printedOf(page("<p>One</p>"), null, noon);
  expect((await printedOf(page("<p>One</p><!-- -->"), first.head, later)).head).toEqual(first.head);
  expect((await printedOf(page("<p>Two</p>"), first.head, later)).head.lastModified).toBe("Sun, 29 Nov 2026 13:00:00 GMT");
});

test("a print of another server is the same in forms it did not come in", async () => {
  const { head, bodies } = await printedOf(page("<p>One</p>"), null, noon);
  const again = { status: 200, head, bodies: { br: bodies.br! } };
  expect(gunzipSync((await bodyAs(again, "gzip")).body).toString()).toBe("<p>One</p>");
});

test("a picture is sent as it is, and keeps what it says of caching", async () => {
  const printed = await printedOf({ status: 200, headers: { "content-type": "image/png", "cache-control": "public, max-age=31536000, immutable" }, body: Buffer.from([1, 2, 3]) }, null, noon);
  expect(await bodyAs(printed, "br")).toEqual({ encoding: "identity", body: Buffer.from([1, 2, 3]) });
  expect(printed.head.more["cache-control"]).toContain("immutable");
});

test("a page made for one reader is sent in the form that was asked for, without scripts", async () => {
  const answer = page("<p>Yours</p><script>1</script>");
  expect(brotliDecompressSync((await plainFor(answer, "br")).body).toString()).toBe("<p>Yours</p>");
  expect(gunzipSync((await plainFor(answer, "gzip")).body).toString()).toBe("<p>Yours</p>");
  expect(await plainFor(answer, "identity")).toEqual({ contentType: "text/html; charset=utf-8", more: { "content-security-policy": "script-src 'self'" }, body: Buffer.from("<p>Yours</p>") });
});
