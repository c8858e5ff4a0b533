// An answer's link is passed on: it has a card, can be embedded, and leads to the answer for as long as there is one.
import { expect, test } from "@playwright/test";
import { at, reader } from "./cast";
import { verdict } from "./river";

const reference = "ALM-1002";
const first = "/almanac/they-drank-the-water";
const second = "/almanac/what-they-drank";
const short = `/a/${reference.toLowerCase()}`;

test("a link that was passed on leads to the answer, wherever it stands, until it is withdrawn", async ({ browser }) => {
  test.setTimeout(120_000);
  const [desk, street] = [await at(browser, "chief"), await reader(browser)];
  const get = (path: string) => street.request.get(path, { maxRedirects: 0 });
  const leadsTo = async (path: string) => [(await get(path)).status(), (await get(path)).headers().location];
  const head = (selector: string, name: string) => street.locator(`head ${selector}`).first().getAttribute(name);
  const embedding = async (path: string) => get(`/api/oembed?url=${encodeURIComponent(new URL(path, street.url()).href)}`);
  let card = "";

  await test.step("its page names a card, which is there", async () => {
    await street.goto(first);
    card = (await head('meta[property="og:image"]', "content"))!;
    expect(card).toMatch(/\/almanac\/they-drank-the-water\/card\.png\?v=[0-9a-f]{12}$/);
    expect([await head('meta[property="og:image:width"]', "content"), await head('meta[property="og:image:height"]', "content"), await head('meta[property="og:image:type"]', "content")]).toEqual(["1200", "630", "image/png"]);
    expect(await head('meta[property="og:image:alt"]', "content")).toBe(await street.locator(".asked").first().textContent());
    expect(await head('meta[name="twitter:card"]', "content")).toBe("summary_large_image");
    const picture = await street.request.get(card);
    expect(picture.headers()["content-type"]).toBe("image/png");
    const bytes = await picture.body();
    expect([bytes.toString("latin1", 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(["PNG", 1200, 630]);
  });

  await test.step("its short link leads to it, also in capitals; of what was never published nothing is told", async () => {
    expect(await head('link[rel="shortlink"]', "href")).toMatch(new RegExp(`${short}$`));
    for (const link of [short, `/a/${reference}`]) expect(await leadsTo(link)).toEqual([308, first]);
    const [unpublished, none] = await Promise.all([get("/a/alm-1005"), get("/a/alm-999999")].map(async (asked) => ({ status: (await asked).status(), words: await (await asked).text() })));
    expect(none!.status).toBe(404);
    expect(unpublished).toEqual(none);
  });

  await test.step("on paper it ends with the short link, in letters and as a code", async () => {
    const end = street.locator(".read-at");
    await expect(end).toBeHidden();
    await street.emulateMedia({ media: "print" });
    await expect(end).toContainText(`Read it at`);
    await expect(end).toContainText(short);
    const box = (await end.getByRole("img", { name: `${short}` }).boundingBox())!;
    expect(Math.round((box.width / 96) * 25.4)).toBe(20); // millimetres: a telephone reads it at arm’s length
    await street.emulateMedia({ media: "screen" });
  });

  await test.step("other sites may embed it", async () => {
    const named = (await head('link[type="application/json+oembed"]', "href"))!;
    const answered = await street.request.get(named);
    expect(answered.headers()["access-control-allow-origin"]).toBe("*");
    expect(await answered.json()).toMatchObject({ version: "1.0", type: "rich", title: "They drank the water", thumbnail_url: card, html: expect.stringMatching(/^<blockquote[^>]*>(?!.*<script)/) });
    expect((await embedding(short)).status()).toBe(200);
    for (const nothing of ["/almanac", "/almanac/nothing", "/desk", "https://elsewhere.example/almanac/they-drank-the-water"]) expect((await embedding(nothing)).status(), nothing).toBe(404);
    expect((await get(`${named.replace("format=json", "format=xml")}`)).status()).toBe(501);
    expect((await get("/api/oembed")).status()).toBe(400);
  });

  await test.step("a correction gives it another address, and both links lead there", async () => {
    await desk.goto(`/desk/questions/${reference}/publish`);
    await desk.getByLabel("What has to be corrected?").fill("The headline promises too much.");
    await desk.getByRole("button", { name: "Correct", exact: true }).click();
    await desk.waitForURL(/\/review/);
    await verdict(desk, reference, "Approve", "");
    await desk.goto(`/desk/questions/${reference}/publish`);
    await desk.getByLabel("Path").fill(second.split("/").at(-1)!);
    await desk.getByLabel("Correction").fill("An earlier version said that they drank nothing else.");
    await desk.getByRole("button", { name: "Publish now" }).click();
    await expect(desk.getByLabel("Headline")).toHaveCount(0);
    await expect(async () => expect((await get(second)).status()).toBe(200)).toPass();
    for (const old of [first, short]) expect(await leadsTo(old)).toEqual([308, second]);
    expect(await leadsTo(`${first}/card.png`)).toEqual([308, `${second}/card.png`]);
    await street.goto(first);
    await expect(street).toHaveURL(new RegExp(`${second}$`));
    await expect(street.getByText("An earlier version said that they drank nothing else.")).toBeVisible();
    expect((await embedding(first)).status()).toBe(200);
  });

  await test.step("once withdrawn it is gone at all of them", async () => {
    await desk.goto(`/desk/questions/${reference}/publish`);
    const down = desk.getByRole("form", { name: "Withdraw" });
    await down.getByLabel("What readers will find in its place").fill("Nobody knows what they drank.");
    await down.getByRole("button", { name: "Withdraw" }).click();
    await expect(desk.getByText(/^Before readers at/)).toHaveCount(0);
    await expect(async () => expect((await get(second)).status()).toBe(410)).toPass();
    for (const gone of [first, second, short, `${second}/card.png`]) expect((await get(gone)).status(), gone).toBe(410);
    await street.goto(short);
    await expect(street.getByText("Nobody knows what they drank.")).toBeVisible();
    expect((await embedding(first)).status()).toBe(404);
  });
});
