"use server";
import { action } from "@/app/action";
import { keep } from "@/lib/line-up/keep";
import { keeping, placing, sizing } from "@/lib/line-up/line-up";
import { place } from "@/lib/line-up/place";
import { setSlots } from "@/lib/line-up/set-slots";

export const move = action(placing, async (actor, input) => ({ done: `Now ${await place(actor, input)}.` }));
export const keepUntil = action(keeping, async (actor, input) => {
  await keep(actor, input);
  return { done: "Saved." };
});
export const size = action(sizing, async (actor, input) => {
  await setSlots(actor, input);
  return { done: input.slots === 1 ? "One slot now." : `${input.slots} slots now.` };
});
