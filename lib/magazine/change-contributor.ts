// The desk changes what is printed about a contributor. Pages that are out keep the bio they were published with.
import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { contributors, people } from "@/db/schema/people";
import { publications } from "@/db/schema/publishing";
import type { Actor } from "../actor";
import type { Document } from "../kit/doc";
import { keepBio } from "../people/keep-bio";
import { unlessTaken } from "../people/taken";
import { lookAgain, Refusal } from "../refusal";
import { record } from "../timeline/record";
import type { contributorInput } from "./contributor";
import { holdContributor } from "./hold-contributor";
import { stale } from "./stale";
import { taken } from "./taken";

type Input = z.output<typeof contributorInput> & { magazineId: number; personId: number; bio: Document };

/**
 * Changes byline, handle, bio and fields. Refuses a handle that is taken, and another handle once a page leads to the present one.
 * @param input `bio` has passed the door of lib/text/document.ts
 */
export async function changeContributor(actor: Actor, { magazineId, personId, ...to }: Input, now = new Date()): Promise<void> {
  const work = db.transaction(async (tx) => {
    const contributor = await holdContributor(tx, actor, magazineId, personId);
    if (to.handle !== contributor.handle && (await tx.$count(publications, sql`${publications.bylines} @> ${JSON.stringify([{ personId }])}::jsonb`)) > 0)
      throw new Refusal(lookAgain, { handle: `Published pages lead to “${contributor.handle}”. It stays as it is.` });
    await tx.update(contributors).set(to).where(eq(contributors.personId, personId));
    await keepBio(tx, { personId, bio: to.bio, former: contributor.bio, byId: actor.kind === "person" ? actor.id : null }, now);
    // Who has no account has no other name than the printed one.
    if (contributor.email === null) await tx.update(people).set({ name: to.byline }).where(eq(people.id, personId));
    await record(tx, actor, { kind: "contributorChanged", at: now, magazineId, data: { personId, name: to.byline } });
    await stale(tx, { personId });
  });
  await unlessTaken(taken, work);
}
