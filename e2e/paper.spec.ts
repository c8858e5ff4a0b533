// A letter from the post: scanned, read by the machine, corrected by a person, put in the inbox, answered on paper.
import { type Browser, expect, type Page, test } from "@playwright/test";
import { at, expectNoBarriers } from "./cast";

type Sheet = { name: string; mimeType: string; buffer: Buffer };

/** A typed page, as a scanner would hand it over. */
async function scan(browser: Browser, name: string, words: string): Promise<Sheet> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1300 } });
  await page.setContent(`<pre style="font:26px/1.7 monospace;padding:80px;white-space:pre-wrap">${words}</pre>`);
  const buffer = await page.screenshot();
  await page.close();
  return { name, mimeType: "image/png", buffer };
}

const choose = (page: Page, files: Sheet | Sheet[]) => page.getByLabel("Choose scans").setInputFiles(files);
/** Another letter at each run, since the same one is not taken in twice. */
const mark = () => `Parcel ${Date.now().toString(36)}`;

/** What was typed last has come to the desk. */
async function saved(page: Page): Promise<void> {
  await expect(page.getByText("Saving…")).toHaveCount(0);
  await expect(page.getByText(/^Saved at/)).toBeVisible();
}

async function putIn(page: Page, files: Sheet | Sheet[]): Promise<void> {
  await page.goto("/desk/paper");
  await choose(page, files);
  await page.getByRole("button", { name: "Put it in the tray" }).click();
  await expect(page).toHaveURL(/\/desk\/paper\/\d+/);
}

test("a scanned letter is read, corrected, put in the inbox and answered by post", async ({ browser }) => {
  test.setTimeout(150_000); // the machine reads two pages meanwhile, after those of the demo
  const editor = await at(browser, "editor");
  await editor.goto("/desk/inbox");
  await editor.getByRole("link", { name: "Letter tray" }).last().click();
  await expect(editor.getByRole("heading", { level: 1 })).toHaveText("Letter tray");
  await expectNoBarriers(editor);

  const [first, second] = [await scan(browser, "first.png", "Dear Map Room,\n\nWhy do lighthouse keepers wind\nthe clockwork every night?"), await scan(browser, "second.png", `Yours truly,\nAmos Tuttle\n${mark()}`)];
  await putIn(editor, [first, second]);
  const letter = editor.url();
  const use = editor.getByRole("button", { name: "Use the recognised text of page 1" });
  await expect(use).toBeVisible({ timeout: 45_000 });
  await expectNoBarriers(editor);
  await use.click();
  const words = editor.getByLabel("The reader’s words");
  await expect(words).toHaveValue(/lighthouse keepers wind/);

  // What a person typed stays until the person says otherwise.
  await words.fill("Why do lighthouse keepers wind the clockwork, and who pays for the oil?");
  await editor.getByRole("button", { name: "Use the recognised text of page 2" }).click({ timeout: 45_000 });
  await expect(words).toHaveValue("Why do lighthouse keepers wind the clockwork, and who pays for the oil?");
  await editor.getByRole("button", { name: "Add it at the end" }).click();
  await expect(words).toHaveValue(/who pays for the oil\?\n\nYours truly/);
  await words.fill("Why do lighthouse keepers wind the clockwork, and who pays for the oil?");

  await editor.getByRole("textbox", { name: /^Name/ }).fill("Amos Tuttle");
  await editor.getByLabel("Postal address").fill("3 Wharf Street\nSalem, MA 01970");
  await editor.getByLabel("Email").fill("amos");
  await editor.getByRole("textbox", { name: /^Originals to return/ }).fill("A winding key");
  await editor.getByLabel("Return by").fill("2026-01-05");
  await editor.getByRole("button", { name: "Put it in the inbox" }).click();
  await expect(editor.getByText("This does not look like an email address.").first()).toBeVisible();
  await editor.getByLabel("Email").fill("");
  await saved(editor);
  await editor.reload();
  await expect(words).toHaveValue(/who pays for the oil/);
  await editor.getByRole("button", { name: "Put it in the inbox" }).click();
  await expect(editor).toHaveURL(/open=[A-Z]{2,6}-\d+/);
  const reference = /open=([A-Z]{2,6}-\d+)/.exec(editor.url())![1]!;
  await expect(editor.getByRole("region", { name: "The letter on paper" })).toContainText("To go back: A winding key.");
  await editor.goto(letter);
  await expect(editor.getByRole("main")).toContainText(`This letter has become ${reference}`);

  await editor.goto("/desk/paper?list=originals");
  await expectNoBarriers(editor);
  const key = editor.getByRole("listitem").filter({ hasText: "A winding key" }).filter({ hasText: "Should have gone back" }).first();
  await key.getByRole("button", { name: "Returned" }).click();
  await expect(editor.getByRole("listitem").filter({ hasText: "A winding key" }).filter({ hasText: "Returned today by Daniel Okoro" }).first()).toBeVisible();

  await editor.goto(`/desk/questions/${reference}/reply`);
  await editor.evaluate(() => (window.print = () => void (document.title = "printed")));
  await expectNoBarriers(editor);
  await editor.getByRole("button", { name: "It was chosen" }).click();
  const sheet = editor.getByRole("region", { name: "As it will be printed" });
  await expect(sheet).toContainText("3 Wharf Street");
  await expect(sheet).toContainText("Dear Amos Tuttle,");
  await editor.getByRole("button", { name: "Note it in the story, and print" }).click();
  await expect(editor).toHaveTitle("printed");
  await editor.goto(`/desk/questions/${reference}`);
  await expect(editor.getByText("wrote to the reader by post")).toHaveCount(1);
});

