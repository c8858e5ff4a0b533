// House style: what the magazine's rules have to say is marked in the words, mended by a click, or let stand with a reason.
import { expect, type Locator, type Page, test } from "@playwright/test";
import { at, expectNoBarriers, inDays, reader } from "./cast";
import { accept, ask, assign, prepare, submit, take } from "./river";

const slugLine = "Slips of the pen";
/** As it would come by paste: nothing here is typed with the signs a machine makes good. */
const slips = [
  'The old "Pelican" lay there in the Second World War, and  nobody minded.',
  "She had served in 1941-1945, and 8 men came home. Then the \"Pelican\" went.",
  "Beside her lay HMS Campbeltown, of which TK more is to be said.",
];
const style = (page: Page) => page.getByRole("region", { name: "House style" });
const rule = (page: Page, name: string): Locator => style(page).getByRole("button", { name: new RegExp(`^${name} \\d+$`, "u") });
const item = (page: Page, words: string): Locator => style(page).getByRole("listitem").filter({ has: page.getByRole("button", { name: words }) }).last();
const text = (page: Page, surface = "Your answer"): Locator => page.getByRole("textbox", { name: surface });

async function unfold(page: Page, name: string): Promise<void> {
  const fold = rule(page, name);
  if ((await fold.getAttribute("aria-expanded")) === "false") await fold.click();
}

