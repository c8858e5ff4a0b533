// The reads of the fact ledger: of one text for whoever works on it, and what waits for a checker.
import { and, asc, desc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Reads } from "@/db/client";
import { claims, sourceScans } from "@/db/schema/facts";
import { columns, magazines as magazinesTable } from "@/db/schema/magazine";
import { contributors, people } from "@/db/schema/people";
import { asReference, questions } from "@/db/schema/questions";
import { magazinesOf, type Person } from "../actor";
import { onTextOf } from "../answers/own-draft";
import { handOver } from "../answers/working-text";
import { asCitation } from "../contributors/book";
import { booksOf } from "../contributors/books";
import type { Citation } from "../kit/citation";
import type { Document } from "../kit/doc";
import { chicago } from "./chicago";
import { Missing } from "../refusal";
import type { Situation } from "../workflow/situation";
import { type ClaimView, type Ledger, whyNotAdd, whyNotCheck } from "./claim";
import { printedSources } from "./printed-sources";
import { sourceKey, withoutPlace } from "./source";

const checker = alias(people, "checker");
const adder = alias(people, "adder");

/** The ledger of a text, its claims in the order they were made. Throws Missing for whom the text does not exist. */
export async function ledgerOf(actor: Person, questionId: number): Promise<Ledger> {
  const { situation } = await handOver(db, actor, questionId);
  const [found, sources] = await Promise.all([claimsIn(actor, situation), sourcesFor(actor, situation)]);
  return { ...found, sources, mayAdd: !whyNotAdd(actor, situation), mayCheck: !whyNotCheck(actor, situation) };
}

/** Its claims alone, for a page on which none is added. Throws Missing as above. */
export const claimsOf = async (actor: Person, questionId: number): Promise<ClaimView[]> => (await claimsIn(actor, (await handOver(db, actor, questionId)).situation)).claims;

async function claimsIn(actor: Person, situation: Situation): Promise<Pick<Ledger, "claims" | "passedOver">> {
  const rows = await db
    .select({
      key: claims.key,
      quote: claims.quote,
      citation: claims.citation,
      state: claims.state,
      word: claims.word,
      checkedBy: checker.name,
      checkedAt: claims.checkedAt,
      lapsedAt: claims.lapsedAt,
      isInText: claims.isInText,
      addedBy: adder.name,
      droppedAt: claims.droppedAt,
      scans: sql<ClaimView["scans"]>`coalesce((select jsonb_agg(jsonb_build_object('id', ${sourceScans.id}, 'name', ${sourceScans.name}) order by ${sourceScans.id}) from ${sourceScans} where ${and(eq(sourceScans.questionId, claims.questionId), eq(sourceScans.claimKey, claims.key), isNull(sourceScans.endedAt))}), '[]')`,
    })
    .from(claims)
    .innerJoin(adder, eq(adder.id, claims.addedById))
    .leftJoin(checker, eq(checker.id, claims.checkedById))
    .where(and(eq(claims.questionId, situation.questionId), onTextOf(actor, situation, claims.addedAt)))
    .orderBy(asc(claims.addedAt), asc(claims.key));
  return {
    claims: rows.filter(({ droppedAt }) => !droppedAt).map(({ lapsedAt, checkedAt, key, quote, citation, state, word, checkedBy, isInText, addedBy, scans }): ClaimView => {
      const cited = citation ? chicago(citation) : null;
      return { key, quote, citation, state, word, checkedBy, isInText, addedBy, scans, source: cited && { short: cited.short, note: cited.note }, checkedAt: checkedAt?.toISOString() ?? null, lapsed: lapsedAt !== null };
    }),
    passedOver: rows.filter(({ droppedAt }) => droppedAt).map(({ quote }) => quote),
  };
}

/** A person's memory of sources is so long. */
const mostSources = 60;

