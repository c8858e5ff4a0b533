// The transcription as it is typed. A save that was typed on an older version is answered with what stands, and changes nothing.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { paperLetters } from "@/db/schema/paper";
import { people } from "@/db/schema/people";
import type { Person } from "../actor";
import { type HeldLetter, holdLetter, refuseUnlessOpen } from "./hold-letter";
import { sameTranscription, type savingTranscription, type Transcription } from "./paper";

export type SavedTranscription = { version: number } | { conflict: Transcription & { version: number; by: string; at: Date } };

/** The pane as a letter's row has it. */
export const paneOf = (letter: Pick<HeldLetter, Exclude<keyof Transcription, "postmarkedOn" | "returnBy">> & { postmarkedOn: string | null; returnBy: string | null }): Transcription => {
  const { transcript, name, town, region, withheld, postalAddress, email, postmarkedOn, enclosures, originals, returnBy } = letter;
  return { transcript, name, town, region, withheld, postalAddress, email, postmarkedOn: postmarkedOn ?? "", enclosures, originals, returnBy: returnBy ?? "" };
};

/** Saves what is typed if the letter still has the version named. Refuses when the letter no longer waits to be typed. */
export async function saveTranscription(actor: Person, letterId: number, input: z.output<typeof savingTranscription>, now = new Date()): Promise<SavedTranscription> {
  return db.transaction(async (tx) => {
    const letter = await holdLetter(tx, actor, letterId);
    refuseUnlessOpen(letter);
    const { version, ...pane } = input;
    // The same text sent again, because the answer to the first sending was lost on the way.
    if (sameTranscription(pane, paneOf(letter))) return { version: letter.version };
    if (letter.version !== version) {
      const [hand] = letter.savedById === null ? [] : await tx.select({ name: people.name }).from(people).where(eq(people.id, letter.savedById));
      return { conflict: { ...paneOf(letter), version: letter.version, by: letter.savedById === actor.id ? "you, in another window" : (hand?.name ?? "somebody else"), at: letter.savedAt ?? letter.putInAt } };
    }
    const values = { ...pane, postmarkedOn: pane.postmarkedOn || null, returnBy: pane.returnBy || null };
    await tx.update(paperLetters).set({ ...values, version: version + 1, savedAt: now, savedById: actor.id }).where(eq(paperLetters.id, letterId));
    return { version: version + 1 };
  });
}
