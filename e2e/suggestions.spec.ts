// An editor's changes are suggestions by name; the historian takes them, leaves them and answers, and nothing is approved before.
import { expect, type Locator, type Page, test } from "@playwright/test";
import { at, expectNoBarriers, inDays, reader } from "./cast";
import { accept, ask, assign, caretSeen, openMine, prepare, pressUndrawn, saved, submit, take, type } from "./river";

const slugLine = "Ice on the rails";
const payload = "<img src=x onerror=window.ran=1>";
const deskText = (page: Page) => page.getByRole("textbox", { name: "The answer" });
const ownText = (page: Page) => page.getByRole("textbox", { name: "Your answer", exact: true });
const beside = (page: Page) => page.getByRole("complementary", { name: "Beside the text" });
const suggestion = (page: Page, name: RegExp | string): Locator => beside(page).getByRole("article", { name }).and(page.locator("[data-suggestion]"));
const head = (page: Page) => beside(page).getByRole("region", { name: "Suggestions" });

/** Selects words of the text as a drag of the mouse would, and waits until the editor knows. */
async function select(text: Locator, words: string, part: "all" | "start" | "end" = "all"): Promise<void> {
  await text.click();
  await text.evaluate(
    (element, [wanted, which]) => {
      const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const from = node.textContent!.indexOf(wanted!);
        if (from < 0) continue;
        getSelection()!.setBaseAndExtent(node, which === "end" ? from + wanted!.length : from, node, which === "start" ? from : from + wanted!.length);
        return;
      }
      throw new Error(`“${wanted}” does not stand in the text`);
    },
    [words, part],
  );
  await caretSeen(text.page());
}

