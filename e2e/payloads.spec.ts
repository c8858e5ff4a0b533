// What would run, put in wherever people may put in words — pasted, typed, noted, suggested, asked — runs nowhere: not on the desk, not in
// the preview, not on the page readers get.
import { randomBytes } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { at, reader } from "./cast";
import { commission, edit, layOut, saved, select, submit, verdict } from "./river";
import { watch } from "./watch";

const image = '<img src="https://payload.example/x" onerror="window.payloadRan=1">';
const script = "<script>window.payloadRan=1</script>";
const pasted = [
  `<p>Pasted words ${script}</p>`,
  `<p onclick="window.payloadRan=1" style="background:url(https://payload.example/b.png)">clicked</p>`,
  image,
  '<a href="javascript:window.payloadRan=1">one</a> <a href="jAva&#9;Script&colon;window.payloadRan=1">two</a> <a href="data:text/html,<script>window.payloadRan=1</script>">three</a>',
  '<svg onload="window.payloadRan=1"><animate onbegin="window.payloadRan=1" attributeName="x"/><foreignObject><iframe srcdoc="<script>parent.payloadRan=1</script>"></iframe></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.payloadRan=1&gt;">',
  '<iframe src="javascript:parent.payloadRan=1"></iframe><object data="javascript:window.payloadRan=1"></object><embed src="https://payload.example/e">',
  '<style>@import "https://payload.example/a.css"; *{background:url(https://payload.example/c)}</style><link rel="stylesheet" href="https://payload.example/l.css"><base href="https://payload.example/">',
  '<form action="javascript:window.payloadRan=1"><button formaction="javascript:window.payloadRan=1">go</button><input autofocus onfocus="window.payloadRan=1"></form>',
  '<meta http-equiv="refresh" content="0;url=https://payload.example/away"><p>Last pasted words</p>',
  '<noscript><p title="</noscript><img src=x onerror=window.payloadRan=1>">',
].join("");

/** A slug line that no other telling of the story has. */
const own = (words: string) => `${words} ${randomBytes(3).toString("hex")}`;

/** Browsers tell the page of a moved caret after the key, before the next frame. */
async function atEnd(page: Page): Promise<void> {
  await page.keyboard.press("Control+End");
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** As pasted from another page, and as if it came from a writing surface. */
async function paste(page: Page, name: string, html: string): Promise<void> {
  await page.getByRole("textbox", { name, exact: true }).evaluate((node, words) => {
    const data = new DataTransfer();
    data.setData("text/html", words);
    node.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
}

test("payloads run nowhere", async ({ browser }) => {
  test.setTimeout(300_000);
  const [editor, historian, chief, asker] = [await at(browser, "editor"), await at(browser, "historian"), await at(browser, "chief"), await reader(browser)];
  const eyes = await Promise.all([editor, historian, chief, asker].map(watch));
  const nothingRan = async () => {
    for (const each of eyes) await each.nothingRan();
  };
  const question = `Is ${script} a ship? ${image} {{7*7}} \${7*7}`;
  const slugLine = own(`Payload ${script}`);
  const reference = await commission(editor, historian, asker, { name: "Eve Script", slugLine, question });

  await test.step("asked, in the inbox and on the sheet, they are words", async () => {
    await editor.goto(`/desk/questions/${reference}`);
    await expect(editor.getByText(question).first()).toBeVisible();
    await nothingRan();
  });

  await test.step("pasted and dropped", async () => {
    const text = historian.getByRole("textbox", { name: "Your answer", exact: true });
    await text.click();
    await paste(historian, "Your answer", pasted);
    await expect(text).toContainText("Last pasted words");
    await expect(text.locator("script, iframe, object, embed, svg, form, style, a, img, [onclick], [style]")).toHaveCount(0);
    await atEnd(historian);
    await paste(historian, "Your answer", `<div data-pm-slice="0 0 []">${pasted.replace("Last pasted", "Forged")}<sup data-text="${image.replaceAll('"', "&quot;")}" class="source-note"></sup></div>`);
    await expect(text).toContainText("Forged words");
    await expect(text.locator("script, iframe, object, embed, svg, form, style, a[href^=javascript], [onclick], [onerror]")).toHaveCount(0);
    await text.evaluate((node, words) => {
      const data = new DataTransfer();
      data.setData("text/html", words);
      const { x, y } = node.getBoundingClientRect();
      node.dispatchEvent(new DragEvent("drop", { dataTransfer: data, clientX: x + 5, clientY: y + 5, bubbles: true, cancelable: true }));
    }, `<i>Dropped words</i>${pasted}`);
    await expect(text.locator("em").filter({ hasText: "Dropped words" })).toHaveCount(1);
    await nothingRan();
  });

  await test.step("typed, and in the source notes", async () => {
    await atEnd(historian);
    await historian.keyboard.type(` Typed ${script} words.`);
    await historian.getByLabel("Source notes").fill(`${image} ${script}`);
    await saved(historian);
    await nothingRan();
  });

  await test.step("in a note on the text", async () => {
    await select(historian, "Your answer", "Typed");
    await historian.keyboard.press("ControlOrMeta+Alt+m");
    await historian.getByLabel("A note on “Typed”").fill(`${image} ${script} [x](javascript:window.payloadRan=1)`);
    await historian.keyboard.press("ControlOrMeta+Enter");
    await expect(historian.getByText(`${image} ${script}`).last()).toBeVisible();
    await historian.reload();
    await expect(historian.getByRole("textbox", { name: "Your answer", exact: true })).toContainText("Dropped words");
    await historian.getByRole("button", { name: "Preview as printed" }).click();
    await expect(historian.getByRole("article", { name: "As printed" })).toContainText("Dropped words");
    await nothingRan();
    await historian.getByRole("link", { name: "Back to writing" }).click();
    await submit(historian);
  });

  await test.step("suggested by an editor, and in what is said of the change", async () => {
    await edit(editor, reference, ` Suggested ${script} words.`, `${image} ${script}`);
    await nothingRan();
    await editor.goto(`/desk/questions/${reference}/review`);
    await expect(editor.getByRole("main")).toContainText("Dropped words");
    await nothingRan();
  });

  await test.step("on the page readers get, in its feed, and in its preview", async () => {
    await chief.goto(`/desk/questions/${reference}/review`);
    await nothingRan();
    await verdict(chief, reference, "Approve", "");
    await layOut(editor, reference, { headline: `Head ${script}`, deck: `Deck ${image}`, path: `payload-${reference.toLowerCase()}`, bio: `Bio ${script} *${image}*`, issue: "Spring 2027", topics: [] });
    await nothingRan();
    await editor.getByRole("button", { name: "Publish now" }).click();
    await expect(editor.getByLabel("Headline")).toHaveCount(0);
    await asker.goto(`/wardroom/payload-${reference.toLowerCase()}`);
    await expect(asker.getByRole("heading", { level: 1 })).toHaveText(`Head ${script}`);
    await expect(asker.getByRole("main")).toContainText("Last pasted words");
    await expect(asker.getByRole("main")).toContainText("Dropped words");
    await nothingRan();
    await editor.goto(`/desk/questions/${reference}`);
    await nothingRan();
  });
});
