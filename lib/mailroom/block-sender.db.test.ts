import { expect, test } from "vitest";
import { db } from "@/db/client";
import { blockedSenders } from "@/db/schema/mailroom";
import { makeColumnWithMailbox } from "@/db/testing-mail";
import { makePerson } from "@/db/testing-rows";
import { blockSender } from "./block-sender";
import { mailFor } from "./queries";
import { deliver, rawOf } from "./testing-mail";

const now = new Date("2026-11-02T12:00:00Z");

test("a host where others have their addresses too is not blocked whole: other writers, or we ourselves", async () => {
  const { magazine, column } = await makeColumnWithMailbox("ask@magazine.example");
  const ana = await makePerson(magazine.id, "editor");
  const from = (address: string) => deliver(column.id, rawOf({ from: address }), now);
  const loud = await from("loud@provider.example");
  await from("ruth@provider.example");
  await expect(blockSender(ana, { mailId: loud.mailId, whole: true }, now)).rejects.toThrow("Others have written to you from provider.example");
  const colleague = await from("colleague@magazine.example");
  await expect(blockSender(ana, { mailId: colleague.mailId, whole: true }, now)).rejects.toThrow("An address of your own is at magazine.example");
  expect(await db.select().from(blockedSenders)).toEqual([]);
  expect(await blockSender(ana, { mailId: loud.mailId, whole: false }, now)).toBe("loud@provider.example");
  expect(await from("ruth@provider.example")).toMatchObject({ tray: "question" });
});

test("what is blocked is whom the page names: of a web site’s form, whoever filled it in", async () => {
  const { magazine, column } = await makeColumnWithMailbox("desk@magazine.example");
  const ana = await makePerson(magazine.id, "editor");
  const { mailId } = await deliver(column.id, rawOf({ from: "Form <noreply@site.example>", head: ["Reply-To: Otto <otto@ads.example>"] }), now);
  expect(await mailFor(ana, mailId)).toMatchObject({ sender: "otto@ads.example", blocked: null });
  expect(await blockSender(ana, { mailId, whole: false }, now)).toBe("otto@ads.example");
  expect(await mailFor(ana, mailId)).toMatchObject({ blocked: "otto@ads.example" });
});
