"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { action } from "@/app/action";
import { rowId } from "@/lib/kit/typed";
import { changeWebhook, endWebhook, makeNewSecret, turnWebhookOff, turnWebhookOn } from "@/lib/webhooks/change-webhook";
import { makeWebhook } from "@/lib/webhooks/make-webhook";
import { sendAgain, sendTest } from "@/lib/webhooks/send-again";
import { webhookInput } from "@/lib/webhooks/webhook";

const at = z.string().regex(/^[a-z0-9-]{1,40}$/);
const ofMagazine = z.object({ magazineId: rowId, at });
const ofWebhook = z.object({ magazineId: rowId, at, id: rowId });
const said = (done: string) => {
  refresh();
  return { done };
};

export const newWebhookAction = action(z.intersection(ofMagazine, webhookInput), async (actor, { magazineId, at: handle, ...input }) => {
  const id = await makeWebhook(actor, magazineId, input);
  return { go: `/desk/settings/${handle}/webhooks/${id}` };
});
export const webhookAction = action(z.intersection(ofWebhook.omit({ at: true }), webhookInput), async (actor, { magazineId, id, ...input }) => {
  await changeWebhook(actor, magazineId, id, input);
  return said("Saved. It counts for what happens from now on.");
});
export const secretAction = action(ofWebhook, async (actor, { magazineId, id }) => ({ done: await makeNewSecret(actor, magazineId, id) }));
export const testAction = action(ofWebhook, async (actor, { magazineId, id }) => {
  const { status, took } = await sendTest(actor, magazineId, id);
  return said(`Taken: it answered ${status} after ${took.toLocaleString("en-US")} milliseconds.`);
});
export const offAction = action(ofWebhook, async (actor, { magazineId, id }) => {
  await turnWebhookOff(actor, magazineId, id);
  return said("Off. Nothing is sent there.");
});
export const onAction = action(ofWebhook, async (actor, { magazineId, id }) => {
  await turnWebhookOn(actor, magazineId, id);
  return said("On. It is told of what happens from now on.");
});
export const endAction = action(ofWebhook, async (actor, { magazineId, at: handle, id }) => {
  await endWebhook(actor, magazineId, id);
  return { go: `/desk/settings/${handle}/webhooks` };
});
export const againAction = action(ofWebhook.extend({ deliveryId: rowId }), async (actor, { magazineId, id, deliveryId }) => {
  await sendAgain(actor, magazineId, id, deliveryId);
  return said("It goes out again.");
});
