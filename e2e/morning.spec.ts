// A whole morning's triage: 200 letters by keyboard alone, and how long the desk let the editor wait.
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { loadMorning, pressesFor, triageMorning } from "./morning.mjs";
import { at, needed } from "./cast";

test("200 letters are triaged by keys alone, each as it was pressed, and nobody waits for the desk", async ({ browser }) => {
  test.setTimeout(300_000);
  const database = postgres(needed("E2E_DATABASE_URL"), { max: 1, onnotice: () => {} });
  const morning = await loadMorning(database, "wardroom", 200);
  const page = await at(browser, "editor");
  await page.goto(`/desk/inbox?region=${encodeURIComponent(morning.region)}`);
  await expect(page.locator("#reading")).toContainText(morning.letters[0]!);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible(); // the page listens
  await page.keyboard.press("Escape");
  const waits = await triageMorning(page, morning);
  const total = waits.reduce((sum, wait) => sum + wait, 0);
  console.log(`200 letters, ${waits.length} keys that lead somewhere: ${(total / 1000).toFixed(2)} s of waiting in all, the longest ${Math.max(...waits).toFixed(0)} ms`);
  expect(total).toBeLessThan(30_000); // a machine that is busy elsewhere is no fault of the desk's
  const standing = async () => {
    const rows = await database<{ reference: string; stage: string }[]>`
      select c.prefix || '-' || q.number as reference, case when q.snoozed_at is not null then 'snoozed' else q.stage end as stage from questions q join columns c on c.id = q.column_id
      where c.prefix || '-' || q.number = any(${morning.letters})`;
    return new Map(rows.map(({ reference, stage }) => [reference, stage]));
  };
  const pressed = new Map(morning.letters.map((reference, n) => [reference, pressesFor(n, morning.target).stage]));
  await expect.poll(async () => [...(await standing())].filter(([reference, stage]) => stage !== pressed.get(reference)), { timeout: 120_000 }).toEqual([]);
  const [told] = await database<{ n: number }[]>`select count(*)::int as n from events e join questions q on q.id = e.question_id where e.kind = 'declined' and e.data->>'reason' = 'Outside the column' and q.id in (select question_id from askers where region = ${morning.region})`;
  expect(told!.n).toBeGreaterThan(0);
  await database.end();
});

test("what somebody else has decided meanwhile comes back as a sentence, and the question with it; what is undone before it was sent never was", async ({ browser }) => {
  const database = postgres(needed("E2E_DATABASE_URL"), { max: 1, onnotice: () => {} });
  const { letters, region } = await loadMorning(database, "wardroom", 3);
  const page = await at(browser, "editor");
  await page.goto(`/desk/inbox?region=${encodeURIComponent(region)}&order=newest`);
  const reading = page.locator("#reading");
  await expect(reading).toContainText(letters[2]!);
  // The desk does not answer yet: what is decided is shown all the same, and sent when it does.
  await page.route("**/api/inbox/act", (route) => route.abort());
  await page.keyboard.press("a");
  await expect(reading).toContainText(letters[1]!);
  await expect(page.getByText("The desk is away. One decision is kept here and sent when it is back.")).toBeVisible();
  await database`update questions set stage = 'declined' where number = ${Number(letters[2]!.split("-")[1])} and column_id = (select id from columns where path = 'wardroom')`;
  await page.unroute("**/api/inbox/act");
  await expect(page.getByRole("alert").filter({ hasText: "Somebody else has moved this question meanwhile: it is declined now." })).toBeVisible({ timeout: 15_000 });
  await expect(reading).toContainText(letters[1]!);
  await page.keyboard.press("s");
  await expect(reading).toContainText(letters[0]!);
  await page.keyboard.press("z");
  await expect(reading).toContainText(letters[1]!);
  await expect(page.getByRole("status").filter({ hasText: "is back in the inbox." })).toBeVisible();
  await database.end();
});
