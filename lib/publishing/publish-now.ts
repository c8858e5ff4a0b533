// The approved revision goes before readers at once. Over a page that is up it is a correction, with a dated line.
import { db } from "@/db/client";
import type { Person } from "../actor";
import { hold } from "../questions/hold";
import { refuse } from "../workflow/move";
import { layOut } from "./lay-out";
import type { Publishing } from "./publication";
import { putUp } from "./put-up";

/** Publishes the last revision. Throws a Refusal with messages by field, Missing when the question is not the actor's to see. */
export async function publishNow(actor: Person, input: Publishing, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input);
    refuse(actor, situation, "publishNow");
    const publicationId = await layOut(tx, actor, situation, input, now, now);
    await putUp(tx, actor, situation, publicationId, "publishNow", now);
  });
}
