// What is published here is a post in WordPress, with everything the page says.
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { topics } from "@/db/schema/magazine";
import { contributors, people } from "@/db/schema/people";
import { events } from "@/db/schema/timeline";
import { historian, magazineId, nextMonth } from "@/db/testing-publishing";
import { makePerson } from "@/db/testing-rows";
import { chief, columnId, columnName, connect, correctIt, nameOf, pageAt, passwords, php, plugins, publish, rowOf, statusOf, told, work } from "@/db/testing-wordpress";
import { trySite } from "./try-site";

test("it is a post there with everything the page says: headline, question, credit, answer, bio, date, slug, categories, tags", async () => {
  await connect();
  const [topic] = await db.insert(topics).values({ magazineId, name: "Arms & Armour", path: "arms" }).returning();
  const question = await publish({ headline: `Why “ships” ring <bells> & gongs`, deck: "They told the time.", topicIds: String(topic!.id) }, "Why did ships ring bells?\n\nMy uncle never knew.");
  expect(await work(nextMonth)).toBe(1);
  const row = await rowOf(question.id);
  expect(row).toMatchObject({ state: "done", isDown: false, notes: [], said: "" });
  const { post } = await told(row.remoteId!);
  expect(post).toMatchObject({ status: "publish", slug: question.path, date_gmt: "2026-11-24T12:00:00" });
  expect(row.link).toBe(post.link);
  expect(await Promise.all(post.categories.map((id) => nameOf("categories", id)))).toEqual(expect.arrayContaining([columnName, "Arms &amp; Armour"]));
  expect((await Promise.all(post.tags.map((id) => nameOf("tags", id)))).toSorted()).toEqual(["askdesk", "history"]);
  expect(post.excerpt.rendered).toContain("They told the time.");
  const text = post.content.rendered;
  expect(text).toContain('<p class="askdesk-byline">Answered by H. Marsh</p>');
  expect(text).toMatch(/<blockquote class="wp-block-quote askdesk-question" id="askdesk-[0-9a-f-]{36}">\s*<p><em>Why did ships ring bells\?<\/em><\/p>\s*<p><em>My uncle never knew\.<\/em><\/p>\s*<p?><?cite/);
  expect(text).toContain("<p>To tell the time.</p>");
  expect(text).toContain("H. Marsh wrote <em>The Bell</em>.");
  expect(text).toContain(`First published online at <a href="https://desk.example/`);
  const page = await pageAt(post.link);
  expect(page.status).toBe(200);
  for (const words of ["Why “ships” ring &lt;bells&gt; &amp; gongs", "To tell the time.", "—Reader"]) expect(page.text.replaceAll("&#038;", "&amp;").replaceAll("&#8220;", "“").replaceAll("&#8221;", "”").replaceAll("&#8212;", "—")).toContain(words);
  expect(await db.select({ kind: events.kind }).from(events).where(eq(events.questionId, question.id))).toContainEqual({ kind: "wordpressPut" });

  const again = await publish({ topicIds: String(topic!.id) });
  await work(nextMonth);
  expect((await told((await rowOf(again.id)).remoteId!)).post.categories).toEqual(post.categories); // those that are there are used
});

