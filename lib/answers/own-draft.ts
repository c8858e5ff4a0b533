// Whose draft is it? There is one to a question, and it goes from hand to hand with the assignment.
import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { drafts } from "@/db/schema/answers";
import { assignments } from "@/db/schema/assignments";
import { holds, type Person } from "../actor";
import type { Situation } from "../workflow/situation";
import { deskRoles } from "../words";

/**
 * As SQL over drafts, or over the saves of them: true when it was saved since the question came to this contributor, on whatever terms it was offered
 * anew since. What stood there before is the text of somebody who had the question earlier, and nobody else's to read.
 */
export const isOwnDraft = (questionId: number, contributorId: number, savedAt: PgColumn = drafts.savedAt): SQL<boolean> => sql<boolean>`coalesce(${savedAt} >= (
  select min(a.offered_at) from ${assignments} a where a.question_id = ${questionId} and a.contributor_id = ${contributorId}
  and a.id > coalesce((select max(b.id) from ${assignments} b where b.question_id = ${questionId} and b.contributor_id <> ${contributorId}), 0)), false)`;

/**
 * As SQL over what stands in or beside a text, by the moment it was made: true for what is on a text that is the actor's to see. A historian who
 * took the question over finds nothing of the text of the one before; the desk finds all.
 */
export const onTextOf = (actor: Person, { questionId, magazineId }: Pick<Situation, "questionId" | "magazineId">, madeAt: PgColumn): SQL<boolean> =>
  holds(actor, magazineId, ...deskRoles) ? sql<boolean>`true` : isOwnDraft(questionId, actor.id, madeAt);
