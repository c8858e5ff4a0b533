// The desk in figures: as sentences, charts, tables and files; a question that comes in is in them at once; a year of it for print.
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { at, cast, expectNoBarriers } from "./cast";

const figure = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const wardroom = "/desk/insight?magazine=fathom-and-field&column=wardroom";

/** How many came from a state that no other story writes from. */
async function fromWyoming(page: Page): Promise<number> {
  await page.goto(wardroom);
  const places = figure(page, "Where readers write from");
  await places.getByText("Show as table").click();
  await expect(places.getByRole("table")).toBeVisible();
  const row = places.getByRole("row", { name: /^Wyoming \d+$/ });
  return (await row.count()) === 0 ? 0 : Number((await row.textContent())!.replace(/\D/g, ""));
}

test("an editor reads the desk’s figures as sentence, chart, table and file, and what has just come in is among them", async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await at(browser, "editor");
  const before = await fromWyoming(page);

  await test.step("a letter that is typed in counts at once", async () => {
    await page.goto("/desk/inbox/letter");
    await page.getByLabel("Column").selectOption({ label: "Ask the Wardroom" });
    await page.getByLabel("The reader’s words").fill("What did gunners stuff into their ears before the broadside?");
    await page.getByRole("textbox", { name: /^Name/ }).fill("Ottilie Brandywine");
    await page.getByLabel("Town or city").fill("Cheyenne");
    await page.getByLabel("State or country").fill("Wyo.");
    await page.getByRole("button", { name: "Put it in the inbox" }).click();
    await expect(page).not.toHaveURL(/\/letter$/);
    expect(await fromWyoming(page)).toBe(before + 1);
  });

  await test.step("each figure has a drawn chart with a title, a table behind it and a file", async () => {
    const received = figure(page, "What came in");
    await expect(received.getByRole("img", { name: /^Questions received by channel, the last twelve months/ })).toBeVisible();
    await received.getByText("Show as table").click();
    await expect(received.getByRole("row", { name: /^Received Form Email Letter All$/ })).toBeVisible();
    const [saved] = await Promise.all([page.waitForEvent("download"), received.getByRole("link", { name: /^CSV/ }).click()]);
    expect(saved.suggestedFilename()).toBe("askdesk-wardroom-received-12m.csv");
    const rows = readFileSync(await saved.path(), "utf8").trimEnd().split("\r\n").map((row) => row.split(","));
    expect(rows[0]).toEqual(["\ufeffReceived", "Form", "Email", "Letter", "All"]);
    for (const [, ...counts] of rows.slice(1)) expect(Number(counts[3])).toBe(Number(counts[0]) + Number(counts[1]) + Number(counts[2]));
    await expect(figure(page, "Historians").getByRole("img", { name: /What historians have to write now/ })).toBeVisible();
    await expectNoBarriers(page);
  });

  await test.step("time and column stand in the address", async () => {
    await page.getByRole("combobox", { name: "Time" }).selectOption({ label: "The last three months" });
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await expect(page).toHaveURL(/span=3m/);
    await expect(page.getByText("Of Ask the Wardroom, Fathom & Field, the last three months.", { exact: false })).toBeVisible();
  });

  await test.step("the report of the year fits A4 and Letter", async () => {
    await page.getByRole("link", { name: /^Report of \d{4}, for print$/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: /in readers’ questions$/ })).toBeVisible();
    await expect(page.getByText(new RegExp(`To the historians who wrote in \\d{4}: .*${cast.historian}`))).toBeVisible();
    await expectNoBarriers(page);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("navigation", { name: "Places" })).toBeHidden();
    for (const format of ["A4", "Letter"] as const) expect((await page.pdf({ format, preferCSSPageSize: false })).byteLength).toBeGreaterThan(10_000);
  });
});

test("figures are not for checkers", async ({ browser }) => {
  const page = await at(browser, "checker");
  await expect(page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Insight" })).toHaveCount(0);
  expect((await page.goto("/desk/insight"))?.status()).toBe(404);
  expect((await page.request.get("/desk/insight/csv/historians")).status()).toBe(404);
});
