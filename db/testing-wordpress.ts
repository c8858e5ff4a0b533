// For tests with a real WordPress: what the desk publishes there is looked at as WordPress tells it to anybody, and as it shows it on its page.
// Only tests import this.
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { once } from "node:events";
import { createServer, request as forward, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, inject } from "vitest";
import { db } from "./client";
import { columns } from "./schema/magazine";
import { wordpressPosts } from "./schema/wordpress";
import { approve, choices, editor, magazineId, monday, nextMonth, ready, tuesday } from "./testing-publishing";
import { makePerson } from "./testing-rows";
import type { Person } from "@/lib/actor";
import { ofServer } from "@/lib/jobs/handlers";
import { correct } from "@/lib/publishing/correct";
import { publishNow } from "@/lib/publishing/publish-now";
import { fromCopy } from "@/lib/text/copy";
import { setSite } from "@/lib/wordpress/change-site";
import { siteInput } from "@/lib/wordpress/site";

declare module "vitest" {
  export interface ProvidedContext {
    wordpress: { php: string; site: string; address: string; version: string };
  }
}
export const wordpress = inject("wordpress");
export const plugins = join(wordpress.site, "wp-content/mu-plugins");
const { runPhp } = (await import(/* @vite-ignore */ new URL("../scripts/wordpress.mjs", import.meta.url).href)) as { runPhp: (at: typeof wordpress, code: string) => unknown };
export const php = <T>(code: string): T => runPhp(wordpress, code) as T;

/** Between the desk and WordPress, which all files of tests share, one after the other: it can lose an answer after WordPress has done what it was asked, and counts what was asked. */
let wire: Server;
export let wireAddress: string;
type Loses = (method: string, route: string) => boolean;
let loses: Loses = () => false;
export const losing = (next: Loses) => void (loses = next);
export let asked: string[] = [];
/** Users of the site, with an application password each. */
export let passwords: Record<"administrator" | "editor" | "author" | "contributor", string>;
export let chief: Person;
export let columnId: number;
export let columnName: string;

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
      $user = get_user_by( 'login', 'desk-' . $role );
      $id = $user ? $user->ID : wp_insert_user( array( 'user_login' => 'desk-' . $role, 'user_pass' => wp_generate_password(), 'user_email' => $role . '@magazine.example', 'display_name' => 'The Desk (' . $role . ')', 'role' => $role ) );
      WP_Application_Passwords::delete_all_application_passwords( $id );
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

export const settings = (more: object = {}) => siteInput.parse({ address: wireAddress, username: "desk-editor", password: passwords.editor, status: "publish", whenWithdrawn: "draft", category: columnName, tags: "askdesk, history", topicsAs: "categories", pointsHere: "on", featuresPicture: "on", ...more });
export const connect = (more: object = {}) => setSite(chief, magazineId, columnId, settings(more), monday);

/** Does what waits now; what is to be tried later waits on. Returns how many jobs there were. */
export async function work(now: Date): Promise<number> {
  const jobs = await db.execute<{ payload: { questionId: number } }>(sql`delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = 'push' and j.run_at <= greatest(now(), ${now.toISOString()}::timestamptz) returning j.payload`);
  for (const { payload } of jobs) await ofServer.push(payload, now);
  return jobs.length;
}
export const rowOf = async (questionId: number) => (await db.select().from(wordpressPosts).where(eq(wordpressPosts.questionId, questionId)))[0]!;
const [here, numbers] = [randomBytes(4).toString("hex"), { last: 0 }];
/** What nothing else there is called by, also not from another file of tests. */
export const anew = () => `${here}${(numbers.last += 1)}`;
/** An answer that is published, at a path of its own. */
export async function publish(more: Record<string, unknown> = {}, question?: string) {
  const made = await ready(question);
  const path = `ships-bells-${anew()}`;
  await publishNow(editor, choices(made.id, { path, ...more }), tuesday);
  return { ...made, path };
}
export async function correctIt(questionId: number, number: number, more: Record<string, unknown>, document = fromCopy("To tell the *time*.")) {
  await correct(editor, { questionId, reason: "The hour is wrong." }, nextMonth);
  await approve(questionId, number, undefined, 0, document);
  await db.execute(sql`update questions set stage = 'ready' where id = ${questionId}`);
  await publishNow(editor, choices(questionId, { correction: "The hour was wrong.", ...more }), nextMonth);
}
type Told = { id: number; status: string; slug: string; link: string; date_gmt: string; title: { rendered: string }; content: { rendered: string }; excerpt: { rendered: string }; author: number; categories: number[]; tags: number[]; featured_media: number };
/** As WordPress tells it to whoever asks. */
export const told = async (id: number) => {
  const answer = await fetch(`${wordpress.address}/?rest_route=/wp/v2/posts/${id}`);
  return { status: answer.status, post: (await answer.json()) as Told };
};
export const nameOf = async (kind: "categories" | "tags", id: number) => ((await (await fetch(`${wordpress.address}/?rest_route=/wp/v2/${kind}/${id}`)).json()) as { name: string }).name;
export const pageAt = async (link: string) => {
  const answer = await fetch(link);
  return { status: answer.status, text: await answer.text() };
};
/** Every post there that bears the mark of this one, in the trash too. */
export const twins = (marker: string) => php<number>(`global $wpdb; echo json_encode( (int) $wpdb->get_var( "select count(*) from $wpdb->posts where post_type = 'post' and post_content like '%askdesk-${marker}%'" ) );`);
export const statusOf = (id: number) => php<string | false>(`echo json_encode( get_post_status( ${id} ) );`);
