"use server";
// What a guest does with the text shown. Only these change anything; to read the page, however often, changes nothing.
import { headers } from "next/headers";
import { z } from "zod";
import { openAction } from "@/app/action";
import { addressOf } from "@/app/socket";
import { networkOf } from "@/lib/intake/limit";
import { sealed } from "@/lib/intake/form-token";
import { deciding, guestNoting } from "@/lib/notes/guest";
import { guestNote } from "@/lib/notes/guest-note";
import { signOff } from "@/lib/notes/sign-off";
import { tooMany } from "@/lib/people/attempts";
import { Refusal } from "@/lib/refusal";

const token = z.object({ token: z.string().max(100) });

/** A person with a long text in hand stays far below it. */
async function mustBeSlow(): Promise<void> {
  const from = sealed("address", networkOf(addressOf(await headers())));
  if (await tooMany(`guest:${from}`, 120, 60, new Date())) throw new Refusal("Very much has come from your network within the hour. What you wrote is still here: press the button again later.");
}

export const leaveNote = openAction(token.and(guestNoting), async (input) => {
  await mustBeSlow();
  await guestNote(input.token, input);
  return { go: `/sign-off/${input.token}?done=noted#notes` };
});

export const decide = openAction(token.and(deciding), async (input) => {
  await mustBeSlow();
  await signOff(input.token, input);
  return { go: `/sign-off/${input.token}` };
});
