// An answer's address may change with a correction. What readers wrote down leads on.
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { publications } from "@/db/schema/publishing";
import { questions } from "@/db/schema/questions";
import { approve, choices, editor, magazineId, monday, ready, refusal } from "@/db/testing-publishing";
import { addresses } from "./addresses";
import { withdrawnAt } from "./answer";
import { correct } from "./correct";
import { corrected } from "./entries";
import { publishNow } from "./publish-now";
import { withdraw } from "./withdraw";

let column: { id: number; path: string };
beforeEach(async () => void ([column] = (await db.select({ id: columns.id, path: columns.path }).from(columns).where(eq(columns.magazineId, magazineId))) as [typeof column]));

const day = (n: number) => new Date(monday.getTime() + n * 24 * 60 * 60 * 1000);
/** What each address of the column leads to: "live", where it stands now, or "gone". */
const leads = async () => Object.fromEntries((await addresses()).filter((row) => row.column === column.path).map(({ path, live, now }) => [path, live ? "live" : (now?.replace(`${column.path}/`, "to ") ?? "gone")]));

/** A question published under each of these paths in turn, a day apart. */
async function published(...paths: string[]) {
  const made = await ready();
  for (const [at, path] of paths.entries()) {
    if (at > 0) await takenUp(made.id, at);
    await publishNow(editor, choices(made.id, { path, ...(at > 0 && { correction: "It was 1841." }) }), day(at));
  }
  return made;
}
async function takenUp(questionId: number, at: number) {
  await correct(editor, { questionId, reason: "The year is wrong." }, day(at));
  await approve(questionId, at + 1);
  await db.update(questions).set({ stage: "ready" }).where(eq(questions.id, questionId));
}

test("over several changes each old address leads to the present one", async () => {
  const made = await published("bells", "ships-bells", "why-bells");
  expect(await leads()).toEqual({ bells: "to why-bells", "ships-bells": "to why-bells", "why-bells": "live" });
  expect(new Set((await addresses()).filter((row) => row.column === column.path).map((row) => row.reference))).toEqual(new Set([made.reference.toLowerCase()]));
  expect((await corrected(column.id)).map(({ path }) => path)).toEqual(["why-bells", "why-bells"]);
});

test("an answer can go back to an address it had", async () => {
  await published("bells", "ships-bells", "bells");
  expect(await leads()).toEqual({ bells: "live", "ships-bells": "to bells" });
});

test("once withdrawn it is gone at every address it had, and each says why", async () => {
  const made = await published("bells", "ships-bells");
  await withdraw(editor, { questionId: made.id, withdrawal: "It could not be verified." }, day(3));
  expect(await leads()).toEqual({ bells: "gone", "ships-bells": "gone" });
  for (const path of ["bells", "ships-bells"]) expect(await withdrawnAt(column.path, path)).toMatchObject({ withdrawal: "It could not be verified.", at: day(3) });
  expect(await withdrawnAt(column.path, "nothing")).toBeNull();
});

test("republished after a withdrawal, the withdrawn address leads to the new one", async () => {
  const made = await published("bells");
  await withdraw(editor, { questionId: made.id, withdrawal: "It could not be verified." }, day(1));
  await takenUp(made.id, 2);
  await publishNow(editor, choices(made.id, { path: "ships-bells" }), day(2));
  expect(await leads()).toEqual({ bells: "to ships-bells", "ships-bells": "live" });
  expect(await withdrawnAt(column.path, "bells")).toBeNull();
});

test("an address that was left is given to no other answer; where another has it all the same, it is that one's", async () => {
  await published("bells", "ships-bells");
  const other = await ready("Why do horses wear bells?");
  expect((await refusal(publishNow(editor, choices(other.id, { path: "bells" }), day(3)))).fields.path).toMatch(/is the path of/);
  await publishNow(editor, choices(other.id, { path: "horses" }), day(3));
  await db.update(publications).set({ path: "bells" }).where(eq(publications.questionId, other.id)); // as an older version let it be
  expect(await leads()).toEqual({ bells: "live", "ships-bells": "live" });
  await withdraw(editor, { questionId: other.id, withdrawal: "Horses do not." }, day(4));
  expect(await leads()).toEqual({ bells: "gone", "ships-bells": "live" });
  expect(await withdrawnAt(column.path, "bells")).toMatchObject({ withdrawal: "Horses do not." });
});

test("read in stretches, the addresses are the same: each is whole, however many there are", async () => {
  const made = await published("bells", "ships-bells", "why-bells");
  const other = await ready("Why do horses wear bells?");
  await publishNow(editor, choices(other.id, { path: "horses" }), day(3));
  await db.update(publications).set({ path: "bells" }).where(eq(publications.questionId, other.id)); // two publications of one address, stretches apart
  await withdraw(editor, { questionId: made.id, withdrawal: "It could not be verified." }, day(4));
  const all = await addresses();
  expect(all.length).toBeGreaterThan(2);
  for (const stretch of [1, 2, all.length]) expect(await addresses(stretch)).toEqual(all);
  expect(await leads()).toEqual({ bells: "live", "ships-bells": "gone", "why-bells": "gone" });
});
