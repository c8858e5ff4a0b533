// A historian brings in what she wrote in LibreOffice, with an editor's tracked changes in it, and takes it along again.
// files/made-by-libreoffice.docx was saved by LibreOffice 7.4: changes tracked by two people, a comment, a footnote, italics.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Download, expect, type Page, test } from "@playwright/test";
import { wordOf } from "../lib/word/testing-word";
import { at, expectNoBarriers, inDays, reader } from "./cast";
import { accept, ask, assign, caretSeen, prepare, saved, submit, take } from "./river";

const slugLine = "Ice on the guns";
const file = join(import.meta.dirname, "files/made-by-libreoffice.docx");
const text = (page: Page) => page.getByRole("textbox", { name: "Your answer" });
const panel = (page: Page) => page.getByRole("region", { name: "The Word file" });

async function choose(page: Page, given: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Bring in a Word file" }).click();
  await (await choosing).setFiles(given);
}

/** Drops a file on the text, as from a folder of the desktop. */
async function drop(page: Page): Promise<void> {
  await text(page).evaluate((node, base64) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], "made-by-libreoffice.docx", { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" }));
    node.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, readFileSync(file).toString("base64"));
}

async function copy(page: Page, format: string): Promise<{ download: Download; bytes: Buffer }> {
  await page.getByText("Take a copy").click();
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: format, exact: true }).click();
  const download = await coming;
  return { download, bytes: readFileSync(await download.path()) };
}

test("a Word file comes in with its tracked changes, notes and footnotes, and the text goes out again", async ({ browser }) => {
  test.setTimeout(240_000);
  const editor = await at(browser, "editor");
  const { reference } = await ask(await reader(browser), { question: "How did gunners keep ice off the guns?", name: "Ida Frost", town: "Leeds", region: "England", email: "ida.frost@post.example" });
  await accept(editor, reference);
  await prepare(editor, reference, { asPrinted: "How did gunners keep ice off the guns?", slugLine });
  await assign(editor, reference, { historian: "Josephine Tarrow", due: inDays(20), words: "60", amount: "50", brief: "Yes." });
  const page = await at(browser, "historian");
  await take(page, slugLine);

  await test.step("what is no Word file is said to be none", async () => {
    await choose(page, { name: "letter.docx", mimeType: "application/octet-stream", buffer: Buffer.from("Dear Sir") });
    await expect(panel(page).getByRole("alert")).toHaveText("This is no Word file (.docx).");
    await panel(page).getByRole("button", { name: "All right" }).click();
  });

  await test.step("by the button: what is in it is told, then it is the text", async () => {
    await choose(page, file);
    await expect(panel(page)).toContainText("2 tracked changes by Ana Reyes and Tom Ferris, 1 note, 1 source note.");
    await expect(panel(page)).toBeFocused();
    await expectNoBarriers(page);
    await panel(page).getByRole("button", { name: "Make it the text" }).click();
    await expect(panel(page).getByRole("status")).toContainText("It is in the text.");
    await panel(page).getByRole("button", { name: "All right" }).click();
    await expect(text(page)).toContainText("HMS Sheffield carried axes and steam hoses");
    await expect(text(page).locator("em").filter({ hasText: "Sheffield" })).toBeVisible();
    await expect(text(page).locator("ins").filter({ hasText: "slowly" })).toBeVisible();
    await expect(text(page).locator("del").filter({ hasText: "fast" })).toBeVisible();
    await expect(page.getByText("Ana Reyes, in the Word file: Where does the log say so?")).toBeVisible();
    await expect(page.getByText("Tom Ferris (in a Word file) suggests").first()).toBeVisible();
    await expectNoBarriers(page);
  });

  await test.step("it is kept", async () => {
    await page.reload();
    await expect(text(page)).toContainText("by the second night");
    await text(page).click();
    await page.keyboard.press("Control+End");
    await caretSeen(page);
    await page.keyboard.type(" Nor below.");
    await saved(page);
  });

  await test.step("out again: a Word file, Markdown, plain words", async () => {
    const word = await copy(page, "Word");
    expect(word.download.suggestedFilename()).toBe(`${slugLine.toLowerCase().replaceAll(" ", "-")}-${reference}.docx`);
    expect(word.bytes.subarray(0, 2).toString()).toBe("PK");
    for (const part of ["word/document.xml", "word/footnotes.xml", "word/comments.xml"]) expect(word.bytes.includes(part)).toBe(true);
    const markdown = await copy(page, "Markdown");
    expect(markdown.bytes.toString()).toContain("HMS *Sheffield* carried axes and steam hoses[^1].");
    expect(markdown.bytes.toString()).toContain("[^1]: Roskill, *The War at Sea*, 2:279.");
    expect((await copy(page, "Plain text")).bytes.toString()).toContain("Nobody on deck slept. Nor below.");
  });

  await test.step("dropped on the text: what differs is suggested, and what was suggested stays", async () => {
    await drop(page);
    await expect(panel(page)).toContainText("1 of its 3 paragraphs reads otherwise");
    await panel(page).getByRole("button", { name: "Suggest what differs" }).click();
    await panel(page).getByRole("button", { name: "All right" }).click();
    await expect(text(page).locator("del").filter({ hasText: "Nor below" })).toBeVisible();
    await expect(text(page).locator("ins").filter({ hasText: "slowly" })).toHaveCount(1);
  });

  await test.step("a script in a file is words: in the text, in a change, as its author", async () => {
    const script = "&lt;img src=x onerror=&quot;document.title='ran'&quot;&gt;&lt;script&gt;document.title='ran'&lt;/script&gt;";
    const hostile = wordOf(`<w:p><w:r><w:t>Nobody on deck slept. ${script}</w:t></w:r><w:ins w:id="1" w:author="${script}" w:date="2026-05-12T09:30:00Z"><w:r><w:t>${script}</w:t></w:r></w:ins></w:p>`);
    await choose(page, { name: "<img src=x onerror=alert(1)>.docx", mimeType: "application/octet-stream", buffer: hostile });
    await panel(page).getByRole("button", { name: "Suggest what differs" }).click();
    await panel(page).getByRole("button", { name: "All right" }).click();
    await expect(text(page)).toContainText("<script>document.title='ran'</script>");
    await expect(page.getByText("<img src=x onerror=").first()).toBeVisible();
    await expect(page).not.toHaveTitle("ran");
    await expect(text(page).locator("script, img")).toHaveCount(0);
  });

  await test.step("the desk suggests as well; whoever may not read the text gets no file", async () => {
    await saved(page);
    await submit(page);
    await editor.goto(`/desk/questions/${reference}/text`);
    await choose(editor, file);
    await expect(panel(editor).getByRole("button", { name: "Make it the text" })).toHaveCount(0);
    await panel(editor).getByRole("button", { name: "Leave it" }).click();
    const href = await editor.getByRole("link", { name: "Markdown", exact: true, includeHidden: true }).getAttribute("href");
    expect((await editor.request.get(href!)).status()).toBe(200);
    const other = await at(browser, "otherHistorian");
    expect((await other.request.get(href!)).status()).toBe(404);
    expect((await (await reader(browser)).request.get(new URL(href!, editor.url()).href)).status()).toBe(401);
  });
});
