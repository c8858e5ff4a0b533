// Every command of the writing surface's one table by the keys and by the bar, and what comes of it for readers.
import { expect, type Locator, type Page, test } from "@playwright/test";
import { type Command, commands } from "@/app/editor/tools/commands";
import { pressed } from "@/app/editor/tools/shortcut";
import { expectNoBarriers } from "./cast";
import { caretSeen, saved } from "./river";
import { bar, begin, named, newText, press, text } from "./surface";

const byKeys = async (page: Page, { keys }: Command) => page.keyboard.press(pressed(keys[0]!));
async function byBar(page: Page, { name, kind }: Command): Promise<void> {
  if (!kind) return bar(page).getByRole("button", { name, exact: true }).click();
  await bar(page).getByRole("button", { name: /kind of block$/ }).click();
  await page.getByRole("menuitemradio", { name, exact: true }).click();
}

/** What each look and each kind of block is in the page. */
const shownAs: Record<string, string> = {
  Bold: "strong", Italic: "em", "Small caps": ".small-caps", Superscript: "sup:not(.source-note)",
  Paragraph: "p", Subhead: "h3", Quote: "blockquote", "Pull quote": ".pull-quote", "Bulleted list": "ul>li", "Numbered list": "ol>li",
};
const typed: Record<string, string> = { "Space that does not break": "\u00a0", "En dash": "–", "Em dash": "—" };

test("every look, kind and sign by its keys and by the bar, as readers get it", async ({ browser }) => {
  test.setTimeout(240_000);
  const page = await newText(browser, "The signal lamp");
  for (const [way, act] of [["by its keys", byKeys], ["by the bar", byBar]] as const) {
    await test.step(way, async () => {
      for (const command of commands.filter(({ name }) => name in shownAs)) {
        await begin(page, "Flags and lamps");
        await act(page, command);
        await expect(text(page).locator(shownAs[command.name]!), `${command.name} ${way}`).toHaveText("Flags and lamps");
        await expect(text(page)).toBeFocused();
        if (!command.kind) await expect(bar(page).getByRole("button", { name: command.name, exact: true })).toHaveAttribute("aria-pressed", "true");
        else await expect(bar(page).getByRole("button", { name: `${command.name}: kind of block` })).toBeVisible();
        if (command.kind === "paragraph") continue;
        await act(page, command.kind && way === "by the bar" ? named("Paragraph") : command);
        await expect(text(page).locator(shownAs[command.name]!), `${command.name} back ${way}`).toHaveCount(0);
      }
      for (const [name, sign] of Object.entries(typed)) {
        await begin(page, "a");
        await page.keyboard.press("End");
        await caretSeen(page);
        await act(page, named(name));
        await page.keyboard.type("b");
        await expect.poll(() => text(page).textContent(), `${name} ${way}`).toBe(`a${sign}b`);
      }
      await begin(page, "Flags");
      await act(page, named("Link"));
      await page.getByLabel("Address").fill("example.org/flags");
      await page.keyboard.press("Enter");
      await expect(text(page).locator("a[href='https://example.org/flags']")).toHaveText("Flags");

      await page.keyboard.press("End");
      await caretSeen(page);
      await act(page, named("Source note"));
      await page.getByLabel("Where this comes from").fill("Signal Book, 1913");
      await page.keyboard.press("Enter");
      await expect(text(page)).toBeFocused();
      await text(page).locator(".source-note").click();
      await expect(page.getByLabel("Where this comes from")).toHaveValue("Signal Book, 1913");
      await expect(text(page)).toBeFocused();
      await act(page, named("Source note"));
      await page.getByLabel("Where this comes from").fill("Signal Book, 1915");
      await page.getByRole("button", { name: "Change the note" }).click();
      await expect(text(page).locator(".source-note")).toHaveAttribute("aria-label", "Source note: Signal Book, 1915");
      await expect(page.getByLabel("Where this comes from")).toBeHidden();
      await act(page, named("Undo"));
      await expect(text(page).locator(".source-note")).toHaveAttribute("aria-label", "Source note: Signal Book, 1913");
      await act(page, named("Redo"));
      await expect(text(page).locator(".source-note")).toHaveAttribute("aria-label", "Source note: Signal Book, 1915");
    });
  }

  await test.step("all of it together is there after reloading and in the preview", async () => {
    await begin(page, "Signals at sea");
    await press(page, "Subhead");
    await page.keyboard.press("End");
    await caretSeen(page);
    await page.keyboard.press("Enter");
    for (const name of ["Bold", "Italic", "Small caps", "Superscript"]) {
      await press(page, name);
      await page.keyboard.type(name);
      await press(page, name);
      await page.keyboard.type(", ");
    }
    for (const name of ["Quote", "Pull quote", "Bulleted list", "Numbered list"]) {
      await page.keyboard.press("Enter");
      await page.keyboard.type(`As a ${name.toLowerCase()}.`);
      await press(page, name);
      await page.keyboard.press("Enter");
      await press(page, "Paragraph");
      await page.keyboard.type("And on.");
    }
    await saved(page);
    await page.reload();
    const all = async (there: Locator) => {
      for (const [name, selector] of Object.entries(shownAs)) await expect(there.locator(selector).filter({ hasText: name === "Subhead" ? "Signals at sea" : name === "Paragraph" ? "And on." : new RegExp(name, "i") }).first(), name).toBeVisible();
    };
    await all(text(page));
    await expectNoBarriers(page);
    await page.getByRole("link", { name: "Preview" }).or(page.getByRole("button", { name: "Preview as printed" })).click();
    await all(page.getByRole("article", { name: "As printed" }));
    await expectNoBarriers(page);
  });
});

test("one key leads from anywhere to the very end of a long text, and to its beginning", async ({ browser }) => {
  const page = await newText(browser, "The long watch");
  await text(page).click();
  await text(page).evaluate((surface) => {
    const data = new DataTransfer();
    data.setData("text/plain", Array.from({ length: 60 }, (_, n) => `Watch ${n}. ${"All was well and the glass stood where it had stood. ".repeat(6)}`).join("\n\n"));
    surface.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  const [first, last] = [text(page).locator("p").first(), text(page).locator("p").last()];
  await expect(last).toContainText("Watch 59.");
  await page.keyboard.press("ControlOrMeta+Home");
  await caretSeen(page);
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(" The end");
  await expect(last).toHaveText(/^Watch 59\. .* The end$/);
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.type("Here: ");
  await expect(first).toHaveText(/^Here: Watch 0\./);
});
