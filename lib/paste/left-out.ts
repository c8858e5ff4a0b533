// What of a paste the text does not hold, told in one line when it is in.

const plural = (n: number, one: string, many: string) => (n === 1 ? one : many.replace("#", String(n)));

export const nounsOf = {
  picture: (n: number) => plural(n, "a picture", "# pictures"),
  table: (n: number) => plural(n, "a table’s lines", "the lines of # tables"),
  film: (n: number) => plural(n, "a film or frame", "# films or frames"),
  formula: (n: number) => plural(n, "a formula", "# formulas"),
  menu: (n: number) => plural(n, "a menu", "# menus"),
  deleted: () => "deleted words",
  hidden: () => "hidden words",
  comment: (n: number) => plural(n, "a comment", "# comments"),
  noteNumber: (n: number) => plural(n, "a note’s number whose note was not copied", "the numbers of # notes that were not copied"),
  longNote: (n: number) => plural(n, "the end of a long note", "the ends of # long notes"),
  link: (n: number) => plural(n, "a link that leads to no page", "# links that lead to no page"),
  underline: () => "underlining",
  strike: () => "striking through",
  subscript: () => "subscripts (their words stand on the line)",
} as const;

export type LeftOut = keyof typeof nounsOf;

/** Notes what is left out as it is met. */
export function makeLosses() {
  const met = new Map<LeftOut, number>();
  return {
    add: (what: LeftOut, n = 1) => {
      if (n > 0) met.set(what, (met.get(what) ?? 0) + n);
    },
    told: (): string[] => (Object.keys(nounsOf) as LeftOut[]).flatMap((what) => (met.has(what) ? [nounsOf[what](met.get(what)!)] : [])),
  };
}
export type Losses = ReturnType<typeof makeLosses>;

/**
 * The line for the person; "" where all came in.
 * @param cameIn whether anything did
 */
export const leftOutLine = (told: readonly string[], cameIn = true): string => (told.length === 0 ? (cameIn ? "" : "There was nothing in it that a text can hold.") : `${cameIn ? "Pasted." : "Nothing was pasted."} Left out: ${told.join(", ")}.`);
