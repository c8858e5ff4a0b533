// A checker says what was found of a claim: verified, queried or wrong. The check is of the sentence, and lapses with it.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { drafts } from "@/db/schema/answers";
import { claims } from "@/db/schema/facts";
import type { Person } from "../actor";
import { sayLive } from "../questions/say-live";
import { Refusal } from "../refusal";
import { sentenceAt } from "../text/sentences";
import { record } from "../timeline/record";
import { type checking, whyNotCheck } from "./claim";
import { holdClaim, thisClaim } from "./hold-claim";

/**
 * Marks a claim. Refuses when its sentence no longer reads as the checker read it, when its words are not in the text as saved, when
 * there is no source to verify it by, and for whoever wrote the answer.
 */
export async function checkClaim(actor: Person, questionId: number, key: string, { state, word, sentence }: z.output<typeof checking>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { situation, claim } = await holdClaim(tx, actor, questionId, key);
    const no = whyNotCheck(actor, situation);
    if (no) throw new Refusal(no);
    if (state === "verified" && !claim.citation) throw new Refusal("Name the source first: a fact is verified by something.");
    const [draft] = await tx.select({ document: drafts.document }).from(drafts).where(eq(drafts.questionId, questionId));
    const stands = draft ? sentenceAt(draft.document, key) : "";
    if (stands === "") throw new Refusal("The words of this fact are not in the text as it was last saved.");
    if (stands !== sentence) throw new Refusal("The sentence was changed while you were checking it. Read it again, then mark it.");
    await tx.update(claims).set({ state, word, sentence: stands, checkedById: actor.id, checkedAt: now, lapsedAt: null, isInText: true }).where(thisClaim(questionId, key));
    await record(tx, actor, { kind: "claimChecked", at: now, magazineId: situation.magazineId, questionId, data: { quote: claim.quote, state, body: word } });
    await sayLive(tx, questionId, "facts");
  });
}
