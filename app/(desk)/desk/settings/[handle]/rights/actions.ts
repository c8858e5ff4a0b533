"use server";
// A chief sets which rights are asked for, and what holds where nothing was agreed.
import { action } from "@/app/action";
import { rightsRule } from "@/lib/rights/right";
import { setRightsRule } from "@/lib/rights/set-rule";

export const rightsRuleAction = action(rightsRule, async (actor, input) => {
  await setRightsRule(actor, input);
  return { done: "Saved. Offers that were made keep their own terms." };
});
