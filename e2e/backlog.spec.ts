// An editor brings in the questions that wait in a spreadsheet: says what its columns are, sees what would come of them, and has them in the inbox
// with their days. The same file again brings nothing; what could not be taken is saved, and all of it can be taken back.
import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import iconv from "iconv-lite";
import { at, expectNoBarriers, expectSound, windowOf } from "./cast";

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
  await expect(editor.getByLabel("E Date")).toHaveValue("received");
  await expect(editor.getByLabel("D Mail")).toHaveValue("email");
  await expect(editor.getByLabel("A Asked")).toHaveValue("question");
  await expect(editor.getByLabel("F State of it")).toHaveValue("status");
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
  // By the row's number in the sheet, where the headings are the first.
  await expect(out.getByText("The day cannot be read.")).toBeVisible();
  await expect(out.getByText("someday Row 4")).toBeVisible();
  await expect(out.getByText("answered Row 5")).toBeVisible();
  // Two columns cannot be the same: it is said where one looks, and put right the count is as before.
  await editor.getByLabel("B Reader").selectOption({ label: "Town or city" });
  await expect(editor.getByText(/^Two columns are said to be the same/)).toBeVisible();
  await editor.getByLabel("B Reader").selectOption({ label: "Reader’s name" });
  await expect(editor.getByText(/^Two columns are said to be the same/)).toHaveCount(0);
  await expectNoBarriers(editor);
  await expect(editor.getByRole("checkbox", { name: "answered (1)" })).not.toBeChecked();
  await editor.getByRole("checkbox", { name: "answered (1)" }).check();
  await expect(editor.getByRole("button", { name: "Bring in 3 questions" })).toBeVisible();
  await editor.getByRole("checkbox", { name: "answered (1)" }).uncheck();
  await editor.getByRole("button", { name: "Bring in 2 questions" }).click();
  await expect(editor.getByText(/2 questions brought in, 1 left out, 1 not taken\. They came in as FFW-\d+ to FFW-\d+\./)).toBeVisible({ timeout: 40_000 });
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
  await expect(editor.getByRole("listitem").filter({ hasText: "It was brought in before." })).toContainText("Rows 2 and 3");
  await expect(editor.getByRole("button", { name: "Bring in" })).toBeDisabled();
  await editor.getByRole("link", { name: "Bring in the backlog" }).click();
  await editor.getByRole("link", { name: `waiting-${run}.csv` }).nth(1).click();
  await editor.getByRole("button", { name: "Take it back" }).click();
  await expect(editor.getByText(/Taken back: 2 questions were declined without a letter/)).toBeVisible({ timeout: 40_000 });
});

/** A sheet as an office keeps one for years: twelve columns of which two are called alike, days as each wrote them, empty rows and lines within cells. */
function officeSheet(): string {
  const head = "No.;Date;Name;Town;State / Country;E-mail address;The question as it came;Notes;Came via;Status;Notes;Historian asked";
  const odd: Record<number, string> = { 4: "sometime in spring", 9: "31.2.2018", 12: "May 2016", 20: "12.10.2090" };
  const body = (nth: number) => `"Who paid for lamp ${nth} of ${run}?\n\nMy uncle called it ""the old one""; nobody else did."`;
  const row = (nth: number) => [nth, odd[nth] ?? `${(nth % 28) + 1}.${(nth % 12) + 1}.2019`, "Jürgen Weiß", "Görlitz", "Germany", `weiss${nth}@example.org`, nth === 30 ? "" : body(nth), "nice hand", nth % 9 === 0 ? "phone call" : "letter", nth % 10 === 0 ? "answered" : "open", "second reminder", nth % 5 === 0 ? "Helen Marsh" : ""].join(";");
  return [head, ...Array.from({ length: 300 }, (_, nth) => (nth === 2 ? ";;;;;;;;;;;" : nth === 7 ? "" : row(nth)))].join("\r\n");
}

