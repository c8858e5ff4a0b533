// The archive: found by a name that is spelled amiss, narrowed, passed on, and widened again; all of it without a script.
import { expect, test } from "@playwright/test";
import { expectNoBarriers, windowOf } from "./cast";

test("a reader finds an answer by a misspelt name, narrows the archive, and passes the results on", async ({ browser }) => {
  const page = await windowOf(browser, { javaScriptEnabled: false });
  await page.goto("/wardroom/archive");
  await page.getByRole("searchbox", { name: "Search the answers" }).fill("Beaufigter");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/\/wardroom\/search\?q=Beaufigter$/);
  const found = page.getByRole("region", { name: "What was found" });
  await expect(found.getByRole("heading", { level: 2 })).toHaveText(["Carrots in the dark"]);
  await expect(found.locator("mark")).toHaveText(["Beaufighter"]);
  await expect(page.getByText("Nothing for “Beaufigter”; showing results for “Beaufighter”.")).toBeVisible();
  await page.getByRole("link", { name: "Search for “Beaufigter” instead" }).click();
  await expect(page.getByRole("status")).toContainText("Nothing we have printed mentions “Beaufigter”.");

  await page.getByRole("searchbox").fill("night");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByText("Narrow by topic").click();
  await page.getByLabel("Topic").selectOption({ label: "Intelligence (1)" });
  const year = page.getByLabel("Year");
  const ofCarrots = (await year.locator("option").nth(1).getAttribute("value"))!;
  await year.selectOption(ofCarrots);
  await page.getByRole("button", { name: "Narrow" }).click();
  const chosen = page.getByRole("list", { name: "Narrowed by" });
  await expect(chosen.getByRole("link")).toHaveText([/Intelligence/, new RegExp(ofCarrots), "Remove all"]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("“night”");

  // Somebody else opens the address.
  const other = await windowOf(browser);
  await other.goto(page.url());
  expect(new URL(other.url()).search).toBe(`?q=night&topic=intelligence&year=${ofCarrots}`);
  await expect(other).toHaveTitle(`“night” on Intelligence, of ${ofCarrots} · Ask the Wardroom`);
  await expect(other.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(other.getByRole("region", { name: "What was found" }).getByRole("heading", { level: 2 })).toHaveText(["Carrots in the dark"]);
  await expectNoBarriers(other);
  await other.getByRole("link", { name: "Remove the topic Intelligence" }).click();
  await expect(other).toHaveURL(new RegExp(`\\?q=night&year=${ofCarrots}$`));
  await other.getByRole("link", { name: `Remove the year ${ofCarrots}` }).click();
  await expect(other.getByRole("list", { name: "Narrowed by" })).toHaveCount(0);

  // The archive itself, without words.
  await page.goto("/wardroom/archive");
  await page.getByText("Narrow by topic").click();
  await page.getByLabel("Asked from").selectOption("New Mexico");
  await page.getByRole("button", { name: "Narrow" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Asked from New Mexico");
  await expect(page.getByRole("status")).toHaveText("One answer asked from New Mexico.");
  await page.getByRole("link", { name: "Remove the place New Mexico" }).click();
  await expect(page).toHaveURL(/\/wardroom\/archive$/);
});
