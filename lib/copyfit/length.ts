// A length as printers write it: points, picas ("18 picas", "18p6"), millimetres, centimetres, inches. Kept in points.

/** Points to one of each; PostScript points, 72 to the inch. */
const units = { pt: 1, pica: 12, mm: 72 / 25.4, cm: 720 / 25.4, in: 72 } as const;

const written: readonly [RegExp, (figure: number, rest: number) => number][] = [
  [/^(\d+)p(\d+(?:\.\d+)?)$/u, (picas, points) => picas * units.pica + points],
  [/^(\d+(?:\.\d+)?) ?(?:picas?|pi|p)$/u, (picas) => picas * units.pica],
  [/^(\d+(?:\.\d+)?) ?(?:points?|pts?)?$/u, (points) => points],
  [/^(\d+(?:\.\d+)?) ?mm$/u, (mm) => mm * units.mm],
  [/^(\d+(?:\.\d+)?) ?cm$/u, (cm) => cm * units.cm],
  [/^(\d+(?:\.\d+)?) ?(?:inch(?:es)?|in|["”″])$/u, (inches) => inches * units.in],
];

/** Points, to the hundredth; null when it is no length. A bare number is points, and a comma may stand for the point. */
export function pointsOf(text: string): number | null {
  const plain = text.trim().toLowerCase().replace(/(\d),(\d)/u, "$1.$2").replace(/\s+/gu, " ");
  for (const [form, points] of written) {
    const found = form.exec(plain);
    if (found) return Math.round(points(Number(found[1]), Number(found[2] ?? 0)) * 100) / 100;
  }
  return null;
}

/** "18 picas", "18p6", or "70.87 points" where picas and whole points do not say it. */
export function sayPoints(points: number): string {
  const picas = Math.floor(points / units.pica);
  const rest = Math.round((points - picas * units.pica) * 100) / 100;
  if (!Number.isInteger(rest) || points < units.pica) return `${points} ${points === 1 ? "point" : "points"}`;
  return rest === 0 ? `${picas} ${picas === 1 ? "pica" : "picas"}` : `${picas}p${rest}`;
}
