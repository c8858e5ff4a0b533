// A reader spots an error in an answer; another was there. The desk corrects, thanks, and each hears of it.
import { expect, type Page, test } from "@playwright/test";
import { at, expectNoBarriers, reader, windowOf } from "./cast";
import { personsPace, verdict } from "./river";

const answer = "/wardroom/ships-painted-to-be-seen";
const reference = "FFW-1001";
const lane = "/desk/inbox/tips";

type Told = { kind: string; words: string; name: string; mayPrint?: boolean };

async function tell(page: Page, { kind, words, name, mayPrint }: Told): Promise<void> {
  await page.goto(answer);
  await page.getByRole("link", { name: "Spotted an error? Were you there?" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Spotted an error? Were you there?");
  await page.getByLabel(kind).check();
  await page.getByLabel("What do you want to tell us?").fill(words);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Town or city").fill("Gloucester");
  await page.getByLabel("State or country").fill("Massachusetts");
  await page.getByLabel("Email").fill(`${name.toLowerCase().replaceAll(" ", ".")}@post.example`);
  if (mayPrint) await page.getByLabel(/^You may print or quote/).check();
  await page.waitForTimeout(personsPace);
  await page.getByRole("button", { name: "Send it" }).click();
}
/** Opens what was told with these words, and waits until it is the one that is read. */
async function openTip(page: Page, words: string): Promise<void> {
  await page.getByRole("listitem").filter({ hasText: words }).getByRole("link").click();
  await expect(page.getByRole("article").filter({ hasText: words })).toBeVisible();
}
const error: Told = { kind: "I spotted an error", words: "The stripes were not only black and white: the Navy’s own sheets have blue.", name: `Hollis Penrose` };
const witness: Told = { kind: "I was there, or someone of my family was", words: "My grandfather painted them in Boston, off a stage, in the rain.", name: "Theda Marchbanks", mayPrint: true };

test("what is told of an answer, without scripts, comes into a lane of its own, and a correction settles it", async ({ browser }) => {
  test.slow();
  const [street, editor] = [await windowOf(browser, { javaScriptEnabled: false }), await at(browser, "editor")];

  await test.step("a form with something missing comes back with everything typed", async () => {
    await tell(street, { ...error, words: "" });
    await expect(street.getByRole("alert")).toContainText("It has not been sent yet");
    await expect(street.getByLabel("Your name")).toHaveValue(error.name);
    await expect(street.getByLabel(error.kind)).toBeChecked();
    await expect(street.locator(".deck a")).toHaveAttribute("href", answer);
    await street.getByLabel("What do you want to tell us?").fill(error.words);
    await street.getByRole("button", { name: "Send it" }).click();
    await expect(street.getByRole("heading", { level: 1 })).toHaveText("Thank you for telling us");
    await tell(street, witness);
    await expect(street.getByRole("heading", { level: 1 })).toHaveText("Thank you for telling us");
  });

  await test.step("who reloads the thanks, or goes back and sends the same again, has told it once", async () => {
    await street.reload();
    await expect(street.getByRole("heading", { level: 1 })).toHaveText("Thank you for telling us");
    await street.goBack();
    await expect(street.getByRole("button", { name: "Send it" })).toBeVisible();
    await tell(street, witness);
    await expect(street.getByRole("heading", { level: 1 })).toHaveText("Thank you for telling us");
    await editor.goto(lane);
    for (const { words } of [error, witness]) await expect(editor.getByRole("listitem").filter({ hasText: words })).toHaveCount(1);
  });

  await test.step("it is no question, and stands beside them with its own count", async () => {
    await editor.goto("/desk/inbox?q=stripes");
    await expect(editor.getByText("Nothing in the inbox answers to “stripes”")).toBeVisible();
    const channels = editor.getByRole("navigation", { name: "Channel" });
    await expect(editor.getByRole("navigation", { name: "Places" }).getByRole("link", { name: /^Tips ?\d+$/ })).toBeVisible();
    await channels.getByRole("link", { name: /^Tips / }).click();
    await expect(editor.getByRole("region", { name: "Tips" }).getByRole("listitem").filter({ hasText: error.words })).toBeVisible();
    await expectNoBarriers(editor);
    await openTip(editor, error.words);
    const reading = editor.getByRole("article", { name: /^Spotted an error/ });
    await expect(reading).toContainText(error.words);
    await expect(reading).toContainText("Not to be printed");
    await expect(reading.getByRole("link", { name: new RegExp(answer) })).toBeVisible();
    await reading.getByRole("button", { name: "Show address" }).click();
    await expect(reading.getByText("hollis.penrose@post.example")).toBeVisible();
    await expectNoBarriers(editor);
  });

  await test.step("the correction begins with the reader's words at hand", async () => {
    await editor.getByRole("link", { name: /^Correct the answer/ }).click();
    const form = editor.getByRole("form", { name: "Correct" });
    await expect(form.getByLabel(`${error.name}: spotted an error`)).toBeChecked();
    await expect(form.getByLabel(`${witness.name}: was there`)).not.toBeChecked();
    await expect(form).toContainText(error.words);
    await expectNoBarriers(editor);
    await form.getByLabel("What has to be corrected?").fill("The colours.");
    await form.getByRole("button", { name: "Correct" }).click();
    await editor.waitForURL(/\/review/);
    const atHand = editor.getByRole("region", { name: "What readers told of it" });
    await expect(atHand).toContainText(error.words);
    await expect(atHand).not.toContainText(witness.words);
    await expect(editor.getByRole("region", { name: "What has to be corrected" })).toContainText("The colours.");
    await expectNoBarriers(editor);
    await editor.goto(`/desk/questions/${reference}/text`);
    await expect(editor.getByRole("region", { name: "What has to be corrected" })).toContainText("The colours.");
    await expect(editor.getByRole("region", { name: "What readers told of it" })).toContainText(error.words);
    await expectNoBarriers(editor);
    await verdict(editor, reference, "Approve", "");
    await editor.goto(`/desk/questions/${reference}/publish`);
    await expect(editor.getByRole("region", { name: "What readers told of it" })).toContainText(error.words);
    await editor.getByLabel("Correction").fill("An earlier version left out that many were painted blue.");
    await editor.getByRole("button", { name: "Publish now" }).click();
    await expect(editor.getByLabel("Headline")).toHaveCount(0);
  });

  await test.step("publishing it settled the one and not the other, and the letter is on its way", async () => {
    await editor.goto(`${lane}?state=settled`);
    await expect(editor.getByRole("listitem").filter({ hasText: error.words })).toContainText("corrected");
    await editor.goto(lane);
    await expect(editor.getByRole("listitem").filter({ hasText: error.words })).toHaveCount(0);
    await expect(editor.getByRole("listitem").filter({ hasText: witness.words })).toBeVisible();
    await expect(async () => {
      await editor.goto(`/desk/letters?q=${reference}`);
      await expect(editor.getByRole("link", { name: /^Corrected: / }).first()).toBeVisible({ timeout: 1000 });
      await expect(editor.getByRole("link", { name: /^What you told us about / }).first()).toBeVisible({ timeout: 1000 });
    }).toPass();
    await editor.getByRole("link", { name: /^Corrected: / }).first().click();
    await expect(editor.frameLocator("iframe").getByText("left out that many were painted blue")).toBeVisible();
  });

  await test.step("who was there is thanked in the editor's words, and filed; the historian can be asked before", async () => {
    await editor.goto(lane);
    await openTip(editor, witness.words);
    const reading = editor.getByRole("article", { name: /^Was there/ });
    await expect(reading).toContainText("May be printed and quoted");
    await reading.getByRole("link", { name: /^Ask / }).click();
    await expect(editor.getByRole("form", { name: /^Write to / }).getByRole("textbox")).toHaveValue(new RegExp(witness.words));
    await editor.goBack();
    await editor.getByRole("link", { name: /^Thank and file/ }).click();
    const thanks = editor.getByRole("form", { name: "Thank and file" });
    await expect(thanks.getByRole("textbox")).toHaveValue(/^Thank you for what you wrote about/);
    await expectNoBarriers(editor);
    await thanks.getByRole("textbox").fill("In the rain! We keep that with the answer.");
    await thanks.getByRole("button", { name: "Thank and file" }).click();
    await expect(editor.getByRole("status").filter({ hasText: "is filed with the answer" })).toBeVisible();
    await editor.goto(`/desk/questions/${reference}`);
    await expect(editor.getByRole("region", { name: "The story so far" })).toContainText("In the rain! We keep that with the answer.");
  });
});

test("what is a question after all becomes one; spam goes, and comes back; a checker looks on", async ({ browser }) => {
  test.slow();
  const [street, editor, checker] = [await reader(browser), await at(browser, "editor"), await at(browser, "checker")];
  const n = Date.now().toString(36);
  const asks: Told = { kind: "I was there, or someone of my family was", words: `My aunt was a Wren and drew the patterns, in hut ${n}. Who chose between them?`, name: "Rosalind Tapper" };
  const spam: Told = { kind: "I spotted an error", words: `Cheap paint for ships, today only: ${n}.`, name: "Best Paint" };
  await tell(street, asks);
  await expectNoBarriers(street);
  await tell(street, spam);
  await expect(street.getByRole("heading", { level: 1 })).toHaveText("Thank you for telling us");
  await street.goto(`${answer}/tell`);
  await expect(street.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expectNoBarriers(street);

  await checker.goto(lane);
  await openTip(checker, asks.words);
  await expect(checker.getByText("You can read here; an editor decides.")).toBeVisible();
  await expect(checker.getByRole("button", { name: "Show address" })).toHaveCount(0);

  await editor.goto(lane);
  await openTip(editor, spam.words);
  await editor.getByRole("button", { name: /^Mark as spam/ }).click();
  const did = editor.getByRole("status").filter({ hasText: "is marked as spam" });
  await did.getByRole("button", { name: "Reopen" }).click();
  await expect(editor.getByRole("article", { name: /^Spotted an error/ })).toContainText(spam.words);
  await editor.getByRole("button", { name: /^Mark as spam/ }).click();
  await expect(did).toBeVisible();

  await openTip(editor, asks.words);
  await editor.getByRole("link", { name: "Make it a question" }).click();
  const form = editor.getByRole("form", { name: "Make it a question" });
  await expectNoBarriers(editor);
  await form.getByRole("textbox").fill(`Who chose between the patterns of hut ${n}?`);
  await form.getByRole("button", { name: "Make it a question" }).click();
  await editor.getByRole("status").getByRole("link", { name: /^Look at FFW-/ }).click();
  await expect(editor.getByRole("article", { name: /^Who chose between the patterns/ }).filter({ hasText: asks.words })).toContainText(asks.name);
});
