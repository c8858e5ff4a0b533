// A column on the magazine's other site: its form and its newest answers in frames, for the sites that its chief names and for no others.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page, test } from "@playwright/test";
import { at, expectNoBarriers, reader, windowOf } from "./cast";
import { personsPace } from "./river";

const column = "map-room";
const settings = `/desk/settings/fathom-and-field/columns/${column}/elsewhere`;

/** Another site: one page, which is whatever is pasted into it. */
type Site = { origin: string; paste: (html: string) => void; close: () => Promise<void> };
async function openSite(): Promise<Site> {
  let body = "";
  const server: Server = createServer((_, response) => response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(`<!doctype html><html lang="en"><title>Another site</title><body><h1>Another site</h1>${body}</body></html>`));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    paste: (html) => void (body = html),
    close: () => new Promise((closed) => (server.closeAllConnections(), server.close(() => closed()))),
  };
}
const snippet = (chief: Page, embed: string, label: string) => chief.getByRole("region", { name: embed }).getByRole("group", { name: label }).locator("pre").innerText();
const heightOf = async (page: Page, n: number) => (await page.locator("iframe").nth(n).boundingBox())!.height;

async function fill(frame: ReturnType<Page["frameLocator"]>, typed: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(typed)) await frame.getByLabel(label, { exact: true }).fill(text);
}

test("the form and the newest answers stand on a site that is named, and on no other", async ({ browser }) => {
  test.slow();
  const [ours, theirs] = [await openSite(), await openSite()];
  try {
    const chief = await at(browser, "chief");
    await chief.goto(settings);
    await chief.getByLabel("Sites that may show it").fill("");
    await chief.getByRole("button", { name: "Save" }).click();
    await expect(chief.getByText("No other site can show these yet.")).toBeVisible();
    await expectNoBarriers(chief);
    await chief.getByLabel("Sites that may show it").fill("no site at all");
    await chief.getByRole("button", { name: "Save" }).click();
    await expect(chief.getByRole("alert").filter({ hasText: "“no site at all” is no site" })).toBeVisible();
    await chief.getByLabel("Sites that may show it").fill(`${ours.origin}/history/\nhttps://www.fathomandfield.example`);
    await chief.getByRole("button", { name: "Save" }).click();
    await expect(chief.getByText("These sites can show it from now on.")).toBeVisible();
    await expect(chief.frameLocator('iframe[title="Preview: the form"]').getByLabel("Your question", { exact: true })).toBeVisible();
    const pasted = [await snippet(chief, "The form", "To paste into a page"), await snippet(chief, "The latest answers", "To paste into a page")].join("\n");
    for (const site of [ours, theirs]) site.paste(pasted);

    const street = await reader(browser);
    await test.step("its frames are as high as what is in them", async () => {
      await expect(async () => {
        await street.goto(ours.origin);
        await expect(street.frameLocator("iframe >> nth=0").getByLabel("Your question", { exact: true })).toBeVisible({ timeout: 2_000 });
      }).toPass();
      await expect(street.frameLocator("iframe >> nth=1").getByRole("link", { name: "The mountains that were not there" })).toBeVisible();
      const inside = (n: number) => street.frameLocator(`iframe >> nth=${n}`).locator(".embed").evaluate((sheet) => Math.ceil(sheet.getBoundingClientRect().height));
      for (const n of [0, 1]) await expect.poll(async () => (await heightOf(street, n)) - (await inside(n))).toBe(0);
    });

    await test.step("a question is asked in the frame: what is missing comes back there, and so does the reference", async () => {
      const frame = street.frameLocator("iframe >> nth=0");
      const before = await heightOf(street, 0);
      await frame.getByRole("button", { name: "Send question" }).click();
      await expect(frame.getByRole("alert")).toContainText("has not been sent yet");
      await expect.poll(() => heightOf(street, 0)).toBeGreaterThan(before);
      await fill(frame, { "Your question": "Which map was the first to leave the monsters out?", "Your name": "Ottilie Frame", "Town or city": "Hull", "State or country": "England", Email: `ottilie-${Date.now()}@post.example` });
      await street.waitForTimeout(personsPace);
      await frame.getByRole("button", { name: "Send question" }).click();
      await expect(frame.getByRole("heading", { name: "We have your question" })).toBeVisible();
      await expect(frame.getByText(/^FFM-\d+$/)).toBeVisible();
      await expect.poll(() => heightOf(street, 0)).toBeLessThan(before);
      expect(street.url()).toBe(`${ours.origin}/`);
      expect(await street.context().cookies()).toEqual([]);
      await frame.getByRole("link", { name: "Your private page" }).click();
      await expect(street).toHaveURL(/\/q\//);
    });

    await test.step("answers open outside of the frame", async () => {
      await street.goto(ours.origin);
      await street.frameLocator("iframe >> nth=1").getByRole("link", { name: "The mountains that were not there" }).click();
      await expect(street).toHaveURL(new RegExp(`/${column}/the-mountains-that-were-not-there$`));
    });

    await test.step("a site that is not named is refused by the browser, and no other page may be framed anywhere", async () => {
      const refused: string[] = [];
      street.on("console", (message) => void (/frame-ancestors/.test(message.text()) && refused.push(message.text())));
      await street.goto(theirs.origin);
      await expect.poll(() => refused.length).toBeGreaterThanOrEqual(2);
      await expect(street.frameLocator("iframe >> nth=0").getByLabel("Your question", { exact: true })).toHaveCount(0);
      for (const path of [`/${column}`, `/${column}/ask`, `/${column}/the-mountains-that-were-not-there`, "/wardroom/embed/ask"]) {
        expect((await street.request.get(path)).headers()["content-security-policy"], path).toMatch(/frame-ancestors 'self'(;|$)/);
      }
    });

    await test.step("without scripts the form asks all the same, and a link needs no frame", async () => {
      const plain = await windowOf(browser, { javaScriptEnabled: false });
      await plain.goto(ours.origin);
      const frame = plain.frameLocator("iframe >> nth=0");
      await fill(frame, { "Your question": "Who drew the first map without monsters, and why?", "Your name": "Enid Frame", "Town or city": "Hull", "State or country": "England", Email: `enid-${Date.now()}@post.example` });
      await plain.waitForTimeout(personsPace);
      await frame.getByRole("button", { name: "Send question" }).click();
      await expect(frame.getByRole("heading", { name: "We have your question" })).toBeVisible();
      ours.paste(await snippet(chief, "The form", "As a link, without frame or script"));
      await plain.goto(ours.origin);
      await plain.getByRole("link", { name: /^Ask a question: / }).click();
      await expect(plain).toHaveURL(new RegExp(`/${column}/ask$`));
    });

    await test.step("each page of a frame stands in nobody's way", async () => {
      for (const embed of ["ask", "latest"]) {
        await street.goto(`/${column}/embed/${embed}`);
        await expectNoBarriers(street);
        await expect(street.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
      }
    });

    await test.step("taken off the list, a site is refused at once", async () => {
      await chief.goto(settings);
      await chief.getByLabel("Sites that may show it").fill("");
      await chief.getByRole("button", { name: "Save" }).click();
      await expect(chief.getByText("No other site can show it.")).toBeVisible();
      await expect(async () => expect((await street.request.get(`/${column}/embed/latest`)).headers()["content-security-policy"]).toMatch(/frame-ancestors 'self'(;|$)/)).toPass();
    });
  } finally {
    await Promise.all([ours.close(), theirs.close()]);
  }
});
