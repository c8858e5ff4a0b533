// What the loader knows while it works: the transaction, the dates, and the rows that other rows point to.
import type { Tx } from "@/db/client";
import type { events } from "@/db/schema/timeline";
import type { EventData, EventKind } from "@/lib/timeline/kinds";
import type { Calendar } from "./calendar";
import type { DemoColumn, DemoMagazine, Moment, Who } from "./shape";

/** A column of the demo with its row’s id, and its magazine. */
export type DeskColumn = DemoColumn & { id: number; magazineId: number; magazine: DemoMagazine };

export type Desk = {
  tx: Tx;
  calendar: Calendar;
  people: Map<Who, { id: number; name: string }>;
  /** By prefix. */
  columns: Map<string, DeskColumn>;
  /** By the magazine's id and the name, as printed on the day of loading. */
  issues: Map<string, number>;
  topics: Map<string, number>;
  /** By reference, as they are loaded. */
  questions: Map<string, number>;
  /** Kept until the end and then written in the order in which they happened, which is the order of the log. */
  events: (typeof events.$inferInsert)[];
};

/** What is found under a key; the demo names nothing that it does not have. */
export function known<T>(map: Map<string, T>, key: string): T {
  const found = map.get(key);
  if (found === undefined) throw new Error(`the demo has no ${key}`);
  return found;
}

/** The row that a statement returned. */
export function one<T>(rows: T[]): T {
  const [row] = rows;
  if (!row) throw new Error("no row was written");
  return row;
}

/** Notes that something happened. */
export function happened(desk: Desk, at: Moment, by: Who | "reader" | "clock", kind: EventKind, of: { magazineId?: number; questionId?: number }, data: EventData = {}): void {
  const person = by === "reader" || by === "clock" ? null : known(desk.people, by);
  desk.events.push({ at: desk.calendar.moment(at), byKind: person ? "person" : (by as "reader" | "clock"), byId: person?.id ?? null, kind, ...of, data });
}
