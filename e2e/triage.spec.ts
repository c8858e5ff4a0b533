// A morning's inbox: many questions at once, by keyboard, and one way back.
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { at, expectNoBarriers, needed } from "./cast";
import { comeIn, did, listens, newWord, rows, someAbout } from "./inbox";

test("several are selected by keyboard, declined with one reason, and one Undo brings all of them back", async ({ browser }) => {
  const word = newWord();
  await comeIn(browser, ...someAbout(word, 4));
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
  await comeIn(browser, ...someAbout(word, 3));
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
  await comeIn(browser, ...someAbout(word, 1));
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
  await comeIn(browser, ...someAbout(word, 2));
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
