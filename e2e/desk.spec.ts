// A day at the desk: sorting the inbox, deciding at the same time as somebody else, finding a historian.
import { type Browser, expect, type Page, test } from "@playwright/test";
import { at, cast, expectNoBarriers, windowOf } from "./cast";
import { listens, newWord, typeIn } from "./inbox";

const reading = (page: Page) => page.locator("#reading");
const sheetOf = async (browser: Browser, reference: string) => {
  const page = await at(browser, "editor");
  await page.goto(`/desk/questions/${reference}`);
  return page;
};

test("the inbox is sorted by keyboard alone", async ({ browser }) => {
  const page = await at(browser, "editor");
  const word = newWord();
  const [first, second, third] = await typeIn(page, `Who wound the ${word} clock?`, `Was the ${word} tower older?`, `Buy ${word} pills today`);
  await page.goto(`/desk/inbox?q=${word}`);
  await expect(reading(page)).toContainText(first!);
  await expect(page.locator(".rows .row")).toHaveCount(3);
  await listens(page);
  await page.keyboard.press("j");
  await expect(reading(page)).toContainText(second!);
  await page.keyboard.press("k");
  await expect(reading(page)).toContainText(first!);

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeHidden();

  await page.keyboard.press("a");
  await expect(page.getByRole("status").filter({ hasText: "is accepted." })).toBeVisible();
  await expect(reading(page)).toContainText(second!);

  await page.keyboard.press("d");
  await expect(page.getByRole("radio").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByLabel("Reason")).toBeHidden();
  await page.keyboard.press("d");
  await page.getByLabel("Reason").press("Tab");
  await page.keyboard.press("Tab"); // past the tick that tells the reader
  await page.keyboard.press("Tab"); // and past what is added for the reader
  await page.keyboard.press("Enter");
  await expect(page.getByText("Say why, in a sentence. The log keeps it.").first()).toBeVisible();
  await page.getByLabel("Reason").focus();
  await page.keyboard.type("We had this one in spring.");
  for (let field = 0; field < 3; field++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "is declined." })).toBeVisible();
  await expect(reading(page)).toContainText(third!);

  await page.keyboard.press("s");
  await expect(page.getByRole("status").filter({ hasText: "is marked as spam." })).toBeVisible();
  await expect(page.locator(".rows .row")).toHaveCount(0);
  await expectNoBarriers(page);
  // What was done too fast can be undone from where one stands.
  await page.keyboard.press("z");
  await expect(reading(page)).toContainText(third!);
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search the inbox" })).toBeFocused();
});

test("two people decide on one question: one wins, the other gets a sentence and loses nothing typed", async ({ browser }) => {
  const [editor, chief] = [await at(browser, "editor"), await at(browser, "chief")];
  const [reference] = await typeIn(editor, `How long is a ${newWord()} mile?`);
  await chief.goto(`/desk/questions/${reference}?move=decline`);
  await chief.getByLabel("Reason").fill("A matter for the encyclopedia.");
  await editor.goto(`/desk/questions/${reference}`);
  await editor.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(editor.getByRole("listitem").filter({ hasText: "You accepted it." })).toBeVisible();
  await chief.getByRole("button", { name: "Decline", exact: true }).click();
  await expect(chief.getByRole("alert").filter({ hasText: "Somebody else has moved this question meanwhile" })).toBeVisible();
  await expect(chief.getByLabel("Reason")).toHaveValue("A matter for the encyclopedia.");
});

test("everything works without a script: reading, merging, and the sentence when it cannot be", async ({ browser }) => {
  const editor = await at(browser, "editor");
  const word = newWord();
  const [kept, twin] = await typeIn(editor, `Did the ${word} regiment march barefoot?`, `I asked before: did the ${word} regiment march barefoot?`);
  const state = await editor.context().storageState();
  const plain = await windowOf(browser, { storageState: state, javaScriptEnabled: false });
  await plain.goto(`/desk/inbox?q=${word}&order=newest`);
  await expect(reading(plain)).toContainText(twin!);
  await plain.getByRole("link", { name: "Merge" }).click();
  await plain.getByLabel("Merge into").fill("FFW-9");
  await plain.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(plain.getByText("There is no question FFW-9 on your desk.").first()).toBeVisible();
  await plain.getByLabel("Merge into").fill(kept!.toLowerCase());
  await plain.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(plain.getByRole("status").filter({ hasText: "is merged." })).toBeVisible();
  await plain.goto(`/desk/questions/${kept}`);
  await expect(plain.getByRole("region", { name: "Also asked by" })).toContainText("Ottoline Vane");
});

