"use server";
// Who without an account is asked for a word on the text, and whose link is ended.
import { action } from "@/app/action";
import { askSignOff } from "@/lib/notes/ask-sign-off";
import { endSignOff } from "@/lib/notes/end-sign-off";
import { askingSignOff, endingSignOff } from "@/lib/notes/guest";

export const askGuest = action(askingSignOff, async (actor, input) => {
  await askSignOff(actor, input);
  return { done: `The letter with the link goes to ${input.name}.` };
});

export const endGuest = action(endingSignOff, async (actor, input) => {
  await endSignOff(actor, input);
  return { done: "The link is ended." };
});
