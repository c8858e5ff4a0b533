// A reader asks: with JavaScript and without, once, twice, twenty times at once, and with all that robots try.
import { type APIRequestContext, type Browser, expect, type Page, test } from "@playwright/test";
import { at, expectNoBarriers, reader, windowOf } from "./cast";
import { personsPace as waits } from "./river";

const column = "/map-room";

type Words = { question: string; name?: string; town?: string; region?: string; email?: string };
async function fill(page: Page, { question, name = "Ruth Okafor", town = "Erie", region = "penn.", email = "ruth@example.org" }: Words) {
  await page.getByLabel("Your question").fill(question);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Town or city").fill(town);
  await page.getByLabel("State or country").fill(region);
  await page.getByLabel("Email").fill(email);
}
const send = (page: Page) => page.getByRole("button", { name: "Send question" }).click();
const onFoot = async (browser: Browser) => windowOf(browser, { javaScriptEnabled: false });

/** Asks and comes to the page of thanks; returns its address without what stands after the question mark. */
async function ask(page: Page, words: Words): Promise<string> {
  await page.goto(`${column}/ask`);
  await fill(page, words);
  await page.waitForTimeout(waits);
  await send(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We have your question");
  return page.url().split("?")[0]!;
}

/** The form as a program would see it. */
async function openForm(request: APIRequestContext) {
  const html = await (await request.get(`${column}/ask`)).text();
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)![1]!.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#x27;", "'");
  return { token: hidden("token"), wording: hidden("wording"), name: "Ruth", town: "Erie", region: "Pa.", email: "ruth@example.org", subject: "" };
}
const post = (request: APIRequestContext, form: Record<string, string>) => request.post(`/api/ask${column}`, { form, maxRedirects: 0 });

