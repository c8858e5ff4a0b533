// Gathers what letters about an event draw on.
import { and, desc, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { askers } from "@/db/schema/intake";
import { columns, issues, magazines } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { pageStands, printings, publications } from "@/db/schema/publishing";
import { asReference, questions } from "@/db/schema/questions";
import type { events } from "@/db/schema/timeline";
import { addressOf, installationUrl } from "../magazine/address";
import { firstWords } from "../questions/first-words";
import { leadingOn } from "../questions/joined";
import type { Facts } from "./letter";

type Event = typeof events.$inferSelect;
type Magazine = typeof magazines.$inferSelect;

/** The facts of an event of a magazine. */
export async function factsOf(tx: Tx, event: Event, magazine: Magazine): Promise<Facts> {
  const question = event.questionId === null ? null : await questionOf(tx, event.questionId, magazine);
  const home = installationUrl();
  return {
    magazine: { name: magazine.name, locale: magazine.locale, timeZone: magazine.timeZone },
    question,
    event: { at: event.at, kind: event.kind, by: await nameOf(tx, event), data: event.data },
    links: { desk: question ? `${home}/desk/questions/${question.reference}` : `${home}/desk`, my: question?.assignmentId ? `${home}/my/assignments/${question.assignmentId}` : `${home}/my`, signIn: `${home}/sign-in`, installation: home },
  };
}

async function nameOf(tx: Tx, event: Event): Promise<string> {
  if (typeof event.data.guest === "string") return event.data.guest;
  if (event.byKind !== "person") return event.byKind === "reader" ? "The reader" : "The desk";
  const [person] = await tx.select({ name: people.name }).from(people).where(eq(people.id, event.byId ?? 0));
  return person?.name ?? "The desk";
}

async function questionOf(tx: Tx, id: number, magazine: Magazine): Promise<Facts["question"]> {
  const [row] = await tx
    .select({ reference: asReference, slugLine: questions.slugLine, column: columns, path: columns.path })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(eq(questions.id, id));
  if (!row) return null;
  const [asker] = await tx.select().from(askers).where(eq(askers.questionId, id));
  const [offer] = await tx.select({ id: assignments.id, brief: assignments.brief }).from(assignments).where(eq(assignments.questionId, id)).orderBy(desc(assignments.offeredAt), desc(assignments.id)).limit(1);
  const [page] = await tx
    .select({ headline: publications.headline, path: publications.path, issue: issues.name })
    .from(publications)
    .leftJoin(issues, eq(issues.id, publications.issueId))
    .where(and(inArray(publications.questionId, leadingOn(id)), pageStands));
  const [printing] = await tx.select({ issue: issues.name, page: printings.page }).from(printings).innerJoin(issues, eq(issues.id, printings.issueId)).where(inArray(printings.questionId, leadingOn(id))).orderBy(desc(printings.markedAt), desc(printings.id)).limit(1);
  return {
    reference: row.reference,
    slugLine: row.slugLine,
    asSent: (await firstWords(id, tx)) ?? "",
    reader: asker ? [asker.name, [asker.town, asker.region].filter(Boolean).join(", "), asker.postalAddress, asker.email].filter(Boolean).join("\n") : "",
    column: { id: row.column.id, name: row.column.name, promiseDays: row.column.promiseDays, monthsFrom: row.column.monthsToPrintFrom, monthsTo: row.column.monthsToPrintTo },
    page: page ? { headline: page.headline, url: addressOf(magazine, `/${row.path}/${page.path}`) } : null,
    printed: printing ? `the ${printing.issue} issue, page ${printing.page}` : page?.issue ? `the ${page.issue} issue` : "",
    brief: offer?.brief ?? "",
    assignmentId: offer?.id ?? null,
  };
}
