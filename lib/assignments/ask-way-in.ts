// Whoever has taken an assignment by the link in the letter asks for a way in: writing needs the account. The link goes to the address
// the invitation went to, and nowhere else.
import type { z } from "zod";
import { db } from "@/db/client";
import { tooMany } from "../people/attempts";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { type byLink, noLonger } from "./invitation";
import { holdInvitation } from "./hold-invitation";

/** Has the letter with the sign-in link written. Refuses before it is taken, and more than a few in a quarter of an hour. */
export async function askWayIn({ token }: z.output<typeof byLink>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { situation, actor, offer, state } = await holdInvitation(tx, token, now);
    if (!actor || (state !== "taken" && state !== "handedIn")) throw new Refusal(state === "open" ? "Take it first; then we send you the way in." : noLonger(state));
    if (await tooMany(`way-in:${offer.id}`, 4, 15, now)) throw new Refusal("We have sent you several links within a quarter of an hour. Look into your mail, or try again later.");
    await record(tx, actor, { kind: "wayInAsked", at: now, magazineId: situation.magazineId, questionId: situation.questionId, data: { personId: actor.id } });
  });
}
