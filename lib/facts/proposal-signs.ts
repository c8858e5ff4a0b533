// By what signs the desk knows numbers, dates, names and quotations in English copy; which capitals are no names. Pure.

const month = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const year = "(?:1\\d{3}|20\\d{2}|[5-9]\\d{2}(?= (?:AD|BC|CE|BCE)))";
const era = "(?: (?:AD|BC|BCE|CE))?";
const s = "[ \\u00a0]";
const range = "(?:[–-]| to | and )";
export const dates = new RegExp(
  [
    `(?:\\b\\d{1,2}${s}${month}(?:${s}${year}${era})?)`, // 15 February 1943
    `(?:\\b${month}${s}\\d{1,2}(?:st|nd|rd|th)?(?:[–-]\\d{1,2})?(?:,${s}${year})?\\b)`, // February 15, 1943
    `(?:\\b(?:early|late|mid)?[ -]?${month},?${s}${year}\\b)`, // February 1943
    `(?:\\b(?:from |between )?${year}${range}(?:${year}|\\d{2})\\b(?!,?\\d))`, // 1941–45: a range of years is one
    `(?:\\b(?:the )?${year}s\\b)`, // the 1750s
    `(?:\\b(?:in |about |around |by |since |until |after |before |of )?(?:the year )?(?:about )?${year}${era}(?![–-]\\d|[\\d,.]\\d|\\d|${s}(?:${"ships|men|people|tons|miles|soldiers|parcels|letters|workers|feet|yards|pounds|dollars|acres"})))`,
    "(?:\\b(?:the )?(?:early |late |mid-)?(?:\\d{1,2}(?:st|nd|rd|th)|[a-z]+teenth|twentieth|twenty-first)[ -]century\\b)",
  ].join("|"),
  "gu",
);
const cardinal = "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";
const counted = `(?:${cardinal}(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|half|a(?= (?:hundred|thousand|million|billion|dozen|quarter|third)))(?: (?:hundred|thousand|million|billion|dozen|quarters?|thirds?))*`;
const big = "(?: (?:hundred|thousand|million|billion|dozen))*";
const about = "(?:(?:about|around|some|nearly|almost|over|more than|fewer than|less than|at least|up to) )?";
// No number is longer than some thirty figures, and none begins within another: a row of them that ends in a letter is none from any of its figures.
export const numbers = new RegExp(`(?:${about}[£$€]?(?<!\\d)\\d[\\d,]{0,30}(?:\\.\\d{1,30})?(?:[–-]\\d[\\d,.]{0,30}\\d)?(?:%|${s}percent|${s}per cent)?${big.replaceAll(" (", `${s}(`)}|\\b${about}${counted})\\b`, "giu");
/** A number in words is a claim where it counts something; “one of the”, “the two of them” and “a dozen reasons” are not worth a source. */
export const idle = /^(?:one|two|three|four|half)$/iu;
export const quoted = /“[^“”]{12,400}”/gu;

// Small words that stand within a name (“Bank of England”) and never at its ends.
export const within = "(?:of|the|de|du|des|la|le|von|van|der|and|al|el|ibn|bin|d’|’s)";
const capitalWord = "(?:al-)?(?:d’|O’|Mc|Mac|St\\.?${s}|Sa’)?\\p{Lu}[\\p{L}\\p{M}]*(?:[’'-]\\p{L}[\\p{L}\\p{M}]*)*".replace("${s}", s);
const letterAndFigure = "(?:\\p{Lu}{1,4}[ \\u00a0-]?\\d{1,4}|\\p{Lu}-boats?)";
const initial = "(?:\\p{Lu}\\.[ \\u00a0]?)+";
export const names = new RegExp(`(?:${letterAndFigure}|(?:${initial})?${capitalWord})(?:(?:[ \\u00a0](?:de la|van de[rn]|von der|${within}))?[ \\u00a0](?:${letterAndFigure}|${initial}${capitalWord}|${capitalWord}))*`, "gu");

// Capitals that name nothing one would look up: the writer, the days, the months, the peoples, the great names of the map.
export const common = new Set(
  "I I’m I’ve The This That These Those There It He She We You They His Her Its Our Your Their A An In On At By For From To Of And But Or Nor So Yet If As When While Where What Who Why How Which Whether Not No Nobody Nothing None Each Every All Some Most Many Few Both Either Neither Yes God Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Britain England Scotland Wales Ireland France Germany Italy Spain Russia America Europe Asia Africa Australia China India Japan Egypt London Paris English British French German Germans Italian Spanish Russian Russians American Americans European African Australian Chinese Indian Japanese Christian Catholic Protestant Latin Greek Roman Royal King Queen Sir Lord Lady Mr Mrs Miss Dr Captain General Admiral President Professor Christmas Easter AD BC TK Earth Bible".split(" "),
);
/** Not these alone, nor at the front of a longer name: “But Wilkinson” is Wilkinson. */
export const leading = new Set("The This That These Those There It He She We You They His Her Its Our Your Their A An In On At By For From To Of And But Or Nor So Yet If As When While Where What Who Why How Which Whether Not No Nobody Nothing None Each Every All Some Most Many Few Both Either Neither Yes Had Was Were Did Does Is Are Had Have Has".split(" "));
