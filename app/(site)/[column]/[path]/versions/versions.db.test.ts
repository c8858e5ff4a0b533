// The pages of how an answer read before: what they show, to whom they say what counts, and where there are none.
import { eq, sql } from "drizzle-orm";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { publications } from "@/db/schema/publishing";
import { approve, choices, editor, monday, ready, tuesday } from "@/db/testing-publishing";
import { correct } from "@/lib/publishing/correct";
import { publishNow } from "@/lib/publishing/publish-now";
import VersionPage, { generateMetadata } from "./[number]/page";
import VersionsPage from "./page";

/** An answer that was corrected once, in a column that shows how it read before or does not. */
async function corrected(showsVersions: boolean) {
  const { id } = await ready("Why did ships ring bells in a fog?");
  await publishNow(editor, choices(id), monday);
  await correct(editor, { questionId: id, reason: "It was no fog." }, tuesday);
  await approve(id, 2, "Why did ships ring bells at night?");
  await db.execute(sql`update questions set stage = 'ready' where id = ${id}`);
  await publishNow(editor, choices(id, { correction: "It was the night, not a fog." }), tuesday);
  const [page] = await db.select({ columnId: publications.columnId, path: publications.path }).from(publications).where(eq(publications.questionId, id));
  const [column] = await db.update(columns).set({ showsVersions }).where(eq(columns.id, page!.columnId)).returning({ path: columns.path });
  const at = { column: column!.path, path: page!.path };
  return { at, of: (number: string) => ({ params: Promise.resolve({ ...at, number }) }) };
}

test("all versions are listed with what was put right, each leads to how it read, and the newest to the page itself", async () => {
  const { at } = await corrected(true);
  const page = renderToStaticMarkup(await VersionsPage({ params: Promise.resolve(at) }));
  expect(page).toContain("It was the night, not a fog.");
  expect([...page.matchAll(/href="([^"]+)"/gu)].map(([, href]) => href)).toEqual([`/${at.column}/${at.path}`, `/${at.column}/${at.path}/versions/2#changes`, `/${at.column}/${at.path}/versions/1`]);
});

test("a version reads as it read, with the words that were changed in it; search engines are led to the page that stands", async () => {
  const { at, of } = await corrected(true);
  const [first, second] = [renderToStaticMarkup(await VersionPage(of("1"))), renderToStaticMarkup(await VersionPage(of("2")))];
  expect(first).toContain("Why did ships ring bells in a fog?");
  expect(first).not.toMatch(/<ins|<del|at night/u);
  expect(second.replace(/<span class="vh">[^<]*<\/span>/gu, "")).toMatch(/<del>in a fog<\/del>.*<ins>at night<\/ins>/u);
  expect(second).toContain("The words of the answer stayed as they were.");
  const { robots, alternates } = await generateMetadata(of("1"));
  expect(robots).toEqual({ index: false });
  expect(String(alternates!.canonical)).toMatch(new RegExp(`/${at.column}/${at.path}$`, "u"));
});

const notFound = "NEXT_HTTP_ERROR_FALLBACK;404";

test("there is none under a number that no version has", async () => {
  const { of } = await corrected(true);
  for (const number of ["0", "3", "01", "x"]) await expect(VersionPage(of(number))).rejects.toThrow(notFound);
});

test("there are none where the column shows none", async () => {
  const { at, of } = await corrected(false);
  await expect(VersionsPage({ params: Promise.resolve(at) })).rejects.toThrow(notFound);
  await expect(VersionPage(of("1"))).rejects.toThrow(notFound);
});
