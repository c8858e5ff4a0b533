// A guest without an account: asked by an editor on the review page, read and answered by a secret link, once; and what an address that is
// no link of ours shows.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import postgres from "postgres";
import { tokenOf } from "@/lib/notes/guest-token";
import { at, expectNoBarriers, needed, reader, windowOf } from "./cast";

const review = "/desk/questions/FFW-1010/review";
const guestsOn = (page: Page) => page.getByRole("region", { name: "Guests" });
const guest = (page: Page, name: string): Locator => guestsOn(page).getByRole("listitem").filter({ hasText: name }).first();

async function askGuest(editor: Page, name: string, asked = ""): Promise<void> {
  await editor.goto(review);
  const guests = guestsOn(editor);
  await guests.getByText("Ask a guest to sign it off").click();
  await guests.getByLabel("Guest’s name").fill(name);
  await guests.getByLabel("Guest’s email").fill(`${name.toLowerCase().replaceAll(" ", ".")}@example.org`);
  await guests.getByLabel("What you ask").fill(asked);
  await guests.getByRole("button", { name: "Send the link" }).click();
  await expect(guests.getByText(`The letter with the link goes to ${name}.`)).toBeVisible();
  await expect(guest(editor, name)).toContainText("Waits for an answer");
}

/** The address in the guest's letter, which the desk shows to nobody: made as the letter makes it, from the desk's database. */
async function linkOf(name: string): Promise<string> {
  process.env.NEXTAUTH_SECRET ??= (JSON.parse(readFileSync(join(import.meta.dirname, "../data/secrets.json"), "utf8")) as { NEXTAUTH_SECRET: string }).NEXTAUTH_SECRET;
  const sql = postgres(needed("E2E_DATABASE_URL"), { max: 1 });
  try {
    const [row] = await sql<{ id: number; madeAt: Date }[]>`select id::int, made_at as "madeAt" from sign_offs where name = ${name} order by id desc limit 1`;
    return `/sign-off/${tokenOf(row!)}`;
  } finally {
    await sql.end();
  }
}
const phone = async (browser: Browser) => windowOf(browser, { viewport: { width: 390, height: 844 }, colorScheme: "dark" });

test("an editor asks a guest, sees that the link waits, and ends it", async ({ browser }) => {
  const editor = await at(browser, "editor");
  await editor.goto(review);
  const guests = guestsOn(editor);
  await guests.getByText("Ask a guest to sign it off").click();
  await guests.getByRole("button", { name: "Send the link" }).click();
  await expect(guests.getByText("Who is asked?").first()).toBeVisible();
  await askGuest(editor, "Margit Olsen");
  await expectNoBarriers(editor);
  const asked = guest(editor, "Margit Olsen");
  await asked.getByRole("button", { name: "End the link" }).click();
  await expect(asked).toContainText("Link ended");
  const page = await reader(browser);
  await page.goto(await linkOf("Margit Olsen"));
  await expect(page.getByRole("status")).toHaveText("The editors have ended this link. If you still have something to say, write to them.");
  await expect(page.getByRole("region", { name: "The answer" })).toHaveCount(0);
  await expectNoBarriers(page);
});

