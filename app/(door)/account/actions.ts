"use server";
import { z } from "zod";
import { action } from "@/app/action";
import { chooseLetters, choosingLetters } from "@/lib/mail/choose-letters";
import { cameByLink } from "@/lib/people/session";
import { setPassword, settingPassword } from "@/lib/people/set-password";
import { signMyselfOut } from "@/lib/people/sign-out-everywhere";

export const setPasswordAction = action(settingPassword, async (actor, input) => {
  await setPassword(actor, input, await cameByLink());
  return { go: "/sign-in?changed=1" };
});

export const signOutEverywhereAction = action(z.object({}), async (actor) => {
  await signMyselfOut(actor);
  return { go: "/sign-in?out=1" };
});

export const chooseLettersAction = action(choosingLetters, async (actor, input) => {
  await chooseLetters(actor, input);
  return { done: "Saved. From now on you get the letters that are ticked." };
});
