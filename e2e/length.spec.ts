// A chief says how the column is set, an editor gives a question its slot, and the historian sees the lines while writing.
import { expect, type Page, test } from "@playwright/test";
import { at, expectNoBarriers } from "./cast";

const foot = (page: Page) => page.getByRole("contentinfo", { name: "Length" });
/** Lines over the slot; negative when under. */
const over = async (page: Page): Promise<number> => {
  const said = /· (?:(\d+) lines? (over|under)|fits)/u.exec((await foot(page).textContent()) ?? "");
  return said?.[1] ? Number(said[1]) * (said[2] === "over" ? 1 : -1) : said ? 0 : Number.NaN;
};
const row = (page: Page, name: string) => foot(page).getByRole("row", { name: new RegExp(`^${name}`, "u") });

test("lines over and under follow the column's measure, the question's slot, and every word that is typed", async ({ browser }) => {
  test.slow();
  const historian = await at(browser, "historian");
  await historian.goto("/my");
  const mine = historian.getByRole("region", { name: "In hand" }).getByRole("link").first();
  const slugLine = (await mine.textContent())!.trim();
  await mine.click();
  await expect(foot(historian)).toContainText(/words? · \d+ lines? (over|under)/u);
  const before = await over(historian);
  const writing = historian.url();

  await test.step("the parts are said one by one, by the keyboard too", async () => {
    const fold = foot(historian).getByText("Part by part");
    await fold.click();
    for (const name of ["Question", "Credit line", "Answer", "Bio", "Together", "The slot"]) await expect(row(historian, name)).toBeVisible();
    await expectNoBarriers(historian);
    await fold.click();
    await expect(row(historian, "Bio")).toBeHidden();
  });

  await test.step("what is typed makes lines, and what is taken out makes none", async () => {
    const text = historian.getByRole("textbox", { name: "Your answer" });
    await text.click();
    await historian.keyboard.press("ControlOrMeta+End");
    await historian.keyboard.press("Enter");
    await historian.keyboard.type("The convoy sailed at night, and by the morning nobody aboard could have said how far north it had come.");
    await expect.poll(() => over(historian)).toBeGreaterThanOrEqual(before + 2);
    await expect(foot(historian).getByRole("status")).toHaveText(/lines? (over|under)|fits/u);
    await expect(async () => {
      await historian.keyboard.press("ControlOrMeta+z");
      await expect(text).not.toContainText("The convoy", { timeout: 1_000 });
    }).toPass();
    await expect.poll(() => over(historian)).toBeLessThan(before + 2);
    await historian.keyboard.press("ControlOrMeta+End");
  });

  const chief = await at(browser, "chief");
  await test.step("a chief sets the column in a narrower measure", async () => {
    await chief.goto("/desk/settings/fathom-and-field/columns/wardroom/setting");
    await expectNoBarriers(chief);
    await chief.getByLabel("Width of a line").fill("eleven");
    await chief.getByRole("button", { name: "Save" }).click();
    await expect(chief.getByRole("alert").filter({ hasText: "such as 18 picas" })).toBeVisible();
    await chief.getByLabel("Width of a line").fill("11p6");
    await chief.getByRole("button", { name: "Save" }).click();
    await expect(chief.getByText("Saved.")).toBeVisible();
    await historian.goto(writing);
    await expect.poll(() => over(historian)).toBeGreaterThan(before);
    await chief.getByLabel("Width of a line").fill("76.2 mm");
    await chief.getByRole("button", { name: "Save" }).click();
    await expect(async () => {
      await chief.reload();
      await expect(chief.getByLabel("Width of a line")).toHaveValue("18 picas", { timeout: 1000 });
    }).toPass();
  });

  await test.step("an editor gives the question a slot of its own", async () => {
    const editor = await at(browser, "editor");
    await editor.goto(`/desk/questions?q=${encodeURIComponent(slugLine)}`);
    await editor.getByRole("link", { name: slugLine }).first().click();
    const brief = editor.getByRole("region", { name: "In brief" });
    await brief.getByText("Give it another").click();
    await brief.getByRole("textbox", { name: "Lines of its slot" }).fill("5");
    await brief.getByRole("button", { name: "Save the slot" }).click();
    await expect(brief).toContainText("5 lines, usually 40");
    await expect(editor.getByText("set its slot to 5 lines.")).toBeVisible();
    await historian.goto(writing);
    await expect(foot(historian)).toContainText(/lines? over/u);
    await foot(historian).getByText("Part by part").click();
    await expect(row(historian, "The slot")).toContainText("5");
    await expect(foot(historian)).toContainText(/Over: \d+ lines/u);
  });
});
