// What is open in a question's working text: counted here, once, for the obstacles of the moves table.
import { sql } from "drizzle-orm";
import type { Reads } from "@/db/client";
import type { Open } from "../workflow/situation";

/** The round a question is in: how often it was submitted or entered. As SQL, of a question by its id. */
export const roundOf = (questionId: number) => sql<number>`(select count(*) from revisions where revisions.question_id = ${questionId} and revisions.kind in ('submitted', 'entered'))::int`;

/** Counts what is open. One statement: it is asked for with every move. */
export async function openIn(reads: Reads, questionId: number): Promise<Open> {
  const [row] = await reads.execute<{ suggestions: number; claims: number; conflicts: number; changedSince: boolean; unticked: { move: string; text: string }[] }>(sql`
    select
      (select count(*)::int from suggestions where suggestions.question_id = ${questionId} and suggestions.ended_at is null) as "suggestions",
      (select count(*)::int from claims where claims.question_id = ${questionId} and claims.dropped_at is null and claims.is_in_text and (claims.state <> 'verified' or claims.lapsed_at is not null)) as "claims",
      (select count(*)::int from conflicts where conflicts.question_id = ${questionId} and conflicts.settled_at is null) as "conflicts",
      coalesce((select coalesce(drafts.changed_at, drafts.saved_at) > (select max(revisions.made_at) from revisions where revisions.question_id = ${questionId}) from drafts where drafts.question_id = ${questionId}), false) as "changedSince",
      coalesce((select jsonb_agg(jsonb_build_object('move', items.move, 'text', items.text) order by items.position, items.id)
        from checklist_items items join questions on questions.column_id = items.column_id
        where questions.id = ${questionId} and items.ended_at is null
          and not exists (select 1 from ticks where ticks.item_id = items.id and ticks.question_id = ${questionId} and ticks.round = ${roundOf(questionId)})), '[]'::jsonb) as "unticked"`);
  return row!;
}
