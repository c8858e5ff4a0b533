// The same is asked again: the desk sees it beside the question, and with one click merges, sends the reader to the answer, or links the two.
import { expect, type Page, test } from "@playwright/test";
import { at, expectNoBarriers, reader } from "./cast";
import { newWord } from "./inbox";
import { ask } from "./river";

const ruth = { name: "Ruth Okafor", town: "Erie", region: "Pa.", email: "ruth@example.org" };
const before = (page: Page, reference: string) => page.getByRole("region", { name: "Asked before" }).getByRole("listitem", { name: reference });
const openInInbox = (page: Page, reference: string) => page.goto(`/desk/inbox?open=${reference}&order=newest`);

test("the same question joins the one that waits, and one that is only related is linked both ways", async ({ browser }) => {
  const [asker, editor] = [await reader(browser), await at(browser, "editor")];
  const word = newWord();
  const first = await ask(asker, { ...ruth, question: `Why was the ${word} lighthouse painted black on its seaward side?` });
  const again = await ask(asker, { ...ruth, question: `On its seaward side the ${word} lighthouse is painted black. Why?` });
  const other = await ask(asker, { ...ruth, question: `Who kept the ${word} lighthouse in the winter of the great storm?` });

  await openInInbox(editor, other.reference);
  await before(editor, first.reference).getByRole("button", { name: "Related" }).click();
  await expect(editor.getByRole("region", { name: "Related" })).toContainText(first.reference);
  await editor.goto(`/desk/questions/${first.reference}`);
  await expect(editor.getByRole("region", { name: "Related" })).toContainText(other.reference);
  await editor.getByRole("button", { name: "Not related" }).click();
  await expect(editor.getByRole("region", { name: "Related" })).toHaveCount(0);

  await openInInbox(editor, again.reference);
  await expect(before(editor, first.reference).getByText("Probably the same")).toBeVisible();
  await expect(before(editor, first.reference).locator("mark").filter({ hasText: word })).toBeVisible();
  await expectNoBarriers(editor);
  await before(editor, first.reference).getByRole("button", { name: "Same question" }).click();
  await expect(editor.getByRole("status").filter({ hasText: "is merged." })).toBeVisible();
  await editor.goto(`/desk/questions/${first.reference}`);
  await expect(editor.getByRole("region", { name: "Also asked by" })).toContainText(again.reference);
});

test("what was answered already is closed with a letter that can be changed, and undone", async ({ browser }) => {
  const [asker, editor] = [await reader(browser), await at(browser, "editor")];
  await asker.goto("/wardroom");
  const headline = (await asker.locator("main article h2, main h2").first().innerText()).trim();
  const again = await ask(asker, { ...ruth, question: `I have been wondering for years: ${headline}? Can you tell me more of it?` });
  await openInInbox(editor, again.reference);
  const answered = editor.getByRole("region", { name: "Asked before" }).getByRole("listitem").filter({ hasText: headline });
  await answered.getByRole("link", { name: "Already answered" }).click();
  await expect(editor.getByLabel(`To ${ruth.name}`)).toHaveValue(new RegExp(headline.slice(0, 12).replace(/[^\w ]/g, ".")));
  await expectNoBarriers(editor);
  await editor.getByRole("button", { name: "Already answered" }).click();
  await expect(editor.getByRole("status").filter({ hasText: "is closed as answered before." })).toBeVisible();
  await editor.getByRole("button", { name: "Undo" }).click();
  await expect(editor.getByRole("status").filter({ hasText: "is back in the inbox" })).toBeVisible();
});

test("an answer that comes close is offered while a reader types", async ({ browser }) => {
  const asker = await reader(browser);
  await asker.goto("/wardroom");
  const headline = (await asker.locator("main article h2, main h2").first().innerText()).trim();
  await asker.goto("/wardroom/ask");
  await asker.getByLabel("Your question").fill(`My uncle and I have argued about this one: ${headline}?`);
  await expect(asker.getByRole("region", { name: /Was it this/ }).getByRole("link", { name: headline })).toBeVisible();
});
