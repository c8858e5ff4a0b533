// What a column puts before each of its headlines and files each of its posts under: its own name, or the word “Ask”. It says nothing of one
// answer more than of another. Pure.
import { oneLine } from "../clippings/lines";
import { nameKey } from "./names";

/** "Ask:", "Ask MHQ:", "Ask Mr. History:", "Ask the Curator:", "Q&A:". What asks itself, as "Ask not:", is a headline. */
const asking = /^(?:Q\s?&\s?A|Ask(?:\s(?!(?:Not|Me|Why|What|How|Who|When|Where|Yourself|Again)\b)(?:\p{Lu}[\p{L}\p{N}&.’'-]*|the|an?|our|of|and|&)){0,5})\s*[:|]\s+(?=\S)/iu;

/** A headline without what stands before or behind each headline of its column. */
export function withoutColumn(title: string, columnName: string): string {
  const text = oneLine(title.slice(0, 2_000));
  const name = columnName.trim().toLowerCase();
  const small = text.toLowerCase();
  if (name !== "" && small === name) return "";
  const before = name !== "" && small.startsWith(name) ? /^\s*[:|—–-]\s*(.+)$/u.exec(text.slice(name.length)) : null;
  const after = name !== "" && small.endsWith(name) ? /^(.+?)\s*[:|—–-]\s*$/u.exec(text.slice(0, text.length - name.length)) : null;
  return (before ?? after)?.[1]?.trim() ?? text.replace(asking, "");
}

const own = new Set(["Ask", "Ask us", "Uncategorized", "Uncategorised", "Q&A", "Q & A", "Q and A", "Questions", "Questions and answers", "Column", "Columns"].map(nameKey));

/** True of a category that is only the column's own word: by it no topic is missed. */
export const isOwnWord = (category: string, columnName: string): boolean => [...own, nameKey(columnName)].includes(nameKey(category));
