// An editor asks somebody without an account for a word on the last revision.
import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import { signOffs } from "@/db/schema/notes";
import type { Person } from "../actor";
import { dayIn, sayDay } from "../kit/day";
import { hold } from "../questions/hold";
import { must } from "../may";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import type { askingSignOff } from "./guest";
import { hashOf, tokenOf } from "./guest-token";

/** Makes the link; the letter with it is written by the event. Refuses unless the text is in review or ready. Returns its id. */
export async function askSignOff(actor: Person, input: z.output<typeof askingSignOff>, now = new Date()): Promise<number> {
  return db.transaction(async (tx) => {
    const { questionId, name, email, asked, days } = input;
    const { stage, revision, magazineId } = await hold(tx, actor, questionId);
    must(actor, "writeLetters", magazineId);
    if (!revision || (stage !== "review" && stage !== "ready")) throw new Refusal("A guest can be asked while the text is in review or ready to be published.");
    const [magazine] = await tx.select({ timeZone: magazines.timeZone, locale: magazines.locale }).from(magazines).where(eq(magazines.id, magazineId));
    const expiresAt = new Date(now.getTime() + days * 86_400_000);
    const made = { questionId, revisionId: revision.id, name, email, asked, tokenHash: randomBytes(32).toString("hex"), askedById: actor.id, madeAt: now, expiresAt };
    const [row] = await tx.insert(signOffs).values(made).returning({ id: signOffs.id, madeAt: signOffs.madeAt });
    await tx.update(signOffs).set({ tokenHash: hashOf(tokenOf(row!)) }).where(eq(signOffs.id, row!.id));
    await record(tx, actor, { kind: "signOffAsked", at: now, magazineId, questionId, data: { signOffId: row!.id, name, revision: revision.number, source: asked, due: sayDay(dayIn(magazine!.timeZone, expiresAt), magazine!.locale, dayIn(magazine!.timeZone, now)) } });
    return row!.id;
  });
}
