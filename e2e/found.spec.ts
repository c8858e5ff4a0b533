// A chief says what search engines are told. That a publication leads to a post is told in lib/publishing/index-now.db.test.ts: a desk
// under test is on loopback, from where nobody is told of anything, and this story sees to that sentence as well.
import { type APIRequestContext, expect, test } from "@playwright/test";
import { at, expectNoBarriers } from "./cast";

const page = "/desk/settings/fathom-and-field/search-engines";
const read = async (request: APIRequestContext, path: string) => (await request.get(path)).text();
const addresses = (xml: string) => [...xml.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path]) => path!);

test("machines find an index of sitemaps, every address in one of them answers, and robots.txt leads there", async ({ request }) => {
  const look = async () => (await Promise.all(addresses(await read(request, "/sitemap.xml")).map((part) => read(request, part)))).flatMap(addresses);
  expect(addresses(await read(request, "/sitemap.xml"))).toEqual(expect.arrayContaining(["/sitemaps/pages-1.xml", "/sitemaps/answers-1.xml"]));
  const listed = await look();
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed).toEqual(expect.arrayContaining(["/", "/wardroom", "/wardroom/ask", "/wardroom/archive", "/wardroom/issues", "/wardroom/issues/winter-2027", "/wardroom/carrots-in-the-dark", "/contributors/ruben-haddadian"]));
  expect(listed).not.toContain("/wardroom/the-pigeon-of-the-argonne");
  for (const path of listed) {
    if ((await request.get(path)).status() !== 200) await expect.poll(look, path).not.toContain(path); // another story has just withdrawn it
  }
  for (const none of ["/sitemaps/answers-999.xml", "/sitemaps/pages-0.xml", "/sitemaps/news.xml", "/sitemaps/else.xml", `/${"a".repeat(32)}.txt`]) expect((await request.get(none)).status(), none).toBe(404);
  const robots = await read(request, "/robots.txt");
  for (const line of ["Disallow: /q/", "Disallow: /desk/", "Allow: /api/oembed"]) expect(robots.split("\n")).toContain(line);
  expect(robots).toMatch(/^Sitemap: http.*\/sitemap\.xml$/m);
});

test("a chief switches the news sitemap and the telling on, the key lies where it says, and off forgets both", async ({ browser, request }) => {
  const chief = await at(browser, "chief");
  await chief.goto(page);
  await expectNoBarriers(chief);
  const [news, told] = [chief.getByRole("checkbox", { name: "List new answers for news searches" }), chief.getByRole("checkbox", { name: "Tell search engines when an answer changes" })];
  await expect(news).not.toBeChecked();
  await expect(told).not.toBeChecked();
  await expect(chief.getByText("Nothing can be sent from here.")).toBeVisible();
  await news.check();
  await told.check();
  await chief.getByRole("button", { name: "Save" }).click();
  await expect(chief.getByText("Saved.")).toBeVisible();
  await expectNoBarriers(chief);

  await expect.poll(() => read(request, "/sitemap.xml")).toContain("/sitemaps/news.xml");
  await expect.poll(() => read(request, "/robots.txt")).toContain("/sitemaps/news.xml");
  const listed = await request.get("/sitemaps/news.xml");
  expect([listed.status(), listed.headers()["content-type"]]).toEqual([200, "application/xml; charset=utf-8"]);
  const file = new URL((await chief.getByRole("link", { name: /\/[a-z0-9]{32}\.txt$/ }).getAttribute("href"))!).pathname;
  expect(await read(request, file)).toBe(file.slice(1, -4));

  await chief.reload();
  await expect(news).toBeChecked();
  await news.uncheck();
  await told.uncheck();
  await chief.getByRole("button", { name: "Save" }).click();
  await expect(chief.getByText("Saved.")).toBeVisible();
  await expect.poll(() => read(request, "/sitemap.xml")).not.toContain("/sitemaps/news.xml");
  expect((await request.get("/sitemaps/news.xml")).status()).toBe(404);
  expect((await request.get(file)).status()).toBe(404);
  await chief.goto("/desk/log?kind=magazineChanged");
  await expect(chief.getByText("changed the magazine’s word to search engines: news sitemap off, telling at once off.").first()).toBeVisible();
});

test("an editor finds no such page", async ({ browser }) => {
  const editor = await at(browser, "editor");
  expect((await editor.goto(page))?.status()).toBe(404);
});
