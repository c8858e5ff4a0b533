// A column's path may change. What readers wrote down leads on, and nobody else gets it.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { makeMagazine, makePerson } from "@/db/testing-rows";
import { Refusal } from "../refusal";
import { changeColumn } from "./change-column";
import { columnNew } from "./column";
import { columnKnownAs, leftPaths } from "./former-paths";
import { makeColumn } from "./make-column";
import { columnFor } from "./queries";

const at = (day: number) => new Date(Date.UTC(2026, 10, day, 9));
const leadsTo = async () => Object.fromEntries((await leftPaths()).map(({ path, now }) => [path, now]));
const fieldsOf = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => (error instanceof Refusal ? error.fields : error));

/** A column with its chief, and what gives it another path on a day of November. */
async function column(path: string) {
  const { magazine, column: made } = await makeMagazine({ path });
  const chief = await makePerson(magazine.id, "chief");
  const move = (to: string, day: number) => changeColumn(chief, magazine.id, made.id, { what: "name and address", to: { name: made.name, path: to, prefix: made.prefix, tagline: "", placeStyle: "ap" } }, at(day));
  return { ...made, chief, magazine, move };
}

test("over several changes every path it had leads to the present one; one it goes back to is its own again", async () => {
  const made = await column("queries");
  await made.move("ask-first", 1);
  await made.move("ask-second", 2);
  expect(await leadsTo()).toMatchObject({ queries: "ask-second", "ask-first": "ask-second" });
  expect((await columnFor(made.chief, made.magazine.id, "ask-second")).formerPaths).toEqual(["queries", "ask-first"]);
  await made.move("ask-first", 3);
  expect(await leadsTo()).toMatchObject({ queries: "ask-first", "ask-second": "ask-first" });
  expect(await leadsTo()).not.toHaveProperty("ask-first");
  for (const path of ["queries", "ask-second", "ask-first"]) expect((await columnKnownAs(path))?.column.id, path).toBe(made.id);
  for (const none of ["nothing", "a\0b"]) expect(await columnKnownAs(none)).toBeNull();
});

test("a change of anything else leaves no path", async () => {
  const made = await column("as-it-was");
  await made.move("as-it-was", 1);
  expect(await leadsTo()).not.toHaveProperty("as-it-was");
});

test("a path that was left is given to no other column, new or old, and the sentence says whose it was", async () => {
  const [made, other] = [await column("left-behind"), await column("elsewhere")];
  await made.move("moved-on", 1);
  const sentence = { path: expect.stringContaining(`was the path of ${made.name}`) };
  expect(await fieldsOf(other.move("left-behind", 2))).toEqual(sentence);
  expect(await fieldsOf(makeColumn(other.chief, other.magazine.id, columnNew.parse({ name: "New", path: "left-behind", prefix: "QQN" }), at(2)))).toEqual(sentence);
  expect(await fieldsOf(other.move("moved-on", 2))).toEqual({ path: "Another column has this path." });
  expect(await leadsTo()).toMatchObject({ "left-behind": "moved-on" });
  expect(await leadsTo()).not.toHaveProperty("elsewhere");
});

test("of one that leaves a path and one that takes it at the same moment, the path is never both's", async () => {
  const [made, other] = [await column("at-once"), await column("waiting")];
  await Promise.allSettled([made.move("at-once-now", 1), other.move("at-once", 1)]);
  const [standing] = await db.select({ id: columns.id }).from(columns).where(eq(columns.path, "at-once"));
  expect(standing).toBeUndefined();
  expect(await leadsTo()).toMatchObject({ "at-once": "at-once-now" });
});
