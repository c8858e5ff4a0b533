import { expect, test } from "vitest";
import { fillPage } from "./fill-page";

const list = (length: number, wanted: (n: number) => boolean) => Array.from({ length }, (_, n) => ({ n, holds: wanted(n) }));
/** All pages of a list, and how many rows were looked at for the dearest of them. */
async function pagesOf(rows: { n: number; holds: boolean }[], size: number) {
  const [pages, dearest] = [[] as number[][], { looked: 0 }];
  for (let from = 0, more = true; more; ) {
    let looked = 0;
    const page = await fillPage(async (limit) => ((looked += limit), rows.slice(from, from + limit)), size);
    dearest.looked = Math.max(dearest.looked, looked);
    pages.push(page.rows.map(({ n }) => n));
    more = page.last !== null;
    from = (page.last?.n ?? 0) + 1;
  }
  return { pages, ...dearest };
}

test("every wanted row stands on one page, in order, and no page looks further than it may", async () => {
  for (const every of [1, 3, 50, 999, 5_000]) {
    const rows = list(9_001, (n) => n % every === 0);
    const { pages, looked } = await pagesOf(rows, 40);
    expect(pages.flat()).toEqual(rows.flatMap(({ n, holds }) => (holds ? [n] : [])));
    expect(looked).toBeLessThanOrEqual(4_800);
  }
});

test("where one in eight is wanted it is looked only a little further than a page needs; where they thin out, as far as it may", async () => {
  const limits: number[] = [];
  const look = (wanted: (n: number) => boolean) => fillPage(async (limit) => (limits.push(limit), list(5_000, wanted).slice(0, limit)), 40);
  await look((n) => n % 8 === 0);
  await look((n) => n % 8 === 0 && n < 300);
  await look((n) => n % 100 === 99);
  expect(limits).toEqual([300, 486, 300, 486, 3_000, 300, 3_000]);
});

test("a short list has one page, an empty one an empty page", async () => {
  expect((await pagesOf(list(40, () => true), 40)).pages).toEqual([Array.from({ length: 40 }, (_, n) => n)]);
  expect((await pagesOf([], 40)).pages).toEqual([[]]);
});
