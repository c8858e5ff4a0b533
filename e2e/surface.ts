// The writing surface in a browser: a text of one's own, its parts, and its commands by their keys.
import { type Browser, expect, type Page } from "@playwright/test";
import { type Command, commands } from "@/app/editor/tools/commands";
import { pressed } from "@/app/editor/tools/shortcut";
import { at, inDays, reader } from "./cast";
import { accept, ask, assign, caretSeen, prepare, take } from "./river";

export const text = (page: Page) => page.getByRole("textbox", { name: "Your answer" });
export const bar = (page: Page) => page.getByRole("toolbar", { name: "Formatting" });
/** Find and replace. */
export const panel = (page: Page) => page.getByRole("search", { name: "Find and replace" });
/** A command of the one table, and pressing its first keys. */
export const named = (name: string): Command => commands.find((command) => command.name === name)!;
export const press = (page: Page, name: string) => page.keyboard.press(pressed(named(name).keys[0]!));

/** A text of one's own to write on. */
export async function newText(browser: Browser, slugLine: string): Promise<Page> {
  const editor = await at(browser, "editor");
  const { reference } = await ask(await reader(browser), { question: `${slugLine}: how was it done?`, name: "Tess Rule", town: "Leeds", region: "England", email: "tess.rule@post.example" });
  await accept(editor, reference);
  await prepare(editor, reference, { asPrinted: `${slugLine}: how was it done?`, slugLine });
  await assign(editor, reference, { historian: "Josephine Tarrow", due: inDays(20), words: "60", amount: "50", brief: "Yes." });
  const historian = await at(browser, "historian");
  await take(historian, slugLine);
  return historian;
}

/** Leaves one paragraph with these words, all of them selected. */
export async function begin(page: Page, words: string): Promise<void> {
  await text(page).click();
  // What a click selects may be heard of after the next key.
  await expect(async () => {
    await page.keyboard.press("ControlOrMeta+a");
    await caretSeen(page);
    await page.keyboard.press("Backspace");
    await caretSeen(page);
    expect(await text(page).textContent()).toBe("");
  }).toPass();
  await press(page, "Paragraph");
  await page.keyboard.type(words);
  await page.keyboard.press("ControlOrMeta+a");
  await caretSeen(page);
}
