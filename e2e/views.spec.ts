// Narrowing the inbox by what an editor looks for, and naming what is seen.
import { expect, test } from "@playwright/test";
import { at, expectNoBarriers } from "./cast";

test("the inbox is narrowed, the view is named for the desk, found in the palette, and given up", async ({ browser }) => {
  const name = `From Maine ${Date.now().toString(36)}`;
  const page = await at(browser, "editor");
  await page.goto("/desk/inbox");
  await page.getByText("Narrow", { exact: true }).first().click();
  await page.getByLabel("State or country").fill("Maine");
  await expectNoBarriers(page);
  await page.getByRole("button", { name: "Narrow", exact: true }).click();
  await page.waitForURL(/region=Maine/);
  await expect(page.getByRole("link", { name: /From Maine.*take away/ })).toBeVisible();
  for (const row of await page.locator(".rows .row").all()) await expect(row).toContainText("Maine");
  await page.getByText("Views", { exact: true }).click();
  await page.getByLabel("Name what you see now").fill(name);
  await page.getByLabel("For", { exact: true }).selectOption({ label: "The desk of Fathom & Field" });
  await page.getByRole("button", { name: "Keep this view" }).click();
  await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
  const chief = await at(browser, "chief");
  await chief.goto("/desk/inbox");
  await chief.keyboard.press("Control+k");
  await chief.keyboard.type(name);
  await chief.keyboard.press("Enter");
  await chief.waitForURL(/region=Maine/);
  await page.goto("/desk/views");
  await expectNoBarriers(page);
  await page.getByRole("button", { name: `Give up “${name}”` }).click();
  await expect(page.getByRole("link", { name })).toHaveCount(0);
});
