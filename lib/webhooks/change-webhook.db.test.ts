// A chief makes webhooks, changes and tries them, and nobody else does.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema/timeline";
import { choices, editor, magazineId, ready, refusal, tuesday } from "@/db/testing-publishing";
import { makeMagazine, makePerson } from "@/db/testing-rows";
import { after, answers, chief, got, input, made, rowOf, tell, verified } from "@/db/testing-webhooks";
import { publishNow } from "../publishing/publish-now";
import { withdraw } from "../publishing/withdraw";
import { Missing } from "../refusal";
import { changeWebhook, endWebhook, makeNewSecret, turnWebhookOff, turnWebhookOn } from "./change-webhook";
import { makeWebhook } from "./make-webhook";
import { messagesTo, webhookFor, webhooksOf } from "./queries";
import { sendAgain, sendTest } from "./send-again";

test("a chief alone sees and sets them; each is written down without its key", async () => {
  const { id } = await made();
  const stranger = await makePerson((await makeMagazine()).magazine.id, "chief");
  for (const actor of [editor, stranger]) {
    const tries = [
      () => makeWebhook(actor, magazineId, input()),
      () => changeWebhook(actor, magazineId, id, input()),
      () => makeNewSecret(actor, magazineId, id),
      () => turnWebhookOff(actor, magazineId, id),
      () => turnWebhookOn(actor, magazineId, id),
      () => endWebhook(actor, magazineId, id),
      () => sendTest(actor, magazineId, id),
      () => sendAgain(actor, magazineId, id, 1),
      () => webhooksOf(actor, magazineId),
      () => webhookFor(actor, magazineId, id),
    ];
    for (const trying of tries) await expect(trying()).rejects.toThrow(Missing);
  }
  await changeWebhook(chief, magazineId, id, input({ name: "The old archive" }), tuesday);
  await endWebhook(chief, magazineId, id, tuesday);
  await expect(webhookFor(chief, magazineId, id)).rejects.toThrow(Missing);
  expect(await rowOf(id)).toMatchObject({ sealedSecret: null, sealedFormerSecret: null, endedAt: tuesday });
  const log = await db.select().from(events).where(eq(events.magazineId, magazineId)).orderBy(events.id);
  expect(log.map(({ kind }) => kind)).toEqual(["webhookMade", "webhookSecretMade", "webhookChanged", "webhookEnded"]);
  expect(JSON.stringify(log)).not.toContain("key=abc");
  expect(JSON.stringify(log)).not.toContain("whsec_");
});

test("a chief makes a new secret, and for a day both are right", async () => {
  const { id, secret } = await made();
  const fresh = await makeNewSecret(chief, magazineId, id, tuesday);
  expect((await rowOf(id)).sealedSecret).not.toContain(fresh);
  const question = await ready();
  await publishNow(editor, choices(question.id), tuesday);
  await tell(after(tuesday, 3_600_000));
  for (const one of [secret, fresh]) verified(got[0]!, one);
  await withdraw(editor, { questionId: question.id, withdrawal: "It was wrong." }, tuesday);
  await tell(after(tuesday, 25 * 3_600_000));
  verified(got[1]!, fresh);
  expect(got[1]!.heads["webhook-signature"]!.split(" ")).toHaveLength(1);
});

test("a chief sends a test and hears what was answered, and has a message sent again", async () => {
  const { id, secret } = await made();
  expect(await sendTest(chief, magazineId, id, tuesday)).toMatchObject({ status: 204 });
  verified(got[0]!, secret);
  answers((_, response) => void response.writeHead(401).end("Who are you?"));
  expect((await refusal(sendTest(chief, magazineId, id, tuesday))).message).toBe("The test did not arrive. It was answered with 401. Who are you?");
  const question = await ready();
  await publishNow(editor, choices(question.id), tuesday);
  answers((_, response) => void response.writeHead(204).end());
  await tell(tuesday);
  const message = (await messagesTo(id)).find(({ type }) => type === "answer.published")!;
  expect(message).toMatchObject({ state: "delivered", reference: question.reference });
  await sendAgain(chief, magazineId, id, message.id, tuesday);
  await tell(tuesday);
  expect(got.at(-1)!.heads["webhook-id"]).toBe(message.messageId);
  expect((await messagesTo(id)).filter(({ type }) => type === "answer.published")).toMatchObject([{ state: "delivered", tries: 1 }]);
  await expect(sendAgain(chief, magazineId, id, (await messagesTo(id)).find(({ type }) => type === "test")!.id, tuesday)).rejects.toThrow(Missing);
  await turnWebhookOff(chief, magazineId, id, tuesday);
  expect((await refusal(sendAgain(chief, magazineId, id, message.id, tuesday))).message).toContain("is off");
});

test("a chief hears it when the key that seals has been lost", async () => {
  const { id } = await made();
  process.env.ASKDESK_SEAL_KEY = "another key that is longer than thirty-two characters";
  expect((await refusal(sendTest(chief, magazineId, id, tuesday))).message).toContain("ASKDESK_SEAL_KEY is not the one");
  expect(got).toEqual([]);
  process.env.ASKDESK_SEAL_KEY = "a key that is longer than thirty-two characters";
});

test("a magazine has room for twenty; of two made at once for the last place one is refused", async () => {
  for (let n = 0; n < 19; n += 1) await makeWebhook(chief, magazineId, input({ name: `Number ${n}` }), tuesday);
  const both = await Promise.allSettled([1, 2].map(() => makeWebhook(chief, magazineId, input(), tuesday)));
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { message: expect.stringContaining("room for 20") } });
});
