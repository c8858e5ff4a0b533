"use server";
import { openAction } from "@/app/action";
import { setUp, settingUp } from "@/lib/magazine/set-up";

export const setUpAction = openAction(settingUp, async (input) => {
  await setUp(input);
  return { go: "/sign-in?ready=1" };
});
