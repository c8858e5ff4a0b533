// A guest without an account: asked by an editor on the review page, and what an address that is no link of ours shows.
import { expect, test } from "@playwright/test";
import { at, expectNoBarriers, reader } from "./cast";

test("an editor asks a guest, sees that the link waits, and ends it", async ({ browser }) => {
  const editor = await at(browser, "editor");
  await editor.goto("/desk/questions/FFW-1010/review");
  const guests = editor.getByRole("region", { name: "Guests" });
  await guests.getByText("Ask a guest to sign it off").click();
  await guests.getByRole("button", { name: "Send the link" }).click();
  await expect(guests.getByText("Who is asked?").first()).toBeVisible();
  await guests.getByLabel("Guest’s name").fill("Margit Olsen");
  await guests.getByLabel("Guest’s email").fill("margit.olsen@example.org");
  await guests.getByRole("button", { name: "Send the link" }).click();
  await expect(guests.getByText("The letter with the link goes to Margit Olsen.")).toBeVisible();
  const asked = guests.getByRole("listitem").filter({ hasText: "Margit Olsen" }).first();
  await expect(asked).toContainText("Waits for an answer");
  await expectNoBarriers(editor);
  await asked.getByRole("button", { name: "End the link" }).click();
  await expect(asked).toContainText("Link ended");
});

test("an address that is no link of ours shows nothing", async ({ browser }) => {
  const guest = await reader(browser);
  const answer = await guest.goto(`/sign-off/${"x".repeat(43)}`);
  expect(answer?.status()).toBe(404);
  expect(answer?.headers()["x-robots-tag"]).toBe("noindex, nofollow");
});
