// What every list of publications shares, as SQL.
import { desc, sql } from "drizzle-orm";
import { issues } from "@/db/schema/magazine";
import { printings, publications } from "@/db/schema/publishing";

/** The issue it first appeared in: as chosen, or else the first it was marked as printed in. */
export const firstIssue = sql`coalesce(${publications.issueId}, (select pr.issue_id from ${printings} pr join ${issues} i on i.id = pr.issue_id where pr.question_id = ${publications.questionId} order by i.cover_date limit 1))`;

/** A correction keeps its answer's place. */
export const newestFirst = [desc(publications.firstLiveAt), desc(publications.id)];
