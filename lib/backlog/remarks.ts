// What there is to say of a row that stays out or comes in with a doubt: in one sentence, and of many rows at once. Pure.
import { longestQuestion } from "../intake/asking";
import type { SheetField } from "../words";

/** Wrong is what somebody could put right in the file; in doubt is what comes in all the same. */
type Weight = "wrong" | "out" | "doubt";
type Kind = {
  weight: Weight;
  /** The field it is about: said beside the column as well. */
  field: SheetField | null;
  /** Of one row, with what stands in its cell. */
  one: (cell: string) => string;
  /** Of all rows of which it is to be said. */
  many: string;
  /** Beside the column, after how many rows; "" where it is seen there anyway. */
  beside: [one: string, many: string] | null;
};

const tooLong = `It is longer than ${longestQuestion.toLocaleString("en-US")} characters. All of it is kept as sent; what is edited for print begins with as many.`;

/** In the order in which they are told. */
const kinds = {
  noQuestion: { weight: "wrong", field: "question", one: () => "There is no question in it.", many: "There is no question in it.", beside: ["says nothing", "say nothing"] },
  unreadDay: { weight: "wrong", field: "received", one: (cell) => `The day “${cell}” cannot be read.`, many: "The day cannot be read.", beside: ["cannot be read", "cannot be read"] },
  dayAhead: { weight: "wrong", field: "received", one: (cell) => `The day “${cell}” has not come yet.`, many: "The day has not come yet.", beside: ["has not come yet", "have not come yet"] },
  settled: { weight: "out", field: "status", one: (cell) => `It stands as “${cell}”.`, many: "By how it stands it does not come in.", beside: ["stays out by it", "stay out by it"] },
  before: { weight: "out", field: null, one: () => "It was brought in before.", many: "It was brought in before.", beside: null },
  twice: { weight: "out", field: null, one: () => "An earlier row of this file is the same.", many: "An earlier row of this file is the same.", beside: null },
  noDay: { weight: "doubt", field: "received", one: () => "No day is told. It counts as received when it is brought in.", many: "No day is told. It counts as received when it is brought in.", beside: null },
  monthAlone: { weight: "doubt", field: "received", one: (cell) => `“${cell}” names no day. The first of the month is taken.`, many: "A month is named and no day. The first of the month is taken.", beside: ["names a month alone", "name a month alone"] },
  noAddress: { weight: "doubt", field: "email", one: (cell) => `“${cell}” is not an email address. It comes along as a note.`, many: "This is not an email address. It comes along as a note.", beside: ["is no address", "are no addresses"] },
  longQuestion: { weight: "doubt", field: "question", one: () => tooLong, many: tooLong, beside: ["is very long", "are very long"] },
  noChannel: { weight: "doubt", field: "channel", one: (cell) => `“${cell}” is no way by which questions come here. It counts as the others that say none, and is kept as a note.`, many: "This is no way by which questions come here. It counts as the others that say none, and is kept as a note.", beside: ["is no way known here", "are no way known here"] },
  noTopic: { weight: "doubt", field: "topics", one: (cell) => `There is no topic “${cell}”. It comes along as a note.`, many: "There is no such topic. It comes along as a note.", beside: ["names a topic unknown here", "name a topic unknown here"] },
} as const satisfies Record<string, Kind>;
export type RemarkKind = keyof typeof kinds;
const of: Record<RemarkKind, Kind> = kinds;

/** What is said of a row, and the words of the cell that it is about; "" where it is about none. */
export type Remark = { kind: RemarkKind; cell: string };

/** "The day “soon” cannot be read." */
export const sayRemark = ({ kind, cell }: Remark): string => of[kind].one(cell);

/** One thing that is to be said of some rows: of which, by what stands in the cell. */
export type Remarks = { kind: RemarkKind; said: string; weight: Weight; rows: number; cells: { cell: string; rows: number[] }[] };

/** What is to be said of a sheet, each thing once, in the order in which it is told. @param remarks of each row, by its number */
export function together(remarks: Iterable<readonly [row: number, Remark]>): Remarks[] {
  const found = new Map<RemarkKind, Map<string, number[]>>();
  for (const [row, { kind, cell }] of remarks) {
    const cells = found.get(kind) ?? new Map<string, number[]>();
    found.set(kind, cells.set(cell, [...(cells.get(cell) ?? []), row]));
  }
  return (Object.keys(kinds) as RemarkKind[]).flatMap((kind) => {
    const cells = [...(found.get(kind) ?? [])].map(([cell, rows]) => ({ cell, rows }));
    const rows = cells.reduce((sum, each) => sum + each.rows.length, 0);
    return rows === 0 ? [] : [{ kind, said: of[kind].many, weight: of[kind].weight, rows, cells }];
  });
}

/** What is said of a column's cells, shortly, beside the choice of what it is: "3 cannot be read". Empty for a column that does not come along. */
export function besideColumn(field: SheetField | null, remarks: readonly Remarks[]): { said: string; weight: Weight }[] {
  return remarks.flatMap(({ kind, weight, rows }) => {
    const { field: about, beside } = of[kind];
    return field !== null && about === field && beside ? [{ said: `${rows.toLocaleString("en-US")} ${beside[rows === 1 ? 0 : 1]}`, weight }] : [];
  });
}
