// The margin of a text in which very much is suggested: what stands far from what is in sight is not drawn, and comes when it is wanted.
import { expect, type Page, test } from "@playwright/test";
import { at, reader } from "./cast";
import { commission, saved, submit } from "./river";
import { panel, press } from "./surface";

const items = (page: Page) => page.locator("[data-suggestion]");
const count = 60;

test("of sixty suggestions those in sight are drawn, and any other when it is scrolled to or called by its keys", async ({ browser }) => {
  test.setTimeout(120_000);
  const [editor, historian] = [await at(browser, "editor"), await at(browser, "historian")];
  const slugLine = `Sixty hulks, ${Date.now() % 100_000}`;
  const reference = await commission(editor, historian, await reader(browser), { name: "Una Marsh", slugLine, question: "How many hulks lay in the creek?" });
  const surface = historian.getByRole("textbox", { name: "Your answer" });
  await surface.click();
  await surface.evaluate((node, html) => {
    const data = new DataTransfer();
    data.setData("text/html", html);
    node.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, Array.from({ length: count }, (_, n) => `<p>The wreck numbered ${n + 1} lay on the mud until the winter, when the ice took what the tide had left of it.</p>`).join(""));
  await saved(historian);
  await submit(historian);

  await editor.goto(`/desk/questions/${reference}/text`);
  const text = editor.getByRole("textbox", { name: "The answer" });
  await text.click();
  await press(editor, "Replace");
  await panel(editor).getByLabel("Find", { exact: true }).fill("wreck");
  await panel(editor).getByLabel("Replace with").fill("hulk");
  await panel(editor).getByRole("button", { name: "Replace all" }).click();
  await expect(items(editor)).toHaveCount(count);
  await text.getByText("numbered 1 lay").scrollIntoViewIfNeeded();
  await expect(items(editor).first()).toBeVisible();
  await expect(items(editor).last()).toBeHidden();

  await test.step("it comes as one scrolls", async () => {
    await text.getByText("numbered 60").scrollIntoViewIfNeeded();
    await expect(items(editor).last()).toBeVisible();
    await expect(items(editor).first()).toBeHidden();
  });

  await test.step("and when it is called by its keys, from the last to the first", async () => {
    await items(editor).last().focus();
    await editor.keyboard.press("ControlOrMeta+Alt+j");
    await expect(items(editor).first()).toBeFocused();
    await expect(items(editor).first()).toBeInViewport();
    await editor.keyboard.press("ControlOrMeta+Alt+k");
    await expect(items(editor).last()).toBeFocused();
    await expect(items(editor).last()).toBeInViewport();
  });

  await test.step("on a narrow screen all stand in a list", async () => {
    await editor.setViewportSize({ width: 800, height: 900 });
    await expect(items(editor).first()).toBeVisible();
    await expect(items(editor).nth(count / 2)).toBeVisible();
  });
});
