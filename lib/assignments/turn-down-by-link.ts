// Whoever was invited turns it down by the link in the letter, also after it was taken.
import type { z } from "zod";
import { db } from "@/db/client";
import type { turningDownByLink } from "./invitation";
import { holdInvitation, mustBeOpen } from "./hold-invitation";
import { turnDownHeld } from "./turn-down";

/** Turns it down, with a word or without one; pressed twice it is done once. Throws Missing, or a Refusal with a sentence. */
export async function turnDownByLink({ token, reason }: z.output<typeof turningDownByLink>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const held = await holdInvitation(tx, token, now);
    if (held.state === "turnedDown") return;
    await turnDownHeld(tx, mustBeOpen(held, now), held.situation, reason, now);
  });
}
