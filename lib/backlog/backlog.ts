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
export const progress = z.object({ state: z.enum(stateNames), rows: z.number(), taken: z.number(), known: z.number(), leftOut: z.number(), rejected: z.number(), undone: z.number(), stayed: z.number(), lastError: z.string().nullable() });
export type Progress = z.output<typeof progress>;

/** A column as spreadsheets name it: A to Z, AA. @param at counted from 0 */
export const letterOf = (at: number): string => (at < 26 ? "" : String.fromCharCode(64 + Math.floor(at / 26))) + String.fromCharCode(65 + (at % 26));

/** Of how many rows it is decided what they become. */
export const decidedOf = ({ taken, known, leftOut, rejected }: Pick<Progress, "taken" | "known" | "leftOut" | "rejected">): number => taken + known + leftOut + rejected;

const n = (count: number) => count.toLocaleString("en-US");
export const sayRows = (count: number): string => (count === 1 ? "1 row" : `${n(count)} rows`);

type Looked = { looked: number; comes: number; doubtful: number };
const sayQuestions = (count: number) => (count === 1 ? "1 question" : `${n(count)} questions`);

/** "21 questions come in, 2 of them with a doubt. 11 rows stay out." Of a long sheet as far as it was looked through. */
export function sayComing({ looked, comes, doubtful }: Looked, rows: number): string {
  const out = looked - comes;
  const doubt = doubtful === 0 ? "" : comes === 1 ? ", with a doubt" : `, ${n(doubtful)} of them with a doubt`;
  return `${looked < rows ? `Of the first ${sayRows(looked)} ` : ""}${comes === 0 ? "no question comes" : `${sayQuestions(comes)} ${comes === 1 ? "comes" : "come"}`} in${doubt}.${out > 0 ? ` ${sayRows(out)} ${out === 1 ? "stays" : "stay"} out.` : ""}`.replace(/^n/, "N");
}

/** What the button says; null where nothing would come in. */
export function sayToBring({ looked, comes }: Looked, rows: number): string | null {
  if (looked < rows) return `Bring in what comes of ${sayRows(rows)}`;
  return comes === 0 ? null : `Bring in ${sayQuestions(comes)}`;
}

/** "Row 3"; "Rows 3, 7, 9 and 12 more". */
export function sayRowsNumbered(numbers: readonly number[], most = 8): string {
  if (numbers.length === 1) return `Row ${n(numbers[0]!)}`;
  const [told, rest] = numbers.length > most + 1 ? [numbers.slice(0, most), numbers.length - most] : [numbers.slice(0, -1), 0];
  return `Rows ${told.map(n).join(", ")} and ${rest > 0 ? `${n(rest)} more` : n(numbers.at(-1)!)}`;
}

/** What has come of its rows so far, within a sentence. */
export function sayBecame({ taken, known, leftOut, rejected }: Pick<Progress, "taken" | "known" | "leftOut" | "rejected">): string {
  return [taken === 1 ? "1 question brought in" : `${n(taken)} questions brought in`, known > 0 && `${n(known)} here already`, leftOut > 0 && `${n(leftOut)} left out`, rejected > 0 && `${n(rejected)} not taken`].filter(Boolean).join(", ");
}
