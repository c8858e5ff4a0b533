// What a publication requires at the moment it is made or scheduled. Messages name the field they concern.
import { and, eq, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { askers } from "@/db/schema/intake";
import { columns, issues, topics } from "@/db/schema/magazine";
import { type Byline, publications } from "@/db/schema/publishing";
import { isEmpty } from "../text/document";
import { hasTK } from "../text/words";
import { printedSourcesOf } from "../facts/queries";
import { missingOnPictures } from "../images/image";
import { rightsOf } from "../images/queries";
import { creditLine } from "../questions/credit";
import { Refusal } from "../refusal";
import { whyNotOnWeb } from "../rights/on-the-web";
import type { Situation } from "../workflow/situation";
import { printable } from "./printable";
import type { Publishing } from "./publication";

/** The row of a publication but for who makes it and when. */
export type Checked = Omit<typeof publications.$inferInsert, "publishedById" | "madeAt" | "goesLiveAt">;

/**
 * Checks the choices against the question as it is held, and lays out the row.
 * Throws a Refusal with every message at once.
 * @param goesLiveAt when it goes before readers: the right to show it on the web has to be in force then
 */
export async function check(tx: Tx, situation: Situation, choices: Publishing, goesLiveAt: Date): Promise<Checked> {
  if (!situation.revision) throw new Refusal("Nothing has been submitted yet.");
  const wrong: Record<string, string> = {};
  const [set] = await tx
    .select({ question: revisions.question, document: revisions.document, name: askers.name, town: askers.town, region: askers.region, withheld: askers.withheld, placeStyle: columns.placeStyle, withheldLine: columns.withheldLine })
    .from(revisions)
    .innerJoin(askers, eq(askers.questionId, revisions.questionId))
    .innerJoin(columns, eq(columns.id, situation.columnId))
    .where(eq(revisions.id, situation.revision.id));
  if (!set) throw new Refusal("Who asked is not known, so there is no credit line to print.");

  const tk = "TK stands here: copy is missing.";
  for (const field of ["headline", "deck", "kicker", "correction"] as const) if (hasTK(choices[field])) wrong[field] = tk;
  if (hasTK(choices.bio)) wrong.bio = tk;
  else if (isEmpty(choices.bio)) wrong.bio = "The bio as it will be printed is needed.";
  if (choices.bylines.some(({ name }) => hasTK(name))) wrong.bylinePerson = tk;
  if (hasTK(set.question)) wrong.question = "TK stands in the question as it will be printed. Make a new revision without it.";

  const [pictures] = missingOnPictures(set.document, await rightsOf(tx, situation.questionId));
  if (pictures) wrong.pictures = `${pictures} Say it beside the text, and make a new revision.`;

  const withoutRight = await whyNotOnWeb(tx, situation, goesLiveAt);
  if (withoutRight) wrong.rights = withoutRight;

  const pathTrouble = await pathTaken(tx, situation, choices.path);
  if (pathTrouble) wrong.path = pathTrouble;
  const bylines = await printed(tx, situation, choices.bylines);
  if (!bylines) wrong.bylinePerson ??= "Choose contributors of this magazine.";
  if (choices.issueId !== null) {
    const [issue] = await tx.select({ id: issues.id }).from(issues).where(and(eq(issues.id, choices.issueId), eq(issues.magazineId, situation.magazineId)));
    if (!issue) wrong.issueId = "Choose an issue of this magazine.";
  }
  if (choices.topicIds.length > 0) {
    const found = await tx.select({ id: topics.id }).from(topics).where(and(inArray(topics.id, choices.topicIds), eq(topics.magazineId, situation.magazineId)));
    if (found.length < new Set(choices.topicIds).size) wrong.topicIds = "Choose topics of this magazine.";
  }
  if (situation.pageIsUp && choices.correction === "") wrong.correction = "A page is already up. Say what was wrong, in a sentence; it is printed with the date.";
  if (Object.keys(wrong).length > 0) throw new Refusal("It cannot be published like this.", wrong);

  return {
    questionId: situation.questionId,
    revisionId: situation.revision.id,
    columnId: situation.columnId,
    path: choices.path,
    headline: choices.headline,
    deck: choices.deck,
    kicker: choices.kicker,
    bylines: bylines!,
    bio: choices.bio,
    credit: creditLine(set, set),
    issueId: choices.issueId,
    correction: choices.correction || null,
    sources: choices.printSources ? await printedSourcesOf(tx, situation.questionId, set.document) : null,
  };
}

/**
 * Why the path cannot be had: it is another answer's, also one that was withdrawn, is scheduled, or has left it for another
 * path, since what readers wrote down leads on from there. Takes the column's paths in hand until the transaction ends.
 */
export async function pathTaken(tx: Tx, { columnId, questionId }: Pick<Situation, "columnId" | "questionId">, path: string): Promise<string | false> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('askdesk paths of a column'), ${columnId}::int)`);
  const [other] = await tx
    .select({ headline: publications.headline })
    .from(publications)
    .where(and(eq(publications.columnId, columnId), eq(publications.path, path), ne(publications.questionId, questionId), or(isNotNull(publications.wentLiveAt), isNull(publications.cancelledAt))))
    .limit(1);
  return other ? `“${path}” is the path of “${other.headline}”. Choose another.` : false;
}

/** The bylines as printed, in order; null when one of them may not be printed here. */
async function printed(tx: Tx, situation: Situation, chosen: Publishing["bylines"]): Promise<Byline[] | null> {
  const found = await printable(tx, situation, chosen.map((byline) => byline.personId));
  const bylines = chosen.flatMap(({ personId, name }) => {
    const person = found.find((each) => each.personId === personId);
    return person ? [{ ...person, name: name || person.name }] : [];
  });
  return bylines.length === chosen.length ? bylines : null;
}
