// What is kept of a contributor: a book with its number checked, a bio used again, a fee paid, and a right without which nothing goes on the web.
import { expect, test } from "@playwright/test";
import { at, expectNoBarriers, reader } from "./cast";

const contributors = "/desk/settings/fathom-and-field/contributors";

test("a book is checked, stands on the page readers find, and an old bio comes back", async ({ browser }) => {
  const chief = await at(browser, "chief");
  await chief.goto(contributors);
  await chief.getByRole("link", { name: "Keiko Amundsen" }).click();
  await expectNoBarriers(chief);

  await test.step("a wrong number is told, and what was typed stays", async () => {
    await chief.getByText("Add a book").first().click();
    const form = chief.getByRole("form", { name: "Add a book" });
    await form.getByLabel("Title").fill("The Compass Rose in Winter");
    await form.getByLabel("ISBN").fill("978-0-306-40615-8");
    await form.getByRole("button", { name: "Add the book" }).click();
    await expect(form.getByRole("alert")).toContainText("One digit is wrong");
    await form.getByLabel("ISBN").fill("978-0-306-40615-7");
    await form.getByRole("button", { name: "Add the book" }).click();
    await expect(chief.getByRole("listitem").filter({ hasText: "The Compass Rose in Winter" })).toContainText("ISBN 9780306406157");
  });

  await test.step("readers find it", async () => {
    const somebody = await reader(browser);
    await expect(async () => {
      await somebody.goto("/contributors/keiko-amundsen");
      await expect(somebody.getByText("The Compass Rose in Winter")).toBeVisible({ timeout: 500 });
    }).toPass();
    expect(JSON.parse((await somebody.locator('script[type="application/ld+json"]').first().textContent())!).hasPart).toContainEqual(expect.objectContaining({ "@type": "Book", isbn: "9780306406157" }));
    await expectNoBarriers(somebody);
  });

  await test.step("a bio is changed, and the one before is used again", async () => {
    const form = chief.getByRole("form", { name: "As printed" });
    const before = await form.getByRole("textbox", { name: "Bio" }).inputValue();
    await form.getByRole("textbox", { name: "Bio" }).fill("Keiko Amundsen keeps maps.");
    await form.getByRole("button", { name: "Save" }).click();
    await expect(form.getByRole("status")).toBeVisible();
    await chief.getByRole("link", { name: "Bios as they were" }).click();
    await chief.getByRole("button", { name: /^Use this again/ }).first().click();
    await expect(chief.getByRole("heading", { name: "The present one" })).toBeVisible();
    await chief.getByRole("link", { name: "Profile" }).click();
    await expect(chief.getByRole("form", { name: "As printed" }).getByRole("textbox", { name: "Bio" })).toHaveValue(before);
  });
});

test("a fee that is due is marked as paid, and put right; the historian sees the own", async ({ browser }) => {
  const chief = await at(browser, "chief");
  await chief.goto("/desk/fees");
  await expectNoBarriers(chief);
  const owed = chief.getByRole("table", { name: "Owed" }).getByRole("row");
  const who = (await owed.nth(1).getByRole("link").first().textContent())!;
  const leads = await owed.nth(1).getByRole("link").first().getAttribute("href");
  await owed.nth(1).getByRole("checkbox").check();
  await chief.getByRole("form", { name: "Mark as paid" }).getByLabel("Reference").fill("Story run");
  await chief.getByRole("button", { name: "Mark as paid" }).click();
  await expect(chief.getByRole("status")).toContainText("One fee is marked as paid.");
  await chief.goto(leads!);
  await expect(chief.getByRole("table", { name: "What happened" })).toContainText("Story run");
  await expectNoBarriers(chief);
  await chief.getByRole("form", { name: "Reverse" }).getByLabel("Why").fill("The transfer came back.");
  await chief.getByRole("button", { name: "Reverse the payment" }).click();
  await expect(chief.getByRole("table", { name: "What happened" })).toContainText("Reversal of the payment");
  expect(who.length).toBeGreaterThan(0);

  const historian = await at(browser, "historian");
  await historian.goto("/my/fees");
  await expect(historian.getByRole("heading", { name: "My fees" })).toBeVisible();
  await expectNoBarriers(historian);
  expect((await historian.goto("/desk/fees"))?.status()).toBe(404);
});

test("of a print-only agreement the desk is told that it is not for the web", async ({ browser }) => {
  const chief = await at(browser, "chief");
  await chief.goto("/desk/questions/ALM-1010/publish");
  await expect(chief.getByText("Only print rights are held in this answer.")).toBeVisible();
  await chief.getByRole("link", { name: /^See the rights/ }).click();
  await expect(chief.getByRole("table", { name: "What was granted" })).toContainText("It is part of a book that I am writing");
  await expectNoBarriers(chief);
  await chief.goto("/desk/rights");
  await expect(chief.getByRole("heading", { name: "Rights that end" })).toBeVisible();
  await expectNoBarriers(chief);
});
