"use server";
import { action } from "@/app/action";
import { typingIn } from "@/lib/intake/letter";
import { typeInLetter as typeIn } from "@/lib/intake/type-in-letter";

/** The letter becomes a question in the inbox, where it is opened at once. */
export const typeInLetter = action(typingIn, async (actor, input) => {
  const { reference } = await typeIn(actor, input);
  return { go: `/desk/inbox?open=${reference}` };
});
