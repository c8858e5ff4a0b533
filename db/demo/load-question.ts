// One question of the demo: how it came in, and then its story step by step.
import { randomBytes, randomUUID, createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { drafts } from "@/db/schema/answers";
import { assignments } from "@/db/schema/assignments";
import { askers, messages } from "@/db/schema/intake";
import { issues } from "@/db/schema/magazine";
import { questions, questionTopics } from "@/db/schema/questions";
import { fromCopy } from "@/lib/text/copy";
import { derivedDay, offsetsFor } from "@/lib/magazine/due-days";
import { offsetRows } from "@/lib/magazine/offsets";
import { slugLine } from "@/lib/intake/slug-line";
import { type Desk, happened, known, one } from "./desk";
import { rawMessage } from "./mail";
import type { DemoQuestion } from "./shape";
import { workOn } from "./tell-desk-work";
import { begin, type Told, tell } from "./tell-story";

const hour = 3_600_000;

/** Writes the question, its message and asker, and everything that happened to it. */
export async function loadQuestion(desk: Desk, question: DemoQuestion): Promise<void> {
  const told = begin(desk, question, await receive(desk, question));
  for (const step of question.story) await tell(desk, told, step);
  if (told.stage !== question.stage) throw new Error(`the story of ${question.reference} ends in ${told.stage}`);
  await finish(desk, told);
  for (const work of question.work ?? []) await workOn(desk, told, work);
}

async function receive(desk: Desk, question: DemoQuestion): Promise<number> {
  const { tx, calendar, people, columns } = desk;
  const [prefix, number] = question.reference.split("-") as [string, string];
  const column = known(columns, prefix);
  const receivedAt = calendar.moment(question.received);
  const typedInById = question.typedInBy ? known(people, question.typedInBy).id : null;
  const firstLook = question.story[0] ? calendar.moment(question.story[0].at) : new Date(receivedAt.getTime() + hour);
  const row = one(
    await tx
      .insert(questions)
      .values({
        columnId: column.id,
        number: Number(number),
        slugLine: slugLine(question.body),
        asPrinted: question.body,
        receivedAt,
        stageSince: receivedAt,
        openedAt: question.unread ? null : typedInById ? receivedAt : firstLook,
      })
      .returning({ id: questions.id }),
  );
  const key = randomUUID();
  const raw = rawMessage(question, column, receivedAt, key);
  await tx.insert(messages).values({
    columnId: column.id,
    questionId: row.id,
    channel: question.channel,
    raw,
    contentHash: createHash("sha256").update(raw).digest("hex"),
    body: question.body,
    receivedAt,
    postmarkedOn: question.postmarkedOn ? calendar.day(question.postmarkedOn) : null,
    typedInById,
    token: `${question.channel}:${key}`,
  });
  const { name, town, region, withheld = false, email = null, postalAddress = null } = question.reader;
  const agreed = question.channel === "form";
  await tx.insert(askers).values({
    questionId: row.id,
    name, town, region, withheld, email, postalAddress,
    consentWording: agreed ? column.consentWording : null,
    consentedAt: agreed ? receivedAt : null,
    // As secret in the demo as anywhere: it opens the status page.
    token: randomBytes(24).toString("base64url"),
  });
  desk.questions.set(question.reference, row.id);
  happened(desk, question.received, question.typedInBy ?? "reader", "received", { magazineId: column.magazineId, questionId: row.id }, { channel: question.channel, ...(typedInById ? { how: "typed in a letter" } : {}) });
  return row.id;
}

async function finish({ tx, calendar, topics }: Desk, told: Told): Promise<void> {
  const { question, questionId, column, assignment } = told;
  const { stage, stageSince, asPrinted, slugLine: given, awaitingReaderSince, mergedIntoId, issueId, slotNumber } = told;
  await tx
    .update(questions)
    .set({ stage, stageSince, asPrinted, ...(given ? { slugLine: given } : {}), awaitingReaderSince, mergedIntoId, issueId, slotNumber, ...(question.keeps === "good" ? { isEvergreen: true } : question.keeps ? { useBy: calendar.day(question.keeps) } : {}) })
    .where(eq(questions.id, questionId));
  if (issueId && assignment) await followIssue(tx, questionId, assignment.id);
  const topicIds = question.topics.map((name) => known(topics, `${column.magazineId} ${name}`));
  if (topicIds.length > 0) await tx.insert(questionTopics).values(topicIds.map((topicId) => ({ questionId, topicId })));
  if (!question.draft || !assignment) return;
  const draft = { document: fromCopy(question.draft.copy), savedAt: calendar.moment(question.draft.savedAt), savedById: assignment.contributorId };
  await tx
    .insert(drafts)
    .values({ questionId, ...draft, sourceNotes: question.sourceNotes ?? "" })
    .onConflictDoUpdate({ target: drafts.questionId, set: { ...draft, version: sql`${drafts.version} + 1` } });
}

/** The day of an offer follows the issue where it is the one that is counted back from it. */
async function followIssue(tx: Desk["tx"], questionId: number, assignmentId: number): Promise<void> {
  const { issue, columnId } = one(await tx.select({ issue: issues, columnId: questions.columnId }).from(questions).innerJoin(issues, eq(issues.id, questions.issueId)).where(eq(questions.id, questionId)));
  const dueOn = derivedDay(issue, offsetsFor(await offsetRows(tx, issue.magazineId), columnId).draft);
  await tx.update(assignments).set({ followsIssue: true }).where(and(eq(assignments.id, assignmentId), eq(assignments.dueOn, dueOn)));
}
