// What is being brought in and what is being erased wait for one another, column by column.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** What stands in the place of words that were erased. */
export const erasedWords = "Erased at the reader’s request.";

/** Sorting mail, or reading an archive, in one column: what comes while somebody is erased is erased with the rest, and what comes later finds what was left to know it by. */
export const sortingIn = (tx: Tx, columnId: number) => tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${`erasing ${columnId}`}, 0))`);
export const erasingIn = (tx: Tx, columnId: number) => tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`erasing ${columnId}`}, 0))`);
