// The desk adds a contributor who never signs in: one who sends Word files, or is dead.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { contributors, people, roles } from "@/db/schema/people";
import type { Actor } from "../actor";
import { must } from "../may";
import { beContributor } from "../people/contributor-row";
import { record } from "../timeline/record";
import type { contributorNew } from "./contributor";

/** Makes a person without an address, and the contributor's row. Returns the person's id. Throws Missing to who may not edit contributors. */
export async function makeContributor(actor: Actor, magazineId: number, { byline, fields }: z.output<typeof contributorNew>, now = new Date()): Promise<number> {
  must(actor, "editContributors", magazineId);
  return db.transaction(async (tx) => {
    const [person] = await tx.insert(people).values({ name: byline, madeAt: now }).returning({ id: people.id });
    if (!person) throw new Error("the person was not written");
    await tx.insert(roles).values({ personId: person.id, magazineId, role: "contributor", madeAt: now });
    await beContributor(tx, person.id, byline);
    await tx.update(contributors).set({ fields }).where(eq(contributors.personId, person.id));
    await record(tx, actor, { kind: "contributorChanged", at: now, magazineId, data: { personId: person.id, name: byline } });
    return person.id;
  });
}
