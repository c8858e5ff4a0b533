// The only hand that sets a stage: a conditional update, so that of two people at once one wins and the other gets a sentence.
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { Refusal } from "../refusal";
import type { EventData, EventKind } from "../timeline/kinds";
import { record } from "../timeline/record";
import { type MoveName, moves } from "./moves";
import type { Situation } from "./situation";
import { destination, whyNot } from "./why-not";

type With = {
  now: Date;
  /** What the event's sentence draws on. */
  data?: EventData;
  /** Other columns of the question that change with the stage. */
  set?: Partial<Pick<typeof questions.$inferInsert, "mergedIntoId" | "awaitingReaderSince" | "asPrinted" | "slugLine">>;
  /** A kind of event more telling than the table's own: a correction rather than a publication. */
  event?: EventKind;
  /** One of thousands: see timeline/record.ts. */
  quiet?: true;
};

/** Throws a Refusal with the sentence why the move cannot be made; for verbs that write before they move. */
export function refuse(actor: Actor, situation: Situation, name: MoveName): void {
  const sentence = whyNot(actor, situation, name);
  if (sentence) throw new Refusal(sentence);
}

/**
 * Makes the move or throws a Refusal with the sentence why not. Returns the id of the event.
 * @param situation loaded in this transaction by hold()
 */
export async function move(tx: Tx, actor: Actor, situation: Situation, name: MoveName, { now, data, set, event, quiet }: With): Promise<number> {
  refuse(actor, situation, name);
  const stage = destination(name, situation.stage);
  const stays = stage === situation.stage;
  // Whatever moves is awake: being put off belongs to the inbox.
  const moved = await tx
    .update(questions)
    .set({ ...set, stage, ...(stays ? {} : { stageSince: now, snoozedAt: null, wakesAt: null, wakesForIssueId: null }) })
    .where(and(eq(questions.id, situation.questionId), eq(questions.stage, situation.stage)))
    .returning({ id: questions.id });
  if (moved.length === 0) throw new Refusal("Somebody else has just moved this question. Look again.");
  return record(tx, actor, { kind: event ?? moves[name].event, at: now, magazineId: situation.magazineId, questionId: situation.questionId, data, ...(quiet ? { quiet } : {}) });
}