test("on a telephone each column of a long sheet says what it becomes, what stands in it, and what of it cannot be read", async ({ browser }) => {
  const editor = await at(browser, "editor");
  await editor.setViewportSize({ width: 390, height: 844 });
  await editor.goto("/desk/inbox/backlog");
  await editor.getByLabel("Choose a spreadsheet").setInputFiles(file(`office-${run}.csv`, `\uFEFF${officeSheet()}`));
  await editor.waitForURL(/\/desk\/inbox\/backlog\/\d+/);
  await expect(editor.getByRole("form", { name: "What the columns are" })).toBeVisible({ timeout: 40_000 });
  await expect(editor.getByText("298 rows, UTF-8, parted by semicolons; 2 empty rows among them are passed over.")).toBeVisible();
  // Two that are called alike are two, and a name is no part of the question.
  await expect(editor.getByLabel("H Notes")).toHaveValue("note");
  await expect(editor.getByLabel("K Notes")).toHaveValue("note");
  await expect(editor.getByLabel("G The question as it came")).toHaveValue("question");
  await expect(editor.getByLabel("L Historian asked")).toHaveValue("");
  const column = (label: string) => editor.getByRole("listitem").filter({ has: editor.getByLabel(label) });
  await expect(column("C Name")).toContainText("Jürgen Weiß");
  await expect(column("B Date")).toContainText("2 cannot be read");
  await expect(column("B Date")).toContainText("1 names a month alone");
  await expect(column("B Date").getByLabel("Days in figures are written")).toHaveValue("day");
  await expect(column("G The question as it came")).not.toContainText("says nothing"); // that row stays out by how it stands
  await expect(column("J Status").getByRole("checkbox", { name: "answered (30)" })).not.toBeChecked();
  const out = editor.getByRole("region", { name: "Rows that stay out: 32" });
  await expect(out.getByText("sometime in spring Row 6")).toBeVisible();
  await expect(out.getByText("31.2.2018 Row 11")).toBeVisible();
  await expectSound(editor);
  // A wrong choice is seen at once, where it was made; and whoever chooses by keyboard goes on from there.
  await editor.getByLabel("D Town").selectOption({ label: "Email address" });
  await expect(editor.getByText(/^Two columns are said to be the same/)).toBeInViewport();
  await editor.getByLabel("F E-mail address").focus();
  await editor.getByLabel("F E-mail address").selectOption({ label: "Town or city" });
  await expect(column("D Town")).toContainText("266 are no addresses");
  await expect(editor.getByLabel("F E-mail address")).toBeFocused();
  await editor.getByRole("button", { name: "Give it up" }).click();
  await editor.waitForURL(/\/desk\/inbox\/backlog$/);
});

test("without scripts a sheet is sent, its columns are said, and what was chosen stays where it is refused", async ({ browser }) => {
  const editor = await at(browser, "editor");
  const plain = await windowOf(browser, { storageState: await editor.context().storageState(), javaScriptEnabled: false });
  await plain.goto("/desk/inbox/backlog");
  await plain.getByRole("button", { name: "Send it" }).click();
  await expect(plain.getByRole("alert")).toContainText("Choose a spreadsheet first.");
  await plain.getByLabel("For the column").selectOption({ label: "Ask the Wardroom" });
  await plain.getByLabel("Choose a spreadsheet").setInputFiles(file(`plain-${run}.csv`, `Question;Reader;Town\nWho swept the quay ${run}?;Ann Lee;Salem\n`));
  await plain.getByRole("button", { name: "Send it" }).click();
  await plain.waitForURL(/\/desk\/inbox\/backlog\/\d+/);
  const look = plain.getByRole("link", { name: "Look again" });
  const form = plain.getByRole("form", { name: "What the columns are" });
  await expect(async () => {
    if (await look.isVisible()) await look.click();
    await expect(form).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 40_000 });
  await plain.getByLabel("C Town").selectOption({ label: "Reader’s name" });
  await plain.getByLabel("B Reader").selectOption({ label: "Town or city" });
  await plain.getByLabel("A Question").selectOption({ label: "Town or city" });
  await plain.getByRole("button", { name: "Look again" }).click();
  await expect(plain.getByRole("alert").filter({ hasText: "Two columns are said to be the same" })).toBeVisible();
  await expect(plain.getByLabel("C Town")).toHaveValue("name");
  await plain.getByLabel("A Question").selectOption({ label: "The question" });
  await plain.getByRole("button", { name: "Look again" }).click();
  await expect(plain.getByRole("region", { name: "As they will stand in the inbox" })).toContainText("Ann Lee");
  await plain.getByRole("button", { name: "Bring in 1 question" }).click();
  const became = plain.getByText("1 question brought in. It came in as FFW-");
  await expect(async () => {
    if (await look.isVisible()) await look.click();
    await expect(became).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 40_000 });
});
