// Long lists: merged from the parts of columns and stages, they are what one plain order would give, page by page.
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { messages } from "@/db/schema/intake";
import { questions } from "@/db/schema/questions";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import type { Person } from "../actor";
import type { Stage } from "../words";
import { list, listWithCounts, stageCounts } from "./list";
import { listFilter, type View } from "./list-filter";
import { pageOf } from "./list-page";

let ana: Person;
let made: { id: number; columnId: number; stage: Stage; reference: string; at: Date }[] = [];
let columns: { id: number; path: string }[] = [];
const now = new Date("2026-11-01T12:00:00Z");

beforeAll(async () => {
  const [one, two] = [await makeMagazine(), await makeMagazine()];
  columns = [one.column, two.column];
  const editor = await makePerson(one.magazine.id, "editor");
  ana = { ...editor, roles: new Map([...editor.roles, [two.magazine.id, new Set(["editor" as const])]]) };
  const stages: Stage[] = ["unassigned", "review", "declined", "unassigned", "published"];
  for (let n = 0; n < 30; n += 1) {
    const column = columns[n % 7 === 0 ? 1 : 0]!;
    const stage = stages[n % stages.length]!;
    const at = new Date(Date.UTC(2026, 9, 1 + ((n * 11) % 9))); // several on one day
    const { id, reference } = await makeQuestion(column.id, stage, undefined, n % 3 === 0 ? "Who rang the bell of the Sheffield?" : "Why was the turret open?");
    await db.update(questions).set({ stageSince: at }).where(eq(questions.id, id));
    made.push({ id, columnId: column.id, stage, reference, at });
  }
  made = made.toSorted((a, b) => b.at.getTime() - a.at.getTime() || b.id - a.id);
});

/** All pages of a view, as one follows them. */
async function through(view: View, more: Record<string, string>): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await list(ana, view, listFilter.parse({ ...more, after }), now, 4);
    seen.push(...page.rows.map(({ reference }) => reference));
    if (page.after === null) return seen;
    after = page.after;
  }
}
const those = (is: (one: (typeof made)[number]) => boolean) => made.filter(is).map(({ reference }) => reference);

test("over all columns and stages, one stage, one column, and the longest wait first", async () => {
  expect(await through("questions", { stage: "all" })).toEqual(those(() => true));
  expect(await through("questions", {})).toEqual(those(({ stage }) => stage === "unassigned" || stage === "review"));
  expect(await through("questions", { stage: "declined", column: columns[0]!.path })).toEqual(those(({ stage, columnId }) => stage === "declined" && columnId === columns[0]!.id));
  expect(await through("reviews", {})).toEqual(those(({ stage }) => stage === "review").toReversed());
  expect(await through("questions", { stage: "spam" })).toEqual([]);
});

test("a search gives the same rows in the same order whether its words are rare or common", async () => {
  const filter = listFilter.parse({ q: "bell sheffield" });
  const rare = await pageOf(ana, "questions", filter, now, 40);
  const common = await pageOf(ana, "questions", filter, now, 40, "common");
  expect(common).toEqual(rare);
  expect(rare.ids).toHaveLength(10);
  expect(made.flatMap(({ id }) => (rare.ids.includes(id) ? [id] : []))).toEqual(rare.ids);
});

test("with its counts a list is the same, page by page, whatever it is few by", async () => {
  const helen = await makePerson((await makeMagazine()).magazine.id, "contributor");
  for (const { id } of made.filter(({ stage }) => stage === "review" || stage === "declined")) {
    await db.insert(assignments).values({ questionId: id, contributorId: helen.id, offeredById: ana.id, offeredAt: now, dueOn: "2026-10-01", words: 300, fee: "none" });
  }
  for (const more of [{ q: "bell sheffield" }, { q: "bell", stage: "declined" }, { historian: String(helen.id) }, { historian: String(helen.id), stage: "all", q: "bell" }, { overdue: "yes" }, { stage: "all" }, { order: "wondered" }, { q: "nothing" }]) {
    const counts = await stageCounts(ana, { ...listFilter.parse(more), stage: undefined }, now);
    for (let after: string | null = null, pages = 0; pages < 20; pages++) {
      const filter = listFilter.parse({ ...more, after: after ?? undefined });
      const page: Awaited<ReturnType<typeof list>> = await list(ana, "questions", filter, now, 4);
      expect(await listWithCounts(ana, filter, now, 4)).toEqual({ ...page, counts });
      after = page.after;
      if (after === null) break;
    }
  }
});

test("what readers wrote later is found, and not any more when it belongs to another question", async () => {
  const { id, columnId, reference } = made[0]!;
  const found = async (q: string) => (await list(ana, "questions", listFilter.parse({ q }), now)).rows.map((row) => row.reference);
  const [later] = await db.insert(messages).values({ columnId, questionId: id, channel: "email", raw: Buffer.from("x"), contentHash: "later", body: "It was a zeppelin, I am told.", receivedAt: now }).returning();
  expect(await found("zeppelins")).toEqual([reference]);
  await db.update(messages).set({ detachedAt: now, detachedById: ana.id }).where(eq(messages.id, later!.id));
  expect(await found("zeppelins")).toEqual([]);
});
