// Who is reminded, when, and by what rule: the page of rules, its rehearsal, and the hours that are quiet.
import { expect, test } from "@playwright/test";
import { at, cast, expectSound } from "./cast";

const settings = "/desk/settings/fathom-and-field";

test("rules are switched off and on, and refused where they say nobody", async ({ browser }) => {
  const chief = await at(browser, "chief");
  await chief.goto(settings);
  await chief.getByRole("navigation", { name: "Settings of Fathom & Field" }).getByRole("link", { name: "Reminders" }).click();
  await expect(chief.getByRole("heading", { level: 1, name: "Reminders" })).toBeVisible();
  await expectSound(chief);
  const rule = (name: string) => chief.getByRole("group", { name, exact: true });
  const save = async () => chief.getByRole("button", { name: "Save the rules" }).click();
  const late = rule("When a draft is late");
  await expect(late.getByLabel("On")).toBeChecked();

  const before = rule("Before a draft is due");
  await before.getByLabel("days before it is due").fill("0");
  await save();
  await expect(before.getByText("Before a draft is due: give whole days, from 1 to 365.")).toBeVisible();
  await expect(before.getByLabel("days before it is due")).toHaveValue("0");
  await before.getByLabel("days before it is due").fill("3");
  await late.getByLabel("The historian").uncheck();
  await late.getByLabel("The assigning editor").uncheck();
  await save();
  await expect(late.getByText("When a draft is late: say who is written to.")).toBeVisible();
  await expect(late.getByLabel("The historian")).not.toBeChecked();
  await expectSound(chief);

  await late.getByLabel("The historian").check();
  await late.getByLabel("The assigning editor").check();
  await late.getByLabel("On").uncheck();
  await save();
  await expect(chief.getByRole("status").filter({ hasText: "Saved. They count from now on." })).toBeVisible();
  await chief.reload();
  await expect(late.getByLabel("On")).not.toBeChecked();

  const rehearsal = chief.getByRole("list", { name: "Letters" });
  await chief.getByRole("link", { name: /^Rehearse/ }).click();
  await expect(chief.getByRole("heading", { level: 1, name: "A rehearsal" })).toBeVisible();
  await expect(rehearsal.getByRole("listitem").filter({ hasText: "when a draft is late" })).toHaveCount(0);
  await chief.goto(`${settings}/reminders`);
  await late.getByLabel("On").check();
  await save();
  await expect(chief.getByRole("status").filter({ hasText: "Saved. They count from now on." })).toBeVisible();

  await test.step("the rehearsal names who would have been written to last month, each with the letter", async () => {
    await chief.getByRole("link", { name: /^Rehearse/ }).click();
    await expectSound(chief);
    const one = rehearsal.getByRole("listitem").filter({ hasText: "when a draft is late" }).filter({ hasText: "Blankets of ’77" }).first();
    await expect(one).toContainText(cast.otherHistorian);
    await one.getByRole("link", { name: /^The letter/ }).click();
    await expect(one).toContainText("Was due");
    await expect(one).toContainText(`Dear ${cast.otherHistorian},`);
    await expectSound(chief);
    await chief.getByRole("link", { name: "The coming two weeks" }).click();
    await expect(chief.getByRole("link", { name: "The coming two weeks" })).toHaveAttribute("aria-current", "page");
    await expectSound(chief);
  });
});

test("quiet hours are saved, and refused where they leave no time for a letter", async ({ browser }) => {
  const chief = await at(browser, "chief");
  await chief.goto(`${settings}/reminders`);
  const form = chief.getByRole("form", { name: "Quiet hours" });
  const save = () => form.getByRole("button", { name: "Save the quiet hours" }).click();
  const [from, until] = [form.getByLabel("From"), form.getByLabel("Until")];
  await from.fill("");
  await save();
  await expect(form.getByRole("alert")).toContainText("Give a time, such as 19:00.");
  await from.fill("07:30");
  await until.fill("07:00");
  await save();
  await expect(form.getByRole("alert")).toContainText("Leave two hours of the day in which letters go out.");
  await from.fill("18:30");
  for (const day of ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]) await form.getByLabel(day).check();
  await save();
  await expect(form.getByRole("alert")).toContainText("Leave a day on which letters go out.");
  await expectSound(chief);
  for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]) await form.getByLabel(day).uncheck();
  await save();
  await expect(form.getByRole("status")).toContainText("Saved.");
  await chief.reload();
  await expect(from).toHaveValue("18:30");
  await expect(form.getByLabel("Saturday")).toBeChecked();
  await expect(form.getByLabel("Monday")).not.toBeChecked();
});
