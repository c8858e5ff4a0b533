// Nothing typed is lost: without the network, with a session that died, in two windows, by two people at once; and what was is found again.
import { type Browser, expect, type Page, test } from "@playwright/test";
import { at, expectNoBarriers, reader, signIn } from "./cast";
import { commission, saved, select, submit, type, typeAfter } from "./river";

const said = (page: Page) => page.getByRole("banner").getByRole("status");
const text = (page: Page, name = "Your answer") => page.getByRole("textbox", { name, exact: true });

/** A text of three paragraphs in the historian's hands. */
async function begun(browser: Browser, slugLine: string, name: string) {
  const [editor, historian] = [await at(browser, "editor"), await at(browser, "historian")];
  const reference = await commission(editor, historian, await reader(browser), { name, slugLine: `${slugLine} ${Date.now() % 100_000}`, question: `Is it true what they say of ${slugLine}?` });
  await type(historian, "Your answer", "The lamp burned whale oil.");
  await historian.keyboard.press("Enter");
  await historian.keyboard.type("The keeper trimmed it twice a night.");
  await historian.keyboard.press("Enter");
  await historian.keyboard.type("In fog he rang the bell.");
  await saved(historian);
  return { editor, historian, reference };
}

test("without the network one goes on writing, and even a closed window loses nothing", async ({ browser }) => {
  test.setTimeout(180_000);
  const { historian } = await begun(browser, "Whale oil", "Ottilie Brandt");
  const address = historian.url();

  await test.step("it says so in words, and sends what was typed when the network is back", async () => {
    await historian.context().setOffline(true);
    await typeAfter(historian, "Your answer", "whale oil.", " Later it burned paraffin.");
    await expect(said(historian).first()).toContainText("Not saved: the desk cannot be reached. Your words are kept in this browser");
    await expectNoBarriers(historian);
    await historian.context().setOffline(false);
    await saved(historian);
    await historian.reload();
    await expect(text(historian)).toContainText("Later it burned paraffin.");
  });

  await test.step("the window is closed while the network is away: the next one sends what it kept", async () => {
    await historian.context().setOffline(true);
    await typeAfter(historian, "Your answer", "twice a night.", " A boy helped him.");
    await expect(said(historian).first()).toContainText("cannot be reached");
    const context = historian.context();
    await historian.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(address);
    await expect(text(again)).toContainText("A boy helped him.");
    await saved(again);
    const elsewhere = await at(browser, "historian");
    await elsewhere.goto(address);
    await expect(text(elsewhere)).toContainText("twice a night. A boy helped him.");
  });
});

test("a session that ends while one writes is said, and signing in in another tab saves", async ({ browser }) => {
  test.setTimeout(180_000);
  const { historian } = await begun(browser, "Night signals", "Ansgar Lund");
  await historian.context().clearCookies();
  await typeAfter(historian, "Your answer", "rang the bell.", " Nobody heard it.");
  await expect(said(historian).first()).toContainText("you have been signed out");
  await expect(text(historian)).toContainText("Nobody heard it.");
  await expectNoBarriers(historian);
  const [tab] = await Promise.all([historian.waitForEvent("popup"), historian.getByRole("link", { name: "Sign in in another tab" }).click()]);
  await signIn(tab, "historian");
  await saved(historian);
  const elsewhere = await at(browser, "historian");
  await elsewhere.goto(historian.url());
  await expect(text(elsewhere)).toContainText("Nobody heard it.");
});

test("two windows of one person write in one text", async ({ browser }) => {
  test.setTimeout(180_000);
  const { historian: one } = await begun(browser, "Fog bells", "Rasmus Oy");
  const other = await one.context().newPage();
  await other.goto(one.url());
  await typeAfter(one, "Your answer", "whale oil.", " It smelt.");
  await typeAfter(other, "Your answer", "rang the bell.", " All night.");
  await saved(one);
  await saved(other);
  for (const page of [one, other]) {
    await expect(text(page)).toContainText("It smelt.");
    await expect(text(page)).toContainText("All night.");
    await expect(page.getByRole("region", { name: "There are two texts of this paragraph" })).toHaveCount(0);
  }
  await one.reload();
  await expect(text(one)).toContainText("The lamp burned whale oil. It smelt.");
  await expect(text(one)).toContainText("In fog he rang the bell. All night.");
});

