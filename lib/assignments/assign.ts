// An editor offers an accepted question to a contributor.
import { db } from "@/db/client";
import type { Person } from "../actor";
import { hold } from "../questions/hold";
import { move } from "../workflow/move";
import type { Offering } from "./assignment";
import { lineUpHeld } from "./line-up";
import { checkOffer, writeOffer } from "./offer";

/** Offers the question. Refuses when another has it, with field messages for a wrong person or day; Missing when not seen. */
export async function assign(actor: Person, input: Offering, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input);
    const data = await checkOffer(tx, situation, input, now);
    await move(tx, actor, situation, "assign", { now, data });
    await writeOffer(tx, actor, input, now);
    await lineUpHeld(tx, actor, situation, (input.next ?? []).filter((id) => id !== input.contributorId), now);
  });
}
