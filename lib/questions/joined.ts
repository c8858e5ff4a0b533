// A question and all that were merged into it, through any number of merges: whoever asked is answered by one answer.
import { sql } from "drizzle-orm";
import { questions } from "@/db/schema/questions";

/** Their ids, as a subquery. */
export const joined = (questionId: number) => sql`(
  with recursive joined(id) as (
    select ${questionId}::bigint union select q.id from ${questions} q join joined on q.merged_into_id = joined.id
  ) select id from joined)`;
