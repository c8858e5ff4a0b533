"use server";
import { refresh } from "next/cache";
import { action } from "@/app/action";
import { tryAgain, tryingAgain } from "@/lib/mail/try-again";

export const tryAgainAction = action(tryingAgain, async (actor, input) => {
  await tryAgain(actor, input);
  refresh();
  return { done: "It is in the queue again." };
});
