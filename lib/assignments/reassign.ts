// An editor takes the question from a contributor who stays silent and offers it to another, or to the same one on other terms.
import { db } from "@/db/client";
import type { Person } from "../actor";
import { hold } from "../questions/hold";
import { move } from "../workflow/move";
import type { Offering } from "./assignment";
import { end } from "./end";
import { lineUpHeld } from "./line-up";
import { checkOffer, writeOffer } from "./offer";

/** Ends the standing offer and makes a new one, which has to be taken anew. Refuses as assign() does. */
export async function reassign(actor: Person, input: Offering & { why: string }, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { why, ...offer } = input;
    const situation = await hold(tx, actor, input);
    const { to, terms } = await checkOffer(tx, situation, offer, now);
    await move(tx, actor, situation, "reassign", { now, data: { from: situation.assignment?.contributor ?? "nobody", to, terms, why } });
    await end(tx, situation, why || "Offered anew", now);
    await writeOffer(tx, actor, offer, now);
    await lineUpHeld(tx, actor, situation, (offer.next ?? []).filter((id) => id !== offer.contributorId), now);
  });
}
