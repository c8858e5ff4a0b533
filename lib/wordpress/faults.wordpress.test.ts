// Answers that are lost, sites that are away, posts that are somebody else's: however often it is tried there is one post.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema/timeline";
import { oldAddresses } from "@/db/schema/publishing";
import { choices, editor, magazineId, nextMonth, ready, refusal, tuesday } from "@/db/testing-publishing";
import { anew, asked, chief, columnId, connect, correctIt, losing, php, publish, rowOf, statusOf, told, twins, work } from "@/db/testing-wordpress";
import { pauses } from "../kit/pauses";
import { publishNow } from "../publishing/publish-now";
import { withdraw } from "../publishing/withdraw";
import { pushAgain, pushFailed } from "./push-again";
import { trySite } from "./try-site";

test("an answer that is lost after the post was made leaves one post", async () => {
  await connect();
  losing((method, route) => method === "POST" && route === "/wp/v2/posts");
  const question = await publish();
  await work(nextMonth);
  const lost = await rowOf(question.id);
  expect(lost).toMatchObject({ state: "waiting", remoteId: null, tries: 1, nextAt: new Date(nextMonth.getTime() + pauses[0]!) });
  expect(twins(lost.marker)).toBe(1);
  losing(() => false);
  await work(new Date(nextMonth.getTime() + pauses[0]!));
  const found = await rowOf(question.id);
  expect(found).toMatchObject({ state: "done", said: "" });
  expect((await told(found.remoteId!)).post.slug).toBe(question.path);
  expect(twins(lost.marker)).toBe(1);
});

test("also where somebody there has given it another address meanwhile, and where the answer was withdrawn before it was found", async () => {
  await connect();
  losing((method, route) => method === "POST" && route === "/wp/v2/posts");
  const [renamed, withdrawn] = [await publish(), await publish()];
  await work(nextMonth);
  losing(() => false);
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
  const n = anew();
  const theirs = php<number>(`echo json_encode( wp_insert_post( array( 'post_title' => 'Theirs', 'post_name' => 'theirs-${n}', 'post_status' => 'publish', 'post_content' => 'Theirs.' ) ) );`);
  await publishNow(editor, choices(made.id, { path: `theirs-${n}` }), tuesday);
  await work(nextMonth);
  const { remoteId } = await rowOf(made.id);
  expect(remoteId).not.toBe(theirs);
  expect((await told(theirs)).post.content.rendered).toContain("Theirs.");
  expect((await told(remoteId!)).post.slug).toBe(`theirs-${n}-2`);
});

test("an answer that was brought in from that very site is the post it was, and another at such an address is left alone", async () => {
  await connect();
  const n = anew();
  const [theirs, other] = php<[number, number]>(`echo json_encode( array( wp_insert_post( array( 'post_title' => 'As it was', 'post_name' => 'as-it-was-${n}', 'post_status' => 'publish', 'post_content' => 'As it was.' ) ), wp_insert_post( array( 'post_title' => 'Another', 'post_name' => 'another-${n}', 'post_status' => 'publish', 'post_content' => 'Another.' ) ) ) );`);
  const [was, wasNot] = [await ready(), await ready()];
  await db.insert(oldAddresses).values([{ magazineId, path: `/as-it-was-${n}`, questionId: was.id }, { magazineId, path: `/2019/another-${n}`, questionId: wasNot.id }]);
  await publishNow(editor, choices(was.id, { path: `brought-in-${n}` }), tuesday);
  await publishNow(editor, choices(wasNot.id, { path: `brought-in-${n}-too` }), tuesday);
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
  losing(() => true);
  let now = nextMonth;
  for (const pause of [0, ...pauses]) {
    now = new Date(now.getTime() + pause);
    expect(await work(now)).toBe(1);
  }
  expect(await rowOf(question.id)).toMatchObject({ state: "failed", tries: pauses.length + 1 });
  expect(await work(new Date(now.getTime() + 86_400_000))).toBe(0);
  losing(() => false);
  await pushAgain(editor, { questionId: question.id }, now);
  await work(now);
  expect(await rowOf(question.id)).toMatchObject({ state: "done", tries: 1 });
});

test("what happens while it is being sent is sent as well", async () => {
  await connect();
  const question = await publish();
  let isCorrected: Promise<void> | undefined;
  losing((method, route) => {
    if (method === "POST" && route === "/wp/v2/posts") isCorrected ??= correctIt(question.id, 2, { path: question.path, headline: "Corrected meanwhile" });
    return false;
  });
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
