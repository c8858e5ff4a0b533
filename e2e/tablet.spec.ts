// The writing surface on a tablet, by touch.
import { devices, expect, test } from "@playwright/test";
import { expectNoBarriers, signIn, windowOf } from "./cast";
import { caretSeen, openMine, saved } from "./river";
import { bar, newText, panel, text } from "./surface";

test("on a tablet, by touch", async ({ browser }) => {
  test.setTimeout(120_000);
  const desk = await newText(browser, "The tablet of Dover");
  await desk.close();
  const { defaultBrowserType: _, ...tablet } = devices["iPad Pro 11"];
  const page = await windowOf(browser, { ...tablet, viewport: { width: 820, height: 1180 } });
  await signIn(page, "historian");
  await openMine(page, "The tablet of Dover");
  await text(page).tap();
  await page.keyboard.type("Dover by night");
  await text(page).dblclick({ position: { x: 12, y: 16 } });
  await caretSeen(page);
  await bar(page).getByRole("button", { name: "Italic", exact: true }).tap();
  await expect(text(page).locator("em")).toHaveText("Dover");
  await expect(text(page)).toBeFocused();
  await bar(page).getByRole("button", { name: /kind of block$/ }).tap();
  await page.getByRole("menuitemradio", { name: "Subhead" }).tap();
  await expect(text(page).locator("h3")).toHaveText("Dover by night");
  await expect(text(page)).toBeFocused();
  for (const tool of await bar(page).getByRole("button").all()) {
    const box = await tool.boundingBox();
    expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(44);
  }
  await bar(page).getByRole("button", { name: "Find", exact: true }).tap();
  await panel(page).getByLabel("Find", { exact: true }).fill("night");
  await panel(page).getByLabel("Replace with").fill("day");
  await panel(page).getByRole("button", { name: "Replace", exact: true }).tap();
  await panel(page).getByRole("button", { name: "Close" }).tap();
  await expect(text(page)).toHaveText("Dover by day");
  await expectNoBarriers(page);
  await saved(page);
});
