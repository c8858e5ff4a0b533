// What somebody said to an offer besides yes and no, told back: the wish for more time, and the colleagues suggested. Pure.

type Said = { request: { until: string; granted: boolean | null } | null; colleagues: readonly string[]; mayTake: boolean };

/** A sentence for each. @param day how a day is written */
export function saidSoFar({ request, colleagues, mayTake }: Said, day: (on: string) => string): string[] {
  const lines: string[] = [];
  if (request) {
    if (request.granted === null) lines.push(`You asked for time until ${day(request.until)}. The editors answer by letter; until then the offer stands as it is.`);
    else lines.push(request.granted ? `You asked for time until ${day(request.until)}, and have it.` : `You asked for time until ${day(request.until)}. The page cannot wait so long, so the day stays as it was.`);
  }
  if (colleagues.length > 0) lines.push(`You suggested ${new Intl.ListFormat("en").format(colleagues)}. Thank you: the editors have that.${mayTake ? " You can still take it yourself." : ""}`);
  return lines;
}
