// Whose names may stand over an answer.
import { and, eq, inArray, isNotNull, or } from "drizzle-orm";
import type { Reads } from "@/db/client";
import { contributors, roles } from "@/db/schema/people";
import type { Situation } from "../workflow/situation";

/** Of these people, those who may be printed with the question: somebody of its magazine, or who wrote it and has left since. */
export const printable = (reads: Reads, { magazineId, revision }: Pick<Situation, "magazineId" | "revision">, personIds: number[]) =>
  reads
    .selectDistinct({ personId: contributors.personId, name: contributors.byline, handle: contributors.handle })
    .from(contributors)
    .leftJoin(roles, and(eq(roles.personId, contributors.personId), eq(roles.magazineId, magazineId)))
    .where(and(inArray(contributors.personId, personIds), or(isNotNull(roles.role), eq(contributors.personId, revision?.contributorId ?? 0))));
