// The form about an answer, by its route: what is taken, and what comes back with everything that was typed.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { tips } from "@/db/schema/tips";
import { choices, editor, monday, ready } from "@/db/testing-publishing";
import { form } from "@/db/testing-tips";
import { issueToken } from "@/lib/intake/form-token";
import { publishNow } from "@/lib/publishing/publish-now";
import { withdraw } from "@/lib/publishing/withdraw";
import { consentWording } from "@/lib/tips/tip";
import { watchRefused } from "../ask/testing-refused";
import { POST } from "./[reference]/route";
import { sealedWith } from "./sealed-with";

const shown = watchRefused({ NEXTAUTH_SECRET: "a secret for tests", ASKDESK_TRUST_PROXY: "1" });

async function opened({ ago = 60_000, of }: { ago?: number; of?: string } = {}) {
  const question = await ready();
  await publishNow(editor, choices(question.id), monday);
  const token = issueToken(sealedWith(question.columnId, of ?? question.reference, consentWording), new Date(Date.now() - ago));
  const fields: Record<string, string> = { ...form({ email: `ada-${question.id}@post.example` }), token, wording: consentWording, subject: "" };
  const send = (more: Record<string, string> = {}) => POST(new Request("http://here.invalid/", { method: "POST", headers: { "x-forwarded-for": `192.0.2.${question.id % 250}` }, body: new URLSearchParams({ ...fields, ...more }) }), { params: Promise.resolve({ reference: question.reference.toLowerCase() }) });
  const kept = () => db.select().from(tips).where(eq(tips.questionId, question.id));
  return { question, send, kept };
}

test("what is told goes on to the page of thanks, and the same again to the same", async () => {
  const { send, kept } = await opened();
  const answers = [await send(), await send()];
  for (const answer of answers) expect([answer.status, answer.headers.get("location")]).toEqual([303, expect.stringMatching(/\/why-ships-ring-bells\/tell\?told=1$/)]);
  expect(await kept()).toHaveLength(1);
});

test("who goes back, is shown the form anew and sends the same again has told it once; other words are another tip", async () => {
  const { question, send, kept } = await opened();
  const another = () => issueToken(sealedWith(question.columnId, question.reference, consentWording), new Date(Date.now() - 60_000));
  expect([(await send()).status, (await send({ token: another() })).status]).toEqual([303, 303]);
  expect(await kept()).toHaveLength(1);
  await send({ token: another(), words: "And the year is wrong." });
  expect(await kept()).toHaveLength(2);
});

test("what is missing comes back with everything typed, and says of which answer it is", async () => {
  const { question, send, kept } = await opened();
  const answer = await send({ kind: "", words: "" });
  expect(answer.status).toBe(422);
  expect(shown()).toMatchObject({ form: "tell", about: { reference: question.reference, headline: "Why ships ring bells" }, typed: { name: "Ada Quill", email: `ada-${question.id}@post.example` }, wrong: { kind: "Choose one of the two.", words: expect.any(String) } });
  expect(await kept()).toEqual([]);
});

test.each([
  ["a robot that fills the field people do not see", {}, { subject: "Buy" }, /do not see/],
  ["one that is quicker than people", { ago: 1_000 }, {}, /faster than people/],
  ["a form of another answer", { of: "QQQ-1" }, {}, /open for long/],
  ["one whose words were changed", {}, { wording: "You may do anything." }, /open for long/],
] as const)("%s is asked once more", async (_, how, more, sentence) => {
  const { send, kept } = await opened(how);
  expect((await send(more)).status).toBe(422);
  expect(shown()?.sentence).toMatch(sentence);
  expect(await kept()).toEqual([]);
});

test("an address changed meanwhile loses nothing; a page withdrawn meanwhile leads to what stands in its place", async () => {
  const { question, send, kept } = await opened();
  await db.update(columns).set({ path: `moved-${question.id}` }).where(eq(columns.id, question.columnId));
  expect((await send()).headers.get("location")).toBe(`/moved-${question.id}/why-ships-ring-bells/tell?told=1`);
  await withdraw(editor, { questionId: question.id, withdrawal: "It could not be verified." }, new Date());
  expect((await send({ words: "Another word." })).headers.get("location")).toBe(`/moved-${question.id}/why-ships-ring-bells`);
  expect(await kept()).toHaveLength(2);
});

test("of a question that was never answered in public there is nothing to tell", async () => {
  for (const reference of [(await ready()).reference, "QQQ-1", "nothing"]) {
    const answer = await POST(new Request("http://here.invalid/", { method: "POST", body: new URLSearchParams(form()) }), { params: Promise.resolve({ reference }) });
    expect(answer.status, reference).toBe(404);
  }
});
