// The database is away. On a server of its own, whose pipe to the database can be shut: `npm test` brings both.
import { expect, test } from "@playwright/test";
import { expectNoBarriers, needed } from "./cast";
import { personsPace } from "./river";

const asked = { "Your question": "Does anybody read this while the files are away?", "Your name": "Signe Moe", "Town or city": "Tromsø", "State or country": "Norway", Email: "signe.moe@example.org" };

test.describe("while the database is away", () => {
  test("a reader's words are kept and can be sent when it is back", async ({ page, request }) => {
    const [desk, pipe] = [needed("E2E_AWAY_URL"), needed("E2E_AWAY_CONTROL")];
    await page.goto(`${desk}/wardroom/ask`);
    for (const [label, words] of Object.entries(asked)) await page.getByLabel(label).fill(words);
    await page.waitForTimeout(personsPace);
    await request.post(`${pipe}/shut`);
    try {
      const answered = page.waitForResponse((response) => response.request().method() === "POST");
      await page.getByRole("button", { name: "Send question" }).click();
      expect((await answered).status()).toBe(503);
      await expect(page.getByText("everything you typed is still here")).toBeVisible();
      for (const [label, words] of Object.entries(asked)) await expect(page.getByLabel(label)).toHaveValue(words);
      await expectNoBarriers(page);
      expect((await request.get(`${desk}/api/health`)).status()).toBe(503);
    } finally {
      await request.post(`${pipe}/open`);
    }
    await expect.poll(async () => (await request.get(`${desk}/api/health`)).status(), { timeout: 20_000 }).toBe(200);
    await page.getByRole("button", { name: "Send question" }).click();
    await page.waitForURL(/\/q\//);
  });
});
