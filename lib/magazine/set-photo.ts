// The desk gives a contributor a portrait, or takes it away. The former one is not kept.
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { contributors, photos } from "@/db/schema/people";
import type { Actor } from "../actor";
import { record } from "../timeline/record";
import { holdContributor } from "./hold-contributor";
import type { Portrait } from "./portrait";
import { stale } from "./stale";

/** Sets the portrait; null takes it away. Throws Missing to who may not edit the magazine's contributors. */
export async function setPhoto(actor: Actor, magazineId: number, personId: number, portrait: Portrait | null, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { photoId: former, byline } = await holdContributor(tx, actor, magazineId, personId);
    const [kept] = portrait ? await tx.insert(photos).values({ ...portrait, madeAt: now }).returning({ id: photos.id }) : [];
    await tx.update(contributors).set({ photoId: kept?.id ?? null }).where(eq(contributors.personId, personId));
    if (former !== null) await tx.delete(photos).where(eq(photos.id, former));
    await record(tx, actor, { kind: "contributorChanged", at: now, magazineId, data: { personId, name: byline } });
    await stale(tx, { personId });
  });
}
