// The inbox in the stories: questions of one's own in it, its rows, and what it says was done.
import { randomBytes } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { at } from "./cast";

/** A word that stands in no other question, to find one's own among everybody's. */
export const newWord = () => `tern${randomBytes(4).toString("hex").replace(/\d/g, (digit) => "ghijklmnop"[Number(digit)]!)}`;

/** Letters come by post: typed in, each opens in the inbox. Returns their references. */
export async function typeIn(page: Page, ...letters: string[]): Promise<string[]> {
  const references: string[] = [];
  for (const words of letters) {
    await page.goto("/desk/inbox/letter");
    await page.getByLabel("Column").selectOption({ label: "Ask the Wardroom" });
    await page.getByLabel("The reader’s words").fill(words);
    await page.getByLabel("Name", { exact: false }).first().fill("Ottoline Vane");
    await page.getByLabel("Town or city").fill("Memphis");
    await page.getByLabel("State or country").fill("Tennessee");
    await page.getByRole("button", { name: "Put it in the inbox" }).click();
    await page.waitForURL(/open=/);
    references.push(new URL(page.url()).searchParams.get("open")!);
  }
  return references;
}

/** The same by an editor in a window of its own. */
export async function comeIn(browser: Browser, ...questions: string[]): Promise<void> {
  const editor = await at(browser, "editor");
  await typeIn(editor, ...questions);
  await editor.close();
}

export const rows = (page: Page) => page.locator(".rows .row");
export const did = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words });
export const someAbout = (word: string, n: number) => Array.from({ length: n }, (_, i) => `Question ${i + 1}: how far does a ${word} fly in winter?`);

/** Waits until the inbox listens to keys: that is a moment after its rows are seen, when React has taken over what the server sent. */
export async function listens(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.keys(document.querySelector(".rows .row a") ?? {}).some((key) => key.startsWith("__reactFiber$")));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))); // what begins to listen does so after the next frame
}
