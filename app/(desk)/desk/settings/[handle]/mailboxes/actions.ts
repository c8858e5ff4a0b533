"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { action } from "@/app/action";
import { rowId } from "@/lib/kit/typed";
import { changeMailbox } from "@/lib/mailroom/change-mailbox";
import { disableMailbox, enableMailbox } from "@/lib/mailroom/disable-mailbox";
import { mailboxInput } from "@/lib/mailroom/mailbox";
import { endHookSecret, makeHookSecret } from "@/lib/mailroom/make-hook-secret";
import { makeMailbox } from "@/lib/mailroom/make-mailbox";
import { tryMailbox } from "@/lib/mailroom/try-mailbox";

const comingFrom = z.object({ magazineId: rowId, at: z.string().regex(/^[a-z0-9-]{1,40}$/) });
const ofMailbox = z.object({ magazineId: rowId, id: rowId });
const said = (done: string) => {
  refresh();
  return { done };
};

export const newMailboxAction = action(z.intersection(comingFrom, mailboxInput), async (actor, { magazineId, at, ...input }) => {
  const id = await makeMailbox(actor, magazineId, input);
  return { go: `/desk/settings/${at}/mailboxes/${id}` };
});
export const mailboxAction = action(z.intersection(ofMailbox, mailboxInput), async (actor, { magazineId, id, ...input }) => {
  await changeMailbox(actor, magazineId, id, input);
  return said("Saved. What fetches mail begins anew with it within ten seconds.");
});
export const tryAction = action(ofMailbox, async (actor, { magazineId, id }) => {
  const { folder, mails } = await tryMailbox(actor, magazineId, id);
  return said(`Reached. The folder “${folder}” ${mails === 0 ? "is empty" : mails === 1 ? "holds one mail" : `holds ${mails.toLocaleString("en-US")} mails`}.`);
});
export const disableAction = action(ofMailbox, async (actor, { magazineId, id }) => {
  await disableMailbox(actor, magazineId, id);
  return said("Disabled. No mail is taken for it.");
});
export const enableAction = action(ofMailbox, async (actor, { magazineId, id }) => {
  await enableMailbox(actor, magazineId, id);
  return said("Enabled. Mail is taken again from where it stopped.");
});
export const secretAction = action(ofMailbox, async (actor, { magazineId, id }) => ({ done: await makeHookSecret(actor, magazineId, id) }));
export const endSecretAction = action(ofMailbox, async (actor, { magazineId, id }) => {
  await endHookSecret(actor, magazineId, id);
  return said("Ended. Nothing more is taken from a provider.");
});