/** Sources to be used again: those of this text, and those this person named before, the latest first. */
async function sourcesFor(actor: Person, situation: Situation): Promise<Ledger["sources"]> {
  const rows = await db
    .select({ citation: claims.citation })
    .from(claims)
    .where(and(isNotNull(claims.citation), or(and(eq(claims.questionId, situation.questionId), onTextOf(actor, situation, claims.addedAt)), eq(claims.addedById, actor.id))))
    .orderBy(desc(claims.addedAt))
    .limit(500);
  const known = new Map<string, Citation>();
  for (const { citation } of rows) if (citation && !known.has(sourceKey(citation))) known.set(sourceKey(citation), withoutPlace(citation));
  for (const citation of await ownBooksOf(situation)) if (!known.has(sourceKey(citation))) known.set(sourceKey(citation), citation);
  return [...known.values()].slice(0, mostSources).map((citation) => ({ citation, short: chicago(citation).short }));
}

/** The books of whoever writes the answer: likely to be a source, and easily mistyped. */
async function ownBooksOf({ assignment, revision }: Situation): Promise<Citation[]> {
  const personId = assignment?.contributorId ?? revision?.contributorId;
  if (personId === undefined) return [];
  const [[writer], entered] = await Promise.all([db.select({ name: contributors.byline }).from(contributors).where(eq(contributors.personId, personId)), booksOf(personId)]);
  return writer ? entered.map((book) => asCitation(book, writer.name)) : [];
}

export type FactsToCheck = { questionId: number; reference: string; slugLine: string; open: number; all: number };

/** Texts with the desk in which facts are still open, the longest waiting first; for a checker's list. Of one magazine by its handle, or of all. */
export async function factsToCheck(actor: Person, magazine?: string): Promise<FactsToCheck[]> {
  const magazines = magazinesOf(actor, ["checker", "editor", "chief"]);
  if (magazines.length === 0) return [];
  const open = sql<number>`(count(*) filter (where ${claims.state} <> 'verified' or ${claims.lapsedAt} is not null))::int`;
  return db
    .select({ questionId: questions.id, reference: asReference, slugLine: questions.slugLine, open, all: sql<number>`count(*)::int` })
    .from(claims)
    .innerJoin(questions, eq(questions.id, claims.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(magazinesTable, eq(magazinesTable.id, columns.magazineId))
    .where(and(inArray(columns.magazineId, magazines), inArray(questions.stage, ["review", "ready"]), isNull(claims.droppedAt), claims.isInText, magazine === undefined ? undefined : eq(magazinesTable.handle, magazine)))
    .groupBy(questions.id, columns.id)
    .having(sql`${open} > 0`)
    .orderBy(asc(questions.stageSince), asc(questions.id))
    .limit(50);
}

/** A scan's bytes for who works on the text. Throws Missing for anybody else. */
export async function scanBytes(actor: Person, questionId: number, key: string, scanId: number): Promise<{ bytes: Buffer; mime: string; name: string }> {
  const { situation } = await handOver(db, actor, questionId);
  const [scan] = await db
    .select({ bytes: sourceScans.bytes, mime: sourceScans.mime, name: sourceScans.name })
    .from(sourceScans)
    .innerJoin(claims, and(eq(claims.questionId, sourceScans.questionId), eq(claims.key, sourceScans.claimKey)))
    .where(and(eq(sourceScans.id, scanId), eq(sourceScans.questionId, questionId), eq(sourceScans.claimKey, key), isNull(sourceScans.endedAt), onTextOf(actor, situation, claims.addedAt)));
  if (!scan) throw new Missing("This scan");
  return scan;
}

/**
 * What readers may be shown of the sources of a text: those of facts that are verified now, and its source notes. The caller has made
 * sure that the actor may see the text.
 */
export async function printedSourcesOf(reads: Reads, questionId: number, document: Document): Promise<Document | null> {
  const rows = await reads
    .select({ key: claims.key, citation: claims.citation })
    .from(claims)
    .where(and(eq(claims.questionId, questionId), isNull(claims.droppedAt), eq(claims.state, "verified"), isNull(claims.lapsedAt), isNotNull(claims.citation)));
  return printedSources(document, rows.map(({ key, citation }) => ({ key, citation: citation! })));
}
