// The chief lets an answer go with a fact nobody could verify, and says why; what the others rest on is printed below it.
import { expect, type Locator, type Page, test } from "@playwright/test";
import { at, expectNoBarriers, reader } from "./cast";
import { commission, layOut, saved, select, submit, type } from "./river";

const question = "Did a whale ever stop a lightship’s bell?";
const slugLine = "The whale and the bell";
const reason = "The keeper’s log is lost; the answer says that it is hearsay.";
const fact = (page: Page, words: string): Locator => page.getByRole("complementary", { name: "Facts and sources" }).getByRole("listitem").filter({ has: page.getByRole("button", { name: words, exact: true }) });

async function makeFact(page: Page, words: string): Promise<Locator> {
  await select(page, "Your answer", words);
  await page.keyboard.press("Control+Alt+f");
  const made = fact(page, words);
  await expect(made).toContainText("Needs a source");
  return made;
}

test("a chief approves with an open fact and says why; readers see what the verified ones rest on", async ({ browser }) => {
  test.setTimeout(240_000);
  const [editor, historian, checker, chief, walter] = await Promise.all([at(browser, "editor"), at(browser, "historian"), at(browser, "checker"), at(browser, "chief"), reader(browser)]);
  const reference = await commission(editor, historian, walter, { name: "Ida Whale", question, slugLine });

  await test.step("the historian names the source of one fact, and none for the other", async () => {
    await type(historian, "Your answer", "It rang every two minutes in fog. A whale is said to have silenced it once.");
    await saved(historian);
    const verified = await makeFact(historian, "every two minutes");
    await verified.getByRole("button", { name: "Name the source" }).click();
    await verified.getByLabel("Kind of source").selectOption("Book");
    await verified.getByLabel("Authors").fill("Cook, George");
    await verified.getByLabel("Title", { exact: true }).fill("The Lightships");
    await verified.getByLabel("Year").fill("1951");
    await verified.getByLabel("Page", { exact: true }).fill("12");
    await verified.getByRole("button", { name: "Save the source" }).click();
    await makeFact(historian, "silenced it once");
    await saved(historian);
    await submit(historian);
  });

  await test.step("a checker verifies the one", async () => {
    await checker.goto(`/desk/questions/${reference}/text`);
    const verified = fact(checker, "every two minutes");
    await verified.getByRole("button", { name: "every two minutes" }).click();
    await verified.getByRole("button", { name: "Verified", exact: true }).click();
    await expect(verified).toContainText("Verified by Priya Raman");
  });

  await test.step("an editor may not pass over the other; the chief may, with a reason the log keeps", async () => {
    await editor.goto(`/desk/questions/${reference}/review`);
    await expect(editor.getByRole("button", { name: "Approve", exact: true })).toBeDisabled();
    await expect(editor.getByText("Approve it with open facts")).toBeHidden();
    await chief.setViewportSize({ width: 390, height: 844 });
    await chief.emulateMedia({ colorScheme: "dark" });
    await chief.goto(`/desk/questions/${reference}/review`);
    await chief.getByText("Approve it with open facts").click();
    await expectNoBarriers(chief);
    await chief.getByRole("button", { name: "Approve with open facts" }).click();
    await expect(chief.getByRole("alert").filter({ hasText: /\S/ })).toBeVisible();
    await chief.getByLabel(/Why it may go with facts/).fill(reason);
    await chief.getByRole("button", { name: "Approve with open facts" }).click();
    await expect(chief).toHaveURL(new RegExp(`/desk/questions/${reference}$`));
    await expect(chief.getByText(reason).first()).toBeVisible();
  });

  await test.step("a reader finds the source below the answer, in Chicago style, and nothing of the other", async () => {
    const path = `whale-and-bell-${reference.toLowerCase()}`;
    await layOut(editor, reference, { headline: "The Whale and the Bell", deck: "Hearsay, with a bell in it.", path, bio: "Josephine Tarrow served nine years at sea.", issue: "Spring 2027", topics: ["The war at sea"] });
    await editor.getByLabel("Print the sources").check();
    await editor.getByRole("button", { name: "Publish now" }).click();
    await expect(editor.getByLabel("Headline")).toHaveCount(0);
    await walter.setViewportSize({ width: 390, height: 844 });
    await walter.emulateMedia({ colorScheme: "dark" });
    await walter.goto(`/wardroom/${path}`);
    const sources = walter.getByRole("region", { name: "Sources" });
    await expect(sources.getByRole("listitem")).toHaveCount(1);
    await expect(sources).toContainText("George Cook, The Lightships (1951)");
    await expect(sources.locator("em, i")).toHaveText("The Lightships");
    await expect(walter.getByText("silenced it once")).toBeVisible();
    await expectNoBarriers(walter);
  });
});
