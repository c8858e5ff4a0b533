// The door of "I wonder too": what counts, what does not, and what a mail program's one click does.
import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { boardEntries, wonders } from "@/db/schema/board";
import { askers } from "@/db/schema/intake";
import { makeDesk, makeQuestion } from "@/db/testing-rows";
import { putOnBoard } from "@/lib/board/put-on";
import { askToBeTold } from "@/lib/board/wonder";
import { newCookie, voterOf } from "@/lib/board/voter";
import { watchRefused } from "../ask/testing-refused";
import { tokenFor } from "./vote";

const jar = vi.hoisted(() => ({ cookie: "" }));
vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => (jar.cookie ? { value: jar.cookie } : undefined) }) }));
const { GET, POST } = await import("./[reference]/route");
const shown = watchRefused({ NEXTAUTH_SECRET: "a secret for tests", ASKDESK_TRUST_PROXY: "1" });

let [reference, questionId, columnId] = ["", 0, 0];
beforeEach(async () => {
  jar.cookie = "";
  const { column, editor } = await makeDesk({ hasBoard: true });
  const question = await makeQuestion(column.id);
  await db.update(askers).set({ boardWording: "You may show it." }).where(eq(askers.questionId, question.id));
  await putOnBoard(editor, { questionId: question.id, words: "Did ships keep cats?" });
  [reference, questionId, columnId] = [question.reference, question.id, column.id];
});
const params = () => ({ params: Promise.resolve({ reference }) });
const token = (ago = 60_000) => tokenFor(columnId, reference, new Date(Date.now() - ago));
const post = (fields: Record<string, string> = {}, from = "198.51.100.1") => POST(new Request("http://here.invalid/", { method: "POST", headers: { "x-forwarded-for": from }, body: new URLSearchParams({ token: token(), subject: "", ...fields }) }), params());
const counted = async () => (await db.select({ n: boardEntries.wondered }).from(boardEntries).where(eq(boardEntries.questionId, questionId)))[0]!.n;

test("a vote goes on by 303 and sets a cookie; the same browser or network again counts nothing", async () => {
  const first = await post();
  expect([first.status, first.headers.get("location")]).toEqual([303, expect.stringMatching(/\/question\/.*\?done=counted#wonder$/)]);
  expect(first.headers.get("set-cookie")).toMatch(/^askdesk-wonder=[\w.-]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax/);
  expect((await post()).headers.get("location")).toContain("done=network");
  jar.cookie = /askdesk-wonder=([^;]+)/.exec(first.headers.get("set-cookie")!)![1]!;
  expect((await post({}, "203.0.113.7")).headers.get("location")).toContain("done=before");
  expect(await counted()).toBe(1);
  expect((await post({ undo: "on" })).headers.get("location")).toContain("done=undone");
  expect(await counted()).toBe(0);
});

test("a vote that comes faster than people read is not counted, but one’s own is taken back at once", async () => {
  expect((await post({ token: token(0) })).status).toBe(422);
  jar.cookie = /askdesk-wonder=([^;]+)/.exec((await post()).headers.get("set-cookie")!)![1]!;
  expect((await post({ token: token(0), undo: "on" })).headers.get("location")).toContain("done=undone");
  expect(await counted()).toBe(0);
});

test("forged cookies are nobody's: they take back no vote and get none from the same network", async () => {
  await post();
  for (const forged of ["x", newCookie().replace(/.$/, "_"), `${"a".repeat(22)}.${"b".repeat(43)}`]) {
    jar.cookie = forged;
    expect((await post()).headers.get("location")).toContain("done=network");
    await post({ undo: "on" });
  }
  expect(await counted()).toBe(1);
});

test("a GET counts nothing; to a script it gives a token, to a person the page", async () => {
  expect((await GET(new Request("http://here.invalid/"), params())).status).toBe(303);
  const said = (await (await GET(new Request("http://here.invalid/", { headers: { accept: "application/json" } }), params())).json()) as { token: string };
  expect(said.token).toMatch(/^\w+\./);
  expect(await counted()).toBe(0);
});

test("without a token of ours, too fast, too late, or with the hidden field filled in nothing is counted", async () => {
  for (const fields of [{ token: "" } as Record<string, string>, { token: tokenFor(columnId, "XX-1", new Date(0)) }, { token: token(100) }, { token: token(8 * 86_400_000) }, { subject: "watches" }]) {
    expect((await post(fields)).status).toBe(422);
    expect(shown()).toMatchObject({ form: "wonder", about: { reference, words: "Did ships keep cats?" } });
  }
  expect(await counted()).toBe(0);
});

test("very many from one network are told to come back later", async () => {
  vi.stubEnv("ASKDESK_ASKS_PER_HOUR", "1");
  for (let n = 0; n < 5; n++) expect((await post({}, "198.51.100.77")).status).toBe(303);
  expect((await post({}, "198.51.100.77")).status).toBe(429);
});

test("only who voted is put on the list, by an address mail can reach", async () => {
  expect((await post({ tell: "on", email: "ann@example.org" })).status).toBe(422);
  jar.cookie = /askdesk-wonder=([^;]+)/.exec((await post({}, "198.51.100.9")).headers.get("set-cookie")!)![1]!;
  expect((await post({ tell: "on", email: "ann@example" })).status).toBe(422);
  expect(shown()).toMatchObject({ wrong: { email: expect.any(String) }, typed: { email: "ann@example" }, hasWondered: true });
  expect((await post({ tell: "on", email: "ann@example.org" })).headers.get("location")).toContain("done=asked");
});

test("one click in a mail program ends the letters; looking at its address does not", async () => {
  const { POST: stop, GET: look } = await import("../told/[token]/stop/route");
  const cookie = /askdesk-wonder=([^;]+)/.exec((await post()).headers.get("set-cookie")!)![1]!;
  const secret = "s".repeat(32);
  await askToBeTold(questionId, voterOf(cookie)!, { email: "ann@example.org", token: secret });
  const there = { params: Promise.resolve({ token: secret }) };
  const email = async () => (await db.select({ email: wonders.email }).from(wonders).where(eq(wonders.questionId, questionId)))[0]!.email;
  expect((await look(new Request("http://here.invalid/"), there)).status).toBe(303);
  expect(await email()).toBe("ann@example.org");
  expect((await stop(new Request("http://here.invalid/", { method: "POST", body: "List-Unsubscribe=One-Click" }), there)).status).toBe(200);
  expect(await email()).toBeNull();
});
