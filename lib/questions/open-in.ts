// What is open in a question's working text: counted here, once, for the obstacles of the moves table.
import { type SQLWrapper, sql } from "drizzle-orm";
import type { Open } from "../workflow/situation";

/** The round a question is in: how often it was submitted or entered. As SQL, of a question by its id. */
export const roundOf = (questionId: number | SQLWrapper) => sql<number>`(select count(*) from revisions where revisions.question_id = ${questionId} and revisions.kind in ('submitted', 'entered'))::int`;

/** Counts what is open. As SQL, of a question by its id: it is read with every situation. */
export const openIn = (questionId: SQLWrapper) => sql<Open>`jsonb_build_object(
  'suggestions', (select count(*) from suggestions where suggestions.question_id = ${questionId} and suggestions.ended_at is null),
  'claims', (select count(*) from claims where claims.question_id = ${questionId} and claims.dropped_at is null and claims.is_in_text and (claims.state <> 'verified' or claims.lapsed_at is not null)),
  'conflicts', (select count(*) from conflicts where conflicts.question_id = ${questionId} and conflicts.settled_at is null),
  'changedSince', coalesce((select coalesce(drafts.changed_at, drafts.saved_at) > (select max(revisions.made_at) from revisions where revisions.question_id = ${questionId}) from drafts where drafts.question_id = ${questionId}), false),
  'unticked', coalesce((select jsonb_agg(jsonb_build_object('move', items.move, 'text', items.text) order by items.position, items.id)
    from checklist_items items join questions asked on asked.column_id = items.column_id
    where asked.id = ${questionId} and items.ended_at is null
      and not exists (select 1 from ticks where ticks.item_id = items.id and ticks.question_id = ${questionId} and ticks.round = ${roundOf(questionId)})), '[]'::jsonb))`;
