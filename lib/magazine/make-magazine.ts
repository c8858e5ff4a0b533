// The publisher begins another magazine and gives it its first chief.
import type { z } from "zod";
import { db } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import { bringIn } from "../people/invite";
import type { SignedIn } from "../people/person";
import { enqueue } from "../jobs/queue";
import { unlessTaken } from "../people/taken";
import { Missing } from "../refusal";
import { record } from "../timeline/record";
import type { magazineNew } from "./magazine";
import { stale } from "./stale";
import { taken } from "./taken";

/** Makes the magazine and invites its chief, who may be the publisher. Throws Missing to anybody else; refuses a short name that is taken. */
export async function makeMagazine(actor: SignedIn, { chiefName, chiefEmail, ...magazine }: z.output<typeof magazineNew>, now = new Date()): Promise<void> {
  if (!actor.isPublisher) throw new Missing();
  const work = db.transaction(async (tx) => {
    const [made] = await tx.insert(magazines).values({ ...magazine, madeAt: now }).returning({ id: magazines.id });
    if (!made) throw new Error("the magazine was not written");
    await record(tx, actor, { kind: "magazineMade", at: now, magazineId: made.id, data: { name: magazine.name } });
    await enqueue(tx, "firstRules", {});
    await stale(tx, { magazineId: made.id }); // its host, if it has one, is led to it from now on
    await bringIn(tx, actor, { magazineId: made.id, name: chiefName, email: chiefEmail, roles: ["chief"] }, now);
  });
  await unlessTaken({ ...taken, people_email: ["chiefEmail", "Somebody was given this address a moment ago. Look again."] }, work);
}
