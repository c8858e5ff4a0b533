// A chief changes what a column says, and readers see it.
import { expect, test } from "@playwright/test";
import { at, expectNoBarriers, reader } from "./cast";

const settings = "/desk/settings/fathom-and-field";

test("every page of the settings stands in nobody's way", async ({ browser }) => {
  test.slow(); // a dozen pages and more, each looked at from end to end
  const chief = await at(browser, "chief");
  await chief.goto("/desk/settings");
  await expectNoBarriers(chief);
  for (const page of ["name", "look", "readers", "search-engines", "webhooks", "webhooks/new", "letters", "mailboxes", "mailboxes/new", "columns", "columns/new", "columns/map-room/wordpress", "style", "style/new?kind=terms", "issues", "topics", "fees", "rights", "people", "contributors", "contributors/new"]) {
    await chief.goto(`${settings}/${page}`);
    await expect(chief.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoBarriers(chief);
  }
});

test("a new column begins with usual words; a path that is reserved or taken is said beside the field", async ({ browser }) => {
  const chief = await at(browser, "chief");
  const n = Date.now().toString(36).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)]!).slice(-4);
  await chief.goto(`${settings}/columns/new`);
  await chief.getByLabel("Name").fill(`Ask about maps ${n}`);
  await chief.getByLabel("Path").fill("desk");
  await chief.getByLabel("Prefix of references").fill("M4P");
  await chief.getByRole("button", { name: "Begin the column" }).click();
  await expect(chief.getByRole("alert").filter({ hasText: "reserved" })).toBeVisible();
  await expect(chief.getByLabel("Path")).toHaveValue("desk");
  await chief.getByLabel("Path").fill(`maps-${n}`);
  await chief.getByLabel("Prefix of references").fill(`M${n}`);
  await chief.getByRole("button", { name: "Begin the column" }).click();
  await expect(chief.getByRole("heading", { level: 1, name: `Ask about maps ${n}` })).toBeVisible();

  await chief.getByLabel("Heading").fill("Lost, or only curious?");
  await chief.getByRole("button", { name: "Save" }).click();
  await expect(chief.getByText("Saved.")).toBeVisible();
  const page = await reader(browser);
  await expect(async () => {
    await page.goto(`/maps-${n}`);
    await expect(page.getByText("Lost, or only curious?").first()).toBeVisible({ timeout: 1000 });
  }).toPass();
});

test("a contributor gets a bio with italics and a portrait, and readers see both", async ({ browser }) => {
  const chief = await at(browser, "chief");
  const name = `Oskar Lindqvist ${Date.now()}`;
  await chief.goto(`${settings}/contributors/new`);
  await chief.getByLabel("Byline").fill(name);
  await chief.getByRole("button", { name: "Add", exact: true }).click();
  await expect(chief.getByRole("heading", { level: 1, name })).toBeVisible();
  await chief.getByLabel("Bio").fill("Oskar Lindqvist is the author of *The Baltic in Winter*.");
  await chief.getByRole("form", { name: "As printed" }).getByRole("button", { name: "Save" }).click();
  await expect(chief.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await chief.getByLabel("Choose a photograph").setInputFiles({ name: "notes.txt", mimeType: "image/png", buffer: Buffer.from("no picture") });
  await chief.getByRole("button", { name: "Set photograph" }).click();
  await expect(chief.getByRole("alert").filter({ hasText: "no JPEG, PNG or WebP" })).toBeVisible();
  await chief.getByLabel("Choose a photograph").setInputFiles({ name: "portrait.png", mimeType: "image/png", buffer: Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC", "base64") });
  await chief.getByRole("button", { name: "Set photograph" }).click();
  await expect(chief.getByRole("img", { name: `Portrait of ${name}` })).toBeVisible();
  await expectNoBarriers(chief);
  expect(await chief.getByLabel("Bio").inputValue()).toContain("*The Baltic in Winter*");
});
