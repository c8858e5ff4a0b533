// A magazine brings the column it has printed already: four kinds of file are looked through, one piece is put right, and readers find the
// answers in the archive, in search and by their old addresses. The same file again brings nothing.
import { expect, type Page, test } from "@playwright/test";
import { at, expectNoBarriers, reader } from "./cast";
import { ghostExport, htmlPage, paragraph, wordOf, wxr, zipBomb, zipOf } from "@/lib/clippings/testing-files";

/** Told again on one desk, the story has answers of its own. */
const run = Date.now().toString(36);
const id = (Date.now() % 100_000_000) * 10;
const payload = `<script>document.title = "run"</script><img src=x onerror="document.title = 'run'"><a href="javascript:document.title='run'">here</a>`;
const ending = "<p><em>Hester Quill is the author of </em>The Salt Ledger<em>.</em></p><p>This article first appeared in the October 2011 issue.</p><p>SEND QUERIES TO: Ask the Wardroom</p>";
const wordpress = wxr([
  { id: id + 1, title: `Ask the Wardroom: Lanterns ${run}`, slug: `lanterns-${run}`, date: "2011-10-03 12:00:00", content: `<!-- wp:paragraph --><p><strong>Q:</strong> Who trimmed the stern lanterns ${run}? —Margaret Ellison, Duluth, Minn.</p><!-- /wp:paragraph --><!-- wp:paragraph --><p><strong>A:</strong> The lamplighter did, and <em>nobody</em> thanked him. ${payload}</p><!-- /wp:paragraph -->${ending}`, categories: ["Ask"] },
  { id: id + 2, title: `Ballast ${run}`, slug: `ballast-${run}`, date: "2012-03-05 12:00:00", content: `Dear Wardroom,\n\nWhat became of the ballast ${run}?\n\n<em>Amos Birch, Salem, Ore.</em>\n\nIt was thrown overboard, and the harbor silted up.\n\n${ending}`, categories: ["Ask"] },
  { id: id + 3, title: `Figureheads ${run}`, slug: `figureheads-${run}`, date: "2013-03-05 12:00:00", creator: "webdesk", content: `<p>Figureheads were painted white ${run}.</p><p>Later they were gilded.</p>`, categories: ["News"] },
  { id: id + 4, title: `Ask WDR: Ropes ${run}`, slug: `ropes-${run}`, date: "2013-04-05 12:00:00", content: `<p>Q: Dear Wardroom, how long were the ropes ${run}? —Ann 🐋 Frost, Toronto, Ontario</p><p>A: As follows.</p><table><tr><td>Sheet</td><td>12 fathoms</td></tr><tr><td>Brace</td><td>20 fathoms</td></tr></table>${ending}`, categories: ["Ask"] },
]);
const ghost = ghostExport([{ id: run, title: `Hardtack ${run}`, slug: `hardtack-${run}`, html: `<blockquote><p>How long did hardtack last ${run}?</p><p>—Ida Fennimore, Bath, England</p></blockquote><p>Longer than the men who ate it.</p>`, published_at: "2014-05-04T12:00:00.000Z", by: "Hester Quill" }]);
const page = htmlPage({ title: `Oakum ${run}`, body: `<h3>Question</h3><p>Who picked oakum ${run}?</p><p>—Ann Frost, Toronto, Ontario</p><h3>Answer</h3><p>Prisoners did, by the pound.</p><p>—Hester Quill</p>`, head: '<meta property="article:published_time" content="2009-02-03T12:00:00Z">' });
const zip = zipOf({ [`old/${run}/oakum.html`]: page });
const word = wordOf([paragraph(`Q: Why was grog watered ${run}? —Ludo Maas, Ghent, Belgium`), paragraph("A: An admiral in a grogram cloak said so."), paragraph("—Hester Quill"), paragraph("Originally published in the Winter 2008 issue.")].join(""));

const file = (name: string, content: string | Buffer) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });

/** Chooses a file for the column, and waits until it has been read. */
async function bringIn(editor: Page, name: string, content: string | Buffer): Promise<void> {
  await editor.goto("/desk/import");
  await editor.getByLabel("For the column").selectOption({ label: "Ask the Wardroom" }).catch(() => {});
  await editor.getByLabel("Choose a file").setInputFiles(file(name, content));
  await editor.waitForURL(/\/desk\/import\/\d+/);
  await expect(editor.getByRole("navigation", { name: "Lists" })).toBeVisible({ timeout: 40_000 });
}
const list = (editor: Page, name: string) => editor.getByRole("navigation", { name: "Lists" }).getByRole("link", { name: new RegExp(`^${name} `) });

/** Confirms all that are complete, and waits until the archive has them. */
async function takeAll(editor: Page, button: string): Promise<void> {
  await editor.getByRole("button", { name: button }).click();
  await expect(list(editor, "Complete")).toHaveText("Complete 0", { timeout: 40_000 });
  await expect(list(editor, "Taken")).toHaveText(/^Taken [1-9]/, { timeout: 40_000 });
  await expect(editor.getByText(/still to be taken/)).toHaveCount(0, { timeout: 40_000 });
}

