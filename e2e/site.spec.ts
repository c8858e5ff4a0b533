// What readers find: a column, an answer, the ways from one to another, and what is not there.
import { expect, test } from "@playwright/test";
import { expectNoBarriers, windowOf } from "./cast";

const answer = "/wardroom/carrots-in-the-dark";

test("a reader finds a column, its lead, and the answer with everything that belongs to it", async ({ page }) => {
  await page.goto("/");
  await expectNoBarriers(page);
  await page.getByRole("link", { name: "Ask the Wardroom", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ask the Wardroom" })).toBeVisible();
  await expectNoBarriers(page);
  await page.goto(answer);
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).toHaveText("Carrots in the dark");
  await expect(main.getByRole("region", { name: "The question" })).toContainText("—Noreen Vasquez, Las Cruces, N.M.");
  await expect(main.getByRole("region", { name: "The answer" })).toContainText("You ate them for two stories");
  await expect(main.getByText("This article first appeared in the Winter 2027 issue of Fathom & Field.")).toBeVisible();
  await expect(main.locator(".bio em").first()).toHaveText("Plaintext: Careless Talk From Caesar to the Cold War");
  await expect(main.locator("address")).toContainText("88 Ropewalk Lane");
  await expect(main.getByRole("link", { name: "Send a question" })).toHaveAttribute("href", "/wardroom/ask");
  await expect(main.getByRole("link", { name: "Subscribe to Fathom & Field" })).toBeVisible();
  await expect(page.getByRole("contentinfo")).toContainText("@fathomandfield");
  await expect(main.getByRole("region", { name: "More from the Wardroom" }).getByRole("listitem")).toHaveText([/The crossword before D-Day/]);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`${answer}$`));
  expect(JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!)).toMatchObject({ "@type": "Article", headline: "Carrots in the dark" });
  await expectNoBarriers(page);
  await main.getByRole("link", { name: "Ruben Haddadian" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Ruben Haddadian" })).toBeVisible();
  await expect(page.getByRole("link", { name: "The crossword before D-Day" })).toBeVisible();
  await expectNoBarriers(page);
});

test("a correction stands under its answer with the date", async ({ page }) => {
  await page.goto("/almanac/put-to-the-charge-of-a-letter");
  await expect(page.getByText(/^Corrected \d+ \w+ 20\d\d\. An earlier version/)).toBeVisible();
  await page.getByRole("link", { name: "Corrections" }).click();
  await expect(page.getByRole("region", { name: "Corrections" })).toContainText("Put to the charge of a letter");
  await expectNoBarriers(page);
});

test("all answers can be searched, by word and by topic and by issue", async ({ page }) => {
  await page.goto("/wardroom/archive");
  await expect(page.getByRole("heading", { level: 1, name: "All answers" })).toBeVisible();
  await expectNoBarriers(page);
  await page.getByRole("searchbox", { name: "Search the answers" }).fill("carrot");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(["Carrots in the dark"]);
  await expect(page.getByRole("region", { name: "What was found" }).locator("mark").first()).toHaveText(/carrots?/i);
  await expectNoBarriers(page);
  await page.goto(`/wardroom/search?q=${encodeURIComponent('<script>alert(1)</script> " & | ! :*')}`);
  await expect(page.getByRole("status")).toContainText("<script>alert(1)</script>");
  await page.goto("/wardroom/archive");
  await page.getByRole("link", { name: "The war at sea" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The war at sea" })).toBeVisible();
  await expectNoBarriers(page);
  await page.goto("/wardroom/issues");
  await page.getByRole("link", { name: "Winter 2027" }).click();
  await expect(page.getByRole("link", { name: "Carrots in the dark" })).toBeVisible();
  await expectNoBarriers(page);
});

test("what was withdrawn says so, and what never was is not found", async ({ page }) => {
  const gone = await page.goto("/wardroom/the-pigeon-of-the-argonne");
  expect(gone?.status()).toBe(410);
  await expect(page.getByText(/^Withdrawn /)).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("Answered by");
  await expectNoBarriers(page);
  for (const nowhere of ["/wardroom/nothing-of-the-kind", "/no-such-column", "/a/b/c/d", "/contributors/nobody", "/wardroom/topics/none", "/wardroom/archive/99"]) {
    const missing = await page.goto(nowhere);
    expect(missing?.status(), nowhere).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: "There is no such page here" })).toBeVisible();
  }
  await expectNoBarriers(page);
});

test("machines find a feed, and hear how the server does", async ({ page, request }) => {
  const feed = await request.get("/wardroom/feed.xml");
  expect(feed.headers()["content-type"]).toContain("application/rss+xml");
  // The browser's own parser says whether it is well formed.
  await page.goto("/wardroom");
  const read = await page.evaluate((text) => {
    const xml = new DOMParser().parseFromString(text, "application/xml");
    const item = [...xml.querySelectorAll("item")].find((each) => each.querySelector("title")?.textContent === "Carrots in the dark");
    return { broken: xml.querySelector("parsererror") !== null, link: item?.querySelector("link")?.textContent, body: item?.getElementsByTagName("content:encoded")[0]?.textContent };
  }, await feed.text());
  expect(read).toMatchObject({ broken: false, link: expect.stringMatching(/^https?:\/\/.+\/wardroom\/carrots-in-the-dark$/), body: expect.stringContaining("<p>You ate them for two stories") });
  expect(read.body).not.toContain("The pigeon of the Argonne");
  expect(await (await request.get("/api/health")).json()).toMatchObject({ status: "ok" });
  const { paths } = await (await request.get("/api/v1/openapi.json")).json();
  expect(Object.keys(paths)).toEqual(["/api/v1/columns", "/api/v1/columns/{column}/answers", "/api/v1/answers/{reference}"]);
  // Other stories publish in this column meanwhile: the demo's own newest stands below theirs, and the way to it is the pages' own.
  const seen: string[] = [];
  for (let at: string | null = "/api/v1/columns/wardroom/answers?limit=2"; at && !seen.includes("Carrots in the dark"); ) {
    const { answers, next }: { answers: { headline: string; reference: string }[]; next: string | null } = await (await request.get(at)).json();
    seen.push(...answers.map(({ headline }) => headline));
    if (next) expect([answers.length, new URL(next).searchParams.get("after")]).toEqual([2, answers[1]!.reference]);
    at = next;
  }
  expect(seen).toContain("Carrots in the dark");
});

test("nothing is wider than a telephone, and the headers keep strangers out", async ({ browser }) => {
  const page = await windowOf(browser, { viewport: { width: 360, height: 740 } });
  for (const path of ["/", "/wardroom", answer, "/almanac", "/wardroom/archive", "/wardroom/issues", "/wardroom/search?q=war", "/contributors/ruben-haddadian"]) {
    const response = await page.goto(path);
    expect(response?.headers()["content-security-policy"], path).toContain("frame-ancestors 'self'");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
  }
});
