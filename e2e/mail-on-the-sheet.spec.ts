// What comes by mail is read on the question's own page: the new words first, the rest one click away, and what the mailroom was
// not sure of put right there.
import { expect, type Page, test } from "@playwright/test";
import { createTransport } from "nodemailer";
import { at, expectNoBarriers, inDays, needed } from "./cast";
import { accept, assign, openMine, prepare } from "./river";

/** A run of its own has readers, words and a mailbox of its own. */
const run = Date.now().toString(36);
const to = `sheet-${run}@magazine.example`;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  const chief = await at(browser, "chief");
  await chief.goto("/desk/settings/fathom-and-field/mailboxes/new");
  await chief.getByLabel("Address").fill(to);
  await chief.getByLabel("Column").selectOption({ label: "Ask the Wardroom" });
  await chief.getByRole("button", { name: "Add the mailbox" }).click();
  await expect(chief.getByRole("heading", { level: 1, name: to })).toBeVisible();
  await chief.context().close();
});

/** Hands a mail to the desk as a mail server does. */
const deliver = (from: string, subject: string, text: string, more: { inReplyTo?: string } = {}) =>
  createTransport({ host: "127.0.0.1", port: Number(needed("E2E_SMTP_PORT")), ignoreTLS: true }).sendMail({ from, to, subject, text, ...more, envelope: { from: /<(.+)>/.exec(from)![1]!, to: [to] } });

