// Which pieces of an import are looked at, as SQL conditions on `pieces`.
import { and, eq, isNotNull, isNull, not, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { pieces } from "@/db/schema/imports";

/** The lists of an import, in the order in which they are worked through. */
export const pieceViews = {
  complete: "Complete",
  unsigned: "Without a reader’s name",
  look: "To be looked at",
  here: "Here already",
  taken: "Taken",
  setAside: "Set aside",
} as const;
export type PieceView = keyof typeof pieceViews;
export const pieceViewNames = Object.keys(pieceViews) as [PieceView, ...PieceView[]];

/** Everything is there, nothing is in doubt, and it is not here yet. Whether the reader is named is asked apart. */
export const isComplete: SQL = and(eq(pieces.state, "open"), sql`${pieces.lacking} = '[]'::jsonb`, sql`(${pieces.doubts} = '[]'::jsonb or ${pieces.lookedAt} is not null)`, isNull(pieces.sameAsId), isNull(pieces.refusal))!;

export const inView: Record<PieceView, SQL> = {
  complete: and(isComplete, eq(pieces.isUnsigned, false))!,
  unsigned: and(isComplete, eq(pieces.isUnsigned, true))!,
  look: and(eq(pieces.state, "open"), isNull(pieces.sameAsId), not(isComplete))!,
  here: and(eq(pieces.state, "open"), isNotNull(pieces.sameAsId))!,
  taken: eq(pieces.state, "taken"),
  setAside: eq(pieces.state, "setAside"),
};

/** It was confirmed and could not be taken; why stands beside it. */
export const wasRefused: SQL = and(eq(pieces.state, "open"), isNotNull(pieces.refusal))!;

/** Filed under this topic where it stood; everything for "". */
export const isInTopic = (topic: string): SQL | undefined => (topic === "" ? undefined : sql`${pieces.fields} -> 'topics' @> ${JSON.stringify([topic])}::jsonb`);

const text = (most: number) => z.string().max(most).optional().catch(undefined);
/** What the address of the list says; what cannot be read is left out. */
export const pieceFilter = z.object({ view: z.enum(pieceViewNames).optional().catch(undefined), topic: text(120), q: text(200), after: z.coerce.number().int().min(1).max(2_147_483_647).optional().catch(undefined) });
export type PieceFilter = z.output<typeof pieceFilter>;

/** The query of a list's address, and of a piece's that was come to from it. */
export const searchOf = ({ view, topic, q, after }: PieceFilter): string =>
  String(new URLSearchParams(Object.entries({ view, topic, q, after: after && String(after) }).filter((entry): entry is [string, string] => Boolean(entry[1]))));
