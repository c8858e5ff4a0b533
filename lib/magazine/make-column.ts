// A chief begins a new column. Its standing elements start with usual words, to be changed in the settings.
import type { z } from "zod";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import type { Actor } from "../actor";
import { must } from "../may";
import { unlessTaken } from "../people/taken";
import { record } from "../timeline/record";
import { type columnNew, firstWords } from "./column";
import { mustBeFree } from "./former-paths";
import { stale } from "./stale";
import { taken } from "./taken";

/** Makes the column. Throws Missing to anybody but a chief; refuses a path or prefix that is taken anywhere in the installation. */
export async function makeColumn(actor: Actor, magazineId: number, input: z.output<typeof columnNew>, now = new Date()): Promise<void> {
  must(actor, "editSettings", magazineId);
  const work = db.transaction(async (tx) => {
    await mustBeFree(tx, input.path, null);
    await tx.insert(columns).values({ magazineId, ...firstWords, ...input, madeAt: now });
    await record(tx, actor, { kind: "columnMade", at: now, magazineId, data: { name: input.name } });
    await stale(tx, { everything: true }); // the list of columns stands on every front
  });
  await unlessTaken(taken, work);
}