test("the question as printed is edited beside the words as sent, and the difference is shown", async ({ browser }) => {
  const editor = await at(browser, "editor");
  const [reference] = await typeIn(editor, "I have wondered for years, and my late husband too, why ships ring bells at sea.");
  const page = await sheetOf(browser, reference!);
  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByLabel("Question as printed").fill("Why do ships ring bells at sea?");
  await page.getByLabel("Slug line").fill("Ship’s bells");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ship’s bells" })).toBeVisible();
  await expect(page.getByText("7 words, from 16.")).toBeVisible();
  await expect(page.locator("ins").first()).toBeVisible();
  await expect(page.locator("del").first()).toBeVisible();
  await expect(page.getByText("I have wondered for years, and my late husband too").first()).toBeVisible();
});

test("a historian is chosen, the offer's fields are checked, and it can be offered to another", async ({ browser }) => {
  const editor = await at(browser, "editor");
  const [reference] = await typeIn(editor, `What did a ${newWord()} sailor eat?`);
  await editor.goto(`/desk/questions/${reference}`);
  await editor.getByRole("button", { name: "Accept", exact: true }).click();
  await editor.getByRole("link", { name: "Assign" }).click();
  await expectNoBarriers(editor);
  await editor.getByLabel("Fee", { exact: true }).selectOption("money"); // the form begins with what the column agreed on last
  await editor.getByLabel("Amount").fill("a lot");
  await editor.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(editor.getByText("Choose who is to answer.").first()).toBeVisible();
  await expect(editor.getByText("Give the amount in figures").first()).toBeVisible();
  await editor.getByRole("radio", { name: cast.historian }).check();
  await editor.getByLabel("Amount").fill("300");
  await editor.getByLabel("Length in words").fill("420");
  await editor.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(editor.getByRole("listitem").filter({ hasText: `You offered it to ${cast.historian}: 420 words by` })).toBeVisible();
  await editor.getByRole("link", { name: "Reassign" }).click();
  await expect(editor.getByText(`${cast.historian} has had it since`)).toBeVisible();
  await editor.getByLabel(`Why it leaves ${cast.historian}`).fill("On a long voyage");
  await editor.getByRole("radio", { name: cast.otherHistorian }).check();
  await editor.getByRole("button", { name: "Reassign" }).click();
  await expect(editor.getByRole("listitem").filter({ hasText: `You took it from ${cast.historian} and offered it to ${cast.otherHistorian}` })).toBeVisible();
  await editor.getByRole("link", { name: "Kill" }).click();
  await editor.getByLabel("Reason").fill("Nobody knows.");
  await editor.getByRole("button", { name: "Kill" }).click();
  await expect(editor.getByRole("listitem").filter({ hasText: "You killed it:" })).toBeVisible();
});

test("a reader's address is not in the page until an editor asks for it, and a checker cannot", async ({ browser }) => {
  const editor = await at(browser, "editor");
  await editor.goto("/desk/inbox?channel=email");
  await expect(reading(editor)).toBeVisible();
  expect(await editor.content()).not.toMatch(/@post\.example/);
  await editor.getByRole("button", { name: "Show address" }).click();
  await expect(editor.getByRole("status").filter({ hasText: "@" })).toBeVisible();
  const checker = await at(browser, "checker");
  await checker.goto("/desk/inbox?channel=email");
  await expect(reading(checker)).toContainText("an editor decides");
  await expect(checker.getByRole("button", { name: "Show address" })).toHaveCount(0);
  await expect(checker.getByRole("button", { name: "Accept", exact: true })).toHaveCount(0);
});

test("to a contributor, and to an editor elsewhere, the desk's pages do not exist", async ({ browser }) => {
  const [historian, neighbour] = [await at(browser, "historian"), await at(browser, "neighbour")];
  expect((await historian.goto("/desk/inbox"))?.status()).toBe(404);
  expect((await neighbour.goto("/desk/inbox"))?.status()).toBe(200);
  expect((await neighbour.goto("/desk/questions/FFW-1001"))?.status()).toBe(404);
});

test("a search finds by slug, words and name; every list is free of barriers, on a phone too", async ({ browser }) => {
  test.setTimeout(150_000); // every list, looked at twice
  const editor = await at(browser, "editor");
  await editor.goto("/desk/questions");
  await expect(async () => {
    await editor.keyboard.press("/");
    await expect(editor.getByRole("searchbox")).toBeFocused({ timeout: 500 });
  }).toPass(); // the page listens to keys a moment after it is seen
  await editor.keyboard.type("emu");
  await editor.keyboard.press("Enter");
  await expect(editor.getByRole("cell").filter({ hasText: "Emu war" })).toBeVisible();
  await editor.setViewportSize({ width: 390, height: 844 });
  for (const address of ["/desk/inbox", "/desk/questions", "/desk/reviews", "/desk/answers", "/desk/questions/FFW-1010", "/desk/questions/FFW-1008/assign"]) {
    await editor.goto(address);
    await expectNoBarriers(editor);
    expect(await editor.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${address} is as wide as the phone`).toBeLessThanOrEqual(0);
  }
});
