// What an editor chooses from when publishing, and what is prefilled: the standing schedule, else what was published
// before, else what the question, its contributor and its issue suggest.
import { and, asc, desc, eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { remarks, revisions } from "@/db/schema/answers";
import { columns, issues, magazines, topics } from "@/db/schema/magazine";
import { contributors, people, roles } from "@/db/schema/people";
import { pageStands, printings, publications } from "@/db/schema/publishing";
import { questions, questionTopics } from "@/db/schema/questions";
import type { Person } from "../actor";
import { toCopy } from "../text/copy";
import type { Document } from "../text/document";
import { addDays, dayIn } from "../kit/day";
import { wallClockOf } from "../kit/wall-clock";
import { suggestPath } from "../magazine/paths";
import { printedSourcesOf } from "../facts/queries";
import { lackingOnPictures } from "../images/queries";
import { must } from "../may";
import { Missing } from "../refusal";
import { whyNotOnWeb } from "../rights/on-the-web";
import type { Situation } from "../workflow/situation";

/** At this hour, by the wall clock, an issue's answers go live unless somebody says otherwise. */
const usualHour = "06:00";

/** Everything the publish page chooses from. Throws Missing when the question is not on the person's desk. */
export async function choicesFor(actor: Person, situation: Situation, now: Date) {
  const { questionId, columnId, magazineId, revision } = situation;
  must(actor, "sitAtDesk", magazineId);
  const [[place], numbers, subjects, chosen, names, [before], [lastLive], printed, around, withoutRight] = await Promise.all([
    db
      .select({ slugLine: questions.slugLine, issueId: questions.issueId, columnPath: columns.path, columnName: columns.name, host: magazines.host, magazineName: magazines.name, locale: magazines.locale, timeZone: magazines.timeZone })
      .from(questions)
      .innerJoin(columns, eq(columns.id, columnId))
      .innerJoin(magazines, eq(magazines.id, magazineId))
      .where(eq(questions.id, questionId)),
    db.select({ id: issues.id, name: issues.name, onSaleOn: issues.onSaleOn }).from(issues).where(eq(issues.magazineId, magazineId)).orderBy(desc(issues.coverDate)),
    db.select({ id: topics.id, name: topics.name }).from(topics).where(eq(topics.magazineId, magazineId)).orderBy(asc(topics.name)),
    db.select({ id: topics.id, name: topics.name }).from(questionTopics).innerJoin(topics, eq(topics.id, questionTopics.topicId)).where(eq(questionTopics.questionId, questionId)).orderBy(asc(topics.name)),
    namesFor(magazineId, revision?.contributorId ?? 0),
    // The waiting schedule, or the last that went live; one that was called off is taken up again as well.
    db.select().from(publications).where(eq(publications.questionId, questionId)).orderBy(desc(publications.id)).limit(1),
    db.select({ path: publications.path }).from(publications).where(and(eq(publications.questionId, questionId), isNotNull(publications.wentLiveAt))).orderBy(desc(publications.wentLiveAt)).limit(1),
    db.select({ issueId: printings.issueId, issue: issues.name, page: printings.page }).from(printings).innerJoin(issues, eq(issues.id, printings.issueId)).where(eq(printings.questionId, questionId)).orderBy(asc(issues.coverDate)),
    revision ? withText(questionId, revision.id) : nothing,
    whyNotOnWeb(db, situation, now),
  ]);
  if (!place) throw new Missing("This question");
  const writer = names.find((name) => name.personId === revision?.contributorId);
  const issueId = before?.issueId ?? place.issueId;
  const onSaleOn = numbers.find((issue) => issue.id === issueId)?.onSaleOn;
  const tomorrow = addDays(dayIn(place.timeZone, now), 1);
  return {
    ...place,
    issues: numbers,
    topics: subjects,
    contributors: names,
    /** Readers know the answer under it: another one is possible, and this one then leads on. */
    knownPath: lastLive?.path ?? null,
    printed,
    ...around,
    /** Why it may not be on the web now, or false. */
    withoutRight,
    filled: {
      headline: before?.headline ?? place.slugLine,
      deck: before?.deck ?? "",
      kicker: before?.kicker ?? chosen[0]?.name ?? "",
      path: before?.path ?? suggestPath("answer", place.slugLine),
      bylines: before ? before.bylines.map(({ personId, name }) => ({ personId, name })) : writer ? [{ personId: writer.personId, name: writer.name }] : [],
      bio: before ? toCopy(before.bio) : (writer?.bio ?? ""),
      issueId,
      topicIds: chosen.map(({ id }) => id),
      goesLiveAt: before && !before.wentLiveAt && !before.cancelledAt ? wallClockOf(before.goesLiveAt, place.timeZone) : `${onSaleOn && onSaleOn >= tomorrow ? onSaleOn : tomorrow}T${usualHour}`,
      printSources: Boolean(before?.sources),
      correction: before && !before.wentLiveAt ? (before.correction ?? "") : "",
    },
  };
}
export type Choices = Awaited<ReturnType<typeof choicesFor>>;

/** What goes with the text of a revision. */
type WithText = {
  /** What would be printed of sources; null where nothing is verified and no source note stands in the text. */
  sources: Document | null;
  /** What its pictures lack for print, each a sentence. */
  pictures: string[];
};
const nothing: WithText = { sources: null, pictures: [] };

async function withText(questionId: number, revisionId: number): Promise<WithText> {
  const [row] = await db.select({ document: revisions.document }).from(revisions).where(eq(revisions.id, revisionId));
  if (!row) return nothing;
  const [sources, pictures] = await Promise.all([printedSourcesOf(db, questionId, row.document), lackingOnPictures(questionId, row.document)]);
  return { sources, pictures: pictures ?? [] };
}

/** Whose names may be printed: the magazine's contributors and whoever wrote this, with their bios as copy. */
async function namesFor(magazineId: number, writerId: number) {
  const here = db.select({ id: roles.personId }).from(roles).where(eq(roles.magazineId, magazineId));
  const rows = await db
    .select({ personId: contributors.personId, name: contributors.byline, bio: contributors.bio })
    .from(contributors)
    .where(or(inArray(contributors.personId, here), eq(contributors.personId, writerId)))
    .orderBy(asc(contributors.byline));
  return rows.map((row) => ({ ...row, bio: toCopy(row.bio) }));
}

/** The page that stands before readers, or null. */
export async function standingPage(actor: Person, { questionId, magazineId }: Situation) {
  must(actor, "sitAtDesk", magazineId);
  const [page] = await db
    .select({ headline: publications.headline, path: publications.path, columnPath: columns.path, host: magazines.host, wentLiveAt: publications.wentLiveAt, firstLiveAt: publications.firstLiveAt })
    .from(publications)
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .where(and(eq(publications.questionId, questionId), pageStands));
  return page ?? null;
}

/**
 * What its historian says of the text as it will be printed: nothing to say when the last revision is the historian's own;
 * else the last word on that revision, or null when there is none yet.
 */
export async function historiansWord({ questionId, revision }: Situation) {
  if (!revision) return null;
  const [last] = await db
    .select({ own: sql<boolean>`${revisions.madeById} = ${revisions.contributorId}`, name: people.name, signsIn: sql<boolean>`${people.email} is not null` })
    .from(revisions)
    .innerJoin(people, eq(people.id, revisions.contributorId))
    .where(eq(revisions.id, revision.id));
  if (!last || last.own) return null;
  const [word] = await db
    .select({ stance: remarks.stance, body: remarks.body })
    .from(remarks)
    .where(and(eq(remarks.questionId, questionId), eq(remarks.revisionId, revision.id)))
    .orderBy(desc(remarks.id))
    .limit(1);
  return { name: last.name, signsIn: last.signsIn, word: word ?? null };
}
