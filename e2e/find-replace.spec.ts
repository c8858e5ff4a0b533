// Find and replace on the writing surface, by the keys; and the list of all keys.
import { expect, test } from "@playwright/test";
import { commands } from "@/app/editor/tools/commands";
import { expectNoBarriers } from "./cast";
import { begin, newText, panel, press, text } from "./surface";

test("words are found as they are meant, one replaced, all replaced, and all taken back at once", async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await newText(browser, "The Görlitz docks");
  await begin(page, "");
  await page.keyboard.type("The docks of Görlitz. Gorlitz said: \"It's Görlitzer beer.\" ");
  await press(page, "Italic");
  await page.keyboard.type("Görlitz");
  await press(page, "Italic");
  await page.keyboard.type(" again.");
  const before = await text(page).textContent();

  await press(page, "Find");
  const find = panel(page).getByLabel("Find", { exact: true });
  await expect(find).toBeFocused();
  await find.fill("gorlitz");
  await expect(panel(page).getByRole("status").first()).toHaveText("1 of 4");
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("status").first()).toHaveText("2 of 4");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.press("Shift+F3");
  await expect(panel(page).getByRole("status").first()).toHaveText("4 of 4");
  await expect(text(page).locator(".found-chosen")).toHaveText("Görlitz");
  await panel(page).getByLabel("Whole words").check();
  await expect(panel(page).getByRole("status").first()).toHaveText(/3/);
  await panel(page).getByLabel("Exact accents and signs").check();
  await expect(panel(page).getByRole("status").first()).toHaveText("1 of 1");
  await panel(page).getByLabel("Exact accents and signs").uncheck();
  await find.fill("it's");
  await expect(text(page).locator(".found-chosen")).toHaveText("It’s");
  await panel(page).getByLabel("Match case").check();
  await expect(panel(page).getByRole("status").first()).toHaveText("Not found");
  await panel(page).getByLabel("Match case").uncheck();
  await expectNoBarriers(page);

  await find.fill("gorlitz");
  await panel(page).getByLabel("Replace with").fill("Stettin");
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("status").first()).toHaveText(/of 2$/);
  await panel(page).getByRole("button", { name: "Replace all" }).click();
  await expect(panel(page).getByRole("status")).toHaveText(["", "2 replaced. One Undo takes it back."]);
  await expect(text(page).locator("em")).toHaveText("Stettin");
  await expect(text(page)).toContainText("Görlitzer");
  await find.press("Escape");
  await expect(panel(page)).toBeHidden();
  await expect(text(page)).toBeFocused();
  await expect(text(page).locator(".found")).toHaveCount(0);
  await press(page, "Undo");
  await expect(text(page)).toContainText("docks of Görlitz. Gorlitz");
  await expect(text(page).locator("em")).toHaveText("Stettin");
  await press(page, "Undo");
  await expect.poll(() => text(page).textContent()).toBe(before);

  await test.step("the list of keys has every command, and gives the focus back", async () => {
    await text(page).click();
    await press(page, "Keys");
    const keys = page.getByRole("dialog", { name: "Keys" });
    for (const { name } of commands) await expect(keys.getByRole("definition").filter({ hasText: new RegExp(`^${name}$`) })).toBeVisible();
    await expectNoBarriers(page);
    await page.keyboard.press("Escape");
    await expect(keys).toBeHidden();
    await expect(text(page)).toBeFocused();
  });
});
