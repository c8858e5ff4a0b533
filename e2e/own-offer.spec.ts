// An offer answered by somebody who is signed in: the same five answers as by the link in the letter.
import { expect, test } from "@playwright/test";
import { sayDay } from "@/lib/kit/day";
import { at, cast, expectNoBarriers } from "./cast";
import { dueOn, laterOn, offered, offerOn } from "./offers";

test("a historian who is signed in asks for time, names a colleague, and gives it back for a conflict", async ({ browser }) => {
  test.setTimeout(300_000);
  const editor = await at(browser, "editor");
  const { reference, slugLine } = await offered(browser, editor);
  const page = await at(browser, "historian");
  await page.goto("/my");
  await page.getByRole("link", { name: slugLine }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: slugLine })).toBeVisible();
  const others = page.getByRole("region", { name: "Other answers" });
  for (const name of ["Turn it down instead", "Need more time", "Suggest a colleague", "I have a conflict"]) await expect(others.getByText(name, { exact: true })).toBeVisible();

  await others.getByText("Need more time", { exact: true }).click();
  const time = page.getByRole("form", { name: "Need more time" });
  await time.getByLabel("By when could you?").fill(dueOn);
  await time.getByRole("button", { name: "Ask for this day" }).click();
  await expect(time.getByText("Give a later day.").first()).toBeVisible();
  await expectNoBarriers(page);
  await time.getByLabel("By when could you?").fill(laterOn);
  await time.getByRole("button", { name: "Ask for this day" }).click();
  await expect(others).toContainText(`You asked for time until ${sayDay(laterOn, "en-US")}.`);

  await others.getByText("Suggest a colleague", { exact: true }).click();
  await page.getByRole("form", { name: "Suggest a colleague" }).getByLabel("Name").fill("Agnes Birrell");
  await page.getByRole("button", { name: "Suggest them" }).click();
  await expect(others).toContainText("You suggested Agnes Birrell.");
  await editor.goto(`/desk/questions/${reference}`);
  await expect(offerOn(editor)).toContainText("Agnes Birrell");

  await others.getByText("I have a conflict", { exact: true }).click();
  await page.getByRole("form", { name: "I have a conflict" }).getByLabel("What is it?").fill("The keeper was my grandfather.");
  await page.getByRole("button", { name: "Declare it" }).click();
  await page.waitForURL(/\/my$/);
  await editor.reload();
  await expect(editor.getByRole("main")).toContainText(`${cast.historian} declared a conflict of interest`);
});
