// Notes beside a text, by two people in two browsers: on words and on the whole, by name, read and unread, settled, and through whatever
// is done to the words.
import { expect, type Locator, type Page, test } from "@playwright/test";
import { at, expectNoBarriers, reader } from "./cast";
import { commission, saved, select, submit, type, typeAfter } from "./river";

const margin = (page: Page) => page.getByRole("complementary", { name: "Beside the text" });
const head = (page: Page) => margin(page).getByRole("region", { name: "Notes" });
const thread = (page: Page, on: string): Locator => margin(page).getByRole("article", { name: new RegExp(`^Note by .*${on}`) });

/** Begins a note at words; the field is open then. */
async function begin(page: Page, surface: string, words: string): Promise<Locator> {
  await select(page, surface, words);
  await page.keyboard.press("Control+Alt+m");
  const field = margin(page).getByRole("textbox", { name: `A note on “${words}”` });
  await expect(field).toBeFocused();
  return field;
}

/** Writes "@" and the beginning of a name, and takes the name that is offered. */
async function speakTo(field: Locator, begun: string, name: string): Promise<void> {
  await field.pressSequentially(`@${begun}`);
  const offered = field.page().getByRole("option", { name });
  await expect(offered).toBeVisible();
  await field.press("Enter");
  await expect(field).toHaveValue(new RegExp(`@${name} $`));
  await expect(offered).toBeHidden();
}

