// What every list of publications shares, as SQL.
import { desc, sql } from "drizzle-orm";
import { issues } from "@/db/schema/magazine";
import { printings, publications } from "@/db/schema/publishing";
import { archive } from "@/db/schema/search";

/** The issue it first appeared in: as chosen, or else the first it was marked as printed in. */
export const firstIssue = sql`coalesce(${publications.issueId}, (select pr.issue_id from ${printings} pr join ${issues} i on i.id = pr.issue_id where pr.question_id = ${publications.questionId} order by i.cover_date limit 1))`;

/**
 * When a page last changed: it came, was replaced, went, or was marked as printed. For queries that join another table. One that was
 * brought in went live long before it was made here.
 */
export const pageChanged = sql`greatest(${publications.wentLiveAt}, case when ${publications.wentLiveAt} is not null then ${publications.madeAt} end, ${publications.supersededAt}, ${publications.withdrawnAt}, (select max(pr.marked_at) from ${printings} pr where pr.question_id = ${publications.questionId}))`;

/** When a list of pages last changed, by whatever came to it or went; a withdrawn answer has changed the lists it stood in. */
export const listChanged = sql<Date>`max(${pageChanged})`.mapWith(publications.wentLiveAt);

/** A correction keeps its answer's place. */
export const newestFirst = [desc(publications.firstLiveAt), desc(publications.id)];

/** On a topic. */
export const isOn = (topicId: number) => sql`${publications.id} in (select ${archive.publicationId} from ${archive} where ${archive.topics} @> ${sql.param(`{${topicId}}`)}::bigint[])`;

/** Under a person's name, alone or with others. */
export const isBy = (personId: number) => sql`${publications.id} in (select ${archive.publicationId} from ${archive} where ${archive.people} @> ${sql.param(`{${personId}}`)}::bigint[])`;