test.describe("by the link in the letter", () => {
  test("a guest reads on a phone, notes, and signs off once; looking changes nothing", async ({ browser }) => {
    test.setTimeout(180_000);
    const editor = await at(browser, "editor");
    await askGuest(editor, "Ove Brandt", "Is the winter right?");
    const link = await linkOf("Ove Brandt");

    await test.step("a mail scanner looks three times, and nothing has happened", async () => {
      for (let n = 0; n < 3; n += 1) expect((await editor.request.get(link)).status()).toBe(200);
      await editor.reload();
      await expect(guest(editor, "Ove Brandt")).toContainText("Waits for an answer");
    });

    const page = await phone(browser);
    await test.step("the text as it will be printed, with what is asked", async () => {
      await page.goto(link);
      await expect(page.getByRole("region", { name: "Daniel Okoro asks" })).toContainText("Is the winter right?");
      await expect(page.getByRole("region", { name: "The answer" })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await expectNoBarriers(page);
    });

    await test.step("a note to a paragraph, and one that says nothing is refused", async () => {
      const noting = page.getByRole("region", { name: "The answer" }).getByText(/^Note on this paragraph/).first();
      await noting.click();
      const form = page.getByRole("form", { name: /^Note on “/ }).first();
      await form.getByRole("button", { name: "Leave the note" }).click();
      await expect(form.getByText("Write the note first.").first()).toBeVisible();
      await form.getByLabel("Your note").fill("It was a mild one. <script>alert(1)</script>");
      await form.getByRole("button", { name: "Leave the note" }).click();
      await expect(page.getByText("The editors have your note.")).toBeVisible();
      await expect(page.getByRole("region", { name: "Your notes" })).toContainText("It was a mild one. <script>alert(1)</script>");
      await expectNoBarriers(page);
    });

    await test.step("changes are not asked for without a word; then it is signed off, and the page is closed", async () => {
      await page.getByRole("button", { name: "Ask for changes" }).click();
      await expect(page.getByText("Say what should be otherwise.").first()).toBeVisible();
      await page.getByLabel("A word with it").fill("Otherwise well.");
      await page.getByRole("button", { name: "It is right as it stands" }).click();
      await expect(page.getByRole("status")).toContainText("You signed this text off.");
      await page.reload();
      await expect(page.getByRole("button", { name: "It is right as it stands" })).toHaveCount(0);
      await expectNoBarriers(page);
    });

    await test.step("the desk ends the answered link: the answer stays, and the text is gone from the page", async () => {
      await editor.goto(review);
      await guest(editor, "Ove Brandt").getByRole("button", { name: "End the link" }).click();
      await expect(guest(editor, "Ove Brandt")).toContainText("The link is ended.");
      await page.reload();
      await expect(page.getByRole("status")).toContainText("You signed this text off.");
      await expect(page.getByRole("region", { name: "The answer" })).toHaveCount(0);
      await expect(page.getByRole("region", { name: "Your notes" })).toHaveCount(0);
      await expectNoBarriers(page);
    });

    await test.step("the desk has the note beside its words and the word with the answer, and the story tells of both", async () => {
      await editor.goto(review);
      await expect(guest(editor, "Ove Brandt")).toContainText("Signed off");
      await expect(guest(editor, "Ove Brandt")).toContainText("Otherwise well.");
      await editor.goto(review.replace("/review", "/text"));
      await expect(editor.getByRole("complementary", { name: "Beside the text" }).getByRole("article", { name: /^Note by Ove Brandt, guest/ })).toContainText("It was a mild one.");
      await editor.goto(review.replace("/review", ""));
      await expect(editor.getByRole("main")).toContainText(/Ove Brandt, guest/);
    });
  });

  test("a link that has run out says so and shows no text", async ({ browser }) => {
    const editor = await at(browser, "editor");
    await askGuest(editor, "Kaja Berg");
    const link = await linkOf("Kaja Berg");
    const sql = postgres(needed("E2E_DATABASE_URL"), { max: 1 });
    await sql`update sign_offs set expires_at = made_at + interval '1 millisecond' where name = 'Kaja Berg'`;
    await sql.end();
    const page = await phone(browser);
    await page.goto(link);
    await expect(page.getByRole("status")).toHaveText("This link has expired. If you still have something to say, ask the editors for a new one.");
    await expect(page.getByRole("region", { name: "The answer" })).toHaveCount(0);
    await expectNoBarriers(page);
  });
});

test("an address that is no link of ours shows nothing", async ({ browser }) => {
  const page = await reader(browser);
  const answer = await page.goto(`/sign-off/${"x".repeat(43)}`);
  expect(answer?.status()).toBe(404);
  expect(answer?.headers()["x-robots-tag"]).toBe("noindex, nofollow");
});
