// A chief changes what is printed of the magazine itself, one form at a time.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import type { Actor } from "../actor";
import { must } from "../may";
import { unlessTaken } from "../people/taken";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { installationUrl } from "./address";
import type { magazineLetters, magazineName, magazineReaders } from "./magazine";
import { stale } from "./stale";
import { taken } from "./taken";

/** What of it changes: the words of the event, and the fields of the form. */
type Change = { what: "name and address"; to: z.output<typeof magazineName> } | { what: "words for readers"; to: z.output<typeof magazineReaders> } | { what: "letters"; to: z.output<typeof magazineLetters> };

/** Writes the fields of one form. Throws Missing to anybody but a chief of the magazine; refuses a name or host that is taken, and the installation's own host. */
export async function changeMagazine(actor: Actor, magazineId: number, { what, to }: Change, now = new Date()): Promise<void> {
  must(actor, "editSettings", magazineId);
  if ("host" in to && to.host === new URL(installationUrl()).hostname) throw new Refusal("Something needs another look.", { host: "That is the installation’s own host, which shows every magazine. Give one of the magazine’s own." });
  const work = db.transaction(async (tx) => {
    await tx.update(magazines).set(to).where(eq(magazines.id, magazineId));
    await record(tx, actor, { kind: "magazineChanged", at: now, magazineId, data: { what } });
    // A host decides under which address every page stands, also other magazines' fronts that name it.
    await stale(tx, what === "name and address" ? { everything: true } : { magazineId });
  });
  await unlessTaken(taken, work);
}
