// The transcription becomes a question, by the same door as a letter typed in without a scan; the pages stay with it.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { paperLetters } from "@/db/schema/paper";
import { people } from "@/db/schema/people";
import type { Person } from "../actor";
import { typingIn } from "../intake/letter";
import { typeInLetterIn } from "../intake/type-in-letter";
import { lookAgain, Refusal } from "../refusal";
import { holdLetter, refuseUnlessOpen } from "./hold-letter";
import type { puttingInInbox } from "./paper";
import { paneOf } from "./save-transcription";

/** Where the words of the letter stand in the transcription pane, for what the door of typed letters has to say of them. */
const inThePane: Record<string, string> = { question: "transcript" };

/**
 * Makes the letter's question, once: whoever comes second is told the same one.
 * @throws Refusal when somebody has changed the letter since `version`, or something is missing or wrong in it
 */
export async function putInInbox(actor: Person, { letterId, version }: z.output<typeof puttingInInbox>, now = new Date()): Promise<{ questionId: number; reference: string }> {
  return db.transaction(async (tx) => {
    const letter = await holdLetter(tx, actor, letterId);
    if (letter.questionId !== null && letter.reference) return { questionId: letter.questionId, reference: letter.reference };
    refuseUnlessOpen(letter);
    if (letter.version !== version) {
      const [hand] = letter.savedById === null ? [] : await tx.select({ name: people.name }).from(people).where(eq(people.id, letter.savedById));
      throw new Refusal(`${letter.savedById === actor.id ? "Another window of yours" : (hand?.name ?? "Somebody else")} has changed this letter since you saw it. Open the page again, and look before it goes in the inbox.`);
    }
    const { transcript, withheld, ...pane } = paneOf(letter);
    const parsed = typingIn.safeParse({ ...pane, columnId: letter.columnId, question: transcript, withheld: withheld ? "on" : undefined, token: `letter-of-the-tray-${letter.id}` });
    if (!parsed.success) throw new Refusal(lookAgain, Object.fromEntries(parsed.error.issues.map(({ path: [name], message }) => [inThePane[String(name)] ?? String(name), message])));
    const { questionId, reference } = await typeInLetterIn(tx, actor, parsed.data, now);
    await tx.update(paperLetters).set({ questionId }).where(eq(paperLetters.id, letterId));
    return { questionId, reference };
  });
}
