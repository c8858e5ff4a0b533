"use server";
// A chief sets when fees fall due, and what a kill fee is.
import { action } from "@/app/action";
import { feeRule } from "@/lib/fees/fee";
import { setFeeRule } from "@/lib/fees/set-rule";

export const feeRuleAction = action(feeRule, async (actor, input) => {
  await setFeeRule(actor, input);
  return { done: "Saved. It counts for what falls due from now on." };
});
