// A backlog: the questions that wait in a spreadsheet. Its file comes up in slices; every row is kept as it stands there; an editor says what the
// columns are and sees what would come of the first rows; then the mailroom brings them in, with their days. Pure.
import { z } from "zod";
import { rowId } from "../kit/typed";
import { beginningOf } from "../uploads/upload";
import { dayOrderNames, inboxChannels, sheetFieldNames } from "../words";

export const largestSheet = 50 * 1024 * 1024;
export const beginning = beginningOf({ most: largestSheet, tooLarge: "The file is larger than 50 MB. Part it, and bring the parts in one after the other.", unnamed: "sheet" });

export type BacklogState = "uploading" | "reading" | "refused" | "asking" | "bringing" | "stopped" | "finished" | "undoing" | "undone";
export const stateNames = ["uploading", "reading", "refused", "asking", "bringing", "stopped", "finished", "undoing", "undone"] as const satisfies readonly BacklogState[];

type Dates = Record<"uploadedAt" | "readAt" | "confirmedAt" | "stoppedAt" | "finishedAt" | "undoingAt" | "undoneAt", Date | null> & { refusal: string | null };

/** Where a backlog is. */
export function stateOf(of: Dates): BacklogState {
  if (of.undoneAt) return "undone";
  if (of.undoingAt) return "undoing";
  if (of.refusal !== null) return "refused";
  if (of.finishedAt) return "finished";
  if (of.confirmedAt) return of.stoppedAt ? "stopped" : "bringing";
  if (of.readAt) return "asking";
  return of.uploadedAt ? "reading" : "uploading";
}

const field = z.union([z.literal("").transform(() => null), z.enum(sheetFieldNames)]);

/** The form in which an editor says what the columns are: one choice for each, in their order. */
export const mapping = z.object({
  importId: rowId,
  fields: z.preprocess((sent) => [sent ?? []].flat(), z.array(field).max(100)),
  order: z.enum(dayOrderNames),
  channel: z.enum(inboxChannels),
  /** How rows stand that come along, of those that were offered as choices. */
  offered: z.preprocess((sent) => [sent ?? []].flat(), z.array(z.string().max(200)).max(100)),
  comes: z.preprocess((sent) => [sent ?? []].flat(), z.array(z.string().max(200)).max(100)),
  do: z.enum(["look", "bring"]).default("look"),
});

/** How far it is, as its page asks for it again and again. */
export const progress = z.object({ state: z.enum(stateNames), rows: z.number(), reached: z.number(), taken: z.number(), known: z.number(), leftOut: z.number(), rejected: z.number(), undone: z.number(), stayed: z.number(), lastError: z.string().nullable() });
export type Progress = z.output<typeof progress>;

const n = (count: number) => count.toLocaleString("en-US");
export const sayRows = (count: number): string => (count === 1 ? "1 row" : `${n(count)} rows`);

/** What has come of its rows so far, within a sentence. */
export function sayBecame({ taken, known, leftOut, rejected }: Pick<Progress, "taken" | "known" | "leftOut" | "rejected">): string {
  return [taken === 1 ? "1 question brought in" : `${n(taken)} questions brought in`, known > 0 && `${n(known)} here already`, leftOut > 0 && `${n(leftOut)} left out`, rejected > 0 && `${n(rejected)} not taken`].filter(Boolean).join(", ");
}
