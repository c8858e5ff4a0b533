"use server";
// What can become of a tip, as the forms of the lane send it.
import { z } from "zod";
import { action } from "@/app/action";
import { makeQuestion as makeItOne } from "@/lib/tips/make-question";
import { markTipAsSpam as markItAsSpam } from "@/lib/tips/mark-tip-as-spam";
import { settleAsCorrected as settleIt, takeUp as takeItUp } from "@/lib/tips/correct-by";
import { tipAddress } from "@/lib/tips/queries";
import { reopenTip as reopenIt } from "@/lib/tips/reopen-tip";
import { thank as thankFor } from "@/lib/tips/thank";
import { held, makingQuestion, settling, thanking } from "@/lib/tips/tip";
import { type TipFilter, tipFilter, tipsAddress } from "@/lib/tips/tip-filter";

/** The lane as it was looked at. */
const sentFrom = z.object({ lane: z.string().max(600).regex(/^\/desk\/inbox\/tips(\?|$)/).catch("/desk/inbox/tips") });

const filterOf = (lane: string): TipFilter => tipFilter.parse(Object.fromEntries(new URLSearchParams(lane.split("?")[1])));
/** Back to the lane, which says what was done. */
const onward = ({ lane, tipId }: { lane: string; tipId: number }) => {
  const filter = filterOf(lane);
  return { go: tipsAddress(filter, { after: filter.after, did: tipId }) };
};
/** The same tip, looked at once more. */
const again = ({ lane, tipId }: { lane: string; tipId: number }) => {
  const filter = filterOf(lane);
  return { go: tipsAddress(filter, { after: filter.after, open: tipId, state: undefined }) };
};

export const thank = action(thanking.and(sentFrom), async (actor, input) => {
  await thankFor(actor, input);
  return onward(input);
});
export const makeQuestion = action(makingQuestion.and(sentFrom), async (actor, input) => {
  await makeItOne(actor, input);
  return onward(input);
});
export const markTipAsSpam = action(settling.and(sentFrom), async (actor, input) => {
  await markItAsSpam(actor, input);
  return onward(input);
});
export const settleAsCorrected = action(settling.and(sentFrom), async (actor, input) => {
  await settleIt(actor, input);
  return onward(input);
});
export const takeUp = action(settling.and(sentFrom), async (actor, input) => {
  await takeItUp(actor, input);
  return again(input);
});
export const reopenTip = action(settling.and(sentFrom), async (actor, input) => {
  await reopenIt(actor, input);
  return again(input);
});

/** The address of whoever told it, for those who may see it. */
export const showTipAddress = action(z.object(held), async (actor, { tipId }) => ({ done: await tipAddress(actor, tipId) }));
