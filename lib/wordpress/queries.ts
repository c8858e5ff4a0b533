// A column's WordPress site and what was sent there, as the desk reads it. No password is in it.
import { and, count, desc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { publications } from "@/db/schema/publishing";
import { asReference, questions } from "@/db/schema/questions";
import { wordpressPosts, wordpressSites } from "@/db/schema/wordpress";
import type { Actor } from "../actor";
import { must } from "../may";
import type { Situation } from "../workflow/situation";
import { neverSent } from "./push-again";

/** So many of what was sent are shown, those that failed first. */
const shownPosts = 30;

/** The column's site, or null. Throws Missing to anybody but a chief. */
export async function siteOf(actor: Actor, magazineId: number, columnId: number) {
  must(actor, "editSettings", magazineId);
  const [found] = await db.select({ site: wordpressSites }).from(wordpressSites).innerJoin(columns, eq(columns.id, wordpressSites.columnId)).where(and(eq(wordpressSites.columnId, columnId), eq(columns.magazineId, magazineId)));
  if (!found) return null;
  const { sealedPassword: _, ...site } = found.site;
  return site;
}

/** What was sent to it, and how much never was. The caller has made sure that the actor may see it. */
export async function postsOf(columnId: number) {
  const [posts, [never]] = await Promise.all([
    db
      .select({ questionId: wordpressPosts.questionId, state: wordpressPosts.state, link: wordpressPosts.link, said: wordpressPosts.said, notes: wordpressPosts.notes, isDown: wordpressPosts.isDown, askedAt: wordpressPosts.askedAt, sentAt: wordpressPosts.sentAt, tries: wordpressPosts.tries, nextAt: wordpressPosts.nextAt, reference: asReference, slugLine: questions.slugLine })
      .from(wordpressPosts)
      .innerJoin(questions, eq(questions.id, wordpressPosts.questionId))
      .innerJoin(columns, eq(columns.id, questions.columnId))
      .where(eq(wordpressPosts.columnId, columnId))
      .orderBy(sql`${wordpressPosts.state} <> 'failed'`, desc(wordpressPosts.askedAt), desc(wordpressPosts.questionId))
      .limit(shownPosts),
    db.select({ count: count() }).from(publications).where(neverSent(columnId)),
  ]);
  return { posts, neverSent: never?.count ?? 0 };
}
export type PostRow = Awaited<ReturnType<typeof postsOf>>["posts"][number];

/** What has become of a question's answer there; null where it is not sent. The caller has made sure that the actor may see the question. */
export async function postOf({ questionId }: Pick<Situation, "questionId">) {
  const [found] = await db
    .select({ state: wordpressPosts.state, link: wordpressPosts.link, said: wordpressPosts.said, notes: wordpressPosts.notes, isDown: wordpressPosts.isDown, sentAt: wordpressPosts.sentAt, tries: wordpressPosts.tries, nextAt: wordpressPosts.nextAt, address: wordpressSites.address, turnedOffAt: wordpressSites.turnedOffAt })
    .from(wordpressPosts)
    .innerJoin(wordpressSites, eq(wordpressSites.columnId, wordpressPosts.columnId))
    .where(eq(wordpressPosts.questionId, questionId));
  return found ?? null;
}
