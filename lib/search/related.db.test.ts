import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { publications } from "@/db/schema/publishing";
import { answerAt } from "../publishing/answer";
import { related } from "./related";
import { makeArchive } from "@/db/testing-archive";

/** Answers of one magazine with what each is truly about: those of one letter belong together. */
async function label() {
  const archive = await makeArchive();
  const { print } = archive;
  const pages = {
    a1: await print("The night fight off Guadalcanal", { question: "Who won the battle off Savo Island?", topic: "At sea" }),
    a2: await print("A cook on Guadalcanal", { question: "What did the Marines eat?", issue: "Spring 2001" }),
    a3: await print("Why Savo Island has a bottom of iron", { question: "How many wrecks lie off Guadalcanal?", topic: "At sea" }),
    b1: await print("Pigeons of the Argonne", { question: "Did a pigeon save a battalion?", topic: "In the air" }),
    b2: await print("What became of the army’s pigeons", { question: "Were the lofts of the battalion sold?" }),
    c1: await print("Who baked the bread of Paris", { question: "Did bakers work at night?" }),
    c2: await print("The siege and the flour", { question: "How was bread rationed in Paris?" }),
    d1: await print("A soldier’s boots", { question: "Did boots fit both feet?", issue: "Spring 1998" }),
    d2: await print("The price of a stamp", { question: "Who paid for a letter?", issue: "Spring 1998" }),
    e1: await print("Cows in Congress", { question: "Did a senator milk cows?" }),
  };
  const names = new Map(Object.entries(pages).map(([name, { id }]) => [id, name]));
  const of = async (name: keyof typeof pages) => (await related((await answerAt(archive.column.id, pages[name].path))!)).map(({ id }) => names.get(id)!);
  return { ...archive, pages, of };
}

test("what is about the same comes first, and nothing is shown to fill the place", async () => {
  const { of } = await label();
  expect(await of("a1")).toEqual(["a3", "a2"]); // names and topic, then the name alone
  expect((await of("a2")).toSorted()).toEqual(["a1", "a3"]);
  expect(await of("b1")).toEqual(["b2"]);
  expect(await of("c1")).toEqual(["c2"]);
  expect(await of("d1")).toEqual(["d2"]); // of one issue, and no more
  expect(await of("e1")).toEqual([]);
});

test("what is about the same comes before what is in the same issue", async () => {
  const { of, print } = await label();
  const late = await print("Letters from the Marines", { question: "Did letters reach Guadalcanal?", issue: "Spring 1998" });
  expect((await of("a2")).slice(0, 3)).not.toContain("d1");
  expect((await of("d1"))).toContain("d2");
  expect(late.id).toBeGreaterThan(0);
});

test("a correction counts as it reads now, a withdrawn answer not at all, and other columns of the magazine do", async () => {
  const { of, pages, magazine, print, column } = await label();
  const now = new Date("2002-01-01");
  await db.update(publications).set({ withdrawnAt: now, withdrawal: "Gone." }).where(eq(publications.id, pages.a3.id));
  expect(await of("a1")).toEqual(["a2"]);
  await db.update(publications).set({ supersededAt: now }).where(eq(publications.id, pages.a2.id));
  const { id: _, firstLiveAt: __, ...row } = pages.a2;
  await db.insert(publications).values({ ...row, headline: "A cook elsewhere", correction: "It was another island.", wentLiveAt: now });
  expect(await of("a1")).toEqual([]);
  const [other] = await db.insert(columns).values({ magazineId: magazine.id, name: "Ask the Map Room", path: `maps-${column.id}`, prefix: "QMR", consentWording: "Yes." }).returning();
  const map = await print("The charts of Savo Island", { columnId: other!.id });
  expect((await related((await answerAt(column.id, pages.a1.path))!)).map(({ id }) => id)).toEqual([map.id]);
});

test("a question that is no answer yet meets answers by its words alone, whatever signs are in them", async () => {
  const { column, pages } = await label();
  const met = (question: string) => related({ questionId: 0, columnId: column.id, headline: "", deck: "", question, topics: [], issue: null });
  expect((await met("My uncle fought off Guadalcanal, near Savo Island."))[0]?.id).toBe(pages.a3.id);
  expect(await met("' | !! & <-> \\ :*")).toEqual([]);
  expect(await met("Why did it rain?")).toEqual([]);
});
