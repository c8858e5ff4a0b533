// What was looked for and what was found, in sentences: for the title of a page that is passed on, its heading, and the line below. Pure.
import type { Found } from "@/lib/search/answers";
import { type FilterName, filterNames, type Looking } from "@/lib/search/looking";
import { countAnswers } from "./contents";

type Results = Pick<Found, "total" | "unfiltered" | "mended" | "isSome" | "isEmpty" | "chosen">;

/** A filter's name as a reader chose it; of what the archive has nothing of, as it stands in the address. */
export const chosenName = (filter: FilterName, { chosen }: Pick<Found, "chosen">, asked: Looking): string => chosen.get(filter)?.name ?? String(asked[filter]).replaceAll("-", " ");

const said: Record<FilterName, (name: string) => string> = {
  topic: (name) => `on ${name}`,
  by: (name) => `by ${name}`,
  issue: (name) => `in ${name}`,
  year: (name) => `of ${name}`,
  from: (name) => `asked from ${name}`,
};
const filtersIn = ({ chosen }: Pick<Found, "chosen">) => filterNames.filter((filter) => chosen.has(filter));
/** "on The war at sea, of 1998" */
const narrowed = (results: Results, asked: Looking) => filtersIn(results).map((filter) => said[filter](chosenName(filter, results, asked))).join(", ");
const capital = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);

/** The words in the spelling that was looked for; without any, what the archive was narrowed to; else "Search". */
export function headingOf(asked: Looking, results: Results): string {
  if (asked.q) return `“${results.mended ?? asked.q}”`;
  const names = filtersIn(results).map((filter) => (filter === "from" ? `asked from ${chosenName(filter, results, asked)}` : chosenName(filter, results, asked)));
  return names.length > 0 ? capital(names.join(", ")) : "Search";
}

/** The heading with all that narrows it, for whoever gets the address alone. */
export function titleOf(asked: Looking, results: Results): string {
  const rest = narrowed(results, asked);
  return asked.q && rest ? `${headingOf(asked, results)} ${rest}` : headingOf(asked, results);
}

/** What was found, in a sentence or two. */
export function outcomeOf(asked: Looking, results: Results): string {
  const { total, unfiltered, isSome, isEmpty } = results;
  const rest = narrowed(results, asked);
  const words = `“${results.mended ?? asked.q}”`;
  if (!asked.q && !rest) return "A ship, a place, a name: what are you looking for?";
  if (isEmpty) return `${words} stands in nearly every answer. Give a name, a place or a thing.`;
  if (!asked.q) return total === 0 ? `We have printed nothing ${rest}.` : `${countAnswers(total)} ${rest}.`;
  if (unfiltered === 0) return `Nothing we have printed mentions ${words}. Try fewer words, or ask us.`;
  if (total === 0) return `Nothing ${rest} ${isSome ? "has any of these words" : `mentions ${words}`}. Elsewhere ${unfiltered === 1 ? "one answer does" : `${countAnswers(unfiltered).toLowerCase()} do`}.`;
  if (isSome) return `No answer has all of these words. ${countAnswers(total)}${rest && ` ${rest}`} ${total === 1 ? "has" : "have"} some of them, those with most first.`;
  return `${countAnswers(total)}${rest && ` ${rest}`} ${total === 1 ? "mentions" : "mention"} ${words}.`;
}
