// An answer's facts: named by the historian, verified by a checker, open again when an editor touches the sentence.
import { expect, type Locator, type Page, test } from "@playwright/test";
import { at, expectNoBarriers, inDays, reader } from "./cast";
import { accept, ask, assign, prepare, saved, select, submit, take, type } from "./river";

const slugLine = "The roof of the turret";
const ledger = (page: Page) => page.getByRole("complementary", { name: "Facts and sources" });
const fact = (page: Page, words: string): Locator => ledger(page).getByRole("listitem").filter({ has: page.getByRole("button", { name: words, exact: true }) });

/** Unfolds a fact and names a book as its source. */
async function nameBook(page: Page, words: string, book: { authors: string; title: string; date: string; place: string }): Promise<void> {
  const one = fact(page, words);
  await one.getByRole("button", { name: /^(Name|Change) the source$/ }).click();
  await one.getByLabel("Kind of source").selectOption("Book");
  await one.getByLabel("Authors").fill(book.authors);
  await one.getByLabel("Title", { exact: true }).fill(book.title);
  await one.getByLabel("Year").fill(book.date);
  await one.getByLabel("Page", { exact: true }).fill(book.place);
  await one.getByRole("button", { name: "Save the source" }).click();
  await expect(one.getByLabel("Kind of source")).toBeHidden();
}

test("facts are sourced, verified, open again when their sentence changes, and stop approval", async ({ browser }) => {
  test.setTimeout(240_000);
  const editor = await at(browser, "editor");
  const { reference } = await ask(await reader(browser), { question: "Did a storm really tear the roof from a gun turret?", name: "Ann Roof", town: "Leeds", region: "England", email: "ann.roof@post.example" });
  await accept(editor, reference);
  await prepare(editor, reference, { asPrinted: "Did a storm really tear the roof from a gun turret?", slugLine });
  await assign(editor, reference, { historian: "Josephine Tarrow", due: inDays(20), words: "60", amount: "50", brief: "Yes." });
  const historian = await at(browser, "historian");
  await take(historian, slugLine);
  await type(historian, "Your answer", "It was dark. PQ 17 lost 24 merchant ships in July. A wave tore the roof from a turret of the *Sheffield*.");
  await saved(historian);

  await test.step("the desk finds numbers, dates and names by itself; one is passed over for good", async () => {
    const found = historian.getByRole("region", { name: "What the desk found" });
    await expect(found.getByRole("button", { name: "24 merchant ships", exact: true })).toBeVisible();
    await found.getByRole("button", { name: "Pass over Sheffield" }).click();
    await expect(found.getByRole("button", { name: "Sheffield", exact: true })).toBeHidden();
    await historian.reload();
    await expect(found.getByRole("button", { name: "Make a fact of 24 merchant ships" })).toBeVisible();
    await expect(found.getByRole("button", { name: "Sheffield", exact: true })).toBeHidden();
    await found.getByRole("button", { name: "Make a fact of 24 merchant ships" }).click();
    await expect(fact(historian, "24 merchant ships")).toContainText("Needs a source");
  });

  await test.step("words are selected and made a fact by the key, with a source in Chicago style", async () => {
    await nameBook(historian, "24 merchant ships", { authors: "Ruegg, Bob; Hague, Arnold", title: "Convoys to <script>alert(1)</script> Russia", date: "1992", place: "40" });
    await expect(fact(historian, "24 merchant ships")).toContainText("Bob Ruegg and Arnold Hague, Convoys to <script>alert(1)</script> Russia (1992), 40.");
    await select(historian, "Your answer", "tore the roof");
    await historian.keyboard.press("Control+Alt+f");
    const roof = fact(historian, "tore the roof");
    await expect(roof).toContainText("Needs a source");
    await roof.getByRole("button", { name: "Name the source" }).click();
    await roof.getByLabel("A source named before").selectOption({ index: 1 });
    await roof.getByLabel("Page", { exact: true }).fill("63");
    await roof.getByRole("button", { name: "Save the source" }).click();
    await expect(roof).toContainText(/\(1992\), 63\./);
    await expect(ledger(historian)).toContainText("0 of 2");
    await expectNoBarriers(historian);
    await saved(historian);
    await submit(historian);
  });

  const checker = await at(browser, "checker");
  await test.step("a checker verifies in another browser, and queries with a word; the historian cannot", async () => {
    await checker.goto("/desk");
    await checker.getByRole("region", { name: "Facts to check" }).getByRole("link", { name: slugLine }).click();
    await fact(checker, "24 merchant ships").getByRole("button", { name: "24 merchant ships" }).click();
    await fact(checker, "24 merchant ships").getByRole("button", { name: "Verified", exact: true }).click();
    await expect(fact(checker, "24 merchant ships")).toContainText("Verified by Priya Raman");
    const roof = fact(checker, "tore the roof");
    await roof.getByRole("button", { name: "tore the roof" }).click();
    await roof.getByRole("button", { name: "Query it" }).click();
    await expect(roof.getByRole("alert")).toHaveText("Say what is in doubt.");
    await roof.getByLabel("A word, for who reads the ledger").fill("<img src=x onerror=alert(2)> I have the storm in two books and the roof in neither.");
    await roof.getByRole("button", { name: "Query it" }).click();
    await expect(roof).toContainText("Queried by Priya Raman");
    await expect(ledger(checker)).toContainText("1 of 2");
    await expectNoBarriers(checker);
  });

  await test.step("an editor’s change of the sentence lets the check lapse, seen by the checker as it happens", async () => {
    await editor.goto(`/desk/questions/${reference}/text`);
    await select(editor, "The answer", "July");
    await editor.keyboard.type("June");
    await saved(editor);
    await expect(fact(checker, "24 merchant ships")).toContainText("The sentence changed after it was checked.", { timeout: 20_000 });
  });

  await test.step("open facts stop approval and lead to themselves", async () => {
    await editor.goto(`/desk/questions/${reference}/review`);
    await expect(editor.getByRole("button", { name: "Approve", exact: true })).toBeDisabled();
    await editor.getByRole("region", { name: /^Facts/ }).getByRole("link", { name: /24 merchant ships/ }).click();
    await expect(fact(editor, "24 merchant ships").getByRole("button", { name: "24 merchant ships" })).toHaveAttribute("aria-expanded", "true");
  });

  await test.step("the annotated copy has every fact with its source, on the page and as a file", async () => {
    await checker.goto(`/desk/questions/${reference}/annotated`);
    const facts = checker.getByRole("region", { name: "Facts", exact: true });
    await expect(facts).toContainText("24 merchant ships");
    await expect(facts).toContainText("The sentence changed after it was checked.");
    await expectNoBarriers(checker);
    const file = await checker.request.get(`/desk/questions/${reference}/annotated/file?as=md`);
    expect(file.headers()["content-type"]).toContain("text/markdown");
    expect(await file.text()).toContain("Queried by Priya Raman");
  });
});
