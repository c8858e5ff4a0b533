// The writing surface: every command of its one table by the keys and by the bar, what comes of it for readers, find and replace, and a
// tablet.
import { type Browser, devices, expect, type Locator, type Page, test } from "@playwright/test";
import { type Command, commands } from "@/app/editor/tools/commands";
import { pressed } from "@/app/editor/tools/shortcut";
import { at, expectNoBarriers, reader, signIn } from "./cast";
import { accept, ask, assign, caretSeen, openMine, prepare, saved, take } from "./river";

const text = (page: Page) => page.getByRole("textbox", { name: "Your answer" });
const bar = (page: Page) => page.getByRole("toolbar", { name: "Formatting" });
const panel = (page: Page) => page.getByRole("search", { name: "Find and replace" });
const named = (name: string): Command => commands.find((command) => command.name === name)!;
const press = (page: Page, name: string) => page.keyboard.press(pressed(named(name).keys[0]!));


/** A text of one's own to write on. */
async function newText(browser: Browser, slugLine: string): Promise<Page> {
  const editor = await at(browser, "editor");
  const { reference } = await ask(await reader(browser), { question: `${slugLine}: how was it done?`, name: "Tess Rule", town: "Leeds", region: "England", email: "tess.rule@post.example" });
  await accept(editor, reference);
  await prepare(editor, reference, { asPrinted: `${slugLine}: how was it done?`, slugLine });
  await assign(editor, reference, { historian: "Josephine Tarrow", due: "2026-12-20", words: "60", amount: "50", brief: "Yes." });
  const historian = await at(browser, "historian");
  await take(historian, slugLine);
  return historian;
}

/** Leaves one paragraph with these words, all of them selected. */
async function begin(page: Page, words: string): Promise<void> {
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

test("words are found as they are meant, one replaced, all replaced, and all taken back at once", async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await newText(browser, "The Görlitz docks");
  await begin(page, "");
  await page.keyboard.type("The docks of Görlitz. Gorlitz said: \"It's Görlitzer beer.\" ");
  await press(page, "Italic");
  await page.keyboard.type("Görlitz");
  await press(page, "Italic");
  await page.keyboard.type(" again.");
  const before = await text(page).textContent();

  await press(page, "Find");
  const find = panel(page).getByLabel("Find", { exact: true });
  await expect(find).toBeFocused();
  await find.fill("gorlitz");
  await expect(panel(page).getByRole("status").first()).toHaveText("1 of 4");
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("status").first()).toHaveText("2 of 4");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.press("Shift+F3");
  await expect(panel(page).getByRole("status").first()).toHaveText("4 of 4");
  await expect(text(page).locator(".found-chosen")).toHaveText("Görlitz");
  await panel(page).getByLabel("Whole words").check();
  await expect(panel(page).getByRole("status").first()).toHaveText(/3/);
  await panel(page).getByLabel("Exact accents and signs").check();
  await expect(panel(page).getByRole("status").first()).toHaveText("1 of 1");
  await panel(page).getByLabel("Exact accents and signs").uncheck();
  await find.fill("it's");
  await expect(text(page).locator(".found-chosen")).toHaveText("It’s");
  await panel(page).getByLabel("Match case").check();
  await expect(panel(page).getByRole("status").first()).toHaveText("Not found");
  await panel(page).getByLabel("Match case").uncheck();
  await expectNoBarriers(page);

  await find.fill("gorlitz");
  await panel(page).getByLabel("Replace with").fill("Stettin");
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("status").first()).toHaveText(/of 2$/);
  await panel(page).getByRole("button", { name: "Replace all" }).click();
  await expect(panel(page).getByRole("status")).toHaveText(["", "2 replaced. One Undo takes it back."]);
  await expect(text(page).locator("em")).toHaveText("Stettin");
  await expect(text(page)).toContainText("Görlitzer");
  await find.press("Escape");
  await expect(panel(page)).toBeHidden();
  await expect(text(page)).toBeFocused();
  await expect(text(page).locator(".found")).toHaveCount(0);
  await press(page, "Undo");
  await expect(text(page)).toContainText("docks of Görlitz. Gorlitz");
  await expect(text(page).locator("em")).toHaveText("Stettin");
  await press(page, "Undo");
  await expect.poll(() => text(page).textContent()).toBe(before);

  await test.step("the list of keys has every command, and gives the focus back", async () => {
    await text(page).click();
    await press(page, "Keys");
    const keys = page.getByRole("dialog", { name: "Keys" });
    for (const { name } of commands) await expect(keys.getByRole("definition").filter({ hasText: new RegExp(`^${name}$`) })).toBeVisible();
    await expectNoBarriers(page);
    await page.keyboard.press("Escape");
    await expect(keys).toBeHidden();
    await expect(text(page)).toBeFocused();
  });
});

test("on a tablet, by touch", async ({ browser }) => {
  test.setTimeout(120_000);
  const desk = await newText(browser, "The tablet of Dover");
  await desk.close();
  const { defaultBrowserType: _, ...tablet } = devices["iPad Pro 11"];
  const page = await (await browser.newContext({ ...tablet, viewport: { width: 820, height: 1180 } })).newPage();
  await signIn(page, "historian");
  await openMine(page, "The tablet of Dover");
  await text(page).tap();
  await page.keyboard.type("Dover by night");
  await text(page).dblclick({ position: { x: 12, y: 16 } });
  await caretSeen(page);
  await bar(page).getByRole("button", { name: "Italic", exact: true }).tap();
  await expect(text(page).locator("em")).toHaveText("Dover");
  await expect(text(page)).toBeFocused();
  await bar(page).getByRole("button", { name: /kind of block$/ }).tap();
  await page.getByRole("menuitemradio", { name: "Subhead" }).tap();
  await expect(text(page).locator("h3")).toHaveText("Dover by night");
  await expect(text(page)).toBeFocused();
  for (const tool of await bar(page).getByRole("button").all()) {
    const box = await tool.boundingBox();
    expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(44);
  }
  await bar(page).getByRole("button", { name: "Find", exact: true }).tap();
  await panel(page).getByLabel("Find", { exact: true }).fill("night");
  await panel(page).getByLabel("Replace with").fill("day");
  await panel(page).getByRole("button", { name: "Replace", exact: true }).tap();
  await panel(page).getByRole("button", { name: "Close" }).tap();
  await expect(text(page)).toHaveText("Dover by day");
  await expectNoBarriers(page);
  await saved(page);
});
