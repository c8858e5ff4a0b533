// The database is away: whatever was sent comes back under 503 with everything that was typed.
import { expect, test } from "vitest";
import { watchRefused } from "./testing-refused";

const shown = watchRefused({ DATABASE_URL: "postgres://nobody@127.0.0.1:1/nothing" }); // nothing listens there

const sent = (typed: Record<string, string>) => new Request("http://here.invalid/", { method: "POST", body: new URLSearchParams(typed) });

test("a question", async () => {
  const { POST } = await import("./[column]/route");
  const typed = { question: "Why?\n\nAnd how?", name: "Ruth", town: "Erie", region: "Pa.", email: "ruth@example.org", withheld: "on", token: "t", wording: "You may print it." };
  const answer = await POST(sent(typed), { params: Promise.resolve({ column: "wardroom" }) });
  expect([answer.status, answer.headers.get("cache-control"), await answer.text()]).toEqual([503, "no-store", "<form>"]);
  expect(shown()).toMatchObject({ form: "ask", path: "wardroom", typed, token: "t", wording: "You may print it.", sentence: expect.stringContaining("Nothing is lost") });
});

test.each([
  ["reply", { reply: "It was 1911." }],
  ["credit", { name: "Ruth", town: "Erie", region: "Ohio", withheld: "on" }],
  ["take-back", {}],
] as const)("the form %s of a status page", async (form, typed) => {
  const { POST } = { reply: await import("./status/[token]/reply/route"), credit: await import("./status/[token]/credit/route"), "take-back": await import("./status/[token]/take-back/route") }[form];
  const answer = await POST(sent(typed), { params: Promise.resolve({ token: "x".repeat(32) }) });
  expect(answer.status).toBe(503);
  expect(shown()).toMatchObject({ token: "x".repeat(32), typed, sentence: expect.stringContaining("Nothing is lost") });
});
