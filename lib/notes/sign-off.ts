// The guest's word on the whole: right as it stands, or to be changed. Said once.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { signOffs } from "@/db/schema/notes";
import { clock } from "../actor";
import { sayLive } from "../questions/say-live";
import { record } from "../timeline/record";
import type { deciding } from "./guest";
import { guestName } from "./note";
import { holdLink } from "./hold-link";

/** Keeps the verdict and lets the desk know. Throws Missing for no link of ours, a Refusal with the sentence of one that is open no longer. */
export async function signOff(token: string, { verdict, word }: z.output<typeof deciding>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { situation, signOff: link, revision } = await holdLink(tx, token, now);
    await tx.update(signOffs).set({ verdict, word, decidedAt: now }).where(eq(signOffs.id, link.id));
    await record(tx, clock, { kind: "signedOff", at: now, magazineId: situation.magazineId, questionId: situation.questionId, data: { guest: guestName(link.name), signOffId: link.id, verdict, revision: revision.number, body: word } });
    await sayLive(tx, situation.questionId, "notes");
  });
}