test("it is a post there under its author's name where the contributor is a user there, by name or by short name", async () => {
  await connect({ username: "desk-administrator", password: passwords.administrator });
  expect(await trySite(chief, magazineId, columnId)).toContain("Contributors who are users there become the authors of their posts.");
  const [byName, bySlug] = php<number[]>(`echo json_encode( array(
    wp_insert_user( array( 'user_login' => 'hm', 'user_pass' => wp_generate_password(), 'user_email' => 'hm@magazine.example', 'display_name' => 'Hélène Marsh & Co', 'role' => 'author' ) ),
    wp_insert_user( array( 'user_login' => 'somebody', 'user_nicename' => 'josephine-tarrow', 'user_pass' => wp_generate_password(), 'user_email' => 'jt@magazine.example', 'display_name' => 'Jo', 'role' => 'contributor' ) ) ) );`) as [number, number];
  const first = await publish({ bylineName: "Helene Marsh & Co" });
  await db.update(contributors).set({ handle: "josephine-tarrow" }).where(eq(contributors.personId, historian.id));
  const second = await publish({ bylineName: "J. Tarrow" });
  await work(nextMonth);
  for (const [question, author] of [[first, byName], [second, bySlug]] as const) {
    const { post } = await told((await rowOf(question.id)).remoteId!);
    expect(post.author).toBe(author);
    expect(post.content.rendered).not.toContain("Answered by");
  }
  // Where several wrote it the first is the post's author, and all stand in the text.
  const other = await makePerson(magazineId, "contributor");
  const both = await publish({ bylinePerson: [String(historian.id), String(other.id)], bylineName: ["J. Tarrow", "Ann Other"] });
  await work(nextMonth);
  const { post: ofBoth } = await told((await rowOf(both.id)).remoteId!);
  expect(ofBoth).toMatchObject({ author: bySlug, content: { rendered: expect.stringContaining("Answered by J. Tarrow and Ann Other") } });
  // An editor may not list users: who has published there is found all the same.
  await connect();
  const third = await publish({ bylineName: "Helene Marsh & Co" });
  await work(nextMonth);
  expect((await told((await rowOf(third.id)).remoteId!)).post.author).toBe(byName);
  await db.update(contributors).set({ handle: `gone-${historian.id}` }).where(eq(contributors.personId, historian.id));
});

test("it is a post there as a draft where the site wants that, and what somebody there made of it is left standing", async () => {
  await connect({ status: "draft" });
  const question = await publish();
  await work(nextMonth);
  const { remoteId } = await rowOf(question.id);
  expect(statusOf(remoteId!)).toBe("draft");
  expect((await told(remoteId!)).status).toBe(401);
  php(`wp_publish_post( ${remoteId} );`);
  await correctIt(question.id, 2, { path: question.path });
  await work(nextMonth);
  expect(statusOf(remoteId!)).toBe("publish");
});

test("it is a post there by an author, who may name no other author and make no categories; what could not be had is said", async () => {
  await connect({ username: "desk-author", password: passwords.author, category: "Nobody has this" });
  php(`wp_insert_user( array( 'user_login' => 'zz', 'user_pass' => wp_generate_password(), 'user_email' => 'zz@magazine.example', 'display_name' => 'Zoe Known', 'role' => 'author' ) ); wp_insert_post( array( 'post_title' => 'Hers', 'post_status' => 'publish', 'post_author' => get_user_by( 'login', 'zz' )->ID ) );`);
  const question = await publish({ bylineName: "Zoe Known" });
  await work(nextMonth);
  const row = await rowOf(question.id);
  expect(row.state).toBe("done");
  expect(row.notes.join(" ")).toContain("There is no category “Nobody has this” there, and desk-author may not make one.");
  expect(row.notes.join(" ")).toContain("may not name another author there");
  const { post } = await told(row.remoteId!);
  expect(post.content.rendered).toContain("Answered by Zoe Known");
  expect(post.content.rendered).toContain(row.marker); // its cleaner of HTML leaves the mark alone
});

test("it is a post there with a link that search engines take for canonical, where the site has a field for it", async () => {
  await connect();
  mkdirSync(plugins, { recursive: true });
  copyFileSync(resolve(import.meta.dirname, "../../docs/askdesk-canonical.php"), join(plugins, "askdesk-canonical.php"));
  expect((await trySite(chief, magazineId, columnId)).at(-1)).toBe("Its field askdesk_canonical takes the canonical link, so search engines hear that the page here counts.");
  const question = await publish();
  await work(nextMonth);
  const { post } = await told((await rowOf(question.id)).remoteId!);
  const page = await pageAt(post.link);
  expect(/<link rel="canonical" href="([^"]+)"/.exec(page.text)?.[1]).toMatch(new RegExp(`^https://desk\\.example/[^/]+/${question.path}$`));
  rmSync(plugins, { recursive: true });
  expect(/<link rel="canonical" href="([^"]+)"/.exec((await pageAt(post.link)).text)?.[1]).toBe(post.link);
});

test("people are only looked up by what is printed", async () => {
  // The desk's own name of a person, which may be another than the byline, never leaves it.
  await connect();
  await db.update(people).set({ name: "A private name" }).where(eq(people.id, historian.id));
  const question = await publish();
  await work(nextMonth);
  expect((await told((await rowOf(question.id)).remoteId!)).post.content.rendered).not.toContain("private name");
});
