// Whatever happens to addresses, what a server reads of what has changed is what it would read of everything.
import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { addressMarks, oldAddresses, publications } from "@/db/schema/publishing";
import { questions } from "@/db/schema/questions";
import { approve, choices, editor, magazineId, monday, ready } from "@/db/testing-publishing";
import { correct } from "@/lib/publishing/correct";
import { addressesSince } from "@/lib/publishing/addresses";
import { publishNow } from "@/lib/publishing/publish-now";
import { withdraw } from "@/lib/publishing/withdraw";
import { keepBook, theBook } from "./book";
import { forgetBook, renewHere } from "./renew";

beforeEach(() => forgetBook());
afterAll(() => keepBook(null));
const day = (n: number) => new Date(monday.getTime() + n * 24 * 60 * 60 * 1000);

/** The book as read of what has changed, and then of everything: they are the same. */
async function expectSame(what: string) {
  await renewHere();
  const copy = structuredClone({ ...theBook()! });
  forgetBook();
  await renewHere();
  const { references, ...book } = theBook()!;
  expect([what, copy]).toEqual([what, { ...book, references }]);
}

async function correctedTo(questionId: number, path: string, at: number) {
  await correct(editor, { questionId, reason: "The year is wrong." }, day(at));
  await approve(questionId, at + 1);
  await db.update(questions).set({ stage: "ready" }).where(eq(questions.id, questionId));
  await publishNow(editor, choices(questionId, { path, correction: "It was 1841." }), day(at));
}

test("published, corrected to another address and back, withdrawn, published again, taken over by another answer", async () => {
  const [bells, horses] = [await ready(), await ready("Why do horses wear bells?")];
  await renewHere();
  await publishNow(editor, choices(bells.id, { path: "bells" }), day(0));
  await expectSame("published");
  await correctedTo(bells.id, "ships-bells", 1);
  await expectSame("moved");
  await correctedTo(bells.id, "bells", 2);
  await expectSame("moved back");
  await publishNow(editor, choices(horses.id, { path: "horses" }), day(3));
  await expectSame("another");
  await withdraw(editor, { questionId: bells.id, withdrawal: "It could not be verified." }, day(4));
  await expectSame("withdrawn");
  await correctedTo(bells.id, "ships-bells", 5);
  await expectSame("published again");
  await db.update(publications).set({ path: "bells" }).where(eq(publications.questionId, horses.id)); // as an older version let it be
  await expectSame("taken over");
  await withdraw(editor, { questionId: horses.id, withdrawal: "Horses do not." }, day(6));
  await expectSame("withdrawn where another had stood");
});

test("a column's path and prefix, an address from before, and a deletion are heard of", async () => {
  const { id } = await ready();
  await publishNow(editor, choices(id, { path: "bells" }), day(0));
  await renewHere();
  await db.update(columns).set({ path: `elsewhere-${id}` }).where(eq(columns.magazineId, magazineId));
  await expectSame("path");
  await renewHere();
  await db.insert(oldAddresses).values({ magazineId, path: "/as-it-was", questionId: id });
  await expectSame("before");
  await renewHere();
  await db.update(questions).set({ number: 4711 }).where(eq(questions.id, id));
  await expectSame("number");
});

test("of what has not changed nothing is read; what was under way when it was read is heard of once it is done", async () => {
  const [bells, horses] = [await ready(), await ready("Why do horses wear bells?")];
  await publishNow(editor, choices(bells.id, { path: "bells" }), day(0));
  await publishNow(editor, choices(horses.id, { path: "horses" }), day(0));
  const { seen } = await addressesSince(null);
  expect(await addressesSince(seen)).toMatchObject({ all: false, found: [] });
  let later = "";
  await db.transaction(async (tx) => {
    await tx.update(publications).set({ withdrawnAt: day(1), withdrawal: "It was wrong." }).where(eq(publications.questionId, bells.id));
    await db.insert(addressMarks).values({ questionId: horses.id }); // in a transaction of its own, which begins later and ends first
    const meanwhile = await addressesSince(seen);
    later = meanwhile.seen;
    expect(meanwhile.found.map(({ path }) => path)).toEqual(["horses"]);
  });
  expect((await addressesSince(later)).found.map(({ path, live }) => [path, live])).toEqual([["bells", false]]);
});
