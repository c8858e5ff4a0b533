// An answer in the feeds: it comes, is corrected and goes, and who has a feed already is told so.
import { type APIRequestContext, expect, test } from "@playwright/test";
import { feedFormats, type FeedName } from "@/lib/export/feed-formats";
import { readFeed } from "@/lib/export/testing-feeds";
import { at, expectNoBarriers, reader } from "./cast";
import { commission, edit, layOut, saved, submit, type, verdict } from "./river";

const names: FeedName[] = feedFormats.map(({ name }) => name);

/** A feed as its specification reads it, with the headers it came by. */
async function fetched(from: APIRequestContext, home: string, name: FeedName) {
  const response = await from.get(`${home}/${name}`);
  expect(response.status(), `${home}/${name}`).toBe(200);
  const { etag, "last-modified": modified, "content-type": media, "cache-control": cache } = response.headers();
  return { ...readFeed(name, await response.text()), etag: etag!, modified: modified!, media, cache };
}

const status = async (from: APIRequestContext, address: string, headers: Record<string, string>, method = "GET") => (await from.fetch(address, { headers, method })).status();

test("an answer comes into the feeds of its column, topic and historian, is corrected under one id, and goes", async ({ browser }) => {
  test.setTimeout(240_000);
  const [editor, chief, historian, asker] = [await at(browser, "editor"), await at(browser, "chief"), await at(browser, "historian"), await reader(browser)];
  const readers = asker.request;
  const slugLine = `Foghorns ${Date.now().toString(36)}`;
  const headline = `The horn in ${slugLine}`;
  const homes = ["/wardroom", "/wardroom/topics/the-war-at-sea", "/contributors/josephine-tarrow"];
  const everywhere = async (looksAt: (feed: Awaited<ReturnType<typeof fetched>>, address: string) => Promise<void> | void) => {
    for (const home of homes) for (const name of names) await looksAt(await fetched(readers, home, name), `${home}/${name}`);
  };
  const tags = new Map<string, string>();
  const ids = new Set<string>();

  await test.step("before it is published it is in none", async () => {
    await everywhere((feed, address) => {
      expect(feed.entries.map(({ title }) => title)).not.toContain(headline);
      tags.set(address, feed.etag);
    });
  });

  const reference = await commission(editor, historian, asker, { name: "Fay Horn", question: "Who blew the first foghorn, and why?", slugLine });
  await type(historian, "Your answer", "Robert Foulis heard low notes through fog, and thought of *steam*.");
  await saved(historian);
  await submit(historian);
  await verdict(editor, reference, "Approve", "");

  await test.step("published, it is in all of them in full, by one id", async () => {
    await layOut(editor, reference, { headline, deck: "Low notes carry.", path: `horn-${reference.toLowerCase()}`, bio: "J. Tarrow wrote *Rust and Ration*.", issue: "Spring 2027", topics: ["The war at sea"] });
    await editor.getByRole("button", { name: "Publish now" }).click();
    await expect(editor.getByLabel("Headline")).toHaveCount(0);
    await everywhere((feed, address) => {
      const entry = feed.entries.find(({ title }) => title === headline);
      expect(entry, address).toMatchObject({ authors: ["Josephine Tarrow"], topics: ["The war at sea"], html: expect.stringContaining("thought of <em>steam</em>") });
      expect(new URL(entry!.address).pathname).toBe(`/wardroom/horn-${reference.toLowerCase()}`);
      expect(new URL(feed.self).pathname).toBe(address);
      ids.add(entry!.id);
      expect(feed.etag).not.toBe(tags.get(address));
      tags.set(address, feed.etag);
    });
    expect(ids.size).toBe(1);
  });

  await test.step("who has it is told so, and sent nothing", async () => {
    // Another story may publish something at this very moment; then what was fetched is old, and is fetched again.
    for (const home of homes) for (const name of names) await expect(async () => {
      const address = `${home}/${name}`;
      const feed = await fetched(readers, home, name);
      const same = await readers.get(address, { headers: { "if-none-match": `"other", ${feed.etag}` } });
      expect(same.status(), address).toBe(304);
      expect(await same.body()).toHaveLength(0);
      expect(same.headers()).toMatchObject({ etag: feed.etag, "last-modified": feed.modified, "cache-control": feed.cache });
      expect(await status(readers, address, { "if-none-match": feed.etag.replace("W/", "") })).toBe(304);
      expect(await status(readers, address, { "if-none-match": "*" }, "HEAD")).toBe(304);
      expect(await status(readers, address, { "if-modified-since": feed.modified })).toBe(304);
      expect(await status(readers, address, { "if-modified-since": "Sun, 06 Nov 1994 08:49:37 GMT" })).toBe(200);
      expect(await status(readers, address, { "if-none-match": '"other"', "if-modified-since": feed.modified })).toBe(200);
    }).toPass({ timeout: 20_000 });
    expect(await status(readers, "/wardroom/topics/none/feed.atom", { "if-none-match": "*" })).toBe(404);
    expect(await status(readers, "/no-such-column/feed.json", { "if-none-match": "*" })).toBe(404);
  });

  await test.step("corrected, it is the same entry, and who has the old feed gets the new one", async () => {
    await editor.goto(`/desk/questions/${reference}/publish`);
    await editor.getByLabel("What has to be corrected?").fill("The inventor.");
    await editor.getByRole("button", { name: "Correct", exact: true }).click();
    await editor.waitForURL(/\/review/);
    await edit(editor, reference, " He was a Scot.", "Where he came from.");
    await verdict(chief, reference, "Approve", "");
    await editor.goto(`/desk/questions/${reference}/publish`);
    await editor.getByLabel("Correction").fill("An earlier version did not say where Foulis came from.");
    await editor.getByRole("button", { name: "Publish now" }).click();
    await expect(editor.getByLabel("Headline")).toHaveCount(0);
    await everywhere(async (feed, address) => {
      const entry = feed.entries.find(({ title }) => title === headline)!;
      expect(entry.html).toContain("He was a Scot.");
      expect(entry.html).toContain("An earlier version did not say");
      expect([...ids]).toEqual([entry.id]);
      expect(await status(readers, address, { "if-none-match": tags.get(address)! })).toBe(200);
      tags.set(address, feed.etag);
    });
  });

  await test.step("withdrawn, it is in none, and who has the old feed is sent the new one", async () => {
    await editor.goto(`/desk/questions/${reference}/publish`);
    await editor.getByLabel("What readers will find in its place").fill("It was another horn.");
    await editor.getByRole("button", { name: "Withdraw", exact: true }).click();
    await expect(editor.getByLabel("What readers will find in its place")).toHaveCount(0);
    await everywhere(async (feed, address) => {
      expect(feed.entries.map(({ id }) => id)).not.toContain([...ids][0]);
      expect(await status(readers, address, { "if-none-match": tags.get(address)! })).toBe(200);
    });
  });
});

