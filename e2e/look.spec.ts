// A chief gives the magazine a look of its own, sees its pages in it before anybody else does, and then readers have it.
import { expect, test } from "@playwright/test";
import { at, expectNoBarriers, reader } from "./cast";

const settings = "/desk/settings/fathom-and-field/look";
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 220 40" onload="alert(1)"><script>alert(1)</script><path d="M0 0h30v40H0zM40 20h180v8H40z" fill="#101010"/></svg>';

test("colours, type and a logo are tried on the magazine's own page, kept by one button, and worn by it at once", async ({ browser }) => {
  const chief = await at(browser, "chief");
  const page = await reader(browser);
  await chief.goto(settings);
  const frame = chief.frameLocator("iframe");
  const paper = () => frame.locator("html").evaluate((html) => getComputedStyle(html).getPropertyValue("--paper").trim());
  await expect(frame.getByRole("heading", { level: 1, name: "Ask the Wardroom" })).toBeVisible();

  await chief.getByRole("button", { name: "Violet on white" }).click();
  await chief.getByRole("radio", { name: /^Garamond/ }).check();
  await expect.poll(paper).toBe("#fcfbfd");
  expect(await frame.locator("h1").evaluate((h1) => getComputedStyle(h1).fontFamily)).toContain("EB Garamond");
  await chief.getByRole("button", { name: "Dark", exact: true }).click();
  await expect.poll(paper).toBe("#16141b");
  await chief.getByRole("button", { name: "Phone", exact: true }).click();
  await expect.poll(() => frame.locator("html").evaluate((html) => html.clientWidth)).toBe(390);
  await chief.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(frame.getByRole("region", { name: "The question" })).toBeVisible();
  await expect.poll(paper).toBe("#16141b");

  // A colour that cannot be read is said in words, with the nearest that can.
  await chief.getByRole("textbox", { name: "House colour by day", exact: true }).fill("#b9a8dd");
  await expect(chief.getByText(/has a contrast of 2\.\d to 1 by day; words in it need 4\.5 to 1\. The nearest that does is #/)).toBeVisible();
  await chief.getByRole("button", { name: "Save" }).click();
  await expect(chief.getByRole("alert").filter({ hasText: "needs another look" })).toBeVisible();
  await expectNoBarriers(chief);
  await chief.getByRole("button", { name: /^Take #/ }).click();
  const house = await chief.getByRole("textbox", { name: "House colour by day", exact: true }).inputValue();

  await chief.getByLabel("Logo", { exact: false }).first().setInputFiles({ name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><text>F</text></svg>") });
  await expect(chief.getByText("live lettering")).toBeVisible();
  await chief.getByLabel("Logo", { exact: false }).first().setInputFiles({ name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from(drawing) });
  await expect(frame.getByRole("img", { name: "Fathom & Field" })).toBeVisible();
  await expect(chief.getByText("is shown white in the dark")).toBeVisible();

  await page.goto("/wardroom");
  await expect(page.locator("html")).toHaveCSS("--paper", "#fbfbf9"); // nothing of it is kept yet
  await chief.getByRole("button", { name: "Save" }).click();
  await expect(chief.getByText("Saved. Readers see it from now on.")).toBeVisible();
  // The very next page is asked of the server, not of the browser, which has its own work with it.
  await expect.poll(async () => (await page.request.get("/wardroom")).text(), { timeout: 5_000, intervals: [50] }).toContain(`--house:${house}`);
  await page.reload();
  await expect(page.locator("html")).toHaveCSS("--house", house);
  await expect(page.getByRole("link", { name: "Fathom & Field" }).getByRole("img")).toBeVisible();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html")).toHaveCSS("--paper", "#16141b");
  await expectNoBarriers(page);
  const logo = await page.request.get((await page.locator("header img").getAttribute("src"))!);
  expect(logo.headers()).toMatchObject({ "content-type": "image/svg+xml", "content-security-policy": expect.stringContaining("sandbox") });
  expect(await logo.text()).not.toMatch(/script|onload/);

  // Back to what the other stories know.
  await chief.getByRole("button", { name: "Set the name in type instead" }).click();
  await chief.getByRole("button", { name: "Petrol on white" }).click();
  await chief.getByRole("radio", { name: /^Newsreader/ }).check();
  await chief.getByRole("button", { name: "Save" }).click();
  await expect.poll(async () => (await page.request.get("/wardroom")).text()).not.toContain("#fcfbfd");
});

test("an answer loads nothing but its own style and faces, and nothing on it moves", async ({ page }) => {
  const loaded: { url: string; size: number }[] = [];
  page.on("response", (response) => void response.body().then((body) => loaded.push({ url: response.url(), size: body.length }), () => {}));
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) Object.assign(window, { moved: ((window as { moved?: number }).moved ?? 0) + entry.value });
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("/wardroom/carrots-in-the-dark", { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => (window as { moved?: number }).moved ?? 0)).toBeLessThan(0.01);
  const of = (pattern: RegExp) => loaded.filter(({ url }) => pattern.test(url));
  expect(of(/\.woff2$/).reduce((all, { size }) => all + size, 0)).toBeLessThan(67_000);
  expect(of(/\.woff2$/).some(({ url }) => /-(latin|ext)\./.test(url))).toBe(false); // English alone
  const style = (await Promise.all(of(/\.css/).map(({ url }) => page.request.get(url).then((css) => css.text())))).join("\n");
  expect(style).not.toMatch(/\.inbox|\.mags|div\.desk|\.field label|\.nameplate h1/); // neither the desk's, nor the forms', nor the fronts'
});
