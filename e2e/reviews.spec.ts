// A text is read, edited, answered and judged by more than one pair of eyes.
import { expect, type Page, test } from "@playwright/test";
import { at, cast, expectNoBarriers, inDays, reader } from "./cast";
import { accept, ask, assign, edit, prepare, submit, take, takeAll, type } from "./river";

const trenchPost = "FFM-1004";
const review = `/desk/questions/${trenchPost}/review`;
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("an edited text is compared, answered by its historian and approved by somebody else", async ({ browser }) => {
  test.slow();
  const editor = await at(browser, "editor");
  await editor.goto(review);
  await expectNoBarriers(editor);

  await test.step("a verdict without words is refused, and nothing moves", async () => {
    await button(editor, "Send back").click();
    await expect(editor.getByRole("alert").filter({ hasText: "Say what is to be done" })).toBeVisible();
  });

  await test.step("TK stops approval and says so", async () => {
    await edit(editor, trenchPost, " By TK which train?", "");
    await expect(editor.locator("ins").filter({ hasText: "By TK which train?" })).toBeVisible();
    await expect(button(editor, "Approve")).toBeDisabled();
    await expect(button(editor, "Approve")).toHaveAccessibleDescription(/TK still stands in revision 2/);
    await expectNoBarriers(editor);
  });

  await test.step("who wrote more than a fifth needs a second pair of eyes", async () => {
    await editor.getByRole("link", { name: "Edit the text" }).click();
    await editor.getByRole("textbox", { name: "The answer" }).click();
    await editor.keyboard.press("Control+End");
    for (let n = 0; n < 4; n += 1) await editor.keyboard.press("Control+Shift+ArrowLeft");
    await editor.keyboard.insertText(Array.from({ length: 80 }, (_, n) => `word${n}`).join(" "));
    await expectNoBarriers(editor);
    await takeAll(editor);
    await button(editor, "Save as new revision").click();
    await expect(editor.getByText("Revision 3 by Daniel Okoro")).toBeVisible();
    await expect(button(editor, "Approve")).toHaveAccessibleDescription(/second pair of eyes/);
  });

  await test.step("any two revisions are compared by the address", async () => {
    await editor.getByLabel("compared with").selectOption("1");
    await button(editor, "Compare").click();
    await expect(editor).toHaveURL(/against=1/);
    await expect(editor.getByText(/since revision 1/)).toBeVisible();
    await editor.getByRole("link", { name: "As printed" }).click();
    await expect(editor.getByRole("article", { name: "Revision 3 as printed" })).toContainText("word79");
    await expectNoBarriers(editor);
  });

  await test.step("the historian sees the edited text beside the own and answers it", async () => {
    const historian = await at(browser, "traveller");
    await historian.goto("/my");
    await historian.getByRole("link", { name: "Letters to the trenches" }).click();
    await historian.getByRole("link", { name: "What the desk changed" }).click();
    await expect(historian.locator("ins").filter({ hasText: "word0" })).toBeVisible();
    await expectNoBarriers(historian);
    await historian.goBack();
    await historian.getByLabel("Something should be otherwise").check();
    await button(historian, "Send to the desk").click();
    await expect(historian.getByRole("alert").filter({ hasText: "Say what should be otherwise" })).toBeVisible();
    await historian.getByLabel("Your answer to the desk").fill("Eighty words that say nothing.");
    await button(historian, "Send to the desk").click();
    await expect(historian.getByRole("listitem").filter({ hasText: "Eighty words that say nothing." })).toBeVisible();
  });

  await test.step("the chief is the second pair of eyes", async () => {
    const chief = await at(browser, "chief");
    await chief.goto(review);
    await expect(chief.getByText("Gwen Oyelaran asks for something else")).toBeVisible();
    await button(chief, "Approve").click();
    await expect(chief).toHaveURL(/\/desk\/questions\/FFM-1004$/);
    await expect(chief.getByText("approved revision 3")).toBeVisible();
  });

  await test.step("a new revision voids the approval", async () => {
    await edit(editor, trenchPost, " One more.", "A close.");
    await expect(editor.getByText("Revision 4 by Daniel Okoro")).toBeVisible();
    await expect(button(editor, "Send back")).toBeEnabled();
  });

  await test.step("sent back, it is the historian's to write again", async () => {
    await editor.getByLabel("A word to Gwen Oyelaran, sent with it").fill("Take the eighty words out.");
    await button(editor, "Send back").click();
    await expect(editor).toHaveURL(/\/desk\/questions\/FFM-1004$/);
    const historian = await at(browser, "traveller");
    await historian.goto("/my");
    await historian.getByRole("region", { name: "In hand" }).getByRole("link", { name: "Letters to the trenches" }).click();
    await expect(historian.getByText("Take the eighty words out.")).toBeVisible();
    await expect(historian.getByRole("textbox", { name: "Your answer" })).toContainText("One more.");
  });
});

test("the chief alone may approve alone, with a reason; an editor does not see it", async ({ browser }) => {
  test.slow();
  const [chief, editor, historian] = [await at(browser, "chief"), await at(browser, "editor"), await at(browser, "historian")];
  const words = "Why did the watch on deck turn the glass and not the boy below?";
  const { reference } = await ask(await reader(browser), { question: words, name: "Ida Penhallow", town: "Truro", region: "England", email: "ida.penhallow@example.org" });
  await accept(editor, reference);
  await prepare(editor, reference, { asPrinted: words, slugLine: `Glass ${reference}` });
  await assign(editor, reference, { historian: cast.historian, due: inDays(105), words: "60", amount: "50", brief: "Short." });
  await take(historian, `Glass ${reference}`);
  await type(historian, "Your answer", "Because whoever stood the watch had an interest in its end.");
  await submit(historian);
  const address = `/desk/questions/${reference}/review`;
  await editor.goto(address);
  await expect(button(editor, "Approve")).toBeVisible();
  await expect(editor.getByText("Approve it alone")).toBeHidden();
  await chief.goto(address);
  await chief.getByText("Approve it alone").click();
  await button(chief, "Approve alone").click();
  await expect(chief.getByRole("alert").filter({ hasText: "Say why you approve it alone" })).toBeVisible();
  await chief.getByLabel(/Why without a second pair of eyes/).fill("The printer is waiting.");
  await button(chief, "Approve alone").click();
  await expect(chief.getByText("The printer is waiting.").first()).toBeVisible();
});
