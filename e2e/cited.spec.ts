// Machines learn what a page is, and readers how to quote it.
import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { at, expectNoBarriers, windowOf } from "./cast";

const answer = "/wardroom/carrots-in-the-dark";

test("the page of an answer says to machines what it is", async ({ page }) => {
  await page.goto(answer);
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!) as Record<string, unknown>;
  expect(data).toMatchObject({
    "@type": "Article",
    headline: "Carrots in the dark",
    author: [{ "@type": "Person", name: "Ruben Haddadian", url: expect.stringMatching(/\/contributors\/ruben-haddadian$/) }, { "@type": "Person", name: "Winifred Lacey" }],
    isPartOf: { "@type": "PublicationIssue", name: "Winter 2027", isPartOf: { "@type": "Periodical", name: "Fathom & Field" } },
    mainEntity: { "@type": "Question", author: { "@type": "Person", name: "Noreen Vasquez", homeLocation: { name: "Las Cruces, N.M." } }, acceptedAnswer: { "@type": "Answer", text: expect.stringContaining("You ate them for two stories") } },
  });
  const tag = (name: string) => page.locator(`meta[name="citation_${name}"]`).evaluateAll((found) => found.map((each) => each.getAttribute("content")));
  expect(await tag("title")).toEqual(["Carrots in the dark"]);
  expect(await tag("author")).toEqual(["Ruben Haddadian", "Winifred Lacey"]);
  expect(await tag("journal_title")).toEqual(["Fathom & Field"]);
  expect(await tag("issue")).toEqual(["Winter 2027"]);
  expect(await tag("publication_date")).toEqual([expect.stringMatching(/^20\d\d\/\d\d\/\d\d$/)]);
  for (const [path, type] of [["/wardroom", "CollectionPage"], ["/wardroom/ask", "AskPublicNewsArticle"], ["/contributors/ruben-haddadian", "ProfilePage"]] as const) {
    await page.goto(path);
    expect(JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!), path).toMatchObject({ "@type": type });
  }
});

test("a reader copies a citation and a BibTeX record, and saves one for a reference manager", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(answer);
  const cite = page.getByRole("region", { name: "Cite this answer" });
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await cite.getByRole("button", { name: "Copy the citation in Chicago style" }).click();
  expect(await copied()).toMatch(/^Haddadian, Ruben, and Winifred Lacey\. “Carrots in the Dark\.” Ask the Wardroom, Fathom & Field, Winter 2027\. http\S+\/wardroom\/carrots-in-the-dark\.$/);
  await cite.getByText("BibTeX", { exact: true }).click();
  await cite.getByRole("button", { name: "Copy the BibTeX record" }).click();
  expect(await copied()).toMatch(/^@article\{haddadian2027carrots,\n {2}author {2}= \{Haddadian, Ruben and Lacey, Winifred\},\n[\s\S]*journal = \{Fathom \\& Field\},[\s\S]*\}\n$/);
  await expect(cite.getByRole("button", { name: "Copied the BibTeX record" })).toBeVisible();
  await cite.getByText("RIS", { exact: true }).click();
  await expectNoBarriers(page);
  const [saved] = await Promise.all([page.waitForEvent("download"), cite.getByRole("link", { name: "Download the RIS record" }).click()]);
  expect(saved.suggestedFilename()).toBe("carrots-in-the-dark.ris");
  expect(await readFile(await saved.path(), "utf8")).toMatch(/^TY {2}- MGZN\r\nAU {2}- Haddadian, Ruben\r\n[\s\S]*ER {2}- \r\n$/);
});

test("the records go with their answer", async ({ request }) => {
  const kept = await request.get(`${answer}/cite.bib`);
  expect(kept.headers()).toMatchObject({ "content-type": "application/x-bibtex; charset=utf-8", "content-disposition": 'attachment; filename="carrots-in-the-dark.bib"', "cache-control": "public, max-age=0, must-revalidate" });
  expect((await request.get("/wardroom/the-pigeon-of-the-argonne/cite.ris")).status()).toBe(410);
  for (const nowhere of ["/wardroom/nothing-of-the-kind/cite.bib", `${answer}/cite.doc`]) expect((await request.get(nowhere)).status(), nowhere).toBe(404);
});

test("without a script the citations are there to read and to save", async ({ browser }) => {
  const page = await windowOf(browser, { javaScriptEnabled: false });
  await page.goto(answer);
  const cite = page.getByRole("region", { name: "Cite this answer" });
  await expect(cite.getByText(/^Haddadian, Ruben, and Winifred Lacey\. “Carrots in the Dark\.” Ask the Wardroom/)).toBeVisible();
  await expect(cite.getByText(/winter 2027, (p\.\s\d+, )?\S+\/wardroom\/carrots-in-the-dark\. Ask the Wardroom\.$/)).toBeVisible();
  await expect(cite.getByText("@article{")).toBeHidden();
  await cite.getByText("BibTeX", { exact: true }).click();
  await expect(cite.getByText("@article{")).toBeVisible();
  await expect(cite.getByRole("button")).toHaveCount(0);
  await expect(cite.getByRole("link", { name: "Download the BibTeX record" })).toHaveAttribute("href", `${answer}/cite.bib`);
});

test("an ISSN that is no ISSN is said beside its field", async ({ browser }) => {
  const chief = await at(browser, "chief");
  await chief.goto("/desk/settings/fathom-and-field/name");
  await chief.getByLabel("ISSN").fill("1234-5678");
  await chief.getByRole("button", { name: "Save" }).click();
  await expect(chief.getByRole("alert").filter({ hasText: "The last sign of this ISSN does not belong to the others" })).toBeVisible();
  await expect(chief.getByLabel("ISSN")).toHaveValue("1234-5678");
});
