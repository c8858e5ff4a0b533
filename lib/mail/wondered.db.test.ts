// Letters to whoever wondered: the one that asks, with one click to end it, and the one that says it is answered; once each.
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { wonders } from "@/db/schema/board";
import { askers } from "@/db/schema/intake";
import { columns } from "@/db/schema/magazine";
import { letters } from "@/db/schema/mail";
import { events } from "@/db/schema/timeline";
import { choices, editor, magazineId, monday, ready } from "@/db/testing-publishing";
import { putOnBoard } from "../board/put-on";
import { confirmTold } from "../board/told";
import { askToBeTold, wonder } from "../board/wonder";
import { publishNow } from "../publishing/publish-now";
import { confirmWonder } from "./confirm-wonder";
import { envelopeOf } from "./envelope";
import { tell } from "./tell";

const token = (n: number) => `${n}`.padStart(32, "k");
const to = (email: string) => db.select().from(letters).where(eq(letters.to, email)).orderBy(letters.id);

async function wished() {
  const question = await ready();
  await db.update(columns).set({ hasBoard: true }).where(eq(columns.magazineId, magazineId));
  await db.update(askers).set({ boardWording: "You may show it." }).where(eq(askers.questionId, question.id));
  await putOnBoard(editor, { questionId: question.id, words: "Why do ships ring bells?" }, monday);
  const emails = ["ann", "bea"].map((name) => `${name}-${magazineId}@example.org`);
  for (const [n, email] of emails.entries()) {
    await wonder(question.id, { voter: `v${n}`, network: `n${n}` }, monday);
    await askToBeTold(question.id, `v${n}`, { email, token: token(magazineId * 10 + n) }, monday);
  }
  for (const { id } of await db.select({ id: wonders.id }).from(wonders).where(eq(wonders.questionId, question.id))) for (const _ of [1, 2]) await confirmWonder({ wonderId: id }, monday);
  return { question, emails };
}
const tellAll = async (questionId: number) => {
  for (const { id } of await db.select({ id: events.id }).from(events).where(eq(events.questionId, questionId))) await tell({ eventId: id }, monday);
};

test("the letter that asks is written once, with the words of the board and one click that ends it", async () => {
  const { emails } = await wished();
  const [letter, ...more] = await to(emails[0]!);
  expect(more).toEqual([]);
  expect(letter).toMatchObject({ kind: "wonderConfirm", body: expect.stringContaining("> Why do ships ring bells?\n") });
  expect(letter!.secrets).toEqual({ confirm: expect.stringMatching(/\/q\/told\/k+\d+$/), stop: expect.stringMatching(/\/api\/told\/k+\d+\/stop$/) });
  expect(envelopeOf(letter!, null).headers).toMatchObject({ "List-Unsubscribe": `<${letter!.secrets.stop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" });
});

test("only who confirmed is told that it is answered, once, and is on no list afterwards", async () => {
  const { question, emails } = await wished();
  await confirmTold(token(magazineId * 10), monday);
  await publishNow(editor, choices(question.id), monday);
  for (const _ of [1, 2]) await tellAll(question.id);
  const [, answered, ...more] = await to(emails[0]!);
  expect([answered, more]).toMatchObject([{ kind: "wonderAnswered", body: expect.stringContaining("/why-ships-ring-bells") }, []]);
  expect(answered!.secrets.stop).toMatch(/\/stop$/);
  expect((await to(emails[1]!)).map(({ kind }) => kind)).toEqual(["wonderConfirm"]);
  expect(await db.execute(sql`select 1 from wonders where question_id = ${question.id} and email is not null`)).toHaveLength(0);
});