test("readers and their programs find the feeds where they look", async ({ page }) => {
  for (const [path, home] of [["/wardroom", "/wardroom"], ["/wardroom/archive", "/wardroom"], ["/wardroom/carrots-in-the-dark", "/wardroom"], ["/wardroom/topics/the-war-at-sea", "/wardroom/topics/the-war-at-sea"], ["/contributors/ruben-haddadian", "/contributors/ruben-haddadian"]] as const) {
    await page.goto(path);
    const told = await page.locator('link[rel=alternate][href*="/feed."]').evaluateAll((links) => links.map((link) => [link.getAttribute("type"), new URL((link as HTMLLinkElement).href).pathname]));
    expect(told, path).toEqual(feedFormats.map(({ type: media, name }) => [media, `${home}/${name}`]));
  }
  await expect(page.getByText("Feeds of these answers: RSS, Atom, JSON")).toBeVisible();
  await expectNoBarriers(page);
  await page.goto("/wardroom/topics/the-war-at-sea");
  await expect(page.getByText("Feeds on this topic: RSS, Atom, JSON")).toBeVisible();
  await expectNoBarriers(page);
  await expect(page.getByRole("contentinfo").getByRole("listitem").filter({ hasText: "Feeds: RSS, Atom, JSON" }).getByRole("link", { name: "Atom" })).toHaveAttribute("href", "/wardroom/feed.atom");
});
