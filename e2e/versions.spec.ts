// A corrected answer, as it read before, where its column lets readers see.
import { expect, test } from "@playwright/test";
import { expectNoBarriers, reader } from "./cast";

const [column, answer] = ["/almanac", "put-to-the-charge-of-a-letter"];

test("from a corrected answer a reader gets to how it read before, and sees the words that were changed", async ({ browser }) => {
  const page = await reader(browser);
  await page.goto(`${column}/${answer}`);
  await page.getByRole("link", { name: "How it read before" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Version" })).toHaveCount(2);
  await expect(page.getByText("An earlier version said that the Penny Black went on sale on 6")).toBeVisible();
  await expectNoBarriers(page);
  await page.getByRole("link", { name: "What was changed" }).click();
  const changes = page.getByRole("region", { name: "What was changed from version 1" });
  await expect(changes.locator("del")).toContainText("6");
  await expect(changes.locator("ins").first()).toBeVisible();
  await expectNoBarriers(page);
  await page.getByRole("link", { name: "all versions" }).click();
  await page.getByRole("link", { name: "Version 1", exact: true }).click();
  await expect(page.getByText(/^This is how it read from \d+ \w+ \d{4}/)).toBeVisible();
  await expect(page.locator(".answer")).toContainText("went on sale on 6");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`${column}/${answer}$`));
  expect((await page.request.get(`${column}/${answer}/versions/3`)).status()).toBe(404);
});
