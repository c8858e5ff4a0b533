// "This article first appeared in the October 2019 issue": which issue that is, and what day stands for its cover. Pure.

const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const short = months.map((month) => month.slice(0, 3));
/** The first month of each season, as quarterlies date their covers. */
const seasons: Record<string, number> = { winter: 1, spring: 4, summer: 7, autumn: 10, fall: 10 };

const appeared = /\b(?:(?:first|originally|previously)\s(?:appeared|published|printed|ran)|(?:appeared|was published|published|ran|is taken|taken|from|reprinted from))\s(?:in|from)?\s?(?:print\s)?(?:in\s)?(?:the\s|our\s)?(.{3,80}?)\s(?:issue|number|edition)\b/iu;
const namedFirst = /^(?:from\s)?(?:the\s)?((?:[A-Z][a-z]+\.?(?:\s?[/–—-]\s?[A-Z][a-z]+\.?)?)\s\d{4})\s(?:issue|number|edition)\.?$/u;
const bare = /^(?:this (?:article|column|answer|story|question) )?(?:first|originally) (?:appeared|published|ran|printed) in (?:the )?(.{3,60}? \d{4})\b/iu;

const dated = new RegExp(String.raw`(?:(?:${[...months, ...short, "sept", ...Object.keys(seasons)].join("|")})\.?\s?/\s?)?\b(?:${[...months, ...short, "sept", ...Object.keys(seasons)].join("|")})\.?\s(?:\d{1,2},?\s)?\d{4}$`, "iu");

/** The issue a line names as the one its answer first appeared in, "October 2019"; null for a line that does not. */
export function issueIn(text: string): string | null {
  if (text.length > 400) return null;
  const found = appeared.exec(text)?.[1] ?? namedFirst.exec(text)?.[1] ?? bare.exec(text)?.[1];
  if (!found) return null;
  const said = found.replace(/[“”"*_]/gu, "").replace(/(?<=\p{L})\s*,\s*(?=\d{4}$)/u, " ").replace(/\s?[-–—]\s?(?=[A-Z])/gu, "/").trim();
  // "MHQ’s Winter 2019" is the issue Winter 2019; of a name that is no month or season every word counts.
  const name = dated.exec(said)?.[0] ?? said;
  return /\d/u.test(name) && name.length <= 80 ? name : null;
}

const cover = /(\p{L}+)\.?(?:\s?[/–—-]\s?\p{L}+\.?)?\s(?:(\d{1,2}),?\s)?(\d{4})/u;

/** Year, month and day as the name of an issue says them, whether or not there is such a day; null where it says none. */
function saidIn(name: string): { year: number; month: number; day: number } | null {
  const found = cover.exec(name);
  if (!found) return null;
  const word = found[1]!.toLowerCase();
  const month = seasons[word] ?? (months.indexOf(word) + 1 || (word.length >= 3 ? short.indexOf(word.slice(0, 3)) + 1 : 0));
  const year = Number(found[3]);
  if (!month || year < 1700 || year > 2200 || (!seasons[word] && !months[month - 1]!.startsWith(word.replace(/^sept$/u, "sep")))) return null;
  return { year, month, day: Number(found[2] ?? 1) };
}
const isDay = ({ year, month, day }: { year: number; month: number; day: number }) => day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day on the cover of an issue that is called after a month or a season, as YYYY-MM-DD; null where its name tells none. */
export function coverDateOf(name: string): string | null {
  const said = saidIn(name);
  return said && isDay(said) ? `${said.year}-${String(said.month).padStart(2, "0")}-${String(said.day).padStart(2, "0")}` : null;
}

/** True of a name that tells a day which no calendar has, as the 31st of February. */
export const tellsNoDay = (name: string): boolean => {
  const said = saidIn(name);
  return said !== null && !isDay(said);
};

/** One name for one issue, however it is spelled: for finding it among those that are there. */
export function issueKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/\bfall\b/gu, "autumn")
    .replace(/\p{L}+/gu, (word) => months.find((month) => word.length >= 3 && (month === word || (month.startsWith(word) && word.length <= 4))) ?? word)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
