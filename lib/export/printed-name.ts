// A name as printed, taken apart for those who sort by it. Only what is sure is taken apart: a name that could be read in two ways
// stays whole, or keeps its last word as family name. Pure.

/** `given` is empty where there is one name alone, or the name is that of a body. */
export type SplitName = { given: string; family: string; suffix: string };

const title = /^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Mx|Rev|Sir|Dame)\.?\s+)+(?=\S)/u;
const degree = /^(?:Ph\.?D|D\.?Phil|Ed\.?D|M\.?D|J\.?D|LL\.?[BMD]|B\.?A|M\.?A|B\.?Sc|M\.?Sc|M\.?Phil|M\.?Litt|D\.?Litt|MBA|MFA|FBA|FRS|FRSL|FRHistS|FSA|[OCMKD]BE|CMG|Esq)\.?$/u;
const suffix = /^(?:Jr\.?|Sr\.?|II|III|IV)$/u;
/** Words that belong to the family name behind them, and those that do also with a capital ("Martin Van Buren"). */
const particles = new Set(["von", "vom", "van", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "la", "le", "los", "las", "ten", "ter", "te", "zu", "zum", "zur", "und", "af", "av", "al", "el", "bin", "ibn"]);
const capitals = new Set(["Van", "Von", "De", "Del", "Der", "Di", "Da", "Du", "Le", "La", "Los", "Las", "Ten", "Ter", "St.", "St", "Saint"]);
/** Between two family names: "José Ortega y Gasset". */
const joins = new Set(["y", "e", "i"]);

/** The name without titles before it and degrees behind it: neither belongs into a citation, nor into a search engine's `author`. */
export function bareName(printed: string): string {
  const [head = "", ...tail] = printed.replace(/\s+/gu, " ").trim().replace(title, "").split(/,\s*/u);
  const words = head.split(" ");
  while (words.length > 2 && degree.test(words.at(-1)!)) words.pop();
  const kept = tail.filter((part) => !part.split(" ").every((word) => degree.test(word)));
  return [words.join(" "), ...kept].join(", ").replace(/, (?=(?:Jr\.?|Sr\.?|II|III|IV)$)/u, " ");
}

/** Given and family name and what follows them ("Jr."), as far as they can be told: "Jan van Dyke" is a van Dyke, "Madonna" a family name alone. */
export function splitName(printed: string): SplitName {
  const bare = bareName(printed);
  const whole = { given: "", family: bare, suffix: "" };
  if (/^The |,| (?:and|&) /u.test(bare)) return whole;
  const words = bare.split(" ");
  const after = words.length > 2 && suffix.test(words.at(-1)!) ? words.pop()! : "";
  let from = words.length - 1;
  if (from < 1) return whole;
  if (from > 2 && joins.has(words[from - 1]!)) from -= 2;
  while (from > 1 && (particles.has(words[from - 1]!) || capitals.has(words[from - 1]!))) from -= 1;
  return { given: words.slice(0, from).join(" "), family: words.slice(from).join(" "), suffix: after };
}

/** "van Dyke, Jan", "Smith, John, Jr.": as a list sorted by family names has it. */
export const inverted = ({ given, family, suffix: after }: SplitName): string => [family, given, after].filter(Boolean).join(", ");
