// For tests of the archive: a column, its historians, topics and issues, and answers put before readers in a line each. Only tests import this.
import { eq } from "drizzle-orm";
import { db } from "./client";
import { revisions } from "./schema/answers";
import { askers } from "./schema/intake";
import { issues, topics } from "./schema/magazine";
import { contributors } from "./schema/people";
import { publications } from "./schema/publishing";
import { questionTopics } from "./schema/questions";
import { makeMagazine, makePerson, makeQuestion } from "./testing-rows";
import { fromCopy } from "@/lib/text/copy";

type Printed = { deck?: string; question?: string; copy?: string; credit?: string; asker?: { name: string; withheld: boolean }; topic?: string; issue?: string; by?: "Marsh" | "Tarrow"; at?: Date; columnId?: number };

/** A magazine with two historians, two topics and three issues of two years. */
export async function makeArchive() {
  const { magazine, column } = await makeMagazine();
  const people = { Marsh: await makePerson(magazine.id, "contributor"), Tarrow: await makePerson(magazine.id, "contributor") };
  for (const [name, { id }] of Object.entries(people)) await db.update(contributors).set({ byline: `Ada ${name}`, handle: `${name.toLowerCase()}-${id}` }).where(eq(contributors.personId, id));
  const on = new Map((await db.insert(topics).values(["At sea", "In the air"].map((name) => ({ magazineId: magazine.id, name, path: name.toLowerCase().replaceAll(" ", "-") }))).returning()).map((topic) => [topic.name, topic]));
  const dates = { "Spring 1998": "1998-03-01", "Winter 1998": "1998-12-01", "Spring 2001": "2001-03-01" };
  const inIssues = new Map((await db.insert(issues).values(Object.entries(dates).map(([name, day]) => ({ magazineId: magazine.id, name, path: name.toLowerCase().replace(" ", "-"), coverDate: day, onSaleOn: day, copyCloseOn: day }))).returning()).map((issue) => [issue.name, issue]));
  let days = 0;

  /** Puts an answer before readers, each a day after the one before. */
  async function print(headline: string, { deck = "", question = "?", copy = "None.", credit = "Ann Frost", asker, topic, issue, by = "Marsh", at = new Date(Date.UTC(2001, 5, (days += 1))), columnId = column.id }: Printed = {}) {
    const writer = people[by];
    const { id: questionId } = await makeQuestion(columnId, "published", writer);
    if (asker) await db.update(askers).set(asker).where(eq(askers.questionId, questionId));
    if (topic) await db.insert(questionTopics).values({ questionId, topicId: on.get(topic)!.id });
    const [revision] = await db.insert(revisions).values({ questionId, number: 1, kind: "submitted", document: fromCopy(copy), question, words: 1, wordsBy: {}, contributorId: writer.id, madeById: writer.id, madeAt: at }).returning();
    const [page] = await db
      .insert(publications)
      .values({ questionId, revisionId: revision!.id, columnId, path: `p-${questionId}`, headline, deck, bylines: [{ personId: writer.id, name: `Ada ${by}`, handle: `${by.toLowerCase()}-${writer.id}` }], bio: fromCopy("A historian."), credit, issueId: issue ? inIssues.get(issue)!.id : null, publishedById: writer.id, madeAt: at, goesLiveAt: at, wentLiveAt: at })
      .returning();
    return page!;
  }
  return { magazine, column, people, topics: on, issues: inIssues, print };
}