/** Opens the question in the inbox as soon as it is there. Resolves with its reference. */
async function inInbox(editor: Page, words: string): Promise<string> {
  const row = editor.getByRole("region", { name: "Inbox" }).getByText(words).first();
  await expect(async () => {
    await editor.goto("/desk/inbox?magazine=fathom-and-field&order=newest");
    await expect(row).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await row.click();
  const reading = editor.getByRole("article").filter({ hasText: words });
  await expect(reading).toBeVisible();
  return /[A-Z]{2,6}-\d+/.exec(await reading.innerText())![0];
}

test("quotations and signatures are folded, the signature’s place is used for the credit with one click, and a second question is split off", async ({ browser }) => {
  const editor = await at(browser, "editor");
  const words = `Why is the bell buoy ${run} painted red?`;
  const other = "And who was paid to grease its clapper?";
  await deliver(`Ada <ada-${run}@reader.example>`, "A buoy", `${words}\n\n${other}\n\nKind regards,\nAda\n\n-- \nAda Whitcombe\n3 Harbor Street\nDuluth, Minnesota 55802\n\nOn Mon, Nov 23, 2026 at 8:12 PM Tom Whitcombe <tom@reader.example> wrote:\n> You should ask the magazine about that buoy.\n`);
  const reference = await inInbox(editor, words);
  const reading = editor.getByRole("article").filter({ hasText: words });
  await expect(reading.getByText("You should ask the magazine")).toBeHidden();
  await expect(reading.getByText("3 Harbor Street")).toBeHidden();
  await reading.getByText("Show quoted text").click();
  await expect(reading.getByText("You should ask the magazine")).toBeVisible();
  await reading.getByText("Show signature").click();
  await expect(reading.getByText("3 Harbor Street")).toBeVisible();
  await expectNoBarriers(editor);

  await editor.goto(`/desk/questions/${reference}`);
  const sheet = editor.getByRole("region", { name: "The question" });
  await expect(sheet.getByText(words).first()).toBeVisible();
  await expect(sheet.getByText("You should ask the magazine")).toBeHidden();
  await expect(sheet.getByRole("link", { name: "The mail as it came" })).toHaveAttribute("href", /^\/desk\/mail\/\d+$/);
  const about = editor.getByRole("region", { name: "About the mail" });
  await expect(about).toContainText("The signature says Ada Whitcombe, Duluth, Minnesota.");
  await about.getByRole("button", { name: "Use it" }).click();
  await expect(about).toBeHidden();
  await expect(sheet.getByText("—Ada Whitcombe, Duluth, Minn.")).toBeVisible();
  await expectNoBarriers(editor);

  await sheet.getByText("Split", { exact: true }).click();
  const split = sheet.getByRole("form", { name: "Split" });
  await split.getByLabel("The words of the second question").fill("Words that nobody wrote.");
  await split.getByRole("button", { name: "Make a question of it" }).click();
  await expect(split.getByRole("alert")).toContainText("These words do not stand in the message.");
  await split.getByLabel("The words of the second question").fill(other);
  await split.getByRole("button", { name: "Make a question of it" }).click();
  await expect(editor).not.toHaveURL(new RegExp(`${reference}$`));
  await expect(editor.getByRole("region", { name: "The question" }).getByText(other).first()).toBeVisible();
  await expect(editor.getByText("Asked by Ada Whitcombe, Duluth, Minnesota.")).toBeVisible();
});

test("a letter that an editor sent on is its first writer’s, unless somebody says otherwise", async ({ browser }) => {
  const editor = await at(browser, "editor");
  const words = `Did lamplighters ${run} whistle?`;
  await deliver("Daniel Okoro <daniel.okoro@fathomandfield.example>", "Fwd: Lamplighters", `One for the column.\n\nDaniel\n\n---------- Forwarded message ---------\nFrom: Cora Finch <cora-${run}@reader.example>\nDate: Mon, Nov 23, 2026 at 9:00 AM\nSubject: Lamplighters\nTo: Daniel Okoro <daniel.okoro@fathomandfield.example>\n\n${words}\n\nCora Finch\nAstoria, Oregon\n`);
  const reference = await inInbox(editor, words);
  await editor.goto(`/desk/questions/${reference}`);
  const sheet = editor.getByRole("region", { name: "The question" });
  await expect(sheet.getByText(words).first()).toBeVisible();
  await expect(sheet.getByText("One for the column.")).toBeHidden();
  const about = editor.getByRole("region", { name: "About the mail" });
  await expect(about).toContainText("Forwarded by Daniel Okoro; taken to be from Cora Finch");
  await expect(editor.getByText("Asked by Cora Finch, Astoria, Oregon.")).toBeVisible();
  await about.getByText("Change who asked", { exact: true }).click();
  await about.getByRole("combobox", { name: "Who asked" }).selectOption({ label: "Daniel Okoro, who sent it here" });
  await about.getByRole("button", { name: "Change" }).click();
  await expect(editor.getByText("Asked by Daniel Okoro.")).toBeVisible();
  await expect(about).toContainText("taken to be from Daniel Okoro");
  await about.getByText("Change who asked", { exact: true }).click();
  await about.getByRole("combobox", { name: "Who asked" }).selectOption({ label: "Somebody else, as below" });
  await about.getByLabel("Name").fill("Cora Finch");
  await about.getByLabel("Town").fill("Astoria");
  await about.getByLabel("State or country").fill("Oregon");
  await about.getByRole("button", { name: "Change" }).click();
  await expect(editor.getByText("Asked by Cora Finch, Astoria, Oregon.")).toBeVisible();
});

test("a mail that may belong to an earlier question says so, and joins it with one click", async ({ browser }) => {
  const editor = await at(browser, "editor");
  const words = `Which way did the ropewalk ${run} run?`;
  const sender = `Noah Pell <noah-${run}@reader.example>`;
  await deliver(sender, `The ropewalk ${run}`, words);
  const first = await inInbox(editor, words);
  const more = `Did ropewalk ${run} burn in 1871?`;
  await deliver(sender, `Re: The ropewalk ${run}`, more);
  const second = await inInbox(editor, more);
  expect(second).not.toBe(first);
  const about = editor.getByRole("region", { name: "About the mail" });
  await expect(about).toContainText(`Possibly belongs to ${first}`);
  await expectNoBarriers(editor);
  await about.getByRole("button", { name: `Merge into ${first}` }).click();
  await expect(editor.getByRole("status").filter({ hasText: "is merged" })).toBeVisible();
  await editor.goto(`/desk/questions/${first}`);
  await expect(editor.getByRole("region", { name: "Also asked by" })).toContainText(second);
});

test("an answer by mail lies beside a draft, and takes its place only when its historian says so", async ({ browser }) => {
  const [editor, historian] = [await at(browser, "editor"), await at(browser, "historian")];
  const words = `How long did a tallow candle ${run} burn?`;
  await deliver(`Ida Moss <ida-${run}@reader.example>`, `Candles ${run}`, `${words}\n\nIda Moss\nBath, Maine`);
  const reference = await inInbox(editor, words);
  await accept(editor, reference);
  const slugLine = `Candles ${run}`;
  await prepare(editor, reference, { asPrinted: words, slugLine });
  await assign(editor, reference, { historian: "Josephine Tarrow", due: inDays(90), words: "300", amount: "200", brief: "Short and exact." });
  await openMine(historian, slugLine);
  await historian.getByRole("button", { name: "Take", exact: true }).click();
  await historian.getByRole("textbox", { name: "Your answer", exact: true }).fill("What was typed before.");
  await expect(historian.getByRole("status").filter({ hasText: "Saved at" })).toBeVisible();

  const page = historian.url();
  const messageId = await offeredIn(editor, reference);
  await deliver("Josephine Tarrow <josephine.tarrow@seahistory.example>", `Re: ${slugLine}`, `A tallow candle of the common size burned for about six hours, run ${run}.\n`, { inReplyTo: `<${messageId}>` });
  const mailed = historian.getByRole("region", { name: "Your answer by mail" });
  await expect(async () => {
    await historian.goto(page);
    await expect(mailed).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await expectNoBarriers(historian);
  await mailed.getByText(/^Read it/).click();
  await expect(mailed.getByText("burned for about six hours")).toBeVisible();
  await mailed.getByRole("button", { name: "Use this text" }).click();
  await expect(mailed).toBeHidden();
  await expect(historian.getByRole("textbox", { name: "Your answer", exact: true })).toContainText("burned for about six hours");
  await expect(historian.getByLabel("Source notes")).toHaveValue(/What was typed before\./);
});

/** The Message-ID of the letter that offered the question, as the letter's page names it: a reply names it too. */
async function offeredIn(editor: Page, reference: string): Promise<string> {
  const letter = editor.getByRole("listitem").filter({ hasText: "Josephine Tarrow" }).getByRole("link").first();
  await expect(async () => {
    await editor.goto(`/desk/letters?q=${reference}`);
    await expect(letter).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await letter.click();
  const named = editor.locator("dl > div").filter({ has: editor.getByText("Message-ID", { exact: true }) }).getByRole("definition");
  return (await named.innerText()).trim();
}
