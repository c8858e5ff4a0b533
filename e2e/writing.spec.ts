// A historian takes an offer and writes the answer; nothing typed is lost on the way.
import { expect, type Page, test } from "@playwright/test";
import { at, expectNoBarriers } from "./cast";
import { caretSeen, pressUndrawn, saved } from "./river";

const text = (page: Page) => page.getByRole("textbox", { name: "Your answer" });
async function type(page: Page, words: string): Promise<void> {
  await text(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
}

/** Waits until the words are selected and the editor knows: browsers say so after the key, before the next frame. */
async function selected(page: Page, words: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(words);
  await caretSeen(page);
}

test("an offer is taken, written and submitted, through lost networks and second windows", async ({ browser }) => {
  test.slow();
  const page = await at(browser, "otherHistorian");
  await page.goto("/my");
  await expectNoBarriers(page);
  await page.getByRole("region", { name: "Offered to you" }).getByRole("link", { name: "Blankets of ’77" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Blankets of ’77");
  await expectNoBarriers(page);
  await page.getByRole("button", { name: "Take", exact: true }).click();

  await test.step("signs are made as one types, and Backspace takes them back", async () => {
    await expect(text(page)).toBeVisible();
    await type(page, "\"Coats\" were signed for -- in the '70s...");
    await expect(text(page)).toContainText("“Coats” were signed for — in the ’70s…");
    await page.keyboard.press("Backspace");
    await expect(text(page)).toContainText("’70s...");
    await page.keyboard.press("Control+Z");
    await saved(page);
    await expectNoBarriers(page);
  });

  await test.step("bold by the keyboard alone: to the tools, along them, and back to the text", async () => {
    await type(page, " Clothier");
    await page.keyboard.press("Control+Shift+ArrowLeft");
    await selected(page, "Clothier");
    await page.keyboard.press("Alt+F10");
    await expect(page.getByRole("button", { name: "Bold" })).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("button", { name: "Italic" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(text(page)).toBeFocused();
    await expect(text(page).locator("em")).toHaveText("Clothier");
    await expect(page.getByRole("button", { name: "Italic" })).toHaveAttribute("aria-pressed", "true");
    await saved(page);
  });

  await test.step("keys that come faster than anything is drawn stand in the order they came in", async () => {
    await page.keyboard.press("Control+End");
    await caretSeen(page);
    await pressUndrawn(page, ["Enter", ..."Infog"]);
    await expect(text(page).locator(":scope>p").last()).toHaveText("Infog");
    await pressUndrawn(page, ["Enter", "-", "Space", ..."bell", "Enter", ..."gun"]);
    await expect(text(page).locator("li")).toHaveText(["bell", "gun"]);
    await pressUndrawn(page, ["Enter", "Enter", ..."Horn", "Home", "Enter", "ArrowUp", "A"]);
    await expect.poll(async () => (await text(page).locator(":scope>p").allTextContents()).filter(Boolean).slice(-2)).toEqual(["A", "Horn"]);
  });

  await test.step("what is pasted is cleaned and its signs stay as they are", async () => {
    await page.keyboard.press("Control+End");
    await text(page).evaluate((node) => {
      const data = new DataTransfer();
      data.setData("text/html", '<h1 onclick="alert(1)" style="color:red">General <i>Mifflin</i></h1><script>alert(1)</script><p>said "no" -- <a href="javascript:alert(1)">twice</a></p>');
      node.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await expect(text(page)).toContainText('said "no" -- twice');
    await expect(text(page).locator("h1, script, a, [style], [onclick]")).toHaveCount(0);
    await saved(page);
  });

  await test.step("going back in the browser brings the text as it was saved last", async () => {
    await page.getByRole("link", { name: "My work" }).click();
    await expect(page.getByRole("heading", { name: "My work" })).toBeVisible();
    await page.goBack();
    await expect(text(page)).toContainText('said "no" -- twice');
    await page.getByRole("button", { name: "Preview as printed" }).click();
    await expect(page.getByRole("article", { name: "As printed" })).toContainText('said "no" -- twice');
    await expectNoBarriers(page);
    await page.getByRole("link", { name: "Back to writing" }).click();
  });

  await test.step("without the network it says so, and what was typed goes out from the next window", async () => {
    await page.context().route("**/api/text/*/save", (route) => route.abort());
    await type(page, " Typed on a train.");
    await expect(page.getByRole("status").filter({ hasText: "cannot be reached" })).toBeVisible();
    await page.context().unroute("**/api/text/*/save");
    await page.reload();
    await expect(text(page)).toContainText("Typed on a train.");
    await saved(page);
  });

  await test.step("what two windows type stands in both", async () => {
    const second = await page.context().newPage();
    await second.goto(page.url());
    await type(second, " From the second window.");
    await saved(second);
    await expect(text(page)).toContainText("From the second window.");
    await type(page, " From the first window.");
    await saved(page);
    await expect(text(second)).toContainText("From the first window.");
    await second.close();
  });

  await page.getByLabel("Source notes").fill("Journals of Congress, 1778.");
  await page.getByLabel("A word to the desk").fill("Be free with the pencil.");
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByRole("heading", { name: "How it stands" })).toBeVisible();
  await expect(page.getByText("Be free with the pencil.")).toBeVisible();
  await expectNoBarriers(page);
  await page.getByRole("link", { name: "My work" }).click();
  await expect(page.getByRole("region", { name: "With the desk" }).getByRole("link", { name: "Blankets of ’77" })).toBeVisible();
});

test("another historian's assignment does not exist", async ({ browser }) => {
  const [one, other] = [await at(browser, "otherHistorian"), await at(browser, "historian")];
  await one.goto("/my");
  const address = await one.getByRole("link", { name: "The Sphinx’s nose" }).getAttribute("href");
  expect((await other.goto(address!))?.status()).toBe(404);
  const saves = one.waitForRequest((request) => /\/api\/text\/\d+\/live/.test(request.url()));
  await one.goto(address!);
  const questionId = /\/api\/text\/(\d+)\//.exec((await saves).url())![1]!;
  const save = await other.request.post(`/api/text/${questionId}/save`, { data: { document: { type: "doc", content: [{ type: "paragraph" }] }, sourceNotes: "", version: 0, tab: "mine" }, headers: { origin: new URL(other.url()).origin } });
  expect(save.status()).toBe(404);
  expect((await other.request.get(`/api/text/${questionId}/save`)).status()).toBe(404);
});
