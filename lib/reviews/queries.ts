// The reads of verdicts.
import { and, asc, eq, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { conflicts, revisions, suggestions } from "@/db/schema/answers";
import { assignments } from "@/db/schema/assignments";
import { claims } from "@/db/schema/facts";
import { columns } from "@/db/schema/magazine";
import { contributors, people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { reviews } from "@/db/schema/reviews";
import type { Person } from "../actor";
import { standingText } from "../answers/working-text";
import { atDesk } from "../questions/at-desk";
import { visibleTo } from "../questions/visible-to";
import { type Document, emptyDocument, plainText } from "../text/document";
import { saySuggestion } from "../text/say-suggestion";
import { suggestionsOf } from "../text/suggestion-list";
import type { Situation } from "../workflow/situation";
import type { OpenThings } from "./checks";

/** The verdicts on a question's revisions, first to last. A contributor sees those on answers of one's own. */
export function reviewsOf(actor: Person, questionId: number) {
  return db
    .select({ revision: revisions.number, by: people.name, verdict: reviews.verdict, alone: reviews.alone, note: reviews.note, at: reviews.madeAt })
    .from(reviews)
    .innerJoin(revisions, eq(revisions.id, reviews.revisionId))
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .innerJoin(questions, eq(questions.id, revisions.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(and(eq(questions.id, questionId), visibleTo(actor), or(atDesk(actor), eq(revisions.contributorId, actor.id))))
    .orderBy(asc(reviews.id));
}
export type ReviewView = Awaited<ReturnType<typeof reviewsOf>>[number];

/**
 * What the checks before approval draw on besides the text: the length asked for, whose words they are by name, the
 * historian's bio as it stands. The caller has made sure that the actor sits at the question's desk.
 */
export async function readingOf(questionId: number, revision: { contributorId: number; words: number; wordsBy: Record<string, number> }) {
  const ids = Object.keys(revision.wordsBy).map(Number);
  const asked = db.select({ words: sql`(array_agg(${assignments.words} order by ${assignments.id} desc))[1]` }).from(assignments).where(eq(assignments.questionId, questionId));
  const printed = db.select({ bio: contributors.bio }).from(contributors).where(eq(contributors.personId, revision.contributorId));
  const hands = db.select({ hands: sql`json_agg(json_build_object('id', ${people.id}, 'name', ${people.name}))` }).from(people).where(sql`${people.id} = any(${sql.param(ids)}::bigint[])`);
  const [row] = await db.execute<{ asked: number | null; bio: Document | null; hands: { id: number; name: string }[] | null }>(sql`select ${asked} as asked, ${printed} as bio, ${hands} as hands`);
  const { hands: who, ...of } = row!;
  return { ...of, writers: (who ?? []).map(({ id, name }) => ({ id, name, share: revision.words === 0 ? 0 : (revision.wordsBy[id] ?? 0) / revision.words })).toSorted((a, b) => b.share - a.share) };
}

/** What is open in the working text, each with the words it is known by. The caller has made sure that the actor sits at the question's desk. */
export async function openThingsOf({ questionId, open }: Pick<Situation, "questionId" | "open">): Promise<OpenThings> {
  const [{ document }, suggested, facts, double] = await Promise.all([
    open.suggestions === 0 ? { document: emptyDocument } : standingText(questionId),
    open.suggestions === 0 ? [] : db
      .select({ key: suggestions.key, by: people.name })
      .from(suggestions)
      .innerJoin(people, eq(people.id, suggestions.byId))
      .where(and(eq(suggestions.questionId, questionId), isNull(suggestions.endedAt)))
      .orderBy(asc(suggestions.madeAt), asc(suggestions.key)),
    open.claims === 0 ? [] : db
      .select({ key: claims.key, quote: claims.quote, state: claims.state, lapsedAt: claims.lapsedAt })
      .from(claims)
      .where(and(eq(claims.questionId, questionId), isNull(claims.droppedAt), claims.isInText, or(ne(claims.state, "verified"), isNotNull(claims.lapsedAt))))
      .orderBy(asc(claims.addedAt), asc(claims.key)),
    open.conflicts === 0 ? [] : db.select({ id: conflicts.id, standing: conflicts.standing, other: conflicts.other }).from(conflicts).where(and(eq(conflicts.questionId, questionId), isNull(conflicts.settledAt))).orderBy(asc(conflicts.id)),
  ]);
  const inText = suggestionsOf(document);
  const order = [...inText.keys()];
  return {
    suggestions: suggested.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key)).map(({ key, by }) => ({ key, by, words: saySuggestion(inText.get(key) ?? { parts: [] }) })),
    claims: facts.map(({ lapsedAt, ...claim }) => ({ ...claim, lapsed: lapsedAt !== null })),
    conflicts: double.map(({ id, standing, other }) => ({ id, words: plainText({ type: "doc", content: standing.length > 0 ? standing : other }) })),
  };
}
