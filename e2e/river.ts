// The steps of the river as people take them on the screen, by the words on the controls. Each step leaves its page open.
import { expect, type Page } from "@playwright/test";
import { inDays } from "./cast";

export const column = "/wardroom";

/** Milliseconds a person needs for the form at least; a robot is quicker, and is told so. */
export const personsPace = Number(process.env.E2E_ASK_SECONDS ?? 3) * 1_000 + 200;

export type Question = { question: string; name: string; town: string; region: string; email: string; withheld?: boolean };

/** Fills the form of a column and sends it. Resolves with the reference and the address of the status page. */
export async function ask(page: Page, { question, name, town, region, email, withheld }: Question, of = column): Promise<{ reference: string; status: string }> {
  await page.goto(`${of}/ask`);
  await page.getByLabel("Your question").fill(question);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Town or city").fill(town);
  await page.getByLabel("State or country").fill(region);
  await page.getByLabel("Email").fill(email);
  if (withheld) await page.getByLabel("Withhold my name").check();
  await page.waitForTimeout(personsPace);
  await page.getByRole("button", { name: "Send question" }).click();
  await page.waitForURL(/\/q\//, { timeout: 20_000 });
  const reference = /[A-Z]{2,6}-\d+/.exec(await page.getByRole("main").innerText())?.[0];
  return { reference: reference ?? "", status: page.url().replace(/\?.*/, "") };
}

export async function accept(page: Page, reference: string): Promise<void> {
  await page.goto(`/desk/inbox?open=${reference}`);
  await page.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "is accepted" })).toBeVisible();
}

/** Shortens the question for print. */
export async function prepare(page: Page, reference: string, { asPrinted, slugLine }: { asPrinted: string; slugLine: string }): Promise<void> {
  await page.goto(`/desk/questions/${reference}`);
  await page.getByRole("region", { name: "The question" }).getByRole("link", { name: "Edit" }).click();
  await page.getByLabel("Question as printed").fill(asPrinted);
  await page.getByLabel("Slug line").fill(slugLine);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: slugLine })).toBeVisible();
}

export type Offer = { historian: string; due: string; words: string; amount: string; brief: string };

export async function assign(page: Page, reference: string, { historian, due, words, amount, brief }: Offer): Promise<void> {
  await page.goto(`/desk/questions/${reference}/assign`);
  await page.getByRole("radio", { name: historian }).check();
  await page.getByLabel("Due").fill(due);
  await page.getByLabel("Length in words").fill(words);
  await page.getByLabel("Fee", { exact: true }).selectOption("Money");
  await page.getByLabel("Amount").fill(amount);
  await page.getByLabel("Currency").selectOption("USD");
  await page.getByLabel("Brief").fill(brief);
  await page.getByRole("button", { name: "Assign", exact: true }).click();
  await page.waitForURL(new RegExp(`/desk/questions/${reference}$`));
}

/** Opens one's own assignment by its slug line. */
export async function openMine(page: Page, slugLine: string): Promise<void> {
  await page.goto("/my");
  await page.getByRole("link", { name: slugLine }).click();
  await expect(page.getByRole("heading", { level: 1, name: slugLine })).toBeVisible();
}