/** Puts paragraphs where the caret is, as from the clipboard. */
async function paste(page: Page, surface: string, paragraphs: readonly string[]): Promise<void> {
  await text(page, surface).click();
  await text(page, surface).evaluate((element, html) => {
    const data = new DataTransfer();
    data.setData("text/html", html);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, paragraphs.map((words) => `<p style="white-space:pre-wrap">${words}</p>`).join(""));
}

test("slips are marked, mended one by one or all of a kind, and let stand with a reason; the chief's rules are followed", async ({ browser }) => {
  test.setTimeout(240_000);
  const editor = await at(browser, "editor");
  const { reference } = await ask(await reader(browser), { question: "Did pens slip in the navy?", name: "Ann Slip", town: "Leeds", region: "England", email: "ann.slip@post.example" });
  await accept(editor, reference);
  await prepare(editor, reference, { asPrinted: "Did pens slip in the navy?", slugLine });
  await assign(editor, reference, { historian: "Josephine Tarrow", due: inDays(20), words: "60", amount: "50", brief: "Yes." });
  const historian = await at(browser, "historian");
  await take(historian, slugLine);
  await paste(historian, "Your answer", slips);

  await test.step("the historian sees what each rule found, and is led to the words", async () => {
    for (const [name, count] of [["Straight quotes", 4], ["Double spaces", 1], ["Preferred terms", 1], ["Date ranges", 1], ["Numbers under ten", 1], ["Ships and books in italics", 1], ["TK", 1]] as const) await expect(rule(historian, name)).toContainText(new RegExp(`(?<!\\d)${count}(?!\\d)`, "u"));
    await unfold(historian, "Preferred terms");
    await item(historian, "Second World War").getByRole("button", { name: /Second World War/u }).first().click();
    await expect(text(historian).locator("[data-house-style=on]")).toHaveText("the Second World War");
    await expect(style(historian).getByRole("button", { name: /^Let it stand/u })).toHaveCount(0);
    await expectNoBarriers(historian);
  });

  await test.step("one click mends one, another all of a rule; the words are the historian's own", async () => {
    await style(historian).getByRole("button", { name: "Mend it “the Second World War”" }).click();
    await expect(text(historian)).toContainText("lay there in World War II, and");
    await style(historian).getByRole("button", { name: "Undo" }).click();
    await expect(text(historian)).toContainText("in the Second World War");
    await expect(rule(historian, "Preferred terms")).toBeVisible();
    await style(historian).getByRole("button", { name: "Mend all 4 of Straight quotes" }).click();
    await expect(text(historian)).toContainText("The old “Pelican” lay there");
    await expect(rule(historian, "Straight quotes")).toBeHidden();
    await unfold(historian, "Ships and books in italics");
    await style(historian).getByRole("button", { name: "Mend it “Campbeltown”" }).click();
    await expect(text(historian).locator("em")).toHaveText("Campbeltown");
  });

  await test.step("by keyboard: from one to the next, and mended where one is", async () => {
    await text(historian).click();
    await historian.keyboard.press("ControlOrMeta+Home");
    for (let n = 0; n < 8 && (await historian.evaluate(() => getSelection()!.toString())) !== "1941-1945"; n += 1) await historian.keyboard.press("ControlOrMeta+Alt+b");
    await expect(style(historian).getByRole("status")).toContainText("A range of years is “1941–45”.");
    await historian.keyboard.press("ControlOrMeta+Alt+Shift+b");
    await expect(text(historian)).toContainText("served in 1941–45, and");
  });

  await test.step("a name one letter away from one in a contributor's book title", async () => {
    await text(historian).click();
    await historian.keyboard.press("ControlOrMeta+End");
    await historian.keyboard.type(" Even Ceasar nodded.");
    await unfold(historian, "Names spelled two ways");
    await expect(style(historian)).toContainText("One letter away from a name the magazine knows: “Caesar”.");
  });

  await test.step("an editor lets one stand with a reason, and it is kept by name; it can be brought back", async () => {
    await submit(historian);
    await editor.goto(`/desk/questions/${reference}/text`);
    await unfold(editor, "Numbers under ten");
    await style(editor).getByRole("button", { name: "Let it stand “8”" }).click();
    await style(editor).getByRole("button", { name: "Let it stand", exact: true }).click();
    await expect(style(editor).getByRole("alert")).toContainText("Say in a few words why");
    await style(editor).getByLabel("Why it may stand").fill("The log has the figure.");
    await style(editor).getByRole("button", { name: "Let it stand", exact: true }).click();
    await expect(rule(editor, "Numbers under ten")).toBeHidden();
    await style(editor).getByText("Let stand: 1").click();
    await expect(style(editor)).toContainText("Daniel Okoro: The log has the figure.");
    await expectNoBarriers(editor);
    await style(editor).getByRole("button", { name: /^Bring it back/u }).click();
    await expect(rule(editor, "Numbers under ten")).toBeVisible();
  });

  await test.step("the page of a revision lists what is open, TK first, with the way to the words", async () => {
    await editor.goto(`/desk/questions/${reference}/review`);
    const listed = editor.getByRole("region", { name: /^House style: \d+ to look at$/u });
    await expect(listed.getByRole("listitem").first()).toContainText("TK: 1");
    await expectNoBarriers(editor);
    await listed.getByRole("link", { name: /Ceasar/u }).click();
    await expect(text(editor, "The answer").locator("[data-house-style=on]")).toHaveText("Ceasar");
  });

  await test.step("an editor's mend is a suggestion, as every change of the editor's is", async () => {
    await style(editor).getByRole("button", { name: "Mend it “Ceasar”" }).click();
    await expect(text(editor, "The answer").locator("ins")).toHaveText("Caesar");
    await expect(text(editor, "The answer").locator("del")).toHaveText("Ceasar");
    await expect(rule(editor, "Names spelled two ways")).toBeHidden();
  });

  await test.step("the chief changes the rules, tries them, and the text follows", async () => {
    const chief = await at(browser, "chief");
    await chief.goto("/desk/settings/fathom-and-field/style");
    await chief.getByRole("link", { name: "Preferred terms" }).click();
    await chief.getByRole("button", { name: "Add a pair" }).click();
    const rows = chief.getByRole("textbox", { name: /^Wanted, row/u });
    await expect(rows.last()).toBeFocused();
    await rows.last().fill("sailors");
    await chief.getByLabel("Try it").fill("Then the men came home.");
    await expect(chief.getByRole("status").filter({ hasText: "cannot be read" })).toBeVisible();
    await chief.getByRole("textbox", { name: /^Written instead, row/u }).last().fill("men");
    await expect(chief.getByText("The magazine writes “sailors”.")).toBeVisible();
    await expectNoBarriers(chief);
    await chief.getByRole("button", { name: "Save", exact: true }).click();
    await expect(chief.getByText("Saved. Every text is read by it from now on.")).toBeVisible();
    await editor.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(rule(editor, "Preferred terms")).toContainText("2");
    // As it was, for the other stories.
    await chief.getByRole("button", { name: "Remove sailors" }).click();
    await chief.getByRole("button", { name: "Save", exact: true }).click();
    await expect(chief.getByRole("textbox", { name: /^Wanted, row/u }).last()).not.toHaveValue("sailors");
    await chief.goto("/desk/settings/fathom-and-field/style");
    await chief.getByRole("button", { name: "Switch off “Long sentences”" }).click();
    await expect(chief.getByRole("button", { name: "Switch on “Long sentences”" })).toBeVisible();
    await chief.getByRole("button", { name: "Switch on “Long sentences”" }).click();
    await expect(chief.getByRole("button", { name: "Switch off “Long sentences”" })).toBeVisible();
    await chief.getByLabel("Words to try").fill('He said "no" in 1941-1945.');
    await expect(chief.getByText("3 places are found.")).toBeVisible();
    await expectNoBarriers(chief);
    await editor.goto("/desk/settings/fathom-and-field/style");
    await expect(editor.getByRole("heading", { name: "House style" })).toHaveCount(0);
  });
});

test("what is typed around an answer on the publish page is read by house style as well", async ({ browser }) => {
  const editor = await at(browser, "editor");
  await editor.goto("/desk/questions/FFW-1009/publish");
  await expect(style(editor)).toBeHidden();
  await editor.getByLabel("Headline").fill("The knot of WWII,  untied");
  await expect(style(editor)).toContainText("Headline: knot of WWII,");
  await expect(style(editor)).toContainText("The magazine writes “World War II”.");
  await expect(style(editor)).toContainText("One space is enough.");
  await expectNoBarriers(editor);
  await editor.getByLabel("Headline").fill("The knot in the knot");
  await expect(style(editor)).toBeHidden();
});
