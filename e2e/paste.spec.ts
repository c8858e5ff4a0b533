// What historians bring from Word, Google Docs and web pages comes in as a text of ours; what of it does not, is said.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { at, expectNoBarriers, reader } from "./cast";
import { caretSeen, commission, saved, select, submit, type } from "./river";
import { watch } from "./watch";

/** A slug line that no other telling of the story has. */
const own = (words: string) => `${words} ${randomBytes(3).toString("hex")}`;
const fixture = (name: string) => readFileSync(join(import.meta.dirname, "../lib/paste/testing-fixtures", name), "utf8");
const text = (page: Page, name = "Your answer") => page.getByRole("textbox", { name, exact: true });
const line = (page: Page) => page.getByRole("status").filter({ hasText: /pasted/i });

/** A paste as the browser tells the page of it, whatever lies in the clipboard of this machine. */
async function paste(page: Page, given: Record<string, string>, name = "Your answer"): Promise<void> {
  await text(page, name).evaluate((node, kinds) => {
    const data = new DataTransfer();
    for (const [kind, words] of Object.entries(kinds)) data.setData(kind, words);
    node.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, given);
}
const atEnd = async (page: Page, name = "Your answer") => {
  await text(page, name).click();
  await page.keyboard.press("Control+End");
  await caretSeen(page);
};

test("Word, Google Docs, a web page: all the text holds comes in, and stays", async ({ browser }) => {
  test.setTimeout(240_000);
  const [editor, historian] = [await at(browser, "editor"), await at(browser, "historian")];
  await historian.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const reference = await commission(editor, historian, await reader(browser), { name: "Petra Lind", slugLine: own("What was pasted"), question: "Was the rock light ever out?" });
  const seen = await watch(historian);
  await historian.reload();

  await test.step("from Word: looks, quotation, links; what is left out is said", async () => {
    await atEnd(historian);
    await paste(historian, { "text/html": fixture("word-letter.html"), "text/plain": "The lamp at Tern Rock" });
    await expect(text(historian).getByRole("heading", { name: "The lamp at Tern Rock" })).toBeVisible();
    await expect(text(historian).locator("em").first()).toHaveText("Halcyon");
    await expect(text(historian).locator("blockquote p")).toHaveCount(2);
    await expect(text(historian).locator("sup").first()).toHaveText("th");
    await expect(text(historian).getByRole("link", { name: "on view" })).toHaveAttribute("href", "https://example.org/tern?a=1&b=2");
    await expect(line(historian)).toHaveText("Pasted. Left out: a picture, hidden words, a link that leads to no page.");
    await expectNoBarriers(historian);
    await historian.screenshot({ path: "test-results/paste-said.png" });
    await historian.setViewportSize({ width: 390, height: 800 });
    await historian.screenshot({ path: "test-results/paste-said-390.png" });
    await historian.setViewportSize({ width: 1280, height: 720 });
    await historian.keyboard.type(" More.");
    await expect(line(historian)).toHaveCount(0);
  });

  await test.step("its footnotes are source notes where their numbers stood", async () => {
    await atEnd(historian);
    await historian.keyboard.press("Enter");
    await paste(historian, { "text/html": fixture("word-notes-changes.html") });
    const note = text(historian).locator("sup.source-note");
    await expect(note).toHaveCount(2);
    await expect(note.first()).toHaveAttribute("data-text", "P. Orr, *The Skerry Book* (Wick, 1922), 7. Orr was there.");
    await expect(text(historian)).toContainText("The boat was probably lost");
  });

  await test.step("from Google Docs, over a selection, within a paragraph: words join the line", async () => {
    await select(historian, "Your answer", "probably");
    await paste(historian, { "text/html": '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><span style="font-style:italic;font-weight:400;white-space:pre-wrap;">surely</span></b>' });
    await expect(text(historian).locator("p").filter({ hasText: "The boat was surely lost" })).toHaveCount(1);
    await expect(text(historian).locator("em").filter({ hasText: "surely" })).toHaveCount(1);
    await historian.keyboard.press("ControlOrMeta+z");
    await expect(text(historian)).toContainText("The boat was probably lost");
    await historian.keyboard.press("ControlOrMeta+Shift+z");
    await expect(text(historian)).toContainText("The boat was surely lost");
  });

  await test.step("by the keys, from the clipboard itself: with looks, and without", async () => {
    await atEnd(historian);
    await historian.keyboard.press("Enter");
    await historian.evaluate(() => navigator.clipboard.write([new ClipboardItem({ "text/html": new Blob(["<p>The <b>Dove</b> leaked.</p><ul><li>pitch</li></ul>"], { type: "text/html" }), "text/plain": new Blob(["The Dove leaked."], { type: "text/plain" }) })]));
    await historian.keyboard.press("ControlOrMeta+v");
    await expect(text(historian).locator("strong").filter({ hasText: "Dove" })).toHaveCount(1);
    await expect(text(historian).locator("li").filter({ hasText: "pitch" })).toHaveCount(1);
    await atEnd(historian);
    await historian.keyboard.press("Enter");
    await historian.keyboard.press("Enter");
    await historian.keyboard.press("ControlOrMeta+Shift+v");
    await expect(text(historian).getByText("The Dove leaked.")).toHaveCount(2);
    await expect(text(historian).locator("strong").filter({ hasText: "Dove" })).toHaveCount(1);
  });

  await test.step("plain letters whose lines were ended by hand are joined", async () => {
    await atEnd(historian);
    await historian.keyboard.press("Enter");
    await paste(historian, { "text/plain": "The keeper wrote that the lamp had gone out in the\nnight, and that nobody had heard the bell, which was\nfrozen.\n\nHe signed it." });
    await expect(text(historian).getByText("The keeper wrote that the lamp had gone out in the night, and that nobody had heard the bell, which was frozen.")).toBeVisible();
    await expect(text(historian).getByText("He signed it.", { exact: true })).toBeVisible();
  });

  await test.step("too much is refused in words, and nothing is changed", async () => {
    const before = await text(historian).innerText();
    await paste(historian, { "text/html": `<p>${"word ".repeat(450_000)}</p>` });
    await expect(line(historian)).toContainText("paste it in parts");
    expect(await text(historian).innerText()).toBe(before);
  });

  await test.step("what is dragged in from another window comes in where it is dropped", async () => {
    await text(historian).getByText("He signed it.").scrollIntoViewIfNeeded();
    const box = (await text(historian).getByText("He signed it.").boundingBox())!;
    await text(historian).evaluate((node, { x, y }) => {
      const data = new DataTransfer();
      data.setData("text/html", "<i>Dropped.</i><script>window.payloadRan = 1</script>");
      node.dispatchEvent(new DragEvent("drop", { dataTransfer: data, clientX: x, clientY: y, bubbles: true, cancelable: true }));
    }, { x: box.x + 1, y: box.y + box.height / 2 });
    await expect(text(historian).getByText("Dropped.He signed it.")).toBeVisible();
  });

  await test.step("it is all in the saved text, and as it will be printed", async () => {
    await saved(historian);
    await historian.reload();
    await expect(text(historian).getByRole("heading", { name: "The lamp at Tern Rock" })).toBeVisible();
    await expect(text(historian)).toContainText("The boat was surely lost");
    await historian.getByRole("button", { name: "Preview as printed" }).click();
    const printed = historian.getByRole("article", { name: "As printed" });
    await expect(printed.locator("blockquote").filter({ hasText: "It blew from the north" }).locator("p")).toHaveCount(2);
    await expect(printed.locator("em, i").filter({ hasText: "Halcyon" })).toHaveCount(1);
    await expect(printed.getByRole("link", { name: "on view" })).toHaveAttribute("href", "https://example.org/tern?a=1&b=2");
    await historian.getByRole("link", { name: "Back to writing" }).click();
    await seen.nothingRan();
  });

  await test.step("what an editor pastes into it is a suggestion", async () => {
    await submit(historian);
    await editor.goto(`/desk/questions/${reference}/review`);
    await editor.getByRole("link", { name: "Edit the text" }).click();
    await select(editor, "The answer", "He signed it.");
    await paste(editor, { "text/html": "<p>He <em>initialled</em> it.</p>" }, "The answer");
    await expect(text(editor, "The answer").locator("ins em, em ins").filter({ hasText: "initialled" })).toHaveCount(1);
    await expect(text(editor, "The answer").locator("del").first()).toContainText("signed");
  });
});

test("a copy within the text takes its looks along, but no note; what is cut takes the note too", async ({ browser }) => {
  test.setTimeout(180_000);
  const [editor, historian] = [await at(browser, "editor"), await at(browser, "historian")];
  await historian.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await commission(editor, historian, await reader(browser), { name: "Oda Brandt", slugLine: own("Twice the bell"), question: "Did the bell ring twice?" });
  await type(historian, "Your answer", "The *Kestrel* rang.");
  await historian.keyboard.press("Enter");
  await historian.keyboard.type("Again:");
  await select(historian, "Your answer", "Kestrel");
  await historian.keyboard.press("ControlOrMeta+Alt+m");
  await historian.getByLabel("A note on “Kestrel”").fill("Which Kestrel?");
  await historian.keyboard.press("ControlOrMeta+Enter");
  await expect(text(historian).locator("[data-note]")).toHaveCount(1);

  await select(historian, "Your answer", "Kestrel");
  await historian.keyboard.press("ControlOrMeta+c");
  await atEnd(historian);
  await historian.keyboard.press("ControlOrMeta+v");
  await expect(text(historian).locator("em").filter({ hasText: "Kestrel" })).toHaveCount(2);
  await expect(text(historian).locator("[data-note]")).toHaveCount(1);

  await select(historian, "Your answer", "Kestrel");
  await historian.keyboard.press("ControlOrMeta+x");
  await expect(text(historian).locator("[data-note]")).toHaveCount(0);
  await atEnd(historian);
  await historian.keyboard.press("ControlOrMeta+v");
  await expect(text(historian).locator("[data-note]")).toHaveCount(1);
  await historian.keyboard.press("ControlOrMeta+v");
  await expect(text(historian).locator("[data-note]")).toHaveCount(1);
  await saved(historian);
});
