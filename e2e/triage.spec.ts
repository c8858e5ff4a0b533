// A morning's inbox: many questions at once, by keyboard, and one way back.
import { randomBytes } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import postgres from "postgres";
import { at, expectNoBarriers, listens, needed } from "./cast";

/** A word that stands in no other question, to find one's own among everybody's. */
const newWord = () => `tern${randomBytes(4).toString("hex").replace(/\d/g, (digit) => "ghijklmnop"[Number(digit)]!)}`;

/** Questions come in by the form that any site may post to. */
async function ask(browser: Browser, ...questions: string[]): Promise<void> {
  const editor = await at(browser, "editor");
  for (const words of questions) {
    await editor.goto("/desk/inbox/letter");
    await editor.getByLabel("Column").selectOption({ label: "Ask the Wardroom" });
    await editor.getByLabel("The reader’s words").fill(words);
    await editor.getByLabel("Name", { exact: false }).first().fill("Ottoline Vane");
    await editor.getByLabel("Town or city").fill("Memphis");
    await editor.getByLabel("State or country").fill("Tennessee");
    await editor.getByRole("button", { name: "Put it in the inbox" }).click();
    await editor.waitForURL(/open=/);
  }
  await editor.close();
}

const rows = (page: Page) => page.locator(".rows .row");
const did = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words });
const someAbout = (word: string, n: number) => Array.from({ length: n }, (_, i) => `Question ${i + 1}: how far does a ${word} fly in winter?`);

test("several are selected by keyboard, declined with one reason, and one Undo brings all of them back", async ({ browser }) => {
  const word = newWord();
  await ask(browser, ...someAbout(word, 4));
  const page = await at(browser, "editor");
  await page.goto(`/desk/inbox?q=${word}`);
  await expect(rows(page)).toHaveCount(4);
  await listens(page);
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await expect(page.locator("#reading")).toContainText("Question 2");
  await page.keyboard.press("x");
  await expect(page.getByText("2 selected")).toBeVisible();
  await page.keyboard.press("Shift+X");
  await expect(page.getByText("4 selected")).toBeVisible();
  await expectNoBarriers(page);
  await page.keyboard.press("d");
  // One of the column's reasons by its figure, with words that are filled in for each reader.
  await expect(page.getByRole("radio").first()).toBeFocused();
  await page.keyboard.press("2");
  await expect(page.getByLabel("Kind words")).toHaveValue(/Your question leads away from what \{column\} is about/);
  await expect(page.getByText(/leads away from what Ask the Wardroom is about/)).toBeVisible();
  await page.getByLabel("Kind words").fill("Dear {nmae}, our sister magazine writes about birds.");
  await expect(page.getByText(/knows nothing of \{nmae\}/)).toBeVisible();
  await page.getByLabel("Kind words").fill("{name}, our sister magazine writes about birds each month.");
  await page.getByLabel("Reason").fill("Birds are for the nature desk.");
  await expectNoBarriers(page);
  await page.getByRole("button", { name: "Decline", exact: true }).first().click();
  await expect(did(page, "4 questions are declined.")).toBeVisible();
  await expect(rows(page)).toHaveCount(0);
  await page.keyboard.press("z");
  await expect(did(page, "4 questions are back in the inbox.")).toBeVisible();
  await expect(rows(page)).toHaveCount(4);
});

test("a range is selected with Shift and given a topic; T changes the topics of one", async ({ browser }) => {
  const word = newWord();
  await ask(browser, ...someAbout(word, 3));
  const page = await at(browser, "editor");
  await page.goto(`/desk/inbox?q=${word}`);
  await rows(page).first().getByRole("checkbox").click();
  await rows(page).nth(1).getByRole("checkbox").click({ modifiers: ["Shift"] });
  await expect(page.getByText("2 selected")).toBeVisible();
  await page.keyboard.press("t");
  await page.getByLabel("Find a topic").pressSequentially("sea");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(did(page, "2 questions are given topics.")).toBeVisible();
  const topics = page.getByRole("list", { name: "Topics" });
  await expect(topics.getByText(/sea/i)).toBeVisible();
  await page.keyboard.press("t");
  await expect(page.getByLabel("Find a topic")).toBeFocused();
  await page.getByRole("checkbox", { name: /sea/i }).first().uncheck();
  await page.getByRole("button", { name: "Save the topics" }).click();
  await expect(topics.getByText(/sea/i)).toBeHidden();
});

test("a question is snoozed by two keys, and comes back by itself when its day has come", async ({ browser }) => {
  const word = newWord();
  await ask(browser, ...someAbout(word, 1));
  const page = await at(browser, "editor");
  await page.goto(`/desk/inbox?q=${word}`);
  await expect(rows(page)).toHaveCount(1);
  await listens(page);
  await page.keyboard.press("h");
  await expect(page.getByRole("button", { name: /^Tomorrow/ })).toBeVisible();
  await expectNoBarriers(page);
  await page.keyboard.press("1");
  await expect(did(page, "is put off.")).toBeVisible();
  await expect(rows(page)).toHaveCount(0);
  // What is decided goes a moment later, here on the way out; the next list may be there before it, and fills by itself.
  await page.goto(`/desk/inbox?lane=snoozed&q=${word}`);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toContainText("until");
  await expectNoBarriers(page);
  // The clock is moved on: its day has come, and the hourly look at what is due finds it.
  const database = postgres(needed("E2E_DATABASE_URL"), { max: 1, onnotice: () => {} });
  await database`update questions set wakes_at = now() - interval '1 minute' where as_printed like ${`%${word}%`}`;
  await database`select graphile_worker.add_job('sweep')`;
  await database.end();
  await expect(async () => {
    await page.goto(`/desk/inbox?q=${word}`);
    await expect(rows(page)).toContainText("returned", { timeout: 1000 });
  }).toPass({ timeout: 30_000 });
});

