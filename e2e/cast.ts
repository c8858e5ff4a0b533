// The people of the stories, and what every story needs: somebody at a screen, and an eye for barriers.
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page, test } from "@playwright/test";

/** Demo people by the part they play at Fathom & Field. */
export const cast = {
  chief: "Lorraine Achterberg",
  editor: "Daniel Okoro",
  checker: "Priya Raman",
  historian: "Josephine Tarrow",
  otherHistorian: "Ignacio Belmontes",
  /** Writes for both magazines. */
  traveller: "Gwen Oyelaran",
  /** Edits the other magazine, and is a contributor here. */
  neighbour: "Winifred Lacey",
} as const;
export type Part = keyof typeof cast;

/** What a test needs besides the desk, by the name of its variable. Fails the test that asks for what is not given: none is passed over in silence. */
export function needed(name: string): string {
  const given = process.env[name];
  if (!given) throw new Error(`Give ${name}: npm test does`);
  return given;
}

/** A day so many days from now, as a date field takes it. One that is written down would be past some day, and the desk refuses those. */
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const opened = new Map<BrowserContext, string>();

/**
 * A window with nothing remembered in it. Playwright leaves such windows open for as long as it runs, and the pages in them go on saying
 * that somebody is there: those of earlier stories are closed here.
 */
export async function windowOf(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const story = test.info().testId;
  const earlier = [...opened].flatMap(([context, of]) => (of === story ? [] : [context]));
  for (const context of earlier) opened.delete(context);
  await Promise.all(earlier.map((context) => context.close()));
  const context = await browser.newContext(options);
  opened.set(context, story);
  return context.newPage();
}

/** A browser of one's own for somebody who is signed in by the demo's one click. */
export async function at(browser: Browser, part: Part): Promise<Page> {
  const page = await windowOf(browser);
  await signIn(page, part);
  return page;
}

/** Signs in on a page by the demo's one click. */
export async function signIn(page: Page, part: Part): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: `Sign in as ${cast[part]}` }).click();
  await page.waitForURL(/\/(desk|my)/);
}

/** A reader's browser: nobody is signed in. */
export const reader = (browser: Browser): Promise<Page> => windowOf(browser);

/** A page that was left or came while it was looked at is looked at anew: between two pages there is no title, and half of each. */
async function lookOver(page: Page): ReturnType<AxeBuilder["analyze"]> {
  await expect(page).toHaveTitle(/./);
  const before = [page.url(), await page.title()];
  const results = await new AxeBuilder({ page }).exclude("iframe").analyze(); // the preview in a frame runs no script, so nothing can look into it; the page itself is looked over elsewhere
  const after = [page.url(), await page.title()];
  return before.join(" ") === after.join(" ") ? results : lookOver(page);
}

/** Notes the rule and the place of whatever stands in somebody's way on this page: the story goes on, and fails at its end. */
export async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await lookOver(page);
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`));
  expect.soft(found, `barriers on ${page.url()}`).toEqual([]);
}

/** On a telephone nothing stands beyond its edge. */
async function expectNarrow(page: Page): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(390);
  if (size) await page.setViewportSize(size);
}

/** A page as anybody meets it: in nobody's way, and no wider than a telephone. */
export async function expectSound(page: Page): Promise<void> {
  await expectNoBarriers(page);
  await expectNarrow(page);
}
