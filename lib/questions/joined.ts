// Merging: whoever asked is answered by one answer, through any number of merges.
import { type SQLWrapper, sql } from "drizzle-orm";
import { questions } from "@/db/schema/questions";

// Taken through an array: PostgreSQL expects some hundreds out of a recursion and reads whole tables for them, and ten out of an array.

/** The ids of a question and of all that were merged into it, as a subquery. */
export const joined = (questionId: number | SQLWrapper) => sql`(
  select unnest(array(with recursive joined(id) as (
    select ${questionId}::bigint union select q.id from ${questions} q join joined on q.merged_into_id = joined.id
  ) select id from joined)))`;

/** The ids of a question and of those it was merged into, one after the other, as a subquery. The last of them has the answer. */
export const leadingOn = (questionId: number | SQLWrapper) => sql`(
  select unnest(array(with recursive up(id, merged_into_id) as (
    select q.id, q.merged_into_id from ${questions} q where q.id = ${questionId}
    union select q.id, q.merged_into_id from ${questions} q join up on q.id = up.merged_into_id
  ) select id from up)))`;
