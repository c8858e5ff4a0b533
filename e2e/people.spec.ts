// People come in, are given roles, and go: what a chief does counts at the other's next click.
import { expect, test } from "@playwright/test";
import { at, cast, expectNoBarriers, windowOf } from "./cast";

test("without JavaScript too, a wrong password is said and the wish to get somewhere kept", async ({ browser }) => {
  const page = await windowOf(browser, { javaScriptEnabled: false });
  await page.goto("/desk/log");
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel("Email").fill("nobody@example.org");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("do not belong together")).toBeVisible();
  await page.getByRole("button", { name: `Sign in as ${cast.chief}` }).click();
  await expect(page).toHaveURL(/\/desk\/log$/);
});

test("nobody is sent to another host after signing in", async ({ page }) => {
  await page.goto("/sign-in?to=https%3A%2F%2Fevil.example%2F");
  await page.getByRole("button", { name: `Sign in as ${cast.historian}` }).click();
  await expect(page).toHaveURL(/\/my$/);
  expect(new URL(page.url()).host).toBe(new URL(test.info().project.use.baseURL!).host);
});

test("a chief invites somebody without a mail server, hands the link over, and closes the account again", async ({ browser }) => {
  test.slow();
  const chief = await at(browser, "chief");
  const name = `Nia Okafor ${test.info().workerIndex}-${Date.now()}`;
  const email = `nia.${Date.now()}@example.org`;
  await chief.goto("/desk/settings/fathom-and-field/people");
  await expectNoBarriers(chief);
  await chief.getByLabel("Name").fill(name);
  await chief.getByRole("button", { name: "Invite" }).click();
  await expect(chief.getByRole("alert").filter({ hasText: "whole email address" })).toBeVisible();
  await expect(chief.getByLabel("Name")).toHaveValue(name);
  await chief.getByLabel("Email").fill(email);
  await chief.getByRole("checkbox", { name: /^Checker/ }).check();
  await chief.getByRole("button", { name: "Invite" }).click();
  await expect(chief.getByRole("heading", { level: 1, name })).toBeVisible();
  await expectNoBarriers(chief);
  await chief.getByRole("button", { name: "Make a link" }).click();
  const link = await chief.getByText("/sign-in/link?").innerText();

  const nia = await windowOf(browser);
  await nia.goto(link);
  await expectNoBarriers(nia);
  await nia.getByRole("button", { name: "Sign in" }).click();
  await expect(nia).toHaveURL(/\/account$/);
  await expectNoBarriers(nia);
  await nia.getByLabel("New password").fill("short");
  await nia.getByRole("button", { name: "Set password" }).click();
  await expect(nia.getByRole("alert").first()).toContainText("12 characters");
  await nia.getByLabel("New password").fill("a lantern in the fog");
  await nia.getByRole("button", { name: "Set password" }).click();
  await expect(nia.getByRole("status")).toContainText("Your new password is set");
  await nia.getByLabel("Email").fill(email);
  await nia.getByLabel("Password").fill("a lantern in the fog");
  await nia.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(nia).toHaveURL(/\/desk/);

  // The link worked once.
  const late = await windowOf(browser);
  await late.goto(link);
  await late.getByRole("button", { name: "Sign in" }).click();
  await expect(late.getByText("used already")).toBeVisible();

  // A checker has no letters; an editor has them at the next click.
  expect((await nia.goto("/desk/letters"))?.status()).toBe(404);
  await chief.getByRole("checkbox", { name: /^Editor/ }).check();
  await chief.getByRole("button", { name: "Set roles" }).click();
  await expect(chief.getByRole("status").filter({ hasText: "roles are set" })).toBeVisible();
  await nia.goto("/desk/letters");
  await expect(nia.getByRole("heading", { name: "Letters out" })).toBeVisible();
  await expectNoBarriers(nia);

  await chief.getByRole("button", { name: "Disable" }).click();
  await expect(chief.getByText("Disabled. Every session has ended.")).toBeVisible();
  await nia.goto("/desk/letters");
  await expect(nia).toHaveURL(/\/sign-in/);

  await chief.goto("/desk/log");
  await expect(chief.getByText(`disabled ${name}.`)).toBeVisible();
  await expectNoBarriers(chief);
});

test("who also works for another magazine keeps the account, and that magazine's settings do not exist", async ({ browser }) => {
  const neighbour = await at(browser, "neighbour");
  for (const path of ["/desk/settings/fathom-and-field/people", "/desk/settings/penny-almanac/people", "/desk/settings/fathom-and-field/name", "/desk/log", "/desk/settings/new"]) expect((await neighbour.goto(path))?.status(), path).toBe(404);
  const historian = await at(browser, "historian");
  for (const path of ["/desk", "/desk/settings", "/desk/letters", "/desk/log"]) expect((await historian.goto(path))?.status(), path).toBe(404);
});