test("an archive is brought in from four kinds of file, put right, confirmed, and found by readers", async ({ browser }) => {
  test.setTimeout(240_000);
  const editor = await at(browser, "editor");
  await editor.getByRole("navigation", { name: "Places" }).getByRole("link", { name: /^Answers/ }).click();
  await editor.getByRole("link", { name: "Bring in an archive" }).click();
  await expect(editor.getByRole("heading", { level: 1, name: "Bring in an archive" })).toBeVisible();
  await expectNoBarriers(editor);

  // What can be told apart is complete; what cannot says why.
  await bringIn(editor, `site-${run}.xml`, wordpress);
  await expect(list(editor, "Complete")).toHaveText("Complete 2");
  await expect(list(editor, "To be looked at")).toHaveText("To be looked at 2");
  await expectNoBarriers(editor);
  const lanterns = editor.getByRole("listitem").filter({ hasText: `Lanterns ${run}` });
  await expect(lanterns).toContainText("—Margaret Ellison, Duluth, Minnesota · answered by Hester Quill · October 3, 2011 · October 2011");
  await expect(editor).not.toHaveTitle("run");
  await list(editor, "To be looked at").click();
  await expect(editor.getByText("No question was found: no Q and A, no quotation at the head, no heading that asks, no line with a reader’s name.")).toBeVisible();

  // It is put right by hand, and taken.
  await editor.getByRole("link", { name: `Figureheads ${run}` }).click();
  await expect(editor.getByRole("button", { name: "Take it" })).toBeVisible();
  await expectNoBarriers(editor);
  await editor.getByRole("button", { name: "Take it" }).click();
  await expect(editor.getByRole("alert").filter({ hasText: "The question is missing." })).toBeVisible();
  await expect(editor.getByRole("region", { name: "The words in the file" })).toContainText(`Figureheads were painted white ${run}.`);
  // The next piece of the same list, and back, by the keys.
  await editor.getByRole("heading", { level: 1 }).click();
  await editor.keyboard.press("j");
  await expect(editor.getByRole("heading", { level: 1, name: `Ropes ${run}` })).toBeVisible();
  await expect(editor.getByText("2 of 2 in To be looked at.")).toBeVisible();
  await expect(editor.getByRole("region", { name: "To be looked at" }).getByRole("listitem")).toHaveText(["A table that begins “Sheet; 12 fathoms” stands as lines, a row to a line: look whether it can be read so."]);
  await expect(editor.getByRole("list", { name: "Remarks" })).toContainText("“Ask WDR:” is taken off the headline.");
  await expect(editor.getByLabel(/^Reader’s name/)).toHaveValue("Ann 🐋 Frost");
  await expect(editor.getByRole("textbox", { name: "Question" })).toHaveValue(`How long were the ropes ${run}?`);
  await editor.keyboard.press("k");
  await expect(editor.getByRole("heading", { level: 1, name: `Figureheads ${run}` })).toBeVisible();
  await editor.getByRole("textbox", { name: "Question" }).fill(`What color were figureheads ${run}?`);
  await editor.getByLabel(/^Reader’s name/).fill("Gideon Pike");
  await editor.getByLabel(/^Town/).fill("Memphis");
  await editor.getByLabel(/^State or country/).fill("TN");
  await editor.getByLabel("Answered by").fill("Hester Quill");
  await editor.getByRole("button", { name: "Save" }).click();
  await expect(editor.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await editor.getByRole("button", { name: "Take it" }).click();
  // The next one of the list is there; it is set aside, whatever stands in its fields, and taken up again.
  await expect(editor.getByRole("heading", { level: 1, name: `Ropes ${run}` })).toBeVisible();
  await editor.getByRole("textbox", { name: "Headline" }).fill("Ropes ".repeat(60));
  await editor.getByRole("button", { name: "Set it aside" }).click();
  await editor.waitForURL(/\/desk\/import\/\d+\?view=/);
  await list(editor, "Set aside").click();
  await editor.getByRole("link", { name: `Ropes ${run}` }).click();
  await editor.getByRole("button", { name: "Take it up again" }).click();
  await editor.getByRole("button", { name: "Take it", exact: true }).click();
  await editor.waitForURL(/\/desk\/import\/\d+\?view=/);
  await list(editor, "Complete").click();
  await takeAll(editor, "Take all 2 that are complete");
  await list(editor, "Taken").click();
  await expect(editor.getByText(/^Taken as [A-Z]+-\d+\.$/)).toHaveCount(4);

  // A second time nothing comes of the same file.
  await bringIn(editor, `again-${run}.xml`, wordpress);
  await expect(list(editor, "Here already")).toHaveText("Here already 4");
  await expect(editor.getByText(/The same file was brought in before/)).toBeVisible();
  await expect(editor.getByText(/^It was brought in before: [A-Z]+-\d+\.$/)).toHaveCount(4);

  for (const [name, content] of [[`ghost-${run}.json`, ghost], [`pages-${run}.zip`, zip], [`grog-${run}.docx`, word]] as const) {
    await bringIn(editor, name, content);
    await takeAll(editor, "Take the one that is complete");
  }

  // Readers have them as they were printed, on their day.
  const window = await reader(browser);
  await window.goto(`/wardroom/lanterns-${run}`);
  await expect(window.getByRole("heading", { level: 1, name: `Lanterns ${run}` })).toBeVisible();
  await expect(window.getByText("—Margaret Ellison, Duluth, Minn.")).toBeVisible();
  await expect(window.getByText("The lamplighter did, and nobody thanked him.")).toBeVisible();
  await expect(window.locator(".bio")).toHaveText("Hester Quill is the author of The Salt Ledger.");
  await expect(window.getByText(/This article first appeared in the October 2011 issue of/)).toBeVisible();
  await expect(window).not.toHaveTitle("run");
  expect(await window.locator("#answer .answer").innerHTML()).not.toMatch(/<script|onerror|javascript:/);
  await expectNoBarriers(window);
  await window.goto(`/wardroom/search?q=${encodeURIComponent(`figureheads ${run}`)}`);
  await expect(window.getByRole("region", { name: "What was found" }).getByRole("heading", { level: 2 })).toHaveText([`Figureheads ${run}`]);
  await window.goto("/contributors/hester-quill");
  await expect(window.getByRole("link", { name: `Hardtack ${run}` })).toBeVisible();

  // What readers and other sites wrote down leads on, for good; the feed begins with what is new.
  for (const [old, now] of [[`/2011/10/lanterns-${run}/`, `/wardroom/lanterns-${run}`], [`/?p=${id + 2}`, `/wardroom/ballast-${run}`], [`/hardtack-${run}/`, `/wardroom/hardtack-${run}`], [`/old/${run}/oakum.html`, `/wardroom/oakum`]] as const) {
    const answer = await window.request.get(old, { maxRedirects: 0 });
    expect.soft(answer.status(), old).toBe(301);
    expect.soft(answer.headers().location, old).toMatch(new RegExp(`^${now}`));
  }
  await window.goto(`/old/${run}/oakum.html`);
  await expect(window.getByRole("heading", { level: 1, name: `Oakum ${run}` })).toBeVisible();
  const items = (await (await window.request.get("/wardroom/feed.xml")).text()).split("<item>").slice(1);
  expect(items[0]).not.toContain(run);
  const years = items.filter((item) => item.includes(run)).map((item) => /<pubDate>[^<]* (\d{4}) /.exec(item)?.[1]);
  for (const year of years) expect(["2008", "2009", "2011", "2012", "2013", "2014"]).toContain(year);
  const parts = [...(await (await window.request.get("/sitemap.xml")).text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
  const sitemaps = await Promise.all(parts.map(async (part) => (await window.request.get(part)).text()));
  expect(sitemaps.join("")).toContain(`/wardroom/lanterns-${run}`);

  // The desk knows where it came from, and no letter went out.
  await editor.goto(`/desk/questions?q=${encodeURIComponent(`lanterns ${run}`)}&stage=all`);
  await editor.getByRole("table").getByRole("link").first().click();
  await expect(editor.getByText(`brought it in from site-${run}.xml: it first appeared on October 3, 2011 at https://old.example/2011/10/lanterns-${run}/.`)).toBeVisible();
  await expectNoBarriers(editor);
});

test("what is no archive, or would do harm, is refused with a sentence; nobody else sees an import", async ({ browser }) => {
  const editor = await at(browser, "editor");
  for (const [name, content, sentence] of [
    [`bomb-${run}.xml`, wxr([], '<!DOCTYPE lolz [<!ENTITY lol "lol">]>'), /declares entities of its own/],
    [`bomb-${run}.zip`, zipBomb(2_000_000_000), /unpacks to more than 300 MB/],
    [`letter-${run}.txt`, "Dear Sir", /none of the files that can be brought in/],
  ] as const) {
    await editor.goto("/desk/import");
    await editor.getByLabel("Choose a file").setInputFiles(file(name, content));
    await editor.waitForURL(/\/desk\/import\/\d+/);
    await expect(editor.getByRole("alert").filter({ hasText: sentence })).toBeVisible({ timeout: 40_000 });
  }
  const at404 = new URL(editor.url()).pathname;
  for (const part of ["checker", "historian", "neighbour"] as const) {
    const other = await at(browser, part);
    expect.soft((await other.request.get(at404)).status(), part).toBe(404);
    expect.soft((await other.request.get(`/api${at404.replace("/desk", "")}`)).status(), part).toBe(404);
    if (part !== "neighbour") expect.soft((await other.request.post("/api/import", { data: { columnId: 1, fileName: "x", size: 10, begins: "" } })).status(), part).toBe(404);
  }
  const stranger = await reader(browser);
  expect((await stranger.request.post("/api/import", { data: { columnId: 1, fileName: "x", size: 10, begins: "" } })).status()).toBe(401);
});