test("historian and editor write at once, and each sees the other’s words come", async ({ browser }) => {
  test.setTimeout(300_000);
  const { historian, editor, reference } = await begun(browser, "Two hands", "Vibeke Holm");
  await submit(historian);
  await editor.goto(`/desk/questions/${reference}/text`);
  const both = (page: Page) => page.getByRole("region", { name: "There are two texts of this paragraph" });

  await test.step("each sees that the other has it open, and that the other is gone", async () => {
    await expect(historian.getByText("Daniel Okoro has this open")).toBeVisible({ timeout: 20_000 });
    await expect(editor.getByText("Josephine Tarrow has this open")).toBeVisible({ timeout: 20_000 });
    await expectNoBarriers(editor);
    await editor.goto(`/desk/questions/${reference}`);
    await expect(historian.getByText("Daniel Okoro has this open")).toBeHidden({ timeout: 20_000 });
    await editor.goto(`/desk/questions/${reference}/text`);
  });

  await test.step("in two paragraphs: both stand in both windows, without a reload", async () => {
    await typeAfter(historian, "Your answer", "whale oil.", " Sperm oil at first.");
    await typeAfter(editor, "The answer", "rang the bell.", " With a rope.");
    await expect(text(historian)).toContainText("With a rope.", { timeout: 20_000 });
    await expect(text(editor, "The answer")).toContainText("Sperm oil at first.", { timeout: 20_000 });
    await expect(both(historian)).toHaveCount(0);
    await expect(both(editor)).toHaveCount(0);
    await saved(historian);
    await saved(editor);
  });

  await test.step("of the same words, while one is without the network: neither’s are lost, and one click ends it", async () => {
    await historian.context().setOffline(true);
    await select(historian, "Your answer", "twice a night");
    await historian.keyboard.type("at eight bells");
    await expect(said(historian).first()).toContainText("cannot be reached");
    await select(editor, "The answer", "twice a night");
    await editor.keyboard.type("at dusk");
    await saved(editor);
    await historian.context().setOffline(false);
    const texts = [text(historian), text(editor, "The answer")];
    const bothStand = async () => {
      for (const page of texts) for (const words of ["eight bells", "dusk"]) await expect(page).toContainText(words, { timeout: 45_000 });
    };
    await bothStand();
    await expectNoBarriers(editor);
    // Two suggestions beside each other need no choice; two texts of the paragraph do.
    if (await both(editor).isVisible()) await both(editor).getByRole("button", { name: "Keep both" }).click();
    for (const page of [historian, editor]) {
      await expect(both(page)).toHaveCount(0, { timeout: 20_000 });
      await saved(page);
    }
    await bothStand();
    await expect(text(historian).locator("del", { hasText: "twice a night" }).first()).toBeVisible(); // also the historian’s words are a suggestion, without a reload
  });
});

test("where one paragraph was changed twice both texts are kept until somebody chooses, by one click", async ({ browser }) => {
  test.setTimeout(300_000);
  const { historian } = await begun(browser, "Two texts", "Lotte Friis");
  const other = await at(browser, "historian");
  await other.goto(historian.url());
  const both = (page: Page) => page.getByRole("region", { name: "There are two texts of this paragraph" });

  // Each choice on a conflict of its own: one is without the network while the other changes the same words.
  const clash = async (words: string, theirs: string, ours: string) => {
    await historian.context().setOffline(true);
    await select(historian, "Your answer", words);
    await historian.keyboard.type(theirs);
    await expect(said(historian).first()).toContainText("cannot be reached");
    await select(other, "Your answer", words);
    await other.keyboard.type(ours);
    await saved(other);
    await historian.context().setOffline(false);
    for (const page of [historian, other]) {
      await expect(both(page)).toBeVisible({ timeout: 45_000 });
      await expect(both(page).getByRole("article", { name: "As it stands" })).toContainText(ours);
      await expect(both(page).getByRole("article", { name: "As Josephine Tarrow has it" })).toContainText(theirs);
    }
  };
  const settled = async (stands: string[], gone: string[] = []) => {
    for (const page of [historian, other]) {
      await expect(both(page)).toHaveCount(0, { timeout: 20_000 });
      await saved(page);
      for (const words of stands) await expect(text(page)).toContainText(words);
      for (const words of gone) await expect(text(page)).not.toContainText(words);
    }
  };

  await test.step("both of them", async () => {
    await clash("twice a night", "when the clock struck", "at dusk");
    await expectNoBarriers(historian);
    await both(historian).getByRole("button", { name: "Keep both" }).click();
    await settled(["when the clock struck", "at dusk"]);
  });
  await test.step("the one that stands", async () => {
    await clash("burned", "drank", "swallowed");
    await both(other).getByRole("button", { name: "Keep this one" }).click();
    await settled(["swallowed"], ["drank"]);
  });
  await test.step("the other one", async () => {
    await clash("bell", "gong", "drum");
    await both(historian).getByRole("button", { name: "Keep that one" }).click();
    await settled(["gong"], ["drum"]);
  });
});

test("every save is in the history by person; any is compared with now and brought back", async ({ browser }) => {
  test.setTimeout(240_000);
  const { historian, editor, reference } = await begun(browser, "Earlier words", "Bodil Dam");
  await select(historian, "Your answer", "whale oil");
  await historian.keyboard.type("seal oil");
  await saved(historian);
  await historian.getByRole("link", { name: "History" }).click();
  await expect(historian.getByRole("heading", { level: 1, name: "History of the text" })).toBeVisible();
  await expectNoBarriers(historian);
  await historian.getByRole("navigation", { name: "Saves" }).getByRole("link").nth(1).click();
  await expect(historian.locator("ins", { hasText: "seal" })).toBeVisible();
  await expect(historian.locator("del", { hasText: "whale" })).toBeVisible();
  await expectNoBarriers(historian);
  await historian.getByRole("button", { name: "Bring it back" }).click();
  await expect(text(historian)).toContainText("The lamp burned whale oil.");

  await test.step("the desk's history tells whose save is whose, and shows nothing from before it was submitted", async () => {
    await submit(historian);
    await editor.goto(`/desk/questions/${reference}/text`);
    await typeAfter(editor, "The answer", "rang the bell.", " By hand.");
    await saved(editor);
    await editor.getByRole("link", { name: "History" }).click();
    await expect(editor.getByRole("navigation", { name: "Saves" }).getByText("Daniel Okoro", { exact: true })).toBeVisible();
    await expect(editor.getByText("seal oil")).toHaveCount(0);
    await expectNoBarriers(editor);
  });
});
