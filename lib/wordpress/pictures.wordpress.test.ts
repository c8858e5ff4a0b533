// Pictures of an answer in WordPress: each is uploaded once.
import sharp from "sharp";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { images, imageSizes } from "@/db/schema/images";
import { editor, magazineId, monday, nextMonth } from "@/db/testing-publishing";
import { anew, asked, connect, correctIt, losing, php, publish, rowOf, told, wordpress, work } from "@/db/testing-wordpress";
import { readImage } from "../images/read-image";
import { fromCopy } from "../text/copy";
import { pauses } from "../kit/pauses";
import { pushAgain } from "./push-again";

/** A revision's document with a picture in it, kept with the question. */
async function pictured(questionId: number, colour: string) {
  const read = await readImage(await sharp({ create: { width: 900, height: 600, channels: 3, background: colour } }).jpeg().toBuffer());
  const id = `picture${anew().padStart(13, "0")}`;
  await db.insert(images).values({ id, magazineId, questionId, name: "Ice", mime: read.mime, width: read.width, height: read.height, rights: "Public domain", uploadedById: editor.id, uploadedAt: monday });
  await db.insert(imageSizes).values(read.sizes.map((size) => ({ imageId: id, ...size })));
  const figure = { type: "figure" as const, attrs: { image: id, alt: "Ice on the deck", credit: "IWM", width: 900, height: 600, focalX: 0.5, focalY: 0.5 }, content: [{ type: "text" as const, text: "The pack, & more." }] };
  return { id, document: { type: "doc" as const, content: [...fromCopy("Ice.").content, figure] } };
}

test("pictures are uploaded once with description and caption, stand in the text, and the first is the featured image", async () => {
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

test("pictures that somebody there chose stay with a post that has none of ours", async () => {
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

test("pictures whose upload was never acknowledged are not uploaded again", async () => {
  await connect();
  const question = await publish();
  await work(nextMonth);
  const { id, document } = await pictured(question.id, "#884422");
  await correctIt(question.id, 2, { path: question.path }, document);
  losing((method, route) => method === "POST" && route === "/wp/v2/media");
  await work(nextMonth);
  expect(await rowOf(question.id)).toMatchObject({ state: "waiting", said: expect.stringContaining("cut the connection") });
  losing(() => false);
  await work(new Date(nextMonth.getTime() + pauses[0]!));
  expect(await rowOf(question.id)).toMatchObject({ state: "done" });
  expect(php<number>(`global $wpdb; echo json_encode( (int) $wpdb->get_var( "select count(*) from $wpdb->posts where post_type = 'attachment' and post_name like 'askdesk-${id}%'" ) );`)).toBe(1);
});
