// What the desk publishes, in a real WordPress: every post is looked at as WordPress tells it to anybody, and as it shows it on its page.
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { once } from "node:events";
import { createServer, request as forward, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { eq, sql } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { db } from "@/db/client";
import { images, imageSizes } from "@/db/schema/images";
import { columns, topics } from "@/db/schema/magazine";
import { contributors, people } from "@/db/schema/people";
import { events } from "@/db/schema/timeline";
import { oldAddresses } from "@/db/schema/publishing";
import { wordpressPosts } from "@/db/schema/wordpress";
import { approve, choices, editor, historian, magazineId, monday, nextMonth, ready, refusal, tuesday } from "@/db/testing-publishing";
import { makePerson } from "@/db/testing-rows";
import type { Person } from "../actor";
import { readImage } from "../images/read-image";
import { ofServer } from "../jobs/handlers";
import { pauses } from "../kit/pauses";
import { correct } from "../publishing/correct";
import { publishNow } from "../publishing/publish-now";
import { withdraw } from "../publishing/withdraw";
import { fromCopy } from "../text/copy";
import { forgetSite, setSite, turnSiteOff, turnSiteOn } from "./change-site";
import { pushAgain, pushFailed, pushPublished } from "./push-again";
import { pushWaiting } from "./push";
import { siteInput } from "./site";
import { trySite } from "./try-site";

declare module "vitest" {
  export interface ProvidedContext {
    wordpress: { php: string; site: string; address: string; version: string };
  }
}
const wordpress = inject("wordpress");
const plugins = join(wordpress.site, "wp-content/mu-plugins");
const { runPhp } = (await import(/* @vite-ignore */ new URL("../../scripts/wordpress.mjs", import.meta.url).href)) as { runPhp: (at: typeof wordpress, code: string) => unknown };
const php = <T>(code: string): T => runPhp(wordpress, code) as T;

/** Between the desk and WordPress: it can lose an answer after WordPress has done what it was asked, and counts what was asked. */
let wire: Server;
let wireAddress: string;
let loses: (method: string, route: string) => boolean = () => false;
let asked: string[] = [];
/** Users of the site, with an application password each. */
let passwords: Record<"administrator" | "editor" | "author" | "contributor", string>;
let chief: Person;
let columnId: number;
let columnName: string;

beforeAll(async () => {
  process.env.ASKDESK_PRIVATE_HOSTS = "127.0.0.1";
  process.env.ASKDESK_SEAL_KEY = "a key that is longer than thirty-two characters";
  process.env.ASKDESK_URL = "https://desk.example";
  wire = createServer((from, to) => {
    const route = new URL(from.url!, "http://x").searchParams.get("rest_route") ?? "";
    asked.push(`${from.method} ${route}`);
    const on = forward(`${wordpress.address}${from.url}`, { method: from.method, headers: { ...from.headers, host: new URL(wordpress.address).host } }, (answer) => {
      if (loses(from.method!, route)) {
        answer.resume().on("end", () => from.socket.destroy());
        return;
      }
      to.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(to);
    });
    from.pipe(on);
  }).listen(0, "127.0.0.1");
  await once(wire, "listening");
  wireAddress = `http://127.0.0.1:${(wire.address() as AddressInfo).port}`;
  passwords = php(`
    $made = array();
    foreach ( array( 'administrator', 'editor', 'author', 'contributor' ) as $role ) {
      $id = wp_insert_user( array( 'user_login' => 'desk-' . $role, 'user_pass' => wp_generate_password(), 'user_email' => $role . '@magazine.example', 'display_name' => 'The Desk (' . $role . ')', 'role' => $role ) );
      $made[ $role ] = WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'Askdesk' ) )[0];
    }
    global $wp_rewrite; $wp_rewrite->set_permalink_structure( '/%postname%/' ); $wp_rewrite->flush_rules();
    echo json_encode( $made );`);
}, 120_000);
afterAll(() => {
  for (const name of ["ASKDESK_PRIVATE_HOSTS", "ASKDESK_SEAL_KEY", "ASKDESK_URL"]) delete process.env[name];
  wire.closeAllConnections();
  wire.close();
});
beforeEach(async () => {
  [loses, asked] = [() => false, []];
  rmSync(plugins, { recursive: true, force: true });
  await db.execute(sql`delete from graphile_worker._private_jobs`);
  chief = await makePerson(magazineId, "chief");
  const [column] = await db.select().from(columns).where(eq(columns.magazineId, magazineId));
  [columnId, columnName] = [column!.id, column!.name];
});

const settings = (more: object = {}) => siteInput.parse({ address: wireAddress, username: "desk-editor", password: passwords.editor, status: "publish", whenWithdrawn: "draft", category: columnName, tags: "askdesk, history", topicsAs: "categories", pointsHere: "on", featuresPicture: "on", ...more });
const connect = (more: object = {}) => setSite(chief, magazineId, columnId, settings(more), monday);

/** Does what waits now; what is to be tried later waits on. Returns how many jobs there were. */
async function work(now: Date): Promise<number> {
  const jobs = await db.execute<{ payload: { questionId: number } }>(sql`delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = 'push' and j.run_at <= greatest(now(), ${now.toISOString()}::timestamptz) returning j.payload`);
  for (const { payload } of jobs) await ofServer.push(payload, now);
  return jobs.length;
}
const rowOf = async (questionId: number) => (await db.select().from(wordpressPosts).where(eq(wordpressPosts.questionId, questionId)))[0]!;
let counted = 0;
/** An answer that is published, at a path of its own. */
async function publish(more: Record<string, unknown> = {}, question?: string) {
  const made = await ready(question);
  counted += 1;
  const path = `ships-bells-${counted}`;
  await publishNow(editor, choices(made.id, { path, ...more }), tuesday);
  return { ...made, path };
}
async function correctIt(questionId: number, number: number, more: Record<string, unknown>, document = fromCopy("To tell the *time*.")) {
  await correct(editor, { questionId, reason: "The hour is wrong." }, nextMonth);
  await approve(questionId, number, undefined, 0, document);
  await db.execute(sql`update questions set stage = 'ready' where id = ${questionId}`);
  await publishNow(editor, choices(questionId, { correction: "The hour was wrong.", ...more }), nextMonth);
}
type Told = { id: number; status: string; slug: string; link: string; date_gmt: string; title: { rendered: string }; content: { rendered: string }; excerpt: { rendered: string }; author: number; categories: number[]; tags: number[]; featured_media: number };
/** As WordPress tells it to whoever asks. */
const told = async (id: number) => {
  const answer = await fetch(`${wordpress.address}/?rest_route=/wp/v2/posts/${id}`);
  return { status: answer.status, post: (await answer.json()) as Told };
};
const nameOf = async (kind: "categories" | "tags", id: number) => ((await (await fetch(`${wordpress.address}/?rest_route=/wp/v2/${kind}/${id}`)).json()) as { name: string }).name;
const pageAt = async (link: string) => {
  const answer = await fetch(link);
  return { status: answer.status, text: await answer.text() };
};
/** Every post there that bears the mark of this one, in the trash too. */
const twins = (marker: string) => php<number>(`global $wpdb; echo json_encode( (int) $wpdb->get_var( "select count(*) from $wpdb->posts where post_type = 'post' and post_content like '%askdesk-${marker}%'" ) );`);
const statusOf = (id: number) => php<string | false>(`echo json_encode( get_post_status( ${id} ) );`);

describe("published here, it is a post there", () => {
  test("with everything the page says: headline, question, credit, answer, bio, date, slug, categories, tags", async () => {
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

  test("under its author's name where the contributor is a user there, by name or by short name", async () => {
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

  test("as a draft where the site wants that, and what somebody there made of it is left standing", async () => {
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

  test("by an author, who may name no other author and make no categories; what could not be had is said", async () => {
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

  test("with a link that search engines take for canonical, where the site has a field for it", async () => {
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
});

describe("pictures", () => {
  /** A revision's document with a picture in it, kept with the question. */
  async function pictured(questionId: number, colour: string) {
    const read = await readImage(await sharp({ create: { width: 900, height: 600, channels: 3, background: colour } }).jpeg().toBuffer());
    counted += 1;
    const id = `picture${String(counted).padStart(13, "0")}`;
    await db.insert(images).values({ id, magazineId, questionId, name: "Ice", mime: read.mime, width: read.width, height: read.height, rights: "Public domain", uploadedById: editor.id, uploadedAt: monday });
    await db.insert(imageSizes).values(read.sizes.map((size) => ({ imageId: id, ...size })));
    const figure = { type: "figure" as const, attrs: { image: id, alt: "Ice on the deck", credit: "IWM", width: 900, height: 600, focalX: 0.5, focalY: 0.5 }, content: [{ type: "text" as const, text: "The pack, & more." }] };
    return { id, document: { type: "doc" as const, content: [...fromCopy("Ice.").content, figure] } };
  }

  test("are uploaded once with description and caption, stand in the text, and the first is the featured image", async () => {
    await connect();
    const question = await publish();
    await work(nextMonth);
    const { id, document } = await pictured(question.id, "#446688");
    await correctIt(question.id, 2, { path: question.path }, document);
    await work(nextMonth);
    const row = await rowOf(question.id);
    const { post } = await told(row.remoteId!);
    const media = (await (await fetch(`${wordpress.address}/?rest_route=/wp/v2/media/${post.featured_media}`)).json()) as { alt_text: string; caption: { rendered: string }; source_url: string; slug: string };
    expect(media).toMatchObject({ alt_text: "Ice on the deck", slug: `askdesk-${id}` });
    expect(media.caption.rendered.replaceAll("&#038;", "&amp;")).toContain("The pack, &amp; more. IWM");
    expect(post.content.rendered).toContain(`src="${media.source_url}"`);
    expect(post.content.rendered).toContain('alt="Ice on the deck"');
    expect((await fetch(media.source_url)).headers.get("content-type")).toBe("image/jpeg");

    const before = asked.filter((one) => one === "POST /wp/v2/media").length;
    await pushAgain(editor, { questionId: question.id }, nextMonth);
    await work(nextMonth);
    expect(asked.filter((one) => one === "POST /wp/v2/media")).toHaveLength(before);
    php(`wp_delete_attachment( ${post.featured_media}, true );`);
    await pushAgain(editor, { questionId: question.id }, nextMonth);
    await work(nextMonth);
    const mended = (await told(row.remoteId!)).post;
    expect(mended.featured_media).toBeGreaterThan(post.featured_media);
    expect((await fetch(/src="([^"]+)"/.exec(mended.content.rendered)![1]!)).status).toBe(200);
  });

  test("that somebody there chose stay with a post that has none of ours", async () => {
    await connect();
    const question = await publish();
    await work(nextMonth);
    const { remoteId } = await rowOf(question.id);
    const theirs = php<number>(`$id = wp_insert_attachment( array( 'post_title' => 'Theirs', 'post_mime_type' => 'image/jpeg', 'post_status' => 'inherit' ), 'theirs.jpg' ); set_post_thumbnail( ${remoteId}, $id ); echo json_encode( $id );`);
    expect((await told(remoteId!)).post.featured_media).toBe(theirs);
    await correctIt(question.id, 2, { path: question.path });
    await work(nextMonth);
    expect((await told(remoteId!)).post.featured_media).toBe(theirs);
  });

  test("whose upload was never acknowledged are not uploaded again", async () => {
    await connect();
    const question = await publish();
    await work(nextMonth);
    const { id, document } = await pictured(question.id, "#884422");
    await correctIt(question.id, 2, { path: question.path }, document);
    loses = (method, route) => method === "POST" && route === "/wp/v2/media";
    await work(nextMonth);
    expect(await rowOf(question.id)).toMatchObject({ state: "waiting", said: expect.stringContaining("cut the connection") });
    loses = () => false;
    await work(new Date(nextMonth.getTime() + pauses[0]!));
    expect(await rowOf(question.id)).toMatchObject({ state: "done" });
    expect(php<number>(`global $wpdb; echo json_encode( (int) $wpdb->get_var( "select count(*) from $wpdb->posts where post_type = 'attachment' and post_name like 'askdesk-${id}%'" ) );`)).toBe(1);
  });
});

describe("corrected and withdrawn", () => {
  test("the same post is made right, at its own address", async () => {
    await connect();
    const question = await publish();
    await work(nextMonth);
    const { remoteId } = await rowOf(question.id);
    await correctIt(question.id, 2, { path: `${question.path}-corrected`, headline: "Why ships rang bells" });
    await work(nextMonth);
    const { post } = await told(remoteId!);
    expect(post).toMatchObject({ slug: `${question.path}-corrected`, title: { rendered: "Why ships rang bells" }, date_gmt: "2026-11-24T12:00:00" });
    expect(post.content.rendered).toContain("To tell the <em>time</em>.");
    expect(post.content.rendered).toMatch(/<strong>Corrected December 24, 2026\.<\/strong> The hour was wrong\./);
    expect(twins((await rowOf(question.id)).marker)).toBe(1);
  });

  test.each([["draft", "draft"], ["trash", "trash"]] as const)("it goes to %s, and comes back when it is published anew", async (whenWithdrawn, status) => {
    await connect({ whenWithdrawn });
    const question = await publish();
    await work(nextMonth);
    const { remoteId, link } = await rowOf(question.id);
    await withdraw(editor, { questionId: question.id, withdrawal: "It was wrong." }, nextMonth);
    await work(nextMonth);
    expect(await rowOf(question.id)).toMatchObject({ state: "done", isDown: true, remoteId });
    expect(statusOf(remoteId!)).toBe(status);
    expect((await pageAt(link)).status).toBe(404);
    await ofServer.push({ questionId: question.id }, nextMonth); // a job that runs twice
    await pushAgain(editor, { questionId: question.id }, nextMonth);
    await work(nextMonth);
    expect(await rowOf(question.id)).toMatchObject({ state: "done", isDown: true });

    await correctIt(question.id, 2, { path: question.path, correction: "" });
    await work(nextMonth);
    expect(await rowOf(question.id)).toMatchObject({ state: "done", isDown: false, remoteId });
    const { post } = await told(remoteId!);
    expect(post).toMatchObject({ status: "publish", slug: question.path });
    expect((await pageAt(post.link)).status).toBe(200);
    const kinds = (await db.select({ kind: events.kind }).from(events).where(eq(events.questionId, question.id))).map(({ kind }) => kind).filter((kind) => kind.startsWith("wordpress"));
    expect(kinds).toEqual(["wordpressPut", "wordpressTakenDown", "wordpressPut"]);
  });

  test("before it could be sent, it never goes up", async () => {
    await connect();
    const question = await publish();
    await withdraw(editor, { questionId: question.id, withdrawal: "It was wrong." }, tuesday);
    expect(await work(nextMonth)).toBe(1);
    expect(await rowOf(question.id)).toMatchObject({ state: "done", remoteId: null, isDown: false });
    expect(asked.filter((one) => one.startsWith("POST"))).toEqual([]);
  });

  test("deleted there, it is made anew by a correction; in the trash there, it stays in it; and withdrawn, there is nothing to do", async () => {
    await connect();
    const question = await publish();
    await work(nextMonth);
    const first = (await rowOf(question.id)).remoteId!;
    php(`wp_delete_post( ${first}, true );`);
    await correctIt(question.id, 2, { path: question.path });
    await work(nextMonth);
    const { remoteId, notes } = await rowOf(question.id);
    expect(remoteId).not.toBe(first);
    expect(notes).toEqual(["The post had been deleted there, and was made anew."]);
    php(`wp_trash_post( ${remoteId} );`);
    await correctIt(question.id, 3, { path: question.path });
    await work(nextMonth);
    expect(await rowOf(question.id)).toMatchObject({ state: "done", remoteId, notes: ["It lies in the trash there, where somebody of that site put it."] });
    expect(statusOf(remoteId!)).toBe("trash");
    php(`wp_delete_post( ${remoteId}, true );`);
    await withdraw(editor, { questionId: question.id, withdrawal: "It was wrong." }, nextMonth);
    await work(nextMonth);
    expect(await rowOf(question.id)).toMatchObject({ state: "done", remoteId: null, isDown: false });
  });
});

describe("when something goes wrong", () => {
  test("an answer that is lost after the post was made leaves one post", async () => {
    await connect();
    loses = (method, route) => method === "POST" && route === "/wp/v2/posts";
    const question = await publish();
    await work(nextMonth);
    const lost = await rowOf(question.id);
    expect(lost).toMatchObject({ state: "waiting", remoteId: null, tries: 1, nextAt: new Date(nextMonth.getTime() + pauses[0]!) });
    expect(twins(lost.marker)).toBe(1);
    loses = () => false;
    await work(new Date(nextMonth.getTime() + pauses[0]!));
    const found = await rowOf(question.id);
    expect(found).toMatchObject({ state: "done", said: "" });
    expect((await told(found.remoteId!)).post.slug).toBe(question.path);
    expect(twins(lost.marker)).toBe(1);
  });

  test("also where somebody there has given it another address meanwhile, and where the answer was withdrawn before it was found", async () => {
    await connect();
    loses = (method, route) => method === "POST" && route === "/wp/v2/posts";
    const [renamed, withdrawn] = [await publish(), await publish()];
    await work(nextMonth);
    loses = () => false;
    const { marker } = await rowOf(renamed.id);
    php(`wp_update_post( array( 'ID' => get_page_by_path( '${renamed.path}', OBJECT, 'post' )->ID, 'post_name' => 'elsewhere-${renamed.path}' ) );`);
    const there = php<number>(`echo json_encode( get_page_by_path( '${withdrawn.path}', OBJECT, 'post' )->ID );`);
    await withdraw(editor, { questionId: withdrawn.id, withdrawal: "It was wrong." }, nextMonth);
    await work(new Date(nextMonth.getTime() + pauses[0]!));
    expect(twins(marker)).toBe(1);
    expect((await told((await rowOf(renamed.id)).remoteId!)).post.slug).toBe(renamed.path);
    expect(await rowOf(withdrawn.id)).toMatchObject({ state: "done", isDown: true, remoteId: there });
    expect(statusOf(there)).toBe("draft");
  });

  test("another post at the same address is left alone", async () => {
    await connect();
    const made = await ready();
    counted += 1;
    const theirs = php<number>(`echo json_encode( wp_insert_post( array( 'post_title' => 'Theirs', 'post_name' => 'theirs-${counted}', 'post_status' => 'publish', 'post_content' => 'Theirs.' ) ) );`);
    await publishNow(editor, choices(made.id, { path: `theirs-${counted}` }), tuesday);
    await work(nextMonth);
    const { remoteId } = await rowOf(made.id);
    expect(remoteId).not.toBe(theirs);
    expect((await told(theirs)).post.content.rendered).toContain("Theirs.");
    expect((await told(remoteId!)).post.slug).toBe(`theirs-${counted}-2`);
  });

  test("an answer that was brought in from that very site is the post it was, and another at such an address is left alone", async () => {
    await connect();
    counted += 1;
    const [theirs, other] = php<[number, number]>(`echo json_encode( array( wp_insert_post( array( 'post_title' => 'As it was', 'post_name' => 'as-it-was-${counted}', 'post_status' => 'publish', 'post_content' => 'As it was.' ) ), wp_insert_post( array( 'post_title' => 'Another', 'post_name' => 'another-${counted}', 'post_status' => 'publish', 'post_content' => 'Another.' ) ) ) );`);
    const [was, wasNot] = [await ready(), await ready()];
    await db.insert(oldAddresses).values([{ magazineId, path: `/as-it-was-${counted}`, questionId: was.id }, { magazineId, path: `/2019/another-${counted}`, questionId: wasNot.id }]);
    await publishNow(editor, choices(was.id, { path: `brought-in-${counted}` }), tuesday);
    await publishNow(editor, choices(wasNot.id, { path: `brought-in-${counted}-too` }), tuesday);
    await work(nextMonth);
    expect(await rowOf(was.id)).toMatchObject({ state: "done", remoteId: theirs });
    expect((await told(theirs)).post.content.rendered).toMatch(/To tell the time\.[^]*From <a href="https:\/\/desk\.example/);
    expect((await rowOf(wasNot.id)).remoteId).not.toBe(other);
    expect((await told(other)).post.content.rendered).toContain("Another.");
  });

  test("a password that was changed there stops it with a sentence, and the new one sends it", async () => {
    const [password, user] = php<[string, number]>(`$id = wp_insert_user( array( 'user_login' => 'moving', 'user_pass' => wp_generate_password(), 'user_email' => 'moving@magazine.example', 'role' => 'editor' ) ); echo json_encode( array( WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'Askdesk' ) )[0], $id ) );`);
    await connect({ username: "moving", password });
    const fresh = php<string>(`WP_Application_Passwords::delete_all_application_passwords( ${user} ); echo json_encode( WP_Application_Passwords::create_new_application_password( ${user}, array( 'name' => 'Askdesk' ) )[0] );`);
    const question = await publish();
    await work(nextMonth);
    const failed = await rowOf(question.id);
    expect(failed).toMatchObject({ state: "failed", said: expect.stringContaining("does not let moving in") });
    expect(await db.select({ kind: events.kind }).from(events).where(eq(events.questionId, question.id))).toContainEqual({ kind: "wordpressFailed" });
    expect((await refusal(trySite(chief, magazineId, columnId))).message).toContain("does not let moving in");
    await connect({ username: "moving", password: fresh });
    expect(await pushFailed(chief, magazineId, columnId, nextMonth)).toBe(1);
    await work(nextMonth);
    expect(await rowOf(question.id)).toMatchObject({ state: "done" });
  });

  test("a site that is away is tried for two days and then given up; trying again sends what stands by then", async () => {
    await connect();
    const question = await publish();
    loses = () => true;
    let now = nextMonth;
    for (const pause of [0, ...pauses]) {
      now = new Date(now.getTime() + pause);
      expect(await work(now)).toBe(1);
    }
    expect(await rowOf(question.id)).toMatchObject({ state: "failed", tries: pauses.length + 1 });
    expect(await work(new Date(now.getTime() + 86_400_000))).toBe(0);
    loses = () => false;
    await pushAgain(editor, { questionId: question.id }, now);
    await work(now);
    expect(await rowOf(question.id)).toMatchObject({ state: "done", tries: 1 });
  });

  test("what happens while it is being sent is sent as well", async () => {
    await connect();
    const question = await publish();
    let isCorrected: Promise<void> | undefined;
    loses = (method, route) => {
      if (method === "POST" && route === "/wp/v2/posts") isCorrected ??= correctIt(question.id, 2, { path: question.path, headline: "Corrected meanwhile" });
      return false;
    };
    await work(nextMonth);
    await isCorrected;
    await work(new Date(nextMonth.getTime() + 86_400_000));
    const row = await rowOf(question.id);
    expect(row).toMatchObject({ state: "done" });
    expect((await told(row.remoteId!)).post.title.rendered).toBe("Corrected meanwhile");
    expect(twins(row.marker)).toBe(1);
  });

  test("a private address is spoken to only where it is let in", async () => {
    await connect();
    const question = await publish();
    process.env.ASKDESK_PRIVATE_HOSTS = "";
    await work(nextMonth);
    expect(await rowOf(question.id)).toMatchObject({ state: "failed", said: expect.stringContaining("open line") });
    expect((await refusal(connect())).fields.address).toContain("open line");
    expect(asked).toEqual([]);
    process.env.ASKDESK_PRIVATE_HOSTS = "127.0.0.1";
  });
});

describe("a chief", () => {
  test("hears in words what is right, and what is wrong", async () => {
    await connect();
    expect(await trySite(chief, magazineId, columnId)).toEqual([
      "Reached “The Magazine”.",
      "Signed in as The Desk (editor), who may publish posts.",
      "Contributors who have published there before become the authors of their posts.",
      "It has no field for a canonical link that can be written from here; posts say in their text where the answer was first published online.",
    ]);
    await connect({ username: "desk-author", password: passwords.author, pointsHere: undefined });
    expect(await trySite(chief, magazineId, columnId)).toEqual([
      "Reached “The Magazine”.",
      "Signed in as The Desk (author), who may publish posts.",
      "The Desk (author) may not name other authors, so bylines stand in the text.",
      "The Desk (author) may not make categories, so only those are used that are there.",
    ]);
    await connect({ username: "desk-contributor", password: passwords.contributor });
    expect((await refusal(trySite(chief, magazineId, columnId))).message).toContain("may write posts there but not publish them");
    await connect({ username: "nobody", password: "abcd efgh" });
    expect((await refusal(trySite(chief, magazineId, columnId))).message).toContain("does not let nobody in");
    await connect({ address: `${wireAddress}/wp-includes/js` });
    expect((await refusal(trySite(chief, magazineId, columnId))).message).toMatch(/is no WordPress|closed/);
    await connect({ address: "http://127.0.0.1:1" });
    expect((await refusal(trySite(chief, magazineId, columnId))).message).toBe("Nothing answers at 127.0.0.1, port 1.");
    mkdirSync(plugins, { recursive: true });
    php(`file_put_contents( '${plugins}/off.php', "<?php add_filter( 'wp_is_application_passwords_available', '__return_false' );" );`);
    await connect();
    expect((await refusal(trySite(chief, magazineId, columnId))).message).toContain("takes no application passwords");
  });

  test("keeps the password to the site and user it was given for, and has it forgotten", async () => {
    await connect();
    expect((await refusal(setSite(chief, magazineId, columnId, settings({ username: "desk-author", password: "" })))).fields.password).toContain("given for another");
    expect((await refusal(setSite(chief, magazineId, columnId, settings({ address: "https://other.example", password: "" })))).fields.password).toContain("given for another");
    await setSite(chief, magazineId, columnId, settings({ password: "", tags: "" }), monday);
    expect(await trySite(chief, magazineId, columnId)).toHaveLength(4);
    const question = await publish();
    await work(nextMonth);
    const first = await rowOf(question.id);
    await forgetSite(chief, magazineId, columnId, nextMonth);
    expect(await rowOf(question.id)).toBeUndefined();
    expect(statusOf(first.remoteId!)).toBe("publish");
    const log = JSON.stringify(await db.select().from(events).where(eq(events.magazineId, magazineId)));
    expect(log).not.toContain(passwords.editor);
  });

  test("has what was published before sent as well, with its dates; and turns it off and on", async () => {
    const before = await publish();
    expect(await db.select().from(wordpressPosts).where(eq(wordpressPosts.questionId, before.id))).toEqual([]); // there was no site
    await connect();
    await turnSiteOff(chief, magazineId, columnId, tuesday);
    const meanwhile = await publish();
    await work(nextMonth);
    expect(await rowOf(meanwhile.id)).toMatchObject({ state: "waiting", remoteId: null });
    expect((await refusal(pushPublished(chief, magazineId, columnId))).message).toContain("Turn it on");
    await turnSiteOn(chief, magazineId, columnId, nextMonth);
    expect(await pushPublished(chief, magazineId, columnId, nextMonth)).toBe(1);
    expect(await pushPublished(chief, magazineId, columnId, nextMonth)).toBe(0);
    expect(await work(nextMonth)).toBe(2);
    for (const { id } of [before, meanwhile]) expect((await told((await rowOf(id)).remoteId!)).post.date_gmt).toBe("2026-11-24T12:00:00");
    await db.update(wordpressPosts).set({ state: "waiting" }).where(eq(wordpressPosts.questionId, before.id));
    expect(await pushWaiting(nextMonth)).toBe(1); // its job was lost
  });
});

test("people are only looked up by what is printed", async () => {
  // The desk's own name of a person, which may be another than the byline, never leaves it.
  await connect();
  await db.update(people).set({ name: "A private name" }).where(eq(people.id, historian.id));
  const question = await publish();
  await work(nextMonth);
  expect((await told((await rowOf(question.id)).remoteId!)).post.content.rendered).not.toContain("private name");
});
