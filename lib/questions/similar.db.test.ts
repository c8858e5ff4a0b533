import { expect, test } from "vitest";
import { db } from "@/db/client";
import { messages } from "@/db/schema/intake";
import { mail } from "@/db/schema/mailroom";
import { makeMagazine, makeQuestion } from "@/db/testing-rows";
import { similarTo } from "./similar";

test("what shares telling words was asked before; what was split off the same mail was not", async () => {
  const { magazine, column } = await makeMagazine();
  const [first, split, other] = [await makeQuestion(column.id), await makeQuestion(column.id), await makeQuestion(column.id)];
  const [came] = await db.insert(mail).values({ columnId: column.id, door: "smtp", rawHash: "a", identity: "a", size: 1, receivedAt: new Date() }).returning();
  for (const { id } of [first, split]) await db.insert(messages).values({ columnId: column.id, questionId: id, channel: "email", raw: Buffer.from("x"), contentHash: `mail ${id}`, body: "x", receivedAt: new Date(), mailId: came!.id });
  expect((await similarTo(first.id, magazine.id)).map(({ reference }) => reference)).toEqual([other.reference]);
});
