// Who may write, and who asked.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { askers } from "@/db/schema/intake";
import { blockedSenders } from "@/db/schema/mailroom";
import { makeMailDesk } from "@/db/testing-mail";
import { attribute } from "./attribute";
import { blockSender } from "./block-sender";
import { attributing, blockingSender } from "./filing";
import { mailFor } from "./queries";
import { deliver, rawOf } from "./testing-mail";
import { kindsOf, later, now, put, stageOf } from "./testing-putting";
import { unblockSender } from "./unblock-sender";

test("not spam: the mail goes where it would have gone; a sender is blocked and let in again", async () => {
  const { magazine, column, ana } = await makeMailDesk();
  const first = await deliver(column.id, rawOf({ from: "Loud <loud@ads.example>" }), now);
  expect(await blockSender(ana, blockingSender.parse({ mailId: first.mailId, whole: "on" }), later)).toBe("@ads.example");
  await blockSender(ana, blockingSender.parse({ mailId: first.mailId, whole: "on" }), later);
  const second = await deliver(column.id, rawOf({ from: "Other <other@ads.example>" }), now);
  expect(second.tray).toBe("spam");
  expect(await mailFor(ana, second.mailId)).toMatchObject({ blocked: "@ads.example" });
  const { questionId } = await put(ana, second.mailId, "notSpam");
  expect(await stageOf(questionId)).toBe("inbox");
  await unblockSender(ana, { magazineId: magazine.id, address: "@ADS.example" }, later);
  expect(await mailFor(ana, second.mailId)).toMatchObject({ blocked: null });
  expect(await db.select().from(blockedSenders).where(eq(blockedSenders.magazineId, magazine.id))).toEqual([]);
  expect(await deliver(column.id, rawOf({ from: "Third <third@ads.example>" }), now)).toMatchObject({ tray: "question" });
});

test("who asked is put right: the first writer, whoever sent it here, or somebody typed in", async () => {
  const { column, ana } = await makeMailDesk();
  const text = "Please print this.\n\n---------- Forwarded message ---------\nFrom: Ida Brandt <ida@reader.example>\nDate: Mon, 2 Nov 2026 at 09:00\nSubject: Salt\nTo: <x@magazine.example>\n\nWhy is the sea salt?\n";
  const { mailId, questionId } = await deliver(column.id, rawOf({ text, subject: "Fwd: Salt" }), now);
  const askerNow = async () => (await db.select({ name: askers.name, email: askers.email, town: askers.town, withheld: askers.withheld }).from(askers).where(eq(askers.questionId, questionId!)))[0];
  expect(await askerNow()).toMatchObject({ name: "Ruth Amsel" });
  await attribute(ana, attributing.parse({ mailId, to: "original" }), later);
  expect(await askerNow()).toMatchObject({ name: "Ida Brandt", email: "ida@reader.example" });
  await attribute(ana, attributing.parse({ mailId, to: "forwarder" }), later);
  expect(await askerNow()).toMatchObject({ name: "Ruth Amsel", email: "ruth@reader.example" });
  await attribute(ana, attributing.parse({ mailId, to: "typed", name: "Ida B.", town: "Erie", email: "" }), later);
  expect(await askerNow()).toEqual({ name: "Ida B.", email: null, town: "Erie", withheld: false });
  expect((await kindsOf(questionId)).filter((kind) => kind === "attributed")).toHaveLength(3);
});