test("a reader asks, gets a reference, corrects the credit, and takes the question back", async ({ page }) => {
  const status = await ask(page, { question: "Why do old maps put east at the top?" });
  await expect(page.getByText(/^FFM-\d+$/)).toBeVisible();
  await expectNoBarriers(page);
  await expect(page.locator("main")).not.toContainText("ruth@example.org");

  await page.getByRole("link", { name: "This private page" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Waiting to be read");
  await expect(page.getByText("—Ruth Okafor, Erie, Pa.")).toBeVisible();
  await page.getByLabel("Withhold my name").check();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("—Name withheld, Pennsylvania")).toBeVisible();
  await expectNoBarriers(page);

  await page.getByRole("link", { name: "Take back" }).click();
  await expectNoBarriers(page);
  await page.getByRole("button", { name: "Take back" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Taken back");
  await page.goto(status);
  await expect(page.getByRole("link", { name: "Take back" })).toHaveCount(0);
});

test("without JavaScript the same way leads to the same end, and a refused form loses nothing", async ({ browser }) => {
  const page = await onFoot(browser);
  await page.goto(`${column}/ask`);
  await fill(page, { question: "What is a portolan?\n\nMy aunt has one.", email: "ruth@example" });
  await page.waitForTimeout(waits);
  const answered = page.waitForResponse((response) => response.url().includes("/api/ask/"));
  await send(page);
  expect((await answered).status()).toBe(422);
  await expect(page.getByRole("alert")).toContainText("your email address");
  await expect(page.getByText("This address stops after “example”.")).toBeVisible();
  await expect(page.getByLabel("Your question")).toHaveValue("What is a portolan?\n\nMy aunt has one.");
  await expect(page.getByLabel("State or country")).toHaveValue("penn.");
  await page.getByLabel("Email").fill("ruth@example.org");
  await send(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We have your question");
  await page.getByRole("link", { name: "This private page" }).click();
  await page.getByRole("link", { name: "Take back" }).click();
  await page.getByRole("button", { name: "Take back" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Taken back");
});

test("a refused form names every field, takes the focus, and has no barriers", async ({ page }) => {
  await page.goto(`${column}/ask`);
  await expectNoBarriers(page);
  await page.getByLabel("Your question").fill("A question without a name?");
  await send(page);
  const summary = page.getByRole("alert").filter({ hasText: "has not been sent yet" });
  await expect(summary).toBeFocused();
  await expectNoBarriers(page);
  await summary.getByRole("link", { name: "your name" }).click();
  await expect(page.getByLabel("Your name")).toBeFocused();
});

test("the same form twice, and twenty times at once, is one question; other words are another", async ({ request }) => {
  const form = { ...(await openForm(request)), question: "Who drew the first weather map?" };
  await new Promise((done) => setTimeout(done, waits));
  const answers = await Promise.all(Array.from({ length: 20 }, () => post(request, form)));
  expect(new Set(answers.map((answer) => answer.status()))).toEqual(new Set([303]));
  const places = new Set(answers.map((answer) => answer.headers().location));
  expect(places.size).toBe(1);
  const again = await post(request, form);
  expect(places.has(again.headers().location!)).toBe(true);
  const other = await post(request, { ...form, question: "Who drew the second?" });
  expect(other.status()).toBe(303);
  expect(places.has(other.headers().location!)).toBe(false);
  expect(other.headers()["cache-control"]).toBe("no-store");
});

test("what robots do is refused in words that help a person, and nothing typed is lost", async ({ request }) => {
  const form = { ...(await openForm(request)), question: "Is this a robot?" };
  const fast = await post(request, form);
  expect([fast.status(), (await fast.text()).includes("faster than people write")]).toEqual([422, true]);
  await new Promise((done) => setTimeout(done, waits));
  for (const [change, words] of [[{ subject: "cheap watches" }, "a field was filled in that people do not see"], [{ token: "made up" }, "press “Send question”"], [{ wording: "You may have my house." }, "press “Send question”"]] as const) {
    const refused = await post(request, { ...form, ...change });
    expect(refused.status()).toBe(422);
    const text = await refused.text();
    expect(text.toLowerCase()).toContain(words.toLowerCase());
    expect(text).toContain("Is this a robot?");
  }
  expect((await post(request, form)).status()).toBe(303);
});

test("markup, scripts and hostile characters are words, on the reader's page and on the desk", async ({ browser, page }) => {
  const hostile = `<script>document.title="owned"</script><img src=x onerror="document.title='owned'"> \u202eevil\u0000 ${Date.now()}?`;
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => dialogs.push(dialog.message()));
  const status = await ask(page, { question: hostile, name: "<b>Ruth</b>", town: "Erie<img src=x onerror=alert(1)>" });
  await expect(page.getByText('<script>document.title="owned"</script>')).toBeVisible();
  const reference = (await page.getByText(/^FFM-\d+$/).textContent())!;
  await page.goto(status);
  await expect(page.getByLabel("Your name")).toHaveValue("<b>Ruth</b>");
  await expect(page).not.toHaveTitle(/owned/);
  const editor = await at(browser, "editor");
  await editor.goto(`/desk/inbox?open=${reference}`);
  await expect(editor.getByText('<script>document.title="owned"</script>').first()).toBeVisible();
  await expect(editor).not.toHaveTitle(/owned/);
  expect(dialogs).toEqual([]);
});

test("the desk asks, the reader replies on the private page, and the page says so", async ({ browser, page }) => {
  const status = await ask(page, { question: "Which ship carried my great-uncle's globe?" });
  const reference = (await page.getByText(/^FFM-\d+$/).textContent())!;
  const editor = await at(browser, "editor");
  await editor.goto(`/desk/questions/${reference}`);
  await editor.getByRole("link", { name: "Ask the reader" }).or(editor.getByRole("button", { name: "Ask the reader" })).first().click();
  await editor.getByRole("textbox", { name: /ask/i }).fill("Do you know the year?");
  await editor.locator("main").getByRole("button", { name: /ask the reader/i }).last().click();
  await expect(editor.getByText("Do you know the year?").first()).toBeVisible(); // on the sheet, once it is asked

  await page.goto(status);
  await expect(page.getByText("Do you know the year?")).toBeVisible();
  await page.getByRole("button", { name: "Send reply" }).click();
  await expect(page.getByText("Your reply is missing.")).toBeVisible();
  await page.getByLabel("Your reply").fill("It was 1911.");
  await page.getByRole("button", { name: "Send reply" }).click();
  await expect(page.getByText("The editors have your reply.")).toBeVisible();
  await expect(page.getByText("It was 1911.")).toBeVisible();
  await editor.goto(`/desk/questions/${reference}`);
  await expect(editor.getByText("It was 1911.").first()).toBeVisible();
});

test("a wrong secret is no page, and the right one is told to nobody", async ({ browser, page, request }) => {
  expect((await request.get(`/q/${"x".repeat(32)}`)).status()).toBe(404);
  const status = await ask(page, { question: "How were secret maps kept secret?" });
  const headers = (await request.get(status)).headers();
  expect(headers["cache-control"]).toContain("no-store");
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(headers["x-robots-tag"]).toContain("noindex");
  const stranger = await reader(browser);
  await stranger.goto(`${column}`);
  await expect(stranger.locator("body")).not.toContainText("How were secret maps kept secret?");
});

test("an editor types in a letter that came by post", async ({ browser }) => {
  const editor = await at(browser, "editor");
  await editor.goto("/desk/inbox");
  await editor.getByRole("link", { name: "Type in a letter" }).click();
  await expectNoBarriers(editor);
  await editor.getByRole("button", { name: "Put it in the inbox" }).click();
  await expect(editor.getByText("The reader’s words are missing.").first()).toBeVisible();
  await editor.getByLabel("The reader’s words").fill("Gentlemen: why is the compass rose called a rose?");
  await editor.getByRole("textbox", { name: /^Name/ }).fill("Amos Tuttle");
  await editor.getByLabel("Postmarked on").fill("2026-01-05");
  await editor.getByRole("button", { name: "Put it in the inbox" }).click();
  await expect(editor).toHaveURL(/open=[A-Z]{2,6}-\d+/);
  await expect(editor.getByText("Amos Tuttle").first()).toBeVisible();
});
