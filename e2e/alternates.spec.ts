// Who is asked next when a historian stays silent.
import { expect, test } from "@playwright/test";
import { at, cast, expectNoBarriers } from "./cast";
import { inDatabase, linkOf, offered, offerOn, phone } from "./offers";

test("an alternate is asked on silence, once the clock has moved on", async ({ browser }) => {
  test.setTimeout(180_000);
  const editor = await at(browser, "editor");
  const { reference } = await offered(browser, editor);
  const link = await linkOf(reference);
  const assigning = `/desk/questions/${reference}/assign`;

  await test.step("two are put in line, and change places", async () => {
    await editor.goto(assigning);
    const line = editor.getByRole("region", { name: "Next in line" });
    for (const name of [cast.traveller, cast.otherHistorian]) {
      await line.getByLabel("Put in line").last().selectOption(name);
      await line.getByRole("button", { name: "Put in line" }).click();
      await expect(line.getByRole("listitem").filter({ hasText: name })).toBeVisible();
    }
    await expectNoBarriers(editor);
    await line.getByRole("button", { name: `Move ${cast.otherHistorian} up` }).click();
    await expect(line.getByRole("listitem").first()).toContainText(cast.otherHistorian);
    await editor.goto(`/desk/questions/${reference}`);
    await expect(offerOn(editor)).toContainText(`Next in line: ${cast.otherHistorian}, ${cast.traveller}.`);
    await expectNoBarriers(editor);
  });

  await test.step("seven days pass without a word", async () => {
    await inDatabase(async (sql) => {
      await sql`update assignments set answer_by = answer_by - 12 where id = (select a.id from assignments a join questions q on q.id = a.question_id join columns c on c.id = q.column_id where c.prefix || '-' || q.number = ${reference})`;
      await sql`select graphile_worker.add_job('silence', '{}')`;
    });
    await expect(async () => {
      await editor.reload();
      await expect(editor.getByRole("main")).toContainText(`The desk offered it to ${cast.otherHistorian}, next in line, as no answer had come from ${cast.historian}`, { timeout: 1000 });
    }).toPass({ timeout: 30_000 });
    await expect(editor.getByText(`with ${cast.otherHistorian}`).first()).toBeVisible();
    await expect(offerOn(editor)).toContainText(`Next in line: ${cast.traveller}.`);
  });

  await test.step("the former is thanked for nothing more to do, and the next can take it", async () => {
    const page = await phone(browser, { javaScriptEnabled: false });
    await page.goto(link);
    await expect(page.getByRole("status")).toContainText("This question is no longer on offer to you");
    await page.goto(await linkOf(reference));
    await expect(page.getByText(`asks you, ${cast.otherHistorian}`)).toBeVisible();
    await page.getByRole("button", { name: "Take" }).click();
    await expect(page.getByRole("status")).toContainText("It is yours.");
  });
});

test("what an editor chose comes back when an offer is refused, with who is next in line", async ({ browser }) => {
  const editor = await at(browser, "editor");
  await editor.goto("/desk/questions/FFW-1013/assign");
  await editor.getByRole("radio", { name: cast.historian }).check();
  const next = editor.getByRole("group", { name: "Next in line" });
  await next.getByLabel("First").selectOption(cast.otherHistorian);
  await next.getByLabel("And then").selectOption(cast.traveller);
  await editor.getByLabel("Due").fill("2020-01-01");
  await editor.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(editor.getByRole("alert").filter({ hasText: "That day is past." })).toBeVisible();
  const chosen = (label: string) => next.getByLabel(label, { exact: true }).locator("option:checked");
  await expect(chosen("First")).toHaveText(cast.otherHistorian);
  await expect(chosen("Then")).toHaveText("Nobody");
  await expect(chosen("And then")).toHaveText(cast.traveller);
});
