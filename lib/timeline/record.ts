// The one hand that writes events. Consequences hang on the event, as a job in the same transaction.
import type { Tx } from "@/db/client";
import { events } from "@/db/schema/timeline";
import type { Actor } from "../actor";
import { enqueue } from "../jobs/queue";
import { fanOut } from "./fan-out";
import { toldFrom } from "./grace";
import { type EventData, type EventKind, sentence } from "./kinds";
import { sayDesk } from "./live";

export type Happened = {
  kind: EventKind;
  at: Date;
  magazineId?: number | null;
  questionId?: number | null;
  data?: EventData;
  /** One of thousands that happen at once: nobody is written to, no system elsewhere is told, and no window redrawn for it. */
  quiet?: true;
};

/** Records what happened and lets those know whom it concerns. Returns the event's id. */
export async function record(tx: Tx, actor: Actor, happened: Happened): Promise<number> {
  const [event] = await tx
    .insert(events)
    .values({
      at: happened.at,
      kind: happened.kind,
      magazineId: happened.magazineId ?? null,
      questionId: happened.questionId ?? null,
      byKind: actor.kind,
      byId: actor.kind === "person" ? actor.id : null,
      data: happened.data ?? {},
    })
    .returning({ id: events.id });
  if (!event) throw new Error("the event was not written");
  if (happened.quiet) return event.id;
  await enqueue(tx, "tell", { eventId: event.id }, { runAt: toldFrom(happened) });
  const { kind, at, magazineId, questionId } = happened;
  if (magazineId && questionId) {
    await fanOut(tx, event.id, { kind, at, magazineId, questionId });
    await sayDesk(tx, actor, { magazineId, questionId, desk: "happened", said: sentence(kind, happened.data ?? {}) });
  }
  return event.id;
}
