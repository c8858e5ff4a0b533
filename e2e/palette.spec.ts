// The palette of commands: what the page offers, any question, any place.
import { expect, test } from "@playwright/test";
import { at, expectNoBarriers } from "./cast";
import { comeIn, did, listens, newWord, someAbout } from "./inbox";

test("the palette does what the page offers, opens a question by its reference, and works by a button on a telephone", async ({ browser }) => {
  const word = newWord();
  await comeIn(browser, ...someAbout(word, 2));
  const page = await at(browser, "editor");
  await page.goto(`/desk/inbox?q=${word}`);
  const reference = /[A-Z]{2,6}-\d+/.exec(await page.locator("#reading").innerText())![0];
  await listens(page);
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Go anywhere, do anything" });
  await expect(palette.getByRole("combobox")).toBeFocused();
  await expect(palette.getByRole("option", { name: /^Accept Here A$/ })).toBeVisible();
  await expectNoBarriers(page);
  await page.keyboard.type("spam");
  await page.keyboard.press("Enter");
  await expect(did(page, "is marked as spam.")).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
  await page.keyboard.press("Control+k");
  await page.keyboard.type(reference.toLowerCase());
  await page.keyboard.press("Enter");
  await page.waitForURL(`/desk/questions/${reference}`);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole("button", { name: "Go anywhere" }).click();
  await palette.getByRole("combobox").fill("letter tray");
  await palette.getByRole("option", { name: /^Letter tray/ }).click();
  await page.waitForURL("/desk/paper");
});
