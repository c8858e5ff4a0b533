// An offer answered by the link in its letter: on a telephone, without scripts and without an account.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import postgres from "postgres";
import { secretOf } from "@/lib/intake/secret-link";
import { at, cast, expectNoBarriers, needed, reader, windowOf } from "./cast";
import { accept, ask, assign, prepare } from "./river";

const question = "My great-uncle kept the light at Minot’s Ledge and swore that the tower shook in every gale. Did it? And how did a keeper get off it when he was ill?";
const asPrinted = "My great-uncle kept the light at Minot’s Ledge and swore that the tower shook in every gale. Did it? And how did a keeper get off it when he was ill?";
const brief = "The tower, then the man in it. Start with the gale of 1851.";

async function inDatabase<T>(run: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(needed("E2E_DATABASE_URL"), { max: 1 });
  try {
    return await run(sql);
  } finally {
    await sql.end();
  }
}

/** The address in the newest letter of an offer, which the desk shows to nobody: made as the letter makes it, from the desk's database. */
async function linkOf(reference: string): Promise<string> {
  process.env.NEXTAUTH_SECRET ??= (JSON.parse(readFileSync(join(import.meta.dirname, "../data/secrets.json"), "utf8")) as { NEXTAUTH_SECRET: string }).NEXTAUTH_SECRET;
  const [row] = await inDatabase((sql) => sql<{ id: number; madeAt: Date }[]>`
    select i.id::int, i.made_at as "madeAt" from invitations i join assignments a on a.id = i.assignment_id join questions q on q.id = a.question_id join columns c on c.id = q.column_id
    where c.prefix || '-' || q.number = ${reference} order by i.id desc limit 1`);
  return `/invitation/${secretOf("invitation", row!)}`;
}

/** A question that is offered to the historian, and the link in the letter. */
async function offered(browser: Browser, editor: Page): Promise<{ reference: string; slugLine: string }> {
  const asker = await reader(browser);
  const { reference } = await ask(asker, { question, name: "Ada Coy", town: "Scituate", region: "Massachusetts", email: `ada.${Date.now()}@example.org` });
  const slugLine = `Minot’s Ledge ${reference}`;
  await accept(editor, reference);
  await prepare(editor, reference, { asPrinted, slugLine });
  await assign(editor, reference, { historian: cast.historian, due: "2027-03-15", words: "280", amount: "250", brief });
  return { reference, slugLine };
}

const phone = (browser: Browser, more: { javaScriptEnabled?: boolean; colorScheme?: "dark" } = {}) => windowOf(browser, { viewport: { width: 390, height: 844 }, ...more });
const offerOn = (editor: Page) => editor.getByRole("region", { name: "The offer" });

