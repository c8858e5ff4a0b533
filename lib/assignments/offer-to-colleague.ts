// An editor offers the question to a colleague whom the historian suggested, on the same terms, in one step.
import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { suggestedColleagues } from "@/db/schema/assignments";
import { contributors, people, roles } from "@/db/schema/people";
import type { Person } from "../actor";
import { emailProblem } from "../intake/asking";
import { bringInContributor } from "../people/bring-in-contributor";
import { Refusal } from "../refusal";
import { move } from "../workflow/move";
import { end } from "./end";
import { holdColleague } from "./hold-colleague";
import type { settlingColleague } from "./invitation";
import { checkOffer, sameTerms, writeOffer } from "./offer";

/** Ends the offer to whoever suggested, unless it is taken, and makes one to the colleague. Refuses with a sentence what has changed meanwhile. */
export async function offerToColleague(actor: Person, input: z.output<typeof settlingColleague>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { situation, colleague, offer } = await holdColleague(tx, actor, input);
    const { assignment } = situation;
    if (assignment && assignment.id !== offer.id) throw new Refusal(`It is with ${assignment.contributor} now. To take it from there, reassign it.`);
    if (assignment?.takenAt) throw new Refusal(`${assignment.contributor} has taken it. To take it from there, reassign it.`);
    const contributorId = await contributorFor(tx, actor, situation.magazineId, colleague, now);
    const offering = await sameTerms(tx, offer, contributorId, situation.magazineId, now);
    const { to, terms } = await checkOffer(tx, situation, offering, now);
    await move(tx, actor, situation, assignment ? "reassign" : "assign", { now, data: { ...(assignment && { from: assignment.contributor }), to, terms } });
    await end(tx, situation, "Offered to a colleague", now);
    await writeOffer(tx, actor, offering, now);
    await tx.update(suggestedColleagues).set({ settledAt: now, settledById: actor.id, offeredToId: contributorId }).where(eq(suggestedColleagues.id, colleague.id));
  });
}

/** Whoever has the address; without one whoever has the name here. */
async function contributorFor(tx: Tx, actor: Person, magazineId: number, { name, whereabouts }: { name: string; whereabouts: string }, now: Date): Promise<number> {
  if (whereabouts !== "" && !emailProblem(whereabouts)) return bringInContributor(tx, actor, magazineId, { name, email: whereabouts }, now);
  const named = await tx
    .select({ id: people.id })
    .from(people)
    .innerJoin(contributors, eq(contributors.personId, people.id))
    .innerJoin(roles, and(eq(roles.personId, people.id), eq(roles.magazineId, magazineId), eq(roles.role, "contributor")))
    .where(sql`lower(${name}) in (lower(${people.name}), lower(${contributors.byline}))`)
    .limit(2);
  if (named.length === 1) return named[0]!.id;
  throw new Refusal(named.length > 1 ? `Several contributors are called ${name}. Choose the right one when you assign it.` : `No address was given for ${name}. Find one, and add ${name} under Settings; then offer it from there.`);
}
