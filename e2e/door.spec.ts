// Coming in and going out.
import { expect, test } from "@playwright/test";
import { cast, expectNoBarriers, signIn } from "./cast";

test("somebody of the demo comes in with one click and goes out again", async ({ page }) => {
  await page.goto("/sign-in");
  await expectNoBarriers(page);
  await signIn(page, "editor");
  await expect(page).toHaveURL(/\/desk/);
  await page.goto("/sign-in");
  await expect(page.getByText(cast.editor).first()).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("button", { name: "Sign out" })).toHaveCount(0);
  await page.goto("/desk");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a wrong password is refused in a sentence, and what was typed stays", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill("nobody@example.org");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue("nobody@example.org");
  await expectNoBarriers(page);
});
