// What is corrected or withdrawn here is made right or taken down in WordPress.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema/timeline";
import { editor, nextMonth, tuesday } from "@/db/testing-publishing";
import { asked, connect, correctIt, pageAt, php, publish, rowOf, statusOf, told, twins, work } from "@/db/testing-wordpress";
import { ofServer } from "../jobs/handlers";
import { withdraw } from "../publishing/withdraw";
import { pushAgain } from "./push-again";

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
