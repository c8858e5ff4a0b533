"use server";
import { action } from "@/app/action";
import { magazineNew } from "@/lib/magazine/magazine";
import { makeMagazine } from "@/lib/magazine/make-magazine";

export const makeMagazineAction = action(magazineNew, async (actor, input) => {
  await makeMagazine(actor, input);
  return { go: "/desk/settings" };
});