export async function take(page: Page, slugLine: string): Promise<void> {
  await openMine(page, slugLine);
  await page.getByRole("button", { name: "Take", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Your answer" })).toBeVisible();
}

/** What is typed: plain words, and words in italics between stars. */
export async function type(page: Page, surface: string, text: string): Promise<void> {
  await page.getByRole("textbox", { name: surface, exact: true }).click();
  for (const [at, part] of text.split("*").entries()) {
    if (at > 0) await page.keyboard.press("ControlOrMeta+i");
    await page.keyboard.type(part);
  }
}

/** Somebody's question brought to where a historian has the empty page before her. The editor's and the historian's screens stay where they are. */
export async function commission(editor: Page, historian: Page, asker: Page, { name, question, slugLine, to = "Josephine Tarrow", of }: { name: string; question: string; slugLine: string; to?: string; of?: string }): Promise<string> {
  const { reference } = await ask(asker, { question, name, town: "Duluth", region: "Minnesota", email: `${name.toLowerCase().replaceAll(" ", ".")}@post.example` }, of);
  await accept(editor, reference);
  await prepare(editor, reference, { asPrinted: question, slugLine });
  await assign(editor, reference, { historian: to, due: inDays(105), words: "120", amount: "100", brief: "As you see fit." });
  await take(historian, slugLine);
  return reference;
}

/** Waits until what was typed has been acknowledged. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole("banner").getByText("Saving…")).toBeHidden({ timeout: 20_000 });
  await expect(page.getByRole("status").filter({ hasText: "Saved at" })).toBeVisible({ timeout: 20_000 });
}

/** Waits until the surface knows where the caret is: browsers say so after the key, before the next frame. */
export const caretSeen = (page: Page): Promise<void> => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

/** Presses keys while the page is busy: all of them come before it draws anything, as they do on a slow machine. */
export const pressUndrawn = (page: Page, keys: readonly string[]): Promise<unknown> =>
  Promise.all([
    page.evaluate(() => {
      const end = performance.now() + 150;
      while (performance.now() < end);
    }),
    ...keys.map((key) => page.keyboard.press(key)),
  ]);

/** Selects words of the text as a drag of the mouse would, and waits until the editor knows. */
export async function select(page: Page, surface: string, words: string): Promise<void> {
  await page.getByRole("textbox", { name: surface, exact: true }).click();
  await page.evaluate((wanted) => {
    const text = document.querySelector("[role=textbox][contenteditable]")!;
    const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const from = node.textContent!.indexOf(wanted);
      if (from < 0) continue;
      getSelection()!.setBaseAndExtent(node, from, node, from + wanted.length);
      return;
    }
    throw new Error(`“${wanted}” does not stand in the text`);
  }, words);
  await caretSeen(page);
}

/** Types at the end of the paragraph in which these words stand. */
export async function typeAfter(page: Page, surface: string, words: string, added: string): Promise<void> {
  await select(page, surface, words);
  await page.keyboard.press("ArrowRight");
  await caretSeen(page);
  await page.keyboard.type(added);
}

export async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByText("With the desk").or(page.getByText("How it stands")).first()).toBeVisible();
}

/** Puts words at the end of the working text of a question, which makes them a suggestion, and takes everything that is suggested. */
export async function addToText(page: Page, reference: string, added: string): Promise<void> {
  await page.goto(`/desk/questions/${reference}/text`);
  const text = page.getByRole("textbox", { name: "The answer" });
  await text.click();
  await page.keyboard.press("ControlOrMeta+End");
  await caretSeen(page);
  await page.keyboard.type(added);
  await expect(text.locator("ins").filter({ hasText: added.trim() })).toBeVisible();
  await takeAll(page);
}

/** Takes all suggestions of the text that is open. */
export async function takeAll(page: Page): Promise<void> {
  const beside = page.getByRole("complementary", { name: "Beside the text" });
  const all = beside.getByRole("button", { name: "Take all", exact: true });
  const first = all.or(beside.getByRole("button", { name: "Take it", exact: true })).first();
  const asked = beside.getByRole("group", { name: /^Take all/ }).getByRole("button", { name: /^Take all/ });
  await expect(first).toBeVisible();
  // What moves in the margin while the mouse is down takes no click, and whether it asks once more is seen only when it has drawn the question.
  await expect(async () => {
    if (await first.isVisible()) await first.click({ timeout: 2_000 });
    await asked.click({ timeout: 500 }).catch(() => null);
    await expect(page.getByRole("textbox", { name: "The answer" }).locator("ins, del")).toHaveCount(0, { timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
}

/** Edits the working text and makes it a revision: puts words at its end, takes them, and says why. */
export async function edit(page: Page, reference: string, added: string, note: string): Promise<void> {
  await addToText(page, reference, added);
  if (note) await page.getByLabel("What you changed, and why").fill(note);
  await page.getByRole("button", { name: "Save as new revision" }).click();
  await expect(page.getByRole("region", { name: "Your verdict" })).toBeVisible();
}

export async function verdict(page: Page, reference: string, name: "Approve" | "Send back", note: string): Promise<void> {
  await page.goto(`/desk/questions/${reference}/review`);
  await page.getByLabel(/^A word to/).fill(note);
  await page.getByRole("button", { name, exact: true }).click();
  await page.waitForURL(new RegExp(`/desk/questions/${reference}$`));
}

export type Printing = { headline: string; deck: string; path: string; bio: string; issue: string; topics: string[] };

/** Fills what is printed around the answer; whether it goes out now or later is the caller's to press. */
export async function layOut(page: Page, reference: string, { headline, deck, path, bio, issue, topics }: Printing): Promise<void> {
  await page.goto(`/desk/questions/${reference}/publish`);
  await page.getByLabel("Headline").fill(headline);
  await page.getByLabel("Deck").fill(deck);
  await page.getByLabel("Path").fill(path);
  await page.getByLabel("Bio", { exact: true }).fill(bio);
  await page.getByLabel("First appeared in").selectOption({ label: issue });
  for (const topic of topics) await page.getByRole("checkbox", { name: topic }).check();
}
