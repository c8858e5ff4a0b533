"use server";
import { z } from "zod";
import { action } from "@/app/action";
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
