// When things are due: counted back from the days of the issue a question is planned for, as its column, or else its magazine, counts. Pure.
import { z } from "zod";
import { addDays } from "../kit/day";
import { rowId } from "../kit/typed";
import { type Anchor, anchorNames, anchors, type Due, dueNames } from "../words";

/** The days of an issue, as far as anything is counted from them. */
export type IssueDays = { copyCloseOn: string; factCloseOn?: string | null; printerCloseOn?: string | null; onSaleOn: string };
/** So many days before that day. */
export type Offset = { anchor: Anchor; days: number };
export type Offsets = Record<Due, Offset>;
/** One as it is kept; without a column it is the magazine's. */
export type OffsetRow = Offset & { columnId: number | null; what: Due };

/** What a magazine begins with: two weeks to review, edit and check. */
export const usualOffsets: Offsets = { draft: { anchor: "copyClose", days: 14 }, review: { anchor: "copyClose", days: 7 }, facts: { anchor: "factClose", days: 3 } };

/** The column's own offset, else the magazine's, else the usual one, of each. */
export function offsetsFor(rows: readonly OffsetRow[], columnId: number): Offsets {
  const pick = (what: Due): Offset => {
    const found = rows.find((row) => row.what === what && row.columnId === columnId) ?? rows.find((row) => row.what === what && row.columnId === null);
    return found ? { anchor: found.anchor, days: found.days } : usualOffsets[what];
  };
  return { draft: pick("draft"), review: pick("review"), facts: pick("facts") };
}

/** The day of an issue something is counted from: a day that is not set is the next one that is. */
export function anchorDay(issue: IssueDays, anchor: Anchor): string {
  if (anchor === "factClose") return issue.factCloseOn ?? issue.copyCloseOn;
  if (anchor === "printerClose") return issue.printerCloseOn ?? issue.onSaleOn;
  return anchor === "copyClose" ? issue.copyCloseOn : issue.onSaleOn;
}

/** The day it is due. */
export const derivedDay = (issue: IssueDays, { anchor, days }: Offset): string => addDays(anchorDay(issue, anchor), -days);

/** "14 days before copy close". */
export const sayOffset = ({ anchor, days }: Offset): string => (days === 0 ? `on ${anchors[anchor]}` : `${days === 1 ? "a day" : `${days} days`} before ${anchors[anchor]}`);

const days = z.coerce.number("Give the days as a number.").int("Give whole days.").min(0, "At least 0.").max(365, "At most 365.");
const anchor = z.enum(anchorNames, "Choose the day it is counted from.");

/** What the form of a magazine or a column sends. `own`: the column counts by itself; without it it counts as the magazine does. */
export const settingOffsets = z.object({
  magazineId: rowId,
  columnId: z.literal("").transform(() => null).or(rowId),
  own: z.literal("on").optional(),
  draftDays: days, draftAnchor: anchor, reviewDays: days, reviewAnchor: anchor, factsDays: days, factsAnchor: anchor,
});
export type SettingOffsets = z.output<typeof settingOffsets>;

/** The rows a form stands for; none where a column counts as its magazine. */
export const rowsOf = (input: SettingOffsets): OffsetRow[] =>
  input.columnId !== null && input.own !== "on" ? [] : dueNames.map((what) => ({ columnId: input.columnId, what, anchor: input[`${what}Anchor`], days: input[`${what}Days`] }));
