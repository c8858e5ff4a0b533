// The page as it would be, with choices nobody has saved. It is drawn by the very component that draws the page itself.
import { and, asc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { askers } from "@/db/schema/intake";
import { columns, issues, topics } from "@/db/schema/magazine";
import { printings, publications } from "@/db/schema/publishing";
import type { Person } from "../actor";
import { fromCopy } from "../text/copy";
import type { Document } from "../text/document";
import { clean } from "../kit/typed";
import { printedSourcesOf } from "../facts/queries";
import { must } from "../may";
import { creditLine } from "../questions/credit";
import { Missing } from "../refusal";
import type { Situation } from "../workflow/situation";
import type { Answer } from "./answer";
import { mostBylines } from "./byline";
import { printable } from "./printable";

const words = (most: number) => z.preprocess((value) => [value].flat()[0], z.string()).catch("").transform((text) => clean(text).slice(0, most));
const many = <T extends z.ZodType>(item: T) => z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item)).catch([]);
const number = z.coerce.number().int().catch(0);

/** The choices as a form has them at some moment, half typed: nothing is refused here. */
export const previewing = z.object({
  headline: words(160),
  deck: words(300),
  kicker: words(60),
  path: words(80),
  bylinePerson: many(number),
  bylineName: many(z.string().catch("").transform(clean)),
  bio: words(3000).transform((copy): Document => fromCopy(copy)),
  issueId: z.preprocess((value) => [value].flat()[0], number),
  topicIds: many(number),
  printSources: z.literal("on").optional().catch(undefined),
  correction: words(600),
});

/** The answer with these choices. Throws Missing when there is nothing to read, or not for this person. */
export async function previewOf(actor: Person, { questionId, columnId, magazineId, reference, revision }: Situation, choices: z.output<typeof previewing>, now: Date): Promise<Answer> {
  must(actor, "sitAtDesk", magazineId);
  if (!revision) throw new Missing("An answer");
  const [text] = await db
    .select({ document: revisions.document, question: revisions.question, name: askers.name, town: askers.town, region: askers.region, withheld: askers.withheld, placeStyle: columns.placeStyle, withheldLine: columns.withheldLine })
    .from(revisions)
    .innerJoin(askers, eq(askers.questionId, questionId))
    .innerJoin(columns, eq(columns.id, columnId))
    .where(eq(revisions.id, revision.id));
  if (!text) throw new Missing("An answer");
  const chosen = choices.bylinePerson.slice(0, mostBylines);
  const [found, [issue], subjects, published, printed] = await Promise.all([
    chosen.length === 0 ? [] : printable(db, { magazineId, revision }, chosen),
    db.select({ name: issues.name, path: issues.path, coverDate: issues.coverDate }).from(issues).where(and(eq(issues.id, choices.issueId), eq(issues.magazineId, magazineId))),
    choices.topicIds.length === 0 ? [] : db.select({ name: topics.name, path: topics.path }).from(topics).where(and(inArray(topics.id, choices.topicIds), eq(topics.magazineId, magazineId))).orderBy(asc(topics.name)),
    db.select({ at: publications.wentLiveAt, text: publications.correction }).from(publications).where(and(eq(publications.questionId, questionId), isNotNull(publications.wentLiveAt))).orderBy(asc(publications.wentLiveAt)),
    db.select({ page: printings.page }).from(printings).where(and(eq(printings.questionId, questionId), eq(printings.issueId, sql`${choices.issueId}::bigint`))),
  ]);
  const corrections = published.flatMap(({ at, text: wrong }) => (at && wrong ? [{ at, text: wrong }] : []));
  return {
    questionId,
    columnId,
    reference,
    path: choices.path || "path",
    headline: choices.headline || "Headline",
    deck: choices.deck,
    kicker: choices.kicker,
    bylines: chosen.flatMap((personId, at) => {
      const person = found.find((each) => each.personId === personId);
      return person ? [{ ...person, name: choices.bylineName[at] || person.name }] : [];
    }),
    bio: choices.bio,
    credit: creditLine(text, text),
    question: text.question,
    document: text.document,
    issue: issue ?? null,
    page: printed[0]?.page ?? null,
    topics: subjects,
    sources: choices.printSources ? await printedSourcesOf(db, questionId, text.document) : null,
    corrections: choices.correction ? [...corrections, { at: now, text: choices.correction }] : corrections,
    publishedAt: published[0]?.at ?? now,
    changedAt: now,
  };
}
