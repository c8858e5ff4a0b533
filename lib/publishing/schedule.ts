// The approved revision goes before readers later, by itself. The stage stays "ready": the job that goes live moves it.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import type { Person } from "../actor";
import { enqueue } from "../jobs/queue";
import { momentOf, sayMoment } from "../kit/wall-clock";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { move, refuse } from "../workflow/move";
import { layOut } from "./lay-out";
import type { scheduling } from "./publication";

/** Schedules the last revision for a wall-clock time in the magazine's time zone; an earlier schedule gives way. */
export async function schedule(actor: Person, input: z.output<typeof scheduling>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input);
    refuse(actor, situation, "schedule");
    const [magazine] = await tx.select({ timeZone: magazines.timeZone, locale: magazines.locale }).from(magazines).where(eq(magazines.id, situation.magazineId));
    const goesLiveAt = momentOf(input.goesLiveAt, magazine!.timeZone);
    if (typeof goesLiveAt === "string") throw new Refusal("That is no time to go live.", { goesLiveAt });
    if (goesLiveAt <= now) throw new Refusal("That time has passed.", { goesLiveAt: "This time has passed. Choose a later one, or publish now." });
    const publicationId = await layOut(tx, actor, situation, input, goesLiveAt, now);
    await enqueue(tx, "goLive", { publicationId }, { runAt: goesLiveAt, key: `goLive ${publicationId}` });
    await move(tx, actor, situation, "schedule", { now, data: { when: sayMoment(goesLiveAt, magazine!.locale, magazine!.timeZone), headline: input.headline, publicationId } });
  });
}
