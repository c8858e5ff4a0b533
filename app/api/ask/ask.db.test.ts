import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { messages } from "@/db/schema/intake";
import { makeMagazine } from "@/db/testing-rows";
import { issueToken } from "@/lib/intake/form-token";
import { POST } from "./[column]/route";
import type { Refused } from "./again";
import { watchRefused } from "./testing-refused";

const shown = watchRefused({ NEXTAUTH_SECRET: "a secret for tests", ASKDESK_TRUST_PROXY: "1" }); // a trusted proxy, so that each test can come from a network of its own

const wording = "You may print it.";
async function opened({ ago = 60_000 } = {}) {
  const { column } = await makeMagazine({ consentWording: wording });
  const fields = { token: issueToken({ columnId: column.id, wording }, new Date(Date.now() - ago)), wording, question: "Why?", name: "Ruth", town: "Erie", region: "Pa.", email: `ruth-${column.id}@example.org`, subject: "" };
  const send = (more: Partial<typeof fields> = {}) =>
    POST(new Request("http://here.invalid/", { method: "POST", headers: { "x-forwarded-for": `192.0.2.${column.id}` }, body: new URLSearchParams({ ...fields, ...more }) }), { params: Promise.resolve({ column: column.path }) });
  const kept = () => db.select({ body: messages.body }).from(messages).where(eq(messages.columnId, column.id));
  return { column, fields, send, kept };
}

test("a good question goes on to its status page, and the same one again to the same", async () => {
  const { send, kept } = await opened();
  const [first, second] = [await send(), await send()];
  expect(first.status).toBe(303);
  expect(first.headers.get("location")).toMatch(/^\/q\/[\w-]{32}\?sent=1$/);
  expect(second.headers.get("location")).toBe(first.headers.get("location"));
  expect(await kept()).toHaveLength(1);
});

test("what needs another look comes back under 422 with all that was typed, and may be sent again at once", async () => {
  const { send, kept, fields } = await opened();
  expect((await send({ email: "ruth@example", question: "Why, & <how>?" })).status).toBe(422);
  expect(shown()).toMatchObject({ wrong: { email: expect.stringContaining("stops after") }, typed: { ...fields, email: "ruth@example", question: "Why, & <how>?" }, token: fields.token });
  expect((await send({ subject: "watches" })).status).toBe(422);
  expect(await kept()).toEqual([]);
  expect((await send()).status).toBe(303);
});

test("a form left open for weeks, or with another wording, is shown anew and then taken", async () => {
  for (const [ago, more] of [[30 * 86_400_000, {}], [60_000, { wording: "You sell us your soul." }]] as const) {
    const { send, kept } = await opened({ ago });
    expect((await send(more)).status).toBe(422);
    const anew = shown() as Refused & { form: "ask" };
    expect(anew).toMatchObject({ wording, typed: { question: "Why?" }, sentence: expect.stringContaining("still here") });
    expect((await send({ wording, token: anew.token })).status).toBe(303);
    expect(await kept()).toHaveLength(1);
  }
});

test("faster than a person writes is refused, until the time is over", async () => {
  const { send, kept } = await opened({ ago: 500 });
  expect((await send()).status).toBe(422);
  expect(shown()?.sentence).toMatch(/faster than people write/);
  expect(await kept()).toEqual([]);
});

test("too many from one network are told when to try again and lose nothing, and what had arrived is not asked for again", async () => {
  vi.stubEnv("ASKDESK_ASKS_PER_HOUR", "2");
  const { send, kept } = await opened();
  const [first, second, third] = ["First?", "Second?", "Third?"].map((question) => ({ question, email: `${question[0]}-${Date.now()}@example.org` }));
  const answers = [await send(first), await send(second), await send(third), await send(first)];
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 429, 303]);
  expect(shown()).toMatchObject({ typed: { question: "Third?" }, sentence: expect.stringContaining("in an hour") });
  expect(await kept()).toHaveLength(2);
});

test("one mailbox is not filled by way of us", async () => {
  vi.stubEnv("ASKDESK_ASKS_PER_HOUR", "3");
  const { send, kept } = await opened();
  expect([(await send({ question: "First?" })).status, (await send({ question: "Second?" })).status]).toEqual([303, 429]);
  expect(shown()?.sentence).toMatch(/this email address/);
  expect(await kept()).toHaveLength(1);
});

test("a column that does not exist takes nothing", async () => {
  const answer = await POST(new Request("http://here.invalid/", { method: "POST", body: new URLSearchParams({}) }), { params: Promise.resolve({ column: "nowhere" }) });
  expect(answer.status).toBe(404);
});
