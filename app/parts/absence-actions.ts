"use server";
// When somebody is away.
import { action } from "@/app/action";
import { droppingAbsence, enteringAbsence } from "@/lib/people/absence";
import { dropAbsence, enterAbsence } from "@/lib/people/absences";

export const awayEnter = action(enteringAbsence, async (actor, input) => {
  await enterAbsence(actor, input);
  return { done: "Saved." };
});

export const awayDrop = action(droppingAbsence, async (actor, input) => {
  await dropAbsence(actor, input);
  return { done: "Removed." };
});
