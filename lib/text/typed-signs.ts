// Signs a keyboard lacks, made as one types: dashes, curly quotes, apostrophes, ellipses, and spaces at which no line may end. English
// only, as the magazines are. What is pasted stays as it is.

/** The last `take` characters before the caret and the one just typed become `put`. */
export type TypedSign = { take: number; put: string };

/** After these a quotation begins; after a dash it does where none is open. */
const opens = /(?:^|[\s([{<“‘/])$/u;
const afterDash = /[—–]$/u;
/** Words whose first letters are left out. */
const clipped = /(?:^|[\s([{<“/—–])‘(?:[Tt](?:is|was|were|will)|[Ee]m|[Tt]il|cause|[Cc]os|n|\d\d)$/u;
const endsWord = /^[\s.,;:!?)\]—–”’]$/u;
const years = /(?<![\d–-])([12]\d{3})-(\d{2}|\d{4})$/u;
/** Before a figure. */
const numbered = /(?:^|[\s([“‘—–])(?:[Nn]os?|pp?|[Vv]ols?|[Cc]h|[Ff]igs?|ff?|[Ff]ol|[Cc]l|[Pp]ara|[Ss]ec|[Ll]ot)\. $/u;
/** After a figure, and no word by themselves. */
const unit = /\d (?:km|cm|mm|kg|lbs?|oz|ft|mi|mph|kph|hp|kW|MHz|kHz|ha|knots|a\.m|p\.m)$/u;

const isOpen = (before: string, open: string, close: string) => before.lastIndexOf(open) > before.lastIndexOf(close);
const quote = (before: string, [open, close]: readonly [string, string]) => ((afterDash.test(before) && !isOpen(before, open, close)) || opens.test(before) ? open : close);

/**
 * @param before the words of the paragraph before the caret
 * @param typed one sign
 * @param lang of the text; dashes between words are set close in America, and shorter between spaces elsewhere
 */
export function typedSign(before: string, typed: string, lang: string): TypedSign | null {
  if (clipped.test(before) && (endsWord.test(typed) || (typed === "s" && /\d$/u.test(before)))) return { take: before.length - before.lastIndexOf("‘"), put: `’${before.slice(before.lastIndexOf("‘") + 1)}${typed}` };
  if (typed === "-") return dash(before, lang);
  if (typed === ".") return /(?<!\.)\.\.$/u.test(before) ? { take: 2, put: "…" } : unit.test(before) ? hard(before, typed) : null;
  // Feet and inches, minutes and seconds stay straight.
  if (typed === '"') return /\d$/u.test(before) && !isOpen(before, "“", "”") ? null : { take: 0, put: quote(before, ["“", "”"]) };
  if (typed === "'") return apostrophe(before);
  if (typed === "s" && /\d'$/u.test(before)) return { take: 1, put: "’s" };
  // ’40,000 was no year after all.
  if (/\d/u.test(typed) && /(?:^|[\s([{<“—–/])’\d\d,$/u.test(before)) return { take: 4, put: `‘${before.slice(-3)}${typed}` };
  if (/\d/u.test(typed)) return numbered.test(before) ? { take: 1, put: `\u00a0${typed}` } : null;
  const range = years.exec(before);
  if (range && !/[\d-]/u.test(typed) && Number(range[2]) > Number(range[1]!.slice(-range[2]!.length))) return { take: range[2]!.length + 1, put: `–${range[2]}${typed}` };
  return endsWord.test(typed) && unit.test(before) && !before.endsWith(".m") ? hard(before, typed) : null;
}

function dash(before: string, lang: string): TypedSign | null {
  if (before.endsWith("–")) return { take: 1, put: "—" };
  if (!/(?<!-)-$/u.test(before)) return null;
  const isShort = /\d-$/u.test(before) || (/\s-$/u.test(before) && !/^en-(?:US|CA)/iu.test(lang));
  return { take: 1, put: isShort ? "–" : "—" };
}

function apostrophe(before: string): TypedSign | null {
  if (/(?:^|[\s([{<“—–])‘[Nn]$/u.test(before)) return { take: 2, put: `’${before.slice(-1)}’` };
  if (/\d$/u.test(before) && !isOpen(before, "‘", "’")) return null;
  return { take: 0, put: quote(before, ["‘", "’"]) };
}

/** No line ends between a figure and its unit. */
function hard(before: string, typed: string): TypedSign {
  const at = before.lastIndexOf(" ");
  return { take: before.length - at, put: `\u00a0${before.slice(at + 1)}${typed}` };
}
