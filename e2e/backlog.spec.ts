// An editor brings in the questions that wait in a spreadsheet: says what its columns are, sees what would come of them, and has them in the inbox
// with their days. The same file again brings nothing; what could not be taken is saved, and all of it can be taken back.
import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import iconv from "iconv-lite";
import { at, expectNoBarriers } from "./cast";

/** Told again on one desk, the story has questions of its own. */
const run = Date.now().toString(36);
const file = (name: string, content: string | Buffer) => ({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
const rows = [
  "Asked;Reader;Town;Mail;Date;State of it",
  `"Who trimmed the harbour lamps ${run}?\nAnd who paid?";Zoë Müller;Köln, Germany;zoe-${run}@example.org;31.12.2019;waiting`,
  `Why did pilots carry baskets ${run}?;Amos Birch;Salem, Oregon;not known;4.3.2021;waiting`,
  `Who rang the bell ${run}?;Ida Frost;;;someday;waiting`,
  `What was grog ${run}?;Ann Lee;;;5.6.2018;answered`,
];

test("a spreadsheet of waiting questions comes into the inbox once, with its days, and can be taken back", async ({ browser }) => {
  test.setTimeout(120_000);
  const editor = await at(browser, "editor");
  await editor.goto("/desk/inbox");
  await editor.getByRole("link", { name: "Bring in the backlog" }).click();
  await expect(editor.getByRole("heading", { level: 1, name: "Bring in the backlog" })).toBeVisible();
  await expectNoBarriers(editor);
  const choose = async (content: string | Buffer) => {
    await editor.goto("/desk/inbox/backlog");
    await editor.getByLabel("For the column").selectOption({ label: "Ask the Wardroom" }).catch(() => {});
    await editor.getByLabel("Choose a spreadsheet").setInputFiles(file(`waiting-${run}.csv`, content));
    await editor.waitForURL(/\/desk\/inbox\/backlog\/\d+/);
    await expect(editor.getByRole("form", { name: "What the columns are" })).toBeVisible({ timeout: 40_000 });
  };

  // As Excel writes it: semicolons, and letters of its own.
  await choose(iconv.encode(rows.join("\r\n"), "windows-1252"));
  await expect(editor.getByText(/4 rows, Windows-1252, as Excel writes it, parted by semicolons/)).toBeVisible();
  await expect(editor.getByLabel("Date", { exact: true })).toHaveValue("received");
  await expect(editor.getByLabel("Mail", { exact: true })).toHaveValue("email");
  await expect(editor.getByLabel("Asked", { exact: true })).toHaveValue("question");
  await expect(editor.getByLabel("State of it")).toHaveValue("status");
  await editor.getByLabel("Where a row does not say how it came").selectOption({ label: "Email" });
  // What comes of it stands beside, and follows the choice.
  await expect(editor.getByText("2 questions come in, 1 of them with a doubt. 2 rows stay out.")).toBeVisible();
  const first = editor.getByRole("region", { name: "As they will stand in the inbox" });
  await expect(first.getByText("Email", { exact: true })).toHaveCount(2);
  await expect(first.getByRole("listitem")).toHaveCount(2);
  await expect(first.getByText("Zoë Müller")).toBeVisible();
  await expect(first.getByText("Köln, Germany")).toBeVisible();
  await expect(first.getByText("“not known” is not an email address. It comes along as a note.")).toBeVisible();
  const out = editor.getByRole("region", { name: "Rows that stay out: 2" });
  await expect(out.getByRole("listitem").filter({ hasText: "Row 3" })).toContainText("The day “someday” cannot be read.");
  await expect(out.getByRole("listitem").filter({ hasText: "Row 4" })).toContainText("It stands as “answered”.");
  // Two columns cannot be the same: it is said where one looks, and put right the count is as before.
  await editor.getByLabel("Reader", { exact: true }).selectOption({ label: "Town or city" });
  await expect(editor.getByText(/^Two columns are said to be the same/)).toBeVisible();
  await editor.getByLabel("Reader", { exact: true }).selectOption({ label: "Reader’s name" });
  await expect(editor.getByText(/^Two columns are said to be the same/)).toHaveCount(0);
  await expectNoBarriers(editor);
  await expect(editor.getByRole("checkbox", { name: "answered (1)" })).not.toBeChecked();
  await editor.getByRole("checkbox", { name: "answered (1)" }).check();
  await expect(editor.getByRole("button", { name: "Bring in 3 questions" })).toBeVisible();
  await editor.getByRole("checkbox", { name: "answered (1)" }).uncheck();
  await editor.getByRole("button", { name: "Bring in 2 questions" }).click();
  await expect(editor.getByText(/2 questions brought in, 1 left out, 1 not taken: /)).toBeVisible({ timeout: 40_000 });
  await expectNoBarriers(editor);

  // What was not taken is a file again, with the reasons.
  const saving = editor.waitForEvent("download");
  await editor.getByRole("link", { name: "Save the rows not taken" }).click();
  const saved = await readFile(await (await saving).path(), "utf8");
  expect(saved).toContain("The day “someday” cannot be read.");
  expect(saved).toContain(`What was grog ${run}?`);

  // It lies in the inbox with its day, and its page says where it came from.
  await editor.goto(`/desk/inbox?q=${encodeURIComponent(`baskets ${run}`)}`);
  await editor.getByRole("link", { name: new RegExp(`Why did pilots carry baskets ${run}`) }).first().click();
  await expect(editor.getByText("Address in the sheet: not known")).toBeVisible();
  await expect(editor.getByText(/March 4, 2021/).first()).toBeVisible();

  // Of the same once more nothing comes, and the page says so beforehand; then all is taken back.
  await choose(iconv.encode(rows.join("\r\n"), "windows-1252"));
  await expect(editor.getByText("No question comes in. 4 rows stay out.")).toBeVisible();
  await expect(editor.getByRole("listitem").filter({ hasText: "It was brought in before." })).toContainText("Rows 1 and 2");
  await expect(editor.getByRole("button", { name: "Bring in" })).toBeDisabled();
  await editor.getByRole("link", { name: "Bring in the backlog" }).click();
  await editor.getByRole("link", { name: `waiting-${run}.csv` }).nth(1).click();
  await editor.getByRole("button", { name: "Take it back" }).click();
  await expect(editor.getByText(/Taken back: 2 questions were declined without a letter/)).toBeVisible({ timeout: 40_000 });
});
