// The story so far: what happened to a question, as sentences with people's names, newest first.
import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { askers } from "@/db/schema/intake";
import { people } from "@/db/schema/people";
import { events } from "@/db/schema/timeline";
import type { Person } from "../actor";
import { type EventKind, sentence } from "../timeline/kinds";
import { isInRiver, type Stage } from "../words";
import { type Move, moves } from "../workflow/moves";

/** What the desk does by rule, without a day it was set for. */
const isOfDesk = (kind: string): boolean => kind.startsWith("wordpress") || ["promoted", "silent", "lineEnded"].includes(kind);

export type Told = { id: number; at: Date; kind: string; who: string; sentence: string };

/** Every event of a question the actor has been shown. The actor is "You", a reader goes by name. */
export async function storyOf(actor: Person, questionId: number): Promise<Told[]> {
  const rows = await db
    .select({ id: events.id, at: events.at, kind: events.kind, byKind: events.byKind, byId: events.byId, data: events.data, person: people.name, reader: askers.name })
    .from(events)
    .leftJoin(people, eq(people.id, events.byId))
    .leftJoin(askers, eq(askers.questionId, events.questionId))
    .where(eq(events.questionId, questionId))
    .orderBy(desc(events.id));
  return rows.map(({ id, at, kind, byKind, byId, data, person, reader }) => {
    const who = typeof data.guest === "string" ? data.guest : byKind === "clock" ? (isOfDesk(kind) ? "The desk" : "The schedule") : byKind === "reader" ? reader || "The reader" : byId === actor.id ? "You" : (person ?? "Somebody");
    return { id, at, kind, who, sentence: sentence(kind, data) };
  });
}

/** Which event brings a question into which stage of the river, as the table of moves has it. */
const leadsTo: Partial<Record<EventKind, Stage>> = {
  received: "inbox",
  ...Object.fromEntries(Object.values<Move>(moves).flatMap(({ event, to }) => (typeof to === "string" && to !== "same" && isInRiver(to) ? [[event, to]] : []))),
  conflictDeclared: "unassigned",
  corrected: "published", // in place of "published" where a page was up
};

/** When the question last came into each stage, as far as the story tells. */
export function stageDates(story: readonly Told[]): Partial<Record<Stage, Date>> {
  const dates: Partial<Record<Stage, Date>> = {};
  for (const { kind, at } of story) {
    const stage = leadsTo[kind as EventKind];
    if (stage) dates[stage] ??= at;
  }
  return dates;
}
