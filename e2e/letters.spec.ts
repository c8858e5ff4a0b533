// What the desk writes: a column's own words, a letter by hand, its page, and what readers and people say they want.
import { expect, test } from "@playwright/test";
import { at, expectNoBarriers, reader, windowOf } from "./cast";
import { personsPace } from "./river";

const words = "Why does the clock in the harbour strike thirteen on Sundays?";

test("a reader chooses what to hear, without JavaScript, and chooses again on the private page", async ({ browser }) => {
  const page = await windowOf(browser, { javaScriptEnabled: false });
  await page.goto("/map-room/ask");
  for (const [label, text] of [["Your question", words], ["Your name", "Ada Quill"], ["Town or city", "Hull"], ["State or country", "England"], ["Email", `ada-${Date.now()}@example.org`]]) await page.getByLabel(label!, { exact: true }).fill(text!);
  await page.getByLabel("Tell me when it is answered in print").check();
  await page.waitForTimeout(personsPace);
  await page.getByRole("button", { name: "Send question" }).click();
  await expect(page.getByText("You will hear from us when it is answered, as you asked.")).toBeVisible();
  await page.getByRole("link", { name: "This private page" }).click();
  const hearing = page.getByRole("group", { name: "By email" });
  await expect(hearing.getByLabel("Tell me when it is answered in print")).toBeChecked();
  await hearing.getByLabel("Do not write to me").check();
  await page.getByRole("button", { name: "Save choice" }).click();
  await expect(page.getByRole("status")).toHaveText("Saved. This is what you will hear from us.");
  await expect(page.getByLabel("Do not write to me")).toBeChecked();
});

test("an editor writes to a reader by hand; the letter stands on the sheet and has a page of its own", async ({ browser }) => {
  const asking = await reader(browser);
  await asking.goto("/map-room/ask");
  for (const [label, text] of [["Your question", `${words} And on feast days?`], ["Your name", "Bram Quill"], ["Town or city", "Hull"], ["State or country", "England"], ["Email", `bram-${Date.now()}@example.org`]]) await asking.getByLabel(label!, { exact: true }).fill(text!);
  await asking.waitForTimeout(personsPace);
  await asking.getByRole("button", { name: "Send question" }).click();
  const reference = (await asking.getByText(/^[A-Z]+-\d+$/).first().textContent())!;

  const editor = await at(browser, "editor");
  await editor.goto(`/desk/questions/${reference}`);
  await editor.getByRole("link", { name: "Write to the reader" }).click();
  await editor.getByRole("textbox", { name: "To Bram Quill" }).fill("Thank you.\n\nWhich <b>harbour</b> is it?");
  await expectNoBarriers(editor);
  await editor.getByRole("button", { name: "Send letter" }).click();
  await expect(editor.getByText("wrote to the reader")).toBeVisible();
  const sent = editor.getByRole("region", { name: "Letters sent" });
  await expect(async () => {
    await editor.reload();
    await expect(sent.getByRole("link", { name: "By hand" })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await sent.getByRole("link", { name: "By hand" }).click();
  await expect(editor.getByRole("heading", { level: 1 })).toHaveText(`About your question to Ask the Map Room (${reference})`);
  await expect(editor.frameLocator("iframe").getByText("Which <b>harbour</b> is it?")).toBeVisible();
  await expect(editor.getByText("[private link]").first()).toBeVisible();
  await expect(editor.getByText("Written and queued")).toBeVisible();
  await expectNoBarriers(editor);
  await editor.goto(`/desk/letters?q=${reference}`);
  await expect(editor.getByRole("link", { name: `About your question to Ask the Map Room (${reference})` })).toBeVisible();
  await expectNoBarriers(editor);
});

test("a chief gives a letter the column’s own words, sees them at once, and goes back to ours", async ({ browser }) => {
  const chief = await at(browser, "chief");
  await chief.goto("/desk/settings/fathom-and-field/columns/map-room/letters");
  await expectNoBarriers(chief);
  await chief.getByRole("link", { name: "Stopped", exact: true }).first().click();
  await expect(chief.getByRole("heading", { level: 1, name: "Stopped" })).toBeVisible();
  await chief.getByLabel("Letter", { exact: true }).fill("Dear {name},\n\nWe had to stop, for {fee}.\n\n{status}");
  await chief.getByRole("button", { name: "Save" }).click();
  await expect(chief.getByRole("alert").getByText("This letter knows nothing of {fee}.")).toBeVisible();
  await chief.getByLabel("Letter", { exact: true }).fill("Dear {name},\n\nWe had to stop with {reference}.\n\n{status}");
  await expect(chief.frameLocator("iframe").getByText("We had to stop with FFM-1042.")).toBeVisible();
  await expectNoBarriers(chief);
  await chief.getByRole("button", { name: "Save" }).click();
  await expect(chief.getByRole("status")).toHaveText("Saved. Letters have these words from now on.");
  await chief.getByRole("button", { name: "Back to our words" }).click();
  await expect(chief.getByText("These are our words again.")).toBeVisible();
  await expect(chief.getByLabel("Letter", { exact: true })).toHaveValue(/We had hoped to print an answer/);
});

test("a historian does without a letter", async ({ browser }) => {
  const historian = await at(browser, "otherHistorian");
  await historian.goto("/account");
  await historian.getByRole("checkbox", { name: /^Reminder / }).uncheck();
  await historian.getByRole("button", { name: "Save choice" }).click();
  await expect(historian.getByRole("status")).toContainText("From now on you get the letters that are ticked.");
  await historian.reload();
  await expect(historian.getByRole("checkbox", { name: /^Reminder / })).not.toBeChecked();
  await expect(historian.getByLabel("Sent back")).toBeChecked();
  await expectNoBarriers(historian);
  await historian.getByRole("checkbox", { name: /^Reminder / }).check();
  await historian.getByRole("button", { name: "Save choice" }).click();
  await expect(historian.getByRole("status")).toContainText("From now on");
});
