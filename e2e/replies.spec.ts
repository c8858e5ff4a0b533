// What a column keeps ready for its readers: replies to begin from, and reasons to decline with words of their own.
import { expect, test } from "@playwright/test";
import { at, expectNoBarriers } from "./cast";

test("an editor keeps a reply; what cannot be filled in is refused; it is picked when a reader is asked, filled in before it goes", async ({ browser }) => {
  const page = await at(browser, "editor");
  const name = `Which year ${Date.now().toString(36)}`;
  await page.goto("/desk/settings/fathom-and-field/columns/wardroom/replies");
  await page.getByText("Add a reply").click();
  const add = page.getByRole("form", { name: "Add a reply" });
  await add.getByLabel("Name").fill(name);
  await add.getByLabel("Words").fill("Dear {nobody}, which year was it?");
  await add.getByRole("button", { name: "Add the reply" }).click();
  await expect(add.getByText(/knows nothing of \{nobody\}/).first()).toBeVisible();
  await add.getByLabel("Words").fill("To answer {reference} for {column} we need the year.");
  await expectNoBarriers(page);
  await add.getByRole("button", { name: "Add the reply" }).click();
  await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
  await page.goto("/desk/questions/FFW-1017?move=askReader");
  await page.getByLabel("Saved reply").selectOption({ label: name });
  await expect(page.getByLabel(/What do you want to ask/)).toHaveValue("To answer FFW-1017 for Ask the Wardroom we need the year.");
  await expectNoBarriers(page);
});
