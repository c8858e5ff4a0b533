"use server";
// What the desk does with the rights in an answer.
import { action } from "@/app/action";
import { endGrant, enterGrant } from "@/lib/rights/enter-grant";
import { endingGrant, enteringGrant } from "@/lib/rights/right";

export const enterGrantAction = action(enteringGrant, async (actor, input) => {
  await enterGrant(actor, input);
  return { done: "Entered." };
});
export const endGrantAction = action(endingGrant, async (actor, input) => {
  await endGrant(actor, input);
  return { done: "Ended. A page that is up stays up until it is withdrawn." };
});
