// Open questions before readers: one agrees that theirs is shown, an editor puts it on the board, others wonder too, and all of it is told at once.
import { expect, type Page, test } from "@playwright/test";
import { at, expectNoBarriers, reader } from "./cast";

const asked = `Which ship carried the last mail pigeons, number ${Date.now().toString(36)}?`;
const leave = "You may show my question on the public list of open questions";

/** A person reads before pressing. */
async function press(page: Page, name: RegExp | string): Promise<void> {
  await expect(async () => {
    await page.getByRole("button", { name }).first().click();
    await expect(page.getByText(/^Thank you\. You are counted\.|Take it back/).first()).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
}

async function ask(page: Page): Promise<string> {
  await page.goto("/wardroom/ask");
  await page.getByLabel("Your question").fill(`Dear editors, my uncle Bert kept pigeons. ${asked}`);
  await page.getByLabel("Your name").fill("Hester Vane");
  await page.getByLabel("Town or city").fill("Erie");
  await page.getByLabel("State or country").fill("Pennsylvania");
  await page.getByLabel("Email", { exact: true }).fill(`hester-${Date.now()}@example.org`);
  await page.getByRole("checkbox", { name: new RegExp(leave) }).check();
  await expectNoBarriers(page);
  await expect(async () => {
    await page.getByRole("button", { name: "Send question" }).click();
    await expect(page.getByRole("heading", { name: "We have your question" })).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
  return (await page.locator("b").filter({ hasText: /^FFW-\d+$/ }).innerText()).trim();
}

test("a question is shown with its reader’s leave, in the desk’s words, with where it stands", async ({ browser }) => {
  test.setTimeout(300_000);
  const [street, editor, other] = [await reader(browser), await at(browser, "editor"), await reader(browser)];
  const reference = await ask(street);
  const privatePage = street.url().replace(/\?.*/, "");

  await test.step("an editor puts it on the board with B", async () => {
    await editor.goto(`/desk/inbox?open=${reference}`);
    await expect(editor.getByText("Not on the board.")).toBeVisible();
    const words = editor.getByLabel("As it stands on the board");
    await expect(async () => {
      await editor.keyboard.press("b");
      await expect(words).toHaveValue(/uncle Bert/, { timeout: 2000 });
    }).toPass({ timeout: 20_000 }); // the page listens to keys a moment after it is seen
    await words.fill(asked);
    await expectNoBarriers(editor);
    await editor.getByRole("button", { name: "Put it on the board" }).click();
    await expect(editor.getByText("Nobody has said yet that they wonder too.")).toBeVisible();
  });

  await test.step("readers find it, without the letter", async () => {
    await expect(async () => {
      await other.goto("/wardroom/questions/newest");
      await expect(other.getByRole("link", { name: asked, exact: true })).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 20_000 });
    await expect(other.getByText("uncle Bert")).toHaveCount(0);
    await expect(other.getByRole("listitem").filter({ hasText: asked }).getByText("Waiting to be read")).toBeVisible();
    await expect(other.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
    await expectNoBarriers(other);
  });

  await test.step("what becomes of it shows at once", async () => {
    await editor.goto(`/desk/questions/${reference}`);
    await editor.getByRole("button", { name: /^Accept/ }).click();
    await expect(editor.getByText("On the board").first()).toBeVisible();
    await expect(async () => {
      await other.goto("/wardroom/questions/newest");
      await expect(other.getByRole("listitem").filter({ hasText: asked }).getByText("We are looking for a historian")).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 20_000 });
  });

  await test.step("its reader takes the leave back, and it is down", async () => {
    await street.goto(privatePage);
    await street.getByRole("checkbox", { name: new RegExp(leave) }).uncheck();
    await street.getByRole("button", { name: "Save", exact: true }).click();
    await expect(street.getByText("Saved.")).toBeVisible();
    await expect(async () => {
      await other.goto(`/wardroom/question/${reference.toLowerCase()}`);
      await expect(other.getByRole("heading", { level: 1 })).toHaveText("Taken down", { timeout: 1000 });
    }).toPass({ timeout: 20_000 });
    await expect(other.getByText(asked)).toHaveCount(0);
  });
});

test("a reader wonders too, without a script and with one, and takes it back", async ({ browser }) => {
  test.setTimeout(180_000);
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto("/wardroom/question/ffw-1015");
  const before = await plain.getByRole("heading", { level: 2 }).first().innerText();
  await press(plain, /^I wonder too.*My aunt served/);
  await expect(plain.getByRole("heading", { level: 2 }).first()).not.toHaveText(before);
  await plain.getByRole("button", { name: /^Take it back.*My aunt served/ }).click();
  await expect(plain.getByText("Your vote is taken back.")).toBeVisible();
  await expect(plain.getByRole("heading", { level: 2 }).first()).toHaveText(before);
  await plain.context().close();

  const scripted = await reader(browser);
  await scripted.goto("/wardroom/questions");
  const entry = scripted.getByRole("listitem").filter({ hasText: "the best ears in the Navy" });
  await entry.getByRole("button", { name: /^I wonder too.*My aunt served/ }).click();
  await expect(entry.getByRole("link", { name: /^You wonder too/ })).toBeVisible();
  await entry.getByRole("link", { name: /^You wonder too/ }).click();
  await scripted.getByLabel("Tell me when it is answered").fill("curious@post.example");
  await expectNoBarriers(scripted);
  await expect(async () => {
    await scripted.getByRole("button", { name: /^Tell me/ }).click();
    await expect(scripted.getByText("A letter is on its way to that address.")).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
  await expect(async () => {
    await scripted.getByRole("button", { name: /^Take it back/ }).click();
    await expect(scripted.getByText("Your vote is taken back.")).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
});

test("the desk reads questions in the order of who wonders, and an answered one leads to its answer", async ({ browser }) => {
  const [editor, street] = [await at(browser, "editor"), await reader(browser)];
  await editor.goto("/desk/questions");
  await editor.getByRole("link", { name: "Most wondered first" }).click();
  await expect(editor.getByRole("row").nth(1)).toContainText("27 wonder too");
  await street.goto("/wardroom/questions/answered");
  await street.getByRole("link", { name: "Carrots" }).or(street.getByRole("listitem").filter({ hasText: "My mother made us eat carrots" }).getByRole("link").last()).first().click();
  await expect(street.getByText("My mother made us eat carrots")).toBeVisible();
});
