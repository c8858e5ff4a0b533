// An editor says no, with a reason for the desk, and says whether the reader is to be told and with which words besides.
import type { z } from "zod";
import type { Actor } from "../actor";
import { move } from "../workflow/move";
import { type Done, together } from "./together";
import type { declining, decliningAll } from "./triage";

/**
 * Declines questions. Throws Refusal with the reason why not, Missing when not seen.
 * @param wordsOf what stands in the letter about this question, where it is not the same in all
 */
export function declineAll(actor: Actor, { picks, reason, tell, personal = "" }: z.output<typeof decliningAll>, now = new Date(), wordsOf: (questionId: number) => string = () => personal): Promise<Done> {
  return together(
    actor,
    "decline",
    picks,
    async (tx, situation) => {
      const words = tell && wordsOf(situation.questionId);
      return { eventId: await move(tx, actor, situation, "decline", { now, data: { reason, tellReader: tell, ...(words ? { personal: words } : {}) } }) };
    },
    now,
  );
}

/** The same for one. */
export const decline = (actor: Actor, { reason, tell, personal, ...held }: z.output<typeof declining>, now = new Date()): Promise<Done> => declineAll(actor, { picks: [held], reason, tell, personal }, now);
