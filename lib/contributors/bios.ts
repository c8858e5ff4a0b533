// A contributor's bios as they were, and one of them used again.
import { and, desc, eq, lt } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { bioVersions } from "@/db/schema/contributors";
import { contributors, people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { rowId } from "../kit/typed";
import { holdContributor } from "../magazine/hold-contributor";
import { contributorFor } from "../magazine/queries";
import { stale } from "../magazine/stale";
import { keepBio } from "../people/keep-bio";
import { Missing } from "../refusal";
import { record } from "../timeline/record";

export const usingBio = z.object({ magazineId: rowId, personId: rowId, versionId: rowId });

/** So many stand on a page. */
const shown = 20;

/**
 * The bios of a contributor, the present one first, and the one before the last shown, to compare it with.
 * @param before the id of the last one of the page before
 */
export async function biosOf(actor: Actor, magazineId: number, personId: number, before?: number) {
  await contributorFor(actor, magazineId, personId);
  const rows = await db
    .select({ id: bioVersions.id, bio: bioVersions.bio, by: people.name, madeAt: bioVersions.madeAt })
    .from(bioVersions)
    .leftJoin(people, eq(people.id, bioVersions.madeById))
    .where(and(eq(bioVersions.personId, personId), before === undefined ? undefined : lt(bioVersions.id, before)))
    .orderBy(desc(bioVersions.id))
    .limit(shown + 1);
  return { versions: rows.slice(0, shown).map((row, at) => ({ ...row, former: rows[at + 1]?.bio ?? null })), more: rows.length > shown };
}

/** Makes a former bio the present one, which makes a new version. Missing when it is none of that person's. */
export async function useBio(actor: Actor, { magazineId, personId, versionId }: z.output<typeof usingBio>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const contributor = await holdContributor(tx, actor, magazineId, personId);
    const [version] = await tx.select({ bio: bioVersions.bio }).from(bioVersions).where(and(eq(bioVersions.id, versionId), eq(bioVersions.personId, personId)));
    if (!version) throw new Missing("This bio");
    await tx.update(contributors).set({ bio: version.bio }).where(eq(contributors.personId, personId));
    await keepBio(tx, { personId, bio: version.bio, former: contributor.bio, byId: actor.kind === "person" ? actor.id : null }, now);
    await record(tx, actor, { kind: "contributorChanged", at: now, magazineId, data: { personId, name: contributor.byline } });
    await stale(tx, { personId });
  });
}
