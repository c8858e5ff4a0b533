import { expect, test } from "vitest";
import { db } from "@/db/client";
import { letters } from "@/db/schema/mail";
import { mayReplyTo } from "./automatic-reply";

const now = new Date("2026-11-01T09:00:00Z");
const reply = (to: string, at = now) =>
  db.transaction(async (tx) => {
    if (!(await mayReplyTo(tx, to, at))) return false;
    await tx.insert(letters).values({ kind: "receipt", to, from: "ask@example.net", subject: "Yours", body: "It is here.", isAutomaticReply: true, madeAt: at, state: "sent", sentAt: at });
    return true;
  });

test("an address gets one automatic reply a day, however many ask at once and however it is written", async () => {
  const outcomes = await Promise.all(Array.from({ length: 20 }, (_, n) => reply(n % 2 ? "Robot@Example.org" : "robot@example.org")));
  expect(outcomes.filter(Boolean)).toHaveLength(1);
  expect(await reply("robot@example.org", new Date("2026-11-02T08:59:00Z"))).toBe(false);
  expect(await reply("robot@example.org", new Date("2026-11-02T09:01:00Z"))).toBe(true);
  expect(await reply("somebody@example.org")).toBe(true);
});

test("letters that are no automatic replies do not count", async () => {
  await db.insert(letters).values({ kind: "accepted", to: "ann@example.org", from: "ask@example.net", subject: "Yes", body: "We would.", madeAt: now });
  expect(await reply("ann@example.org")).toBe(true);
});
