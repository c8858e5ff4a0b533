// The desk says where else readers find a contributor.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { contributors } from "@/db/schema/people";
import type { Actor } from "../actor";
import { holdContributor } from "../magazine/hold-contributor";
import { stale } from "../magazine/stale";
import { record } from "../timeline/record";
import type { linksInput } from "./link";

/** Sets all of them at once. Throws Missing to who may not edit the magazine's contributors. */
export async function setLinks(actor: Actor, { magazineId, personId, links }: z.output<typeof linksInput>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { byline } = await holdContributor(tx, actor, magazineId, personId);
    await tx.update(contributors).set({ links }).where(eq(contributors.personId, personId));
    await record(tx, actor, { kind: "contributorChanged", at: now, magazineId, data: { personId, name: byline } });
    await stale(tx, { personId });
  });
}
