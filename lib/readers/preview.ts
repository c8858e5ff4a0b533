// What an erasure would take and what it would leave, before it is done.
import { and, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { columns, issues } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { pageStands, printings, publications } from "@/db/schema/publishing";
import { asReference, questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { must } from "../may";
import { isInRiver, type Stage } from "../words";
import { heldOf, printedOf } from "./held";
import { holdReader } from "./queries";
import { counted, tellingNames, toType } from "./reader";

export type Preview = Awaited<ReturnType<typeof previewOf>>;

/** Throws Missing for all but chiefs. */
export async function previewOf(actor: Actor, readerId: number) {
  const { first, person, magazine } = await holdReader(actor, readerId);
  must(actor, "eraseReaders", magazine.id);
  const held = await heldOf(db, magazine.id, person.map(({ id }) => id));
  const ids = held.questionIds.length > 0 ? held.questionIds : [0];
  const [printed, rows, inPrint, pages, staff] = await Promise.all([
    printedOf(db, held.questionIds),
    db.select({ id: questions.id, reference: asReference, slugLine: questions.slugLine, stage: questions.stage }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).where(inArray(questions.id, ids)).orderBy(questions.id),
    db.select({ questionId: printings.questionId, issue: issues.name, page: printings.page }).from(printings).innerJoin(issues, eq(issues.id, printings.issueId)).where(inArray(printings.questionId, ids)),
    db.select({ questionId: publications.questionId, headline: publications.headline, deck: publications.deck, words: sql<string>`document_words(${revisions.document})`, question: revisions.question, address: sql<string>`'/' || ${columns.path} || '/' || ${publications.path}`, withheldLine: columns.withheldLine }).from(publications).innerJoin(revisions, eq(revisions.id, publications.revisionId)).innerJoin(columns, eq(columns.id, publications.columnId)).where(and(inArray(publications.questionId, ids), pageStands)),
    held.addresses.length === 0 ? [] : db.select({ name: people.name }).from(people).where(inArray(people.email, held.addresses)),
  ]);
  const names = tellingNames(held.names).map((name) => name.toLowerCase());
  return {
    reader: first,
    magazine,
    typed: toType(first),
    goes: [
      counted(held.messageIds.length, "message as sent", "messages as sent"),
      counted(held.mailIds.length, "mail with all its files, theirs or about their questions", "mails with all their files, theirs or about their questions"),
      counted(held.paperIds.length, "letter on paper with its scans", "letters on paper with their scans"),
      counted(held.letterIds.length, "letter written to them", "letters written to them"),
      counted(held.letterToOthersIds.length, "letter to others that quotes them", "letters to others that quote them"),
      counted(held.tipIds.length, "tip", "tips"),
      counted(held.wonderIds.length, "wish to be told of an answer", "wishes to be told of answers"),
      counted(held.pieceIds.length, "post of an archive as it stood in its file", "posts of an archive as they stood in their file"),
    ].filter(Boolean),
    unprinted: rows.filter(({ id }) => !printed.has(id)).map((row) => ({ ...row, isStopped: isInRiver(row.stage as Stage) })),
    printed: rows.filter(({ id }) => printed.has(id)).map((row) => ({ ...row, inPrint: inPrint.filter(({ questionId }) => questionId === row.id), live: pages.find(({ questionId }) => questionId === row.id) ?? null })),
    /** Pages in whose own words the name stands: those only a correction changes. */
    naming: pages.filter(({ headline, deck, words, question }) => names.some((name) => [headline, deck, words, question].join("\n").toLowerCase().includes(name))).map(({ headline, address }) => ({ headline, address })),
    /** They work for the house: their account is another matter. */
    staff: staff.map(({ name }) => name),
  };
}