test("what cannot be read is refused in a sentence, and the same scan twice is one letter", async ({ browser }) => {
  const editor = await at(browser, "editor");
  await editor.goto("/desk/paper");
  const heic = { name: "IMG_2041.HEIC", mimeType: "image/jpeg", buffer: Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic"), Buffer.alloc(4), Buffer.from("mif1heic")]) };
  await choose(editor, heic);
  await editor.getByRole("button", { name: "Put it in the tray" }).click();
  await expect(editor.getByRole("alert").filter({ hasText: "IMG_2041.HEIC" })).toContainText("HEIC photograph, which cannot be read here");
  await expectNoBarriers(editor);
  await editor.getByRole("button", { name: "Leave out IMG_2041.HEIC" }).click();

  const letter = await scan(browser, "letter.png", mark());
  await putIn(editor, letter);
  const address = editor.url();
  await editor.goto("/desk/paper");
  await choose(editor, letter);
  await editor.getByRole("button", { name: "Put it in the tray" }).click();
  await expect(editor.getByText("These pages were in the tray already")).toBeVisible();
  expect(editor.url().split("?")[0]).toBe(address);
  await editor.getByRole("button", { name: "Set aside: this is no question" }).click();
  await expect(editor.getByText("The letter is set aside.")).toBeVisible();
  await editor.getByRole("button", { name: "Take it back into the tray" }).click();
  await expect(editor).toHaveURL(address);
});

test("two people at one letter see both texts, and nobody else sees the letter", async ({ browser }) => {
  const [editor, chief, checker] = [await at(browser, "editor"), await at(browser, "chief"), await at(browser, "checker")];
  await putIn(editor, await scan(browser, "letter.png", mark()));
  const address = editor.url();
  await chief.goto(address);
  await editor.getByLabel("The reader’s words").fill("As the editor reads it.");
  await saved(editor);
  await chief.getByLabel("The reader’s words").fill("As the chief reads it.");
  const both = chief.getByRole("region", { name: "There are two texts" });
  await expect(both).toContainText("As the editor reads it.");
  await expectNoBarriers(chief);
  await both.getByRole("button", { name: "Keep the words of both" }).click();
  await expect(chief.getByLabel("The reader’s words")).toHaveValue("As the chief reads it.\n\nAs the editor reads it.");
  await saved(chief);

  const image = await editor.locator("main a img").first().getAttribute("src");
  const seen = await editor.request.get(image!);
  expect([seen.status(), seen.headers()["content-type"], seen.headers()["x-content-type-options"]]).toEqual([200, "image/jpeg", "nosniff"]);
  expect(seen.headers()["cache-control"]).toContain("private");
  for (const path of [image!, new URL(address).pathname, "/desk/paper"]) expect((await checker.request.get(path)).status()).toBe(404);
});
