// An approved answer goes before readers, is marked as printed, taken up for correction, and withdrawn.
import { expect, test } from "@playwright/test";
import { at, expectNoBarriers, reader } from "./cast";

test("an editor publishes, readers have it at once, and the page comes down with a sentence", async ({ browser }) => {
  const desk = await at(browser, "chief");
  const street = await reader(browser);
  expect((await street.goto("/almanac/birds-in-a-pie"))?.status()).toBe(404);

  await desk.goto("/desk/questions/ALM-1009/publish");
  const form = desk.getByRole("form", { name: "Publish", exact: true });
  await form.getByLabel("Headline").fill("TK in a pie");
  await expect(form.getByLabel("Path")).toHaveValue("tk-in-a-pie");
  await form.getByRole("button", { name: "Publish now" }).click();
  await expect(form.getByRole("alert")).toContainText("TK stands here");

  await form.getByLabel("Headline").fill("Birds in a pie");
  await form.getByLabel("Deck").fill("They were put in after it was baked.");
  await expect(form.getByLabel("Path")).toHaveValue("birds-in-a-pie");
  await expect(desk.frameLocator('iframe[title="Preview of the page"]').getByRole("heading", { level: 1 })).toHaveText("Birds in a pie");
  await expectNoBarriers(desk);
  await form.getByRole("button", { name: "Publish now" }).click();
  await expect(desk.getByText(/^Before readers at/)).toBeVisible();
  await expectNoBarriers(desk);

  expect((await street.goto("/almanac/birds-in-a-pie"))?.status()).toBe(200);
  await expect(street.getByRole("heading", { level: 1 })).toHaveText("Birds in a pie");
  await street.goto("/almanac");
  await expect(street.getByRole("link", { name: "Birds in a pie" })).toBeVisible();

  const printed = desk.getByRole("form", { name: "Mark as printed" });
  await printed.getByLabel("Issue").selectOption({ index: 1 });
  await printed.getByLabel("Page").fill("21");
  await printed.getByRole("button", { name: "Mark as printed" }).click();
  await expect(desk.getByText(/^Printed in .*, page 21\.$/)).toBeVisible();

  await desk.getByRole("form", { name: "Correct" }).getByLabel("What has to be corrected?").fill("The number of birds.");
  await desk.getByRole("button", { name: "Correct" }).click();
  await desk.waitForURL(/\/review/);
  expect((await street.goto("/almanac/birds-in-a-pie"))?.status()).toBe(200);

  await desk.goto("/desk/questions/ALM-1009/publish");
  await expect(desk.getByText("It stays up while the correction is made.")).toBeVisible();
  const down = desk.getByRole("form", { name: "Withdraw" });
  await down.getByRole("button", { name: "Withdraw" }).click();
  await expect(down.getByRole("alert")).toContainText("Give the sentence");
  await down.getByLabel("What readers will find in its place").fill("We could not count the birds.");
  await down.getByRole("button", { name: "Withdraw" }).click();
  await expect(desk.getByText(/^Before readers at/)).toHaveCount(0);
  const gone = await street.goto("/almanac/birds-in-a-pie");
  expect(gone?.status()).toBe(410);
  await expect(street.getByText("We could not count the birds.")).toBeVisible();
  await street.goto("/almanac/archive");
  await expect(street.getByRole("link", { name: "Birds in a pie" })).toHaveCount(0);
});

test("an answer is scheduled by the clock on the magazine's wall, and called off", async ({ browser }) => {
  const desk = await at(browser, "editor");
  await desk.goto("/desk/questions/FFW-1009/publish");
  await expect(desk.getByText(/^It goes live by itself on/)).toBeVisible();
  await expectNoBarriers(desk);
  await desk.getByRole("button", { name: "Call the schedule off" }).click();
  await expect(desk.getByText(/^It goes live by itself on/)).toHaveCount(0);
  const form = desk.getByRole("form", { name: "Publish", exact: true });
  await form.getByLabel("Goes live").fill("2031-03-09T02:30"); // the clocks are put forward over it in New York
  await form.getByRole("button", { name: "Schedule" }).click();
  await expect(form.getByRole("alert")).toContainText("There is no 02:30 on that day in America/New York");
  await form.getByLabel("Goes live").fill("2031-03-09T06:00");
  await form.getByRole("button", { name: "Schedule" }).click();
  await expect(desk.getByText("It goes live by itself on March 9, 2031 at 6:00 AM EDT.")).toBeVisible();
});
