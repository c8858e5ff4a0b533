// The line-up: an answer moved by keyboard, by mouse and by its form; two editors at one slot; how long an answer keeps.
import { expect, type Page, test } from "@playwright/test";
import { at, expectNoBarriers, windowOf } from "./cast";

const board = "/desk/lineup?magazine=fathom-and-field";
/** The issue that the knots are planned for, whatever it is called on the day of the test. */
const issue = (page: Page, nth: number) => page.locator("section[aria-labelledby^=issue-]").nth(nth);
const wardroom = (page: Page, nth: number) => issue(page, nth).getByRole("group", { name: /^Ask the Wardroom, / });
const slot = (page: Page, nth: number, number: number) => wardroom(page, nth).locator("ol > li").nth(number - 1);

test("an answer goes from slot to slot by keyboard and by mouse, and what others do shows and counts", async ({ browser }) => {
  test.setTimeout(150_000);
  const [editor, chief] = [await at(browser, "editor"), await at(browser, "chief")];
  await chief.goto(board);
  await editor.goto(board);
  await expect(slot(editor, 0, 1).getByRole("link", { name: "Why knots" })).toBeVisible();
  await expectNoBarriers(editor);

  await test.step("picked up and put down by keyboard, with every step said", async () => {
    const handle = editor.getByRole("button", { name: "Pick up Why knots" });
    await handle.focus();
    await editor.keyboard.press("Enter");
    await expect(editor.getByRole("status").filter({ hasText: /^Why knots picked up from .*slot 1\./ })).toHaveCount(1);
    await editor.keyboard.press("ArrowDown");
    await editor.keyboard.press("ArrowDown");
    await expect(editor.getByRole("status").filter({ hasText: /, slot 3$/ })).toHaveCount(1);
    await editor.keyboard.press("Enter");
    await expect(slot(editor, 0, 3).getByRole("link", { name: "Why knots" })).toBeVisible();
    await expect(editor.getByRole("button", { name: "Pick up Why knots" })).toBeFocused();
    await expect(slot(chief, 0, 3).getByRole("link", { name: "Why knots" })).toBeVisible();
  });

  await test.step("dragged by mouse to the next issue", async () => {
    await slot(editor, 0, 3).getByRole("link", { name: "Why knots" }).locator("xpath=ancestor::*[@draggable='true'][1]").dragTo(slot(editor, 1, 1));
    await expect(slot(editor, 1, 1).getByRole("link", { name: "Why knots" })).toBeVisible();
    await editor.reload();
    await expect(slot(editor, 1, 1).getByRole("link", { name: "Why knots" })).toBeVisible();
  });

  await test.step("by its form, and who decides by an old page is told", async () => {
    const forms = (page: Page) => page.getByText(/^Move, shelf life of Why knots$/);
    await expect(slot(chief, 1, 1).getByRole("link", { name: "Why knots" })).toBeVisible();
    await chief.route("**/api/inbox/live**", (route) => route.abort()); // no news reaches this window
    await chief.reload();
    await forms(chief).click();
    await forms(editor).click();
    const form = (page: Page) => page.getByRole("form", { name: "Move Why knots" });
    await form(editor).getByLabel("Move to").selectOption({ index: 0 });
    await form(editor).getByRole("button", { name: "Move", exact: true }).click();
    await expect(slot(editor, 0, 1).getByRole("link", { name: "Why knots" })).toBeVisible();
    await form(chief).getByLabel("Move to").selectOption({ index: 1 });
    await form(chief).getByRole("button", { name: "Move", exact: true }).click();
    await expect(chief.getByRole("alert").filter({ hasText: "Somebody else has moved this meanwhile" })).toBeVisible();
  });

  await test.step("how long it keeps", async () => {
    await editor.reload();
    await editor.getByText(/^Move, shelf life of Why knots$/).click();
    const form = editor.getByRole("form", { name: "Shelf life of Why knots" });
    await form.getByLabel("Keeps").selectOption("until");
    await form.getByLabel("Use by").fill("2020-01-31");
    await form.getByRole("button", { name: "Save" }).click();
    await expect(slot(editor, 0, 1).getByText("Ran out on January 31, 2020")).toBeVisible();
    await form.getByLabel("Keeps").selectOption("good");
    await form.getByRole("button", { name: "Save" }).click();
    await expect(slot(editor, 0, 1).getByText("Evergreen", { exact: true })).toBeVisible();
  });
});

test("without scripts the forms of a card come with a page of its own", async ({ browser }) => {
  const state = await (await at(browser, "editor")).context().storageState();
  const plain = await windowOf(browser, { storageState: state, javaScriptEnabled: false });
  await plain.goto(board);
  await plain.getByText(/^Move, shelf life of Why knots$/).click();
  await plain.getByRole("link", { name: "The forms for it" }).click();
  const form = plain.getByRole("form", { name: "Shelf life of Why knots" });
  await form.getByLabel("Keeps").selectOption("good");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(plain.getByText("Evergreen", { exact: true }).first()).toBeVisible();
  await expect(form.getByLabel("Keeps")).toHaveValue("good");
});

test("a checker sees the line-up and moves nothing", async ({ browser }) => {
  const page = await at(browser, "checker");
  await page.goto(board);
  await expect(page.getByRole("link", { name: "Why knots" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Pick up/ })).toHaveCount(0);
});
