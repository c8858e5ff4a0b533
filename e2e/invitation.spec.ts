// An offer answered by the link in its letter: on a telephone, without scripts and without an account.
import { expect, test } from "@playwright/test";
import { sayDay } from "@/lib/kit/day";
import { at, cast, expectNoBarriers, reader } from "./cast";
import { brief, dueOn, inDatabase, laterOn, linkOf, offered, offerOn, phone } from "./offers";

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
    for (const words of [brief, "280 words", sayDay(dueOn, "en-US"), "$250", `${cast.editor} asks you, ${cast.historian}`]) await expect(page.getByText(words).first()).toBeInViewport();
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
    await form.getByLabel("By when could you?").fill(dueOn);
    await form.getByLabel("A word with it").fill("I teach until Easter.");
    await form.getByRole("button", { name: "Ask for this day" }).click();
    await expect(form.getByText(`It is due ${sayDay(dueOn, "en-US")}. Give a later day.`).first()).toBeVisible();
    await expect(form.getByLabel("A word with it")).toHaveValue("I teach until Easter.");
    await form.getByLabel("By when could you?").fill(laterOn);
    await form.getByRole("button", { name: "Ask for this day" }).click();
    await expect(page.getByRole("region", { name: "What you said" })).toContainText(`You asked for time until ${sayDay(laterOn, "en-US")}.`);
  });

  await test.step("the desk moves the day with one click; the old link says where to look, the new one has the new day", async () => {
    await editor.goto(sheet);
    await expect(offerOn(editor)).toContainText("I teach until Easter.");
    await expectNoBarriers(editor);
    await offerOn(editor).getByRole("button", { name: `Make it ${sayDay(laterOn, "en-US")}` }).click();
    await expect(editor.getByRole("main")).toContainText(`gave ${cast.historian} time until ${sayDay(laterOn, "en-US")}.`);
    await page.reload();
    await expect(page.getByRole("status")).toContainText("We have sent you a newer letter about this question.");
    await expect(page.getByRole("button", { name: "Take" })).toHaveCount(0);
    await page.goto(await linkOf(reference));
    await expect(page.getByText(sayDay(laterOn, "en-US")).first()).toBeVisible();
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

test("an address that is no link of ours shows nothing", async ({ browser }) => {
  const page = await reader(browser);
  const answer = await page.goto(`/invitation/${"x".repeat(43)}`);
  expect(answer?.status()).toBe(404);
  expect(answer?.headers()["x-robots-tag"]).toBe("noindex, nofollow");
});
