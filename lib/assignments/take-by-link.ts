// Whoever was invited takes the assignment by the link in the letter, without an account.
import type { z } from "zod";
import { db } from "@/db/client";
import { Refusal } from "../refusal";
import { type byLink, noLonger } from "./invitation";
import { holdInvitation } from "./hold-invitation";
import { takeHeld } from "./take";

/** Takes it; pressed twice it is taken once. Throws Missing for no link of ours, a Refusal with the sentence of one that is open no longer. */
export async function takeByLink({ token }: z.output<typeof byLink>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { situation, actor, state } = await holdInvitation(tx, token, now);
    if (state === "taken") return;
    if (state !== "open" || !actor) throw new Refusal(noLonger(state));
    await takeHeld(tx, actor, situation, now, { byLink: true });
  });
}
