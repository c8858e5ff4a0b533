// What is known of a letter's envelope after it has become a question: what else was in it, and what has to go back.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { paperLetters } from "@/db/schema/paper";
import type { Person } from "../actor";
import { Refusal } from "../refusal";
import { holdLetter } from "./hold-letter";
import type { keepingTrack } from "./paper";

/** Sets enclosures, originals and their day. Refuses to forget originals that were returned, for that is noted by name. */
export const keepTrack = (actor: Person, { letterId, enclosures, originals, returnBy }: z.output<typeof keepingTrack>, now = new Date()): Promise<void> =>
  db.transaction(async (tx) => {
    const letter = await holdLetter(tx, actor, letterId);
    if (letter.returnedAt && originals !== letter.originals) throw new Refusal("These originals were returned already, and the list says by whom.", { originals: "Returned already." });
    await tx.update(paperLetters).set({ enclosures, originals, returnBy: returnBy || null, version: letter.version + 1, savedAt: now, savedById: actor.id }).where(eq(paperLetters.id, letterId));
  });
