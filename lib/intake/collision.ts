// Two people at one question: whoever acts without knowing what the other did, or is doing, is stopped with a sentence.
import { and, desc, eq, gt, ne, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { people } from "@/db/schema/people";
import { events } from "@/db/schema/timeline";
import type { Actor } from "../actor";
import type { Held } from "../questions/question";
import { sentence } from "../timeline/kinds";
import { doings } from "../words";
import { otherActing } from "./looking";

/**
 * What the actor does not know of the question: a sentence, or false. The question is held in this transaction, so nothing happens to it meanwhile.
 * @param held with `knows`, the last event the page was drawn with; `anyway` when the person was told that somebody is at it
 */
export async function collision(tx: Tx, actor: Actor, { questionId, knows, anyway }: Held, now: Date): Promise<string | false> {
  if (actor.kind !== "person") return false;
  if (knows !== undefined) {
    const [news] = await tx
      .select({ kind: events.kind, byKind: events.byKind, data: events.data, name: people.name })
      .from(events)
      .leftJoin(people, eq(people.id, events.byId))
      .where(and(eq(events.questionId, questionId), gt(events.id, knows), or(and(eq(events.byKind, "person"), ne(events.byId, actor.id)), eq(events.byKind, "reader"))))
      .orderBy(desc(events.id))
      .limit(1);
    if (news) return `While you were looking, ${news.byKind === "reader" ? "the reader" : (news.name ?? "somebody")} ${sentence(news.kind, news.data)} Look again before you decide.`;
  }
  const other = anyway ? null : await otherActing(tx, actor, questionId, now);
  return other?.doing ? `${other.name} is ${doings[other.doing]} at this moment.` : false;
}
