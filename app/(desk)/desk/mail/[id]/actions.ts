"use server";
// What the buttons of one mail's page do.
import { z } from "zod";
import { action } from "@/app/action";
import { attribute } from "@/lib/mailroom/attribute";
import { blockSender } from "@/lib/mailroom/block-sender";
import { attributing, blockingSender, puttingRight, tryingAgain, unblockingSender } from "@/lib/mailroom/filing";
import { putRight } from "@/lib/mailroom/put-right";
import { tryAgain } from "@/lib/mailroom/try-again";
import { unblockSender } from "@/lib/mailroom/unblock-sender";

/** The tray and search the mail was opened from, as they stand in its address. */
const seen = z.object({ query: z.string().max(600).regex(/^(\?[\w=&%+.*~-]+)?$/).catch("") });

const back = (mailId: number, query: string) => ({ go: `/desk/mail/${mailId}${query}${query ? "&" : "?"}did=1` });

export const putRightAction = action(puttingRight.and(seen), async (actor, input) => {
  await putRight(actor, input);
  return back(input.mailId, input.query);
});

export const tryMailAgain = action(tryingAgain.and(seen), async (actor, input) => {
  await tryAgain(actor, input);
  return back(input.mailId, input.query);
});

export const blockSenderAction = action(blockingSender.and(seen), async (actor, input) => ({ done: `Mail from ${await blockSender(actor, input)} goes to the spam from now on.` }));

export const unblockSenderAction = action(unblockingSender, async (actor, input) => {
  await unblockSender(actor, input);
  return { done: `Mail from ${input.address} is sorted like any other again.` };
});

export const attributeAction = action(attributing.and(seen), async (actor, input) => {
  await attribute(actor, input);
  return { done: "Noted as the one who asked." };
});