test("suggestions are made by name, taken, left and answered, and stop approval until they are", async ({ browser }) => {
  test.setTimeout(300_000);
  const editor = await at(browser, "editor");
  const { reference } = await ask(await reader(browser), { question: "Did ice really sink ships by its weight alone?", name: "Ann Frost", town: "Leeds", region: "England", email: "ann.frost@post.example" });
  await accept(editor, reference);
  await prepare(editor, reference, { asPrinted: "Did ice really sink ships by its weight alone?", slugLine });
  await assign(editor, reference, { historian: "Josephine Tarrow", due: inDays(20), words: "60", amount: "50", brief: "Yes, trawlers." });
  const historian = await at(browser, "historian");
  await take(historian, slugLine);
  await type(historian, "Your answer", "It did. Trawlers suffered most, since spray froze on every rail and rope, and no crew could chop it away as fast as it grew in a gale.");
  await historian.keyboard.press("Enter");
  await historian.keyboard.type("The escorts were steadier.");
  await historian.keyboard.press("Enter");
  await historian.keyboard.type("They had steam hoses and more hands to use them, and their captains turned downwind when the list grew dangerous.");
  await saved(historian);
  await submit(historian);

  await editor.goto(`/desk/questions/${reference}/text`);
  await test.step("what an editor types, deletes, sets and joins is suggested, and the historian’s words stay", async () => {
    await select(deskText(editor), "suffered most", "end");
    await editor.keyboard.type(" by far");
    await select(deskText(editor), "rope");
    await editor.keyboard.type("line");
    await select(deskText(editor), "could chop");
    await editor.keyboard.press("Delete");
    await select(deskText(editor), "Trawlers");
    await editor.keyboard.press("ControlOrMeta+i");
    await select(deskText(editor), "They had", "start");
    await editor.keyboard.press("Backspace");
    await select(deskText(editor), "grew dangerous.", "end");
    await editor.keyboard.type(` ${payload}`);
    await expect(deskText(editor).locator("ins").filter({ hasText: "by far" })).toBeVisible();
    await expect(deskText(editor).locator("del").filter({ hasText: "rope" })).toBeVisible();
    await expect(suggestion(editor, "You suggest: insert “by far”")).toBeVisible();
    await expect(suggestion(editor, "You suggest: replace “rope” with “line”")).toBeVisible();
    await expect(suggestion(editor, "You suggest: delete “could chop”")).toBeVisible();
    await expect(suggestion(editor, "You suggest: set “Trawlers” in italics")).toBeVisible();
    await expect(suggestion(editor, "You suggest: join the paragraph with the one before")).toBeVisible();
    await expect(suggestion(editor, `You suggest: insert “${payload}”`)).toBeVisible();
    await expect(head(editor)).toContainText("6 open");
    await saved(editor);
    await expectNoBarriers(editor);
  });

  await test.step("keys that come faster than anything is drawn are suggested in the order they came in", async () => {
    await select(deskText(editor), "were steadier.", "end");
    await pressUndrawn(editor, ["Enter", ..."Infog"]);
    await expect(deskText(editor).locator("ins").filter({ hasText: "Infog" })).toBeVisible();
    await expect(async () => {
      await editor.keyboard.press("ControlOrMeta+z");
      await expect(head(editor)).toContainText("6 open", { timeout: 2_000 });
    }).toPass();
    await saved(editor);
  });

  await test.step("Backspace passes over what is to go already", async () => {
    await select(deskText(editor), "could chop", "end");
    await editor.keyboard.press("Backspace");
    await expect(suggestion(editor, "You suggest: delete “ could chop”").or(suggestion(editor, "You suggest: delete “could chop”"))).toBeVisible();
    await expect(deskText(editor).locator("del").filter({ hasText: " could chop" })).toBeVisible();
    await editor.keyboard.press("ControlOrMeta+z");
    await expect(deskText(editor).locator("del").filter({ hasText: "could chop" })).toHaveText("could chop");
    await saved(editor);
  });

  await test.step("what an input method composes is suggested once it is whole, and one step takes it back", async () => {
    await select(deskText(editor), "were steadier", "end");
    const method = await editor.context().newCDPSession(editor);
    await method.send("Input.imeSetComposition", { text: "n", selectionStart: 1, selectionEnd: 1 });
    await method.send("Input.imeSetComposition", { text: "にほ", selectionStart: 2, selectionEnd: 2 });
    await method.send("Input.insertText", { text: "日本" });
    await expect(suggestion(editor, "You suggest: insert “日本”")).toBeVisible();
    await expect(deskText(editor).locator("ins").filter({ hasText: "日本" })).toBeVisible();
    await editor.keyboard.press("ControlOrMeta+z");
    await expect(deskText(editor)).not.toContainText("日本");
    await saved(editor);
  });

  await test.step("approval is stopped, and each suggestion is a link to itself", async () => {
    const reviewer = await at(browser, "chief");
    await reviewer.goto(`/desk/questions/${reference}/review`);
    await expect(reviewer.getByRole("button", { name: "Approve", exact: true })).toBeDisabled();
    await expect(reviewer.getByRole("button", { name: "Approve", exact: true })).toHaveAccessibleDescription(/suggestions are open/);
    await expectNoBarriers(reviewer);
    await reviewer.getByRole("region", { name: "Before it can go" }).getByRole("link", { name: /line/ }).click();
    await expect(suggestion(reviewer, "Daniel Okoro suggests: replace “rope” with “line”")).toBeFocused();
    await reviewer.context().close();
  });

  await openMine(historian, slugLine);
  await test.step("the historian sees them by name; what is typed in them never runs", async () => {
    await expect(suggestion(historian, "Daniel Okoro suggests: insert “by far”")).toBeVisible();
    await expect(head(historian)).toContainText("6 open");
    await expect(historian.locator(".ProseMirror img, aside img")).toHaveCount(0);
    expect(await historian.evaluate(() => "ran" in window)).toBe(false);
    await expectNoBarriers(historian);
  });

  await test.step("one is taken and one left, and the editor sees it as it happens", async () => {
    await suggestion(historian, /by far/).getByRole("button", { name: "Take it" }).click();
    await expect(historian.getByRole("status").filter({ hasText: "Taken: insert “by far”. 5 still open." })).toBeAttached();
    await expect(suggestion(historian, /by far/)).toBeHidden();
    await suggestion(historian, /could chop/).getByRole("button", { name: "Leave it" }).click();
    await expect(suggestion(historian, /could chop/)).toBeHidden();
    await expect(suggestion(editor, /by far/)).toBeHidden();
    await expect(suggestion(editor, /could chop/)).toBeHidden();
    await expect(deskText(editor)).toContainText("suffered most by far, since");
    await expect(deskText(editor).locator("ins").filter({ hasText: "by far" })).toHaveCount(0);
    await expect(deskText(editor)).toContainText("no crew could chop it away");
  });

  await test.step("a decision is undone, and made again by the keys", async () => {
    await ownText(historian).focus();
    await historian.keyboard.press("ControlOrMeta+z");
    await expect(suggestion(historian, /could chop/)).toBeVisible();
    await expect(suggestion(editor, "You suggest: delete “could chop”")).toBeVisible();
    await historian.keyboard.press("ControlOrMeta+z");
    await expect(suggestion(historian, /by far/)).toBeVisible();
    await expect(suggestion(editor, "You suggest: insert “by far”")).toBeVisible();
    await select(ownText(historian), "by far", "end");
    await historian.keyboard.press("ControlOrMeta+Alt+Enter");
    await expect(suggestion(historian, /by far/)).toBeHidden();
    await select(ownText(historian), "could chop", "end");
    await historian.keyboard.press("ControlOrMeta+Alt+Backspace");
    await expect(suggestion(historian, /could chop/)).toBeHidden();
    await expect(suggestion(editor, /could chop/)).toBeHidden();
    await expect(deskText(editor)).toContainText("suffered most by far, since");
  });

  await test.step("one is answered, and the editor reads it beside the words", async () => {
    const one = suggestion(historian, /rope/);
    await saved(historian);
    await one.getByRole("button", { name: "Answer" }).click();
    await one.getByRole("textbox", { name: "Your word on it" }).fill("A line is thinner; but take it.");
    await one.getByRole("button", { name: "Write it" }).click();
    await expect(suggestion(editor, /rope/)).toContainText("A line is thinner; but take it.");
  });

  await test.step("the historian suggests too, and each sees whose is whose", async () => {
    await select(ownText(historian), "in a gale", "end");
    await historian.keyboard.type(" off Bear Island");
    await expect(suggestion(historian, "You suggest: insert “off Bear Island”")).toBeVisible();
    await expect(suggestion(editor, "Josephine Tarrow suggests: insert “off Bear Island”")).toBeVisible();
    await head(editor).getByLabel("By").selectOption({ label: "Josephine Tarrow (1)" });
    await expect(suggestion(editor, /rope/)).toBeHidden();
    await head(editor).getByLabel("By").selectOption({ label: "everybody" });
    await expect(suggestion(editor, /rope/)).toBeVisible();
  });

  await test.step("all that are left are taken, after a question", async () => {
    await head(historian).getByRole("button", { name: "Take all" }).click();
    await expect(head(historian).getByRole("button", { name: "Take all 5" })).toBeFocused();
    await head(historian).getByRole("button", { name: "Take all 5" }).click();
    await expect(head(historian)).toBeHidden();
    await expect(ownText(historian).locator("ins, del, [data-change]")).toHaveCount(0);
    await expect(ownText(historian)).toContainText("rail and line, and no crew could chop it away as fast as it grew in a gale off Bear Island.");
    await expect(ownText(historian).locator("em")).toHaveText("Trawlers");
    await expect(head(editor)).toBeHidden();
    await saved(historian);
  });

  await test.step("now a revision is made of it, and somebody else approves it", async () => {
    await editor.getByRole("button", { name: "Save as new revision" }).click();
    await expect(editor).toHaveURL(/\/review$/);
    await expect(editor.locator("ins").filter({ hasText: "by far" })).toBeVisible();
    expect(await editor.evaluate(() => "ran" in window)).toBe(false);
    const chief = await at(browser, "chief");
    await chief.goto(`/desk/questions/${reference}/review`);
    await expect(chief.getByText("No suggestion is open")).toBeVisible();
    await chief.getByRole("button", { name: "Approve", exact: true }).click();
    await expect(chief).toHaveURL(new RegExp(`/desk/questions/${reference}$`));
    await expect(chief.getByText("approved revision 2")).toBeVisible();
  });
});