test("several are put off by the same two keys, and brought back by one", async ({ browser }) => {
  const word = newWord();
  await ask(browser, ...someAbout(word, 2));
  const page = await at(browser, "editor");
  await page.goto(`/desk/inbox?q=${word}`);
  await expect(rows(page)).toHaveCount(2);
  await listens(page);
  await page.keyboard.press("Shift+X");
  await expect(page.getByText("2 selected")).toBeVisible();
  await page.keyboard.press("h");
  await expect(page.getByRole("form", { name: "Snooze until that day: 2 questions" })).toBeVisible();
  await page.keyboard.press("1");
  await expect(rows(page)).toHaveCount(0);
  await page.keyboard.press("z");
  await expect(rows(page)).toHaveCount(2);
});

test("two editors in two browsers: who looks is seen, who acts is seen, and of two who act the second is stopped with what the first did", async ({ browser }) => {
  const word = newWord();
  await ask(browser, ...someAbout(word, 2));
  const [daniel, lorraine] = [await at(browser, "editor"), await at(browser, "chief")];
  await daniel.goto(`/desk/inbox?q=${word}`);
  await lorraine.goto(`/desk/inbox?q=${word}`);
  const reading = lorraine.locator("#reading");
  await expect(reading.getByText("Daniel Okoro is reading")).toBeVisible();
  await expect(rows(lorraine).first().getByText("Daniel Okoro is reading")).toBeAttached();
  await daniel.keyboard.press("d");
  await expect(reading.getByRole("alert").filter({ hasText: "Daniel Okoro is declining it now." })).toBeVisible();
  await expectNoBarriers(lorraine);
  // Whoever presses all the same is stopped, and nothing is done.
  await lorraine.keyboard.press("a");
  await expect(reading.getByRole("alert").filter({ hasText: "Daniel Okoro is declining it at this moment." })).toBeVisible();
  await reading.getByRole("link", { name: "Go on all the same" }).click();
  await lorraine.waitForURL(/anyway=/);
  await daniel.getByLabel("Reason").fill("Birds are for the nature desk.");
  await lorraine.keyboard.press("a");
  await expect(did(lorraine, "is accepted.")).toBeVisible();
  // The other hears of it before sending; what was typed is still there, and sending is refused by the server too.
  await expect(daniel.getByRole("alert").filter({ hasText: "Lorraine Achterberg accepted it." })).toBeVisible();
  await expect(daniel.getByLabel("Reason")).toHaveValue("Birds are for the nature desk.");
  await daniel.getByRole("button", { name: "Decline", exact: true }).click();
  await expect(daniel.getByRole("alert").filter({ hasText: "Somebody else has moved this question meanwhile" })).toBeVisible();
  await daniel.getByRole("button", { name: "See what changed" }).click();
  await expect(daniel.getByText("is no longer in the inbox: it is unassigned now.")).toBeVisible();
  await expect(rows(daniel)).toHaveCount(1);
});

test("what others do appears in the list without reloading", async ({ browser }) => {
  const word = newWord();
  await ask(browser, ...someAbout(word, 2));
  const [daniel, lorraine] = [await at(browser, "editor"), await at(browser, "chief")];
  await lorraine.goto(`/desk/inbox?q=${word}`);
  await expect(rows(lorraine)).toHaveCount(2);
  await daniel.goto(`/desk/inbox?q=${word}`);
  await listens(daniel);
  await daniel.keyboard.press("Shift+X");
  await daniel.keyboard.press("s");
  await expect(did(daniel, "2 questions are marked as spam.")).toBeVisible();
  await expect(rows(lorraine)).toHaveCount(0);
  await daniel.keyboard.press("z");
  await expect(rows(lorraine)).toHaveCount(2);
});

test("the palette does what the page offers, opens a question by its reference, and works by a button on a telephone", async ({ browser }) => {
  const word = newWord();
  await ask(browser, ...someAbout(word, 2));
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

test("a note among the desk names somebody, appears before the others at once, and no reader or historian sees it", async ({ browser }) => {
  const word = newWord();
  await ask(browser, ...someAbout(word, 1));
  const [daniel, lorraine] = [await at(browser, "editor"), await at(browser, "chief")];
  await daniel.goto(`/desk/inbox?q=${word}`);
  await lorraine.goto(`/desk/inbox?q=${word}`);
  await expect(rows(daniel)).toHaveCount(1);
  await listens(daniel);
  await daniel.keyboard.press("n");
  await daniel.keyboard.type("@Lorr");
  await daniel.getByRole("button", { name: "@Lorraine Achterberg" }).click();
  await daniel.keyboard.type("do we know this bird?");
  await expectNoBarriers(daniel);
  await daniel.keyboard.press("Control+Enter");
  for (const page of [daniel, lorraine]) await expect(page.getByRole("region", { name: "Among the desk" })).toContainText("@Lorraine Achterberg do we know this bird?");
});
