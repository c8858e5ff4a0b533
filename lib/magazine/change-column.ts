// A chief changes a column's standing elements, one form at a time.
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { must } from "../may";
import { unlessTaken } from "../people/taken";
import { lookAgain, Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { announceMove } from "./announce-move";
import type { columnAsking, columnBoard, columnEmbedding, columnForm, columnInviting, columnName, columnPage, columnSetting } from "./column";
import { leavePath, mustBeFree } from "./former-paths";
import { stale } from "./stale";
import { taken } from "./taken";

type Change =
  | { what: "name and address"; to: z.output<typeof columnName> }
  | { what: "asking box"; to: z.output<typeof columnAsking> }
  | { what: "form and promises"; to: z.output<typeof columnForm> }
  | { what: "words around an answer"; to: z.output<typeof columnPage> }
  | { what: "inviting of historians"; to: z.output<typeof columnInviting> }
  | { what: "sites that show it"; to: z.output<typeof columnEmbedding> }
  | { what: "question board"; to: z.output<typeof columnBoard> }
  | { what: "setting in print"; to: z.output<typeof columnSetting> };

/**
 * Writes the fields of one form. Throws Missing to anybody but a chief of the column's magazine.
 * A path that is left is remembered, and leads on. Refuses what is taken, and another prefix once a reference with the present one has been given to a reader.
 */
export async function changeColumn(actor: Actor, magazineId: number, columnId: number, { what, to }: Change, now = new Date()): Promise<void> {
  must(actor, "editSettings", magazineId);
  const work = db.transaction(async (tx) => {
    // Receiving a question takes the same lock, so none can begin between the look and the change.
    const [column] = await tx.select().from(columns).where(and(eq(columns.id, columnId), eq(columns.magazineId, magazineId))).for("update");
    if (!column) throw new Missing("This column");
    if ("prefix" in to && to.prefix !== column.prefix && (await tx.$count(questions, eq(questions.columnId, columnId))) > 0)
      throw new Refusal(lookAgain, { prefix: `Readers have references that begin with ${column.prefix}. It stays as it is.` });
    const isMoving = "path" in to && to.path !== column.path;
    if (isMoving) await mustBeFree(tx, to.path, columnId);
    await tx.update(columns).set(to).where(eq(columns.id, columnId));
    if (isMoving) {
      await leavePath(tx, columnId, { from: column.path, to: to.path }, now);
      await announceMove(tx, magazineId, columnId, { from: column.path, to: to.path });
    }
    await record(tx, actor, { kind: "columnChanged", at: now, magazineId, data: { what: `the ${what}`, name: "name" in to ? to.name : column.name } });
    if (what !== "setting in print" && what !== "inviting of historians") await stale(tx, what === "name and address" ? { everything: true } : { magazineId }); // no page of readers shows these
  });
  await unlessTaken(taken, work);
}
