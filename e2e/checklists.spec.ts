// What a column's checklist asks before a move: set by the chief, ticked by whose it is, and asked for again in the next round.
import { expect, type Page, test } from "@playwright/test";
import { at, expectNoBarriers, reader } from "./cast";
import { commission, saved, type, verdict } from "./river";

const settings = "/desk/settings/fathom-and-field";
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const list = (page: Page, before: string) => page.getByRole("region", { name: `Checklist before ${before}` });
const tick = (page: Page, before: string, line: string) => list(page, before).getByRole("button", { name: `Tick “${line}”` });

test("a checklist stops a move until each line is ticked by its role, and begins anew with the next round", async ({ browser }) => {
  test.setTimeout(300_000);
  const [chief, editor, checker, historian] = [await at(browser, "chief"), await at(browser, "editor"), await at(browser, "checker"), await at(browser, "historian")];
  const n = Date.now().toString(36).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)]!).slice(-4);

  await test.step("the chief says what is asked, of whom, before what", async () => {
    await chief.goto(`${settings}/columns/new`);
    await chief.getByLabel("Name").fill(`Ask the Rigger ${n}`);
    await chief.getByLabel("Path").fill(`rigger-${n}`);
    await chief.getByLabel("Prefix of references").fill(`R${n}`);
    await button(chief, "Begin the column").click();
    await expect(chief.getByRole("heading", { level: 1, name: `Ask the Rigger ${n}` })).toBeVisible();
    await chief.goto(`${settings}/columns/rigger-${n}/checklist`);
    await button(chief, "Add the line").click();
    await expect(chief.getByText("Say what is to be ticked.").first()).toBeVisible();
    for (const [text, move, role] of [["Every knot was tied once.", "Submitting", "The historian"], ["Names looked up.", "Approval", "Checker"], ["Read aloud.", "Approval", "Editor"], ["Ready for the web.", "Publication", "Editor"]] as const) {
      await chief.getByLabel("What is to be ticked").fill(text);
      await chief.getByLabel("Before", { exact: true }).selectOption(move);
      await chief.getByLabel("By", { exact: true }).selectOption({ label: role });
      await button(chief, "Add the line").click();
      await expect(chief.getByRole("listitem").filter({ hasText: text })).toBeVisible();
    }
    await button(chief, "Up “Read aloud.”").click();
    await expect(chief.getByRole("region", { name: "Before approval" }).getByRole("listitem").first()).toContainText("Read aloud.");
    await expectNoBarriers(chief);
  });

  const slugLine = `Splices ${n}`;
  const reference = await commission(editor, historian, await reader(browser), { name: "Tove Skou", slugLine, question: "How long is a long splice?", of: `/rigger-${n}` });
  const send = button(historian, "Submit for review");

  await test.step("the historian cannot submit before the own line is ticked", async () => {
    await type(historian, "Your answer", "As long as it has to be, and a little longer.");
    await saved(historian);
    await send.click();
    await expect(historian.getByRole("alert").filter({ hasText: "Every knot was tied once." })).toBeVisible();
    await expectNoBarriers(historian);
    await tick(historian, "submitting", "Every knot was tied once.").click();
    await expect(list(historian, "submitting")).toContainText("Everything is ticked.");
    await expect(historian.getByRole("textbox", { name: "Your answer", exact: true })).toContainText("a little longer");
    await send.click();
    await expect(historian.getByText("How it stands")).toBeVisible();
  });

  await test.step("approval waits for the editor’s line and the checker’s, each ticked by whose it is", async () => {
    await editor.goto(`/desk/questions/${reference}/review`);
    await expect(button(editor, "Approve").first()).toBeDisabled();
    await expect(button(editor, "Approve").first()).toHaveAccessibleDescription(/Names looked up\./);
    await expect(tick(editor, "approval", "Names looked up.")).toHaveCount(0);
    await expect(list(editor, "approval")).toContainText("It is for a checker to tick.");
    await tick(editor, "approval", "Read aloud.").click();
    await expect(list(editor, "approval")).toContainText("1 of 2 left");
    await expectNoBarriers(editor);
    await checker.goto(`/desk/questions/${reference}/review`);
    await tick(checker, "approval", "Names looked up.").click();
    await expect(list(checker, "approval")).toContainText("Everything is ticked.");
    await expect(list(checker, "approval")).toContainText("Daniel Okoro");
    await editor.reload();
    await expect(button(editor, "Approve").first()).toBeEnabled();
  });

  await test.step("sent back and submitted again, everything is asked for again, and each round keeps its own letters", async () => {
    await verdict(editor, reference, "Send back", "How long is that in fathoms?");
    await historian.goto("/my");
    await historian.getByRole("link", { name: slugLine }).click();
    await expect(historian.getByText("How long is that in fathoms?")).toBeVisible();
    await expect(tick(historian, "submitting", "Every knot was tied once.")).toBeVisible();
    await tick(historian, "submitting", "Every knot was tied once.").click();
    await expect(list(historian, "submitting")).toContainText("Everything is ticked.");
    await type(historian, "Your answer", "Two fathoms. ");
    await saved(historian);
    await send.click();
    await expect(historian.getByText("How it stands")).toBeVisible();
    await editor.goto(`/desk/questions/${reference}/review`);
    await expect(list(editor, "approval")).toContainText("2 of 2 left");
    const said = editor.getByRole("region", { name: "What was said" });
    await expect(said.getByRole("heading", { name: "Round 2" })).toBeVisible();
    await expect(said.locator("div").filter({ has: editor.getByRole("heading", { name: "Round 1" }) })).toContainText("How long is that in fathoms?");
    await tick(editor, "approval", "Read aloud.").click();
    await checker.reload();
    await tick(checker, "approval", "Names looked up.").click();
    await expect(list(checker, "approval")).toContainText("Everything is ticked.");
    await verdict(editor, reference, "Approve", "");
  });

  await test.step("publication waits for its line as well, and the story tells who ticked", async () => {
    await editor.goto(`/desk/questions/${reference}/publish`);
    await expect(button(editor, "Publish now")).toHaveCount(0);
    await expect(editor.getByText("Ready for the web.").first()).toBeVisible();
    await tick(editor, "publication", "Ready for the web.").click();
    await expect(button(editor, "Publish now")).toBeVisible();
    await expectNoBarriers(editor);
    await editor.goto(`/desk/questions/${reference}`);
    await expect(editor.getByText("Ready for the web.").first()).toBeVisible();
  });
});