test("a historian answers an offer from a telephone: more time, a colleague, yes, and no after all", async ({ browser }) => {
  test.setTimeout(300_000);
  const editor = await at(browser, "editor");
  const { reference, slugLine } = await offered(browser, editor);
  const sheet = `/desk/questions/${reference}`;
  const first = await linkOf(reference);
  const page = await phone(browser, { javaScriptEnabled: false });

  await test.step("a mail scanner looks, and nothing has happened", async () => {
    for (let n = 0; n < 3; n += 1) {
      expect((await editor.request.get(first)).status()).toBe(200);
      expect((await editor.request.head(first)).status()).toBe(200);
    }
    await editor.goto(sheet);
    await expect(offerOn(editor)).toContainText(`${cast.historian} has not taken it yet.`);
    await expectNoBarriers(editor);
  });

  await test.step("question, brief, length, date, fee and all five answers stand on one screen", async () => {
    await page.goto(first);
    await expect(page.getByRole("heading", { level: 1, name: slugLine })).toBeVisible();
    await expect(page.getByRole("region", { name: "The question" })).toContainText("swore that the tower shook");
    for (const words of [brief, "280 words", "March 15, 2027", "$250", `${cast.editor} asks you, ${cast.historian}`]) await expect(page.getByText(words).first()).toBeInViewport();
    await expect(page.getByRole("button", { name: "Take" })).toBeInViewport();
    for (const name of ["Turn down", "Need more time", "Suggest a colleague", "I have a conflict"]) await expect(page.getByText(name, { exact: true })).toBeInViewport();
    const seen = await phone(browser, { colorScheme: "dark" });
    await seen.goto(first);
    expect(await seen.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await expectNoBarriers(seen);
    await seen.getByText("Need more time", { exact: true }).click();
    await expectNoBarriers(seen);
  });

  await test.step("more time: an earlier day is refused, and what was typed is kept", async () => {
    await page.getByText("Need more time", { exact: true }).click();
    const form = page.getByRole("form", { name: "Need more time" });
    await form.getByLabel("By when could you?").fill("2027-03-15");
    await form.getByLabel("A word with it").fill("I teach until Easter.");
    await form.getByRole("button", { name: "Ask for this day" }).click();
    await expect(form.getByText("It is due March 15, 2027. Give a later day.").first()).toBeVisible();
    await expect(form.getByLabel("A word with it")).toHaveValue("I teach until Easter.");
    await form.getByLabel("By when could you?").fill("2027-04-20");
    await form.getByRole("button", { name: "Ask for this day" }).click();
    await expect(page.getByRole("region", { name: "What you said" })).toContainText("You asked for time until April 20, 2027.");
  });

  await test.step("the desk moves the day with one click; the old link says where to look, the new one has the new day", async () => {
    await editor.goto(sheet);
    await expect(offerOn(editor)).toContainText("I teach until Easter.");
    await expectNoBarriers(editor);
    await offerOn(editor).getByRole("button", { name: "Make it April 20, 2027" }).click();
    await expect(editor.getByRole("main")).toContainText(`gave ${cast.historian} time until April 20, 2027.`);
    await page.reload();
    await expect(page.getByRole("status")).toContainText("We have sent you a newer letter about this question.");
    await expect(page.getByRole("button", { name: "Take" })).toHaveCount(0);
    await page.goto(await linkOf(reference));
    await expect(page.getByText("April 20, 2027").first()).toBeVisible();
  });

  await test.step("a colleague is suggested, and the offer stands", async () => {
    await page.getByText("Suggest a colleague", { exact: true }).click();
    const form = page.getByRole("form", { name: "Suggest a colleague" });
    await form.getByLabel("Name").fill("Margit Olsen");
    await form.getByLabel("Email, or where to find them").fill(`margit.${reference.toLowerCase()}@example.org`);
    await form.getByRole("button", { name: "Suggest them" }).click();
    await expect(page.getByRole("region", { name: "What you said" })).toContainText("You suggested Margit Olsen.");
  });

  await test.step("taken without an account; a link to sign in goes to the address invited", async () => {
    await page.getByRole("button", { name: "Take" }).click();
    await expect(page.getByRole("status")).toContainText("It is yours.");
    const seen = await phone(browser);
    await seen.goto(page.url());
    await expectNoBarriers(seen);
    await page.getByRole("button", { name: "Send me a link to sign in" }).click();
    await expect(page.getByText("A letter with the link is on its way")).toBeVisible();
    await editor.goto(sheet);
    await expect(editor.getByRole("main")).toContainText("took it, by the link in the letter.");
    await expect(editor.getByText(`with ${cast.historian}`).first()).toBeVisible();
  });

  await test.step("and given back with a word", async () => {
    await page.getByText("Turn down", { exact: true }).click();
    const form = page.getByRole("form", { name: "Turn down" });
    await form.getByLabel("A word with it").fill("The papers are in Oslo.");
    await form.getByRole("button", { name: "Turn it down" }).click();
    await expect(page.getByRole("status")).toContainText("You turned this down.");
    await expect(page.getByText("“The papers are in Oslo.”")).toBeVisible();
    await expect(page.getByRole("button")).toHaveCount(0);
  });

  await test.step("the desk offers it to the colleague with one click, who declares a conflict of interest", async () => {
    await editor.goto(sheet);
    await offerOn(editor).getByRole("button", { name: "Offer it to Margit Olsen" }).click();
    await expect(editor.getByText("with Margit Olsen").first()).toBeVisible();
    const margit = await phone(browser, { javaScriptEnabled: false });
    await margit.goto(await linkOf(reference));
    await expect(margit.getByText(`${cast.editor} asks you, Margit Olsen`)).toBeVisible();
    await margit.getByText("I have a conflict", { exact: true }).click();
    const form = margit.getByRole("form", { name: "I have a conflict" });
    await form.getByRole("button", { name: "Declare it" }).click();
    await expect(form.getByText("Say in a few words what it is, so that the editors need not ask.").first()).toBeVisible();
    await form.getByLabel("What is it?").fill("My husband keeps that light.");
    await form.getByRole("button", { name: "Declare it" }).click();
    await expect(margit.getByRole("status")).toContainText("You told us of a conflict of interest");
    await editor.goto(sheet);
    await expect(offerOn(editor)).toContainText("Margit Olsen has a conflict of interest: “My husband keeps that light.”");
  });
});

test("a link that has run out says so with an address, and an editor sends it again", async ({ browser }) => {
  test.setTimeout(120_000);
  const editor = await at(browser, "editor");
  const { reference } = await offered(browser, editor);
  const link = await linkOf(reference);
  await inDatabase((sql) => sql`update invitations set expires_at = made_at + interval '1 millisecond' where id = (select max(id) from invitations)`);
  const page = await phone(browser);
  await page.goto(link);
  await expect(page.getByRole("status")).toContainText("This link has expired.");
  await expect(page.getByRole("main").getByRole("link", { name: /@/ })).toHaveAttribute("href", /^mailto:/);
  await expectNoBarriers(page);
  await editor.goto(`/desk/questions/${reference}`);
  await expect(offerOn(editor)).toContainText("has expired");
  await offerOn(editor).getByRole("button", { name: "Send it again" }).click();
  await expect(editor.getByRole("main")).toContainText(`sent ${cast.historian} the invitation again`);
  await page.goto(await linkOf(reference));
  await expect(page.getByRole("button", { name: "Take" })).toBeVisible();
});

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

test("an address that is no link of ours shows nothing", async ({ browser }) => {
  const page = await reader(browser);
  const answer = await page.goto(`/invitation/${"x".repeat(43)}`);
  expect(answer?.status()).toBe(404);
  expect(answer?.headers()["x-robots-tag"]).toBe("noindex, nofollow");
});
