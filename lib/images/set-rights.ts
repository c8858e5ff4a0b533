// By whose leave a picture is printed: said once for the picture, by whoever writes or edits the text it belongs to.
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { images } from "@/db/schema/images";
import type { Person } from "../actor";
import { handOf } from "../answers/answer";
import { hold } from "../questions/hold";
import { sayLive } from "../questions/say-live";
import { Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";

/** Writes the words. Throws Missing for a picture of another question, a Refusal where the text is not the actor's to change now. */
export async function setRights(actor: Person, questionId: number, id: string, rights: string, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, questionId);
    const hand = handOf(actor, situation);
    if (hand === null) throw new Missing("This picture");
    if (hand !== "write" && hand !== "suggest") throw new Refusal("The text is not yours to change now.");
    const [image] = await tx.select({ name: images.name, rights: images.rights }).from(images).where(and(eq(images.id, id), eq(images.questionId, questionId)));
    if (!image) throw new Missing("This picture");
    if (image.rights === rights) return;
    await tx.update(images).set({ rights }).where(eq(images.id, id));
    await record(tx, actor, { kind: "imageChanged", at: now, magazineId: situation.magazineId, questionId, data: { name: image.name, reason: rights } });
    await sayLive(tx, questionId, "images");
  });
}