test("notes beside the words, between a historian and an editor", async ({ browser }) => {
  test.setTimeout(300_000);
  const [editor, historian] = [await at(browser, "editor"), await at(browser, "historian")];
  const slugLine = `Rope yarns ${Date.now() % 100_000}`;
  const reference = await commission(editor, historian, await reader(browser), { name: "Sanne Vlok", slugLine, question: "What did sailors do with old rope?" });
  await type(historian, "Your answer", "Old rope was picked to oakum. Boys did it in the dogwatches. Nobody liked it.");
  await historian.keyboard.press("Enter");
  await historian.keyboard.type("The oakum went between the planks.");
  await saved(historian);

  await test.step("a note begun is not lost with the page", async () => {
    const field = await begin(historian, "Your answer", "dogwatches");
    await field.pressSequentially("Is that word ");
    await saved(historian);
    await historian.reload();
    const again = margin(historian).getByRole("textbox", { name: "A note on “dogwatches”" });
    await expect(again).toHaveValue("Is that word ");
    await again.focus();
    await again.press("End");
    await again.pressSequentially("known, ");
  });

  await test.step("whoever is meant is offered by name, and nobody who is not about", async () => {
    const field = margin(historian).getByRole("textbox", { name: "A note on “dogwatches”" });
    await field.pressSequentially("@Jos");
    await expect(historian.getByRole("option")).toHaveCount(0); // one does not speak to oneself
    for (let n = 0; n < 4; n += 1) await field.press("Backspace");
    await speakTo(field, "dan", "Daniel Okoro");
    await expectNoBarriers(historian);
    await margin(historian).getByRole("button", { name: "Write it" }).click();
    await expect(thread(historian, "dogwatches")).toContainText("Is that word known, @Daniel Okoro");
    // Its words are shown by a ground of their own.
    await expect(historian.locator(".anchor-note", { hasText: "dogwatches" })).not.toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
    await expect(head(historian)).toContainText("1 open");
  });

  await test.step("a note on the whole, and one whose words go: it stays, last, and says so", async () => {
    await head(historian).getByRole("button", { name: "Note on the whole" }).click();
    await margin(historian).getByRole("textbox", { name: "A note on the whole" }).fill("Long enough?");
    await margin(historian).getByRole("button", { name: "Write it" }).click();
    await expect(thread(historian, "on the whole")).toContainText("Long enough?");
    const field = await begin(historian, "Your answer", "Nobody liked it.");
    await field.fill("Did nobody?");
    await margin(historian).getByRole("button", { name: "Write it" }).click();
    await expect(thread(historian, "Nobody liked it")).toContainText("Did nobody?");
    await select(historian, "Your answer", "Nobody liked it.");
    await historian.keyboard.press("Delete");
    await expect(thread(historian, "Nobody liked it")).toContainText("The words are gone: “Nobody liked it.”");
    await expect(margin(historian).getByRole("article", { name: /^Note by/ }).last()).toContainText("The words are gone");
    await saved(historian);
    await expectNoBarriers(historian);
  });

  await test.step("with the text it goes to the desk: the editor reads of it in a letter, and finds it new beside the words", async () => {
    await submit(historian);
    await expect
      .poll(async () => {
        await editor.goto(`/desk/letters?q=${encodeURIComponent("Daniel Okoro")}`);
        return editor.getByRole("main").innerText();
      }, { timeout: 30_000 })
      .toContain(slugLine);
    await editor.goto(`/desk/questions/${reference}/text`);
    await expect(head(editor)).toContainText("3 open, 3 new");
    await expect(thread(editor, "dogwatches")).toContainText("New.");
    await thread(editor, "dogwatches").getByRole("button", { name: "Answer" }).click();
    await expect(head(editor)).toContainText("3 open, 2 new");
    const field = thread(editor, "dogwatches").getByRole("textbox", { name: "Your answer" });
    await field.pressSequentially("It is, ");
    await speakTo(field, "Jos", "Josephine Tarrow");
    await field.pressSequentially("keep it.");
    await field.press("Control+Enter");
    await expect(thread(editor, "dogwatches")).toContainText("Daniel Okoro");
    await expectNoBarriers(editor);
  });

  await test.step("the historian sees the answer come, as new", async () => {
    await expect(thread(historian, "dogwatches")).toContainText("It is, @Josephine Tarrow keep it.", { timeout: 20_000 });
    await expect(head(historian)).toContainText("1 new");
    await historian.getByRole("textbox", { name: "Your answer", exact: true }).getByText("dogwatches").click();
    await expect(thread(historian, "dogwatches")).toBeFocused();
    await expect(head(historian)).not.toContainText("new");
  });

  await test.step("the note keeps to its words while the other writes before them", async () => {
    await typeAfter(editor, "The answer", "picked to oakum.", " Twice over.");
    await saved(editor);
    await expect(historian.getByRole("textbox", { name: "Your answer", exact: true })).toContainText("Twice over.", { timeout: 20_000 });
    await expect(thread(historian, "dogwatches")).not.toContainText("The words are gone");
    await expect(historian.locator(".anchor-note", { hasText: "dogwatches" }).first()).toBeVisible();
  });

  await test.step("settled it folds away for both, and is opened again", async () => {
    await thread(historian, "dogwatches").getByRole("button", { name: "Settle it" }).click();
    await expect(head(historian)).toContainText("2 open");
    await expect(head(editor)).toContainText("2 open", { timeout: 20_000 });
    await head(editor).getByRole("button", { name: "All" }).click();
    await thread(editor, "dogwatches").getByRole("button", { name: /^Settled by Josephine Tarrow/ }).click();
    await expectNoBarriers(editor);
    await thread(editor, "dogwatches").getByRole("button", { name: "Open again" }).click();
    await expect(head(historian)).toContainText("3 open", { timeout: 20_000 });
    await head(editor).getByRole("button", { name: "Mine" }).click();
    await expect(thread(editor, "on the whole")).toHaveCount(0);
    await expect(thread(editor, "dogwatches")).toBeVisible();
  });

  await test.step("by the keyboard from note to note", async () => {
    await head(editor).getByRole("button", { name: "Open" }).click();
    await editor.getByRole("textbox", { name: "The answer" }).click();
    await editor.keyboard.press("Control+Alt+.");
    await expect(margin(editor).locator("article:focus")).toHaveCount(1);
  });
});
