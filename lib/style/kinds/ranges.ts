import { z } from "zod";
import { each, found } from "../match";
import { kind } from "../problem";
import { choice } from "../setting";

const months = "January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.";
const dash = "\\s?[-‐‑–—]\\s?";
const years = new RegExp(`(?<![\\p{L}\\p{N}.,/–-])((?:from|between)\\s+)?([12]\\d{3})(${dash})([12]\\d{3}|\\d{2})(?![\\p{L}\\p{N}]|[-–/.,]\\d)`, "giu");
const days = new RegExp(`(?:(?<![\\p{L}])(?:${months})\\s(\\d{1,2})(-|\\s-\\s|\\s–\\s)(\\d{1,2})(?![\\p{L}\\p{N}-])|(?<![\\p{L}\\p{N}-])(\\d{1,2})(-|\\s-\\s|\\s–\\s)(\\d{1,2})\\s(?:${months}))`, "gu");
const months2 = new RegExp(`(?<![\\p{L}])(${months})(-|\\s-\\s|\\s–\\s)(${months})(?![\\p{L}])`, "gu");

/** Years are shortened to two figures but across a century and after a full hundred: 1941–45, 1898–1902, 1900–1905. */
const second = (first: string, last: string, style: "short" | "full") => {
  const full = last.length === 2 ? first.slice(0, 2) + last : last;
  return style === "short" && full.slice(0, 2) === first.slice(0, 2) && !first.endsWith("00") ? full.slice(2) : full;
};

/** "1941–45": an en dash without blanks, and never after "from" or "between". */
export const ranges = kind({
  label: "Date ranges",
  help: "An en dash between years, days and months, and no dash after “from” or “between”.",
  setting: z.object({ years: choice(["short", "full"]) }),
  fields: [{ as: "choice", name: "years", label: "The second year", options: [["short", "Shortened: 1941–45"], ["full", "In full: 1941–1945"]] }],
  parts: ["text", "question", "headline", "bio"],
  find: ({ text }, setting) => [
    ...each(text, years, ({ 0: whole, 1: word, 2: first = "", 4: last = "", index }) => {
      const full = last.length === 2 ? first.slice(0, 2) + last : last;
      if (full <= first) return null; // a month, a page, a number: no range of years
      if (word) {
        const wanted = `${word}${first} ${/^from/iu.test(word) ? "to" : "and"} ${full}`;
        return found(index, whole, `After “${word.trim()}” the years are joined by a word: “${wanted}”.`, { text: wanted });
      }
      const wanted = `${first}–${second(first, last, setting.years)}`;
      return whole !== wanted && found(index, whole, `A range of years is “${wanted}”.`, { text: wanted });
    }),
    ...each(text, days, ({ 0: whole, 1: a, 2: hyphen, 3: b, 4: c, 5: other, index }) => {
      const [first, sign, last] = [Number(a ?? c), hyphen ?? other ?? "", Number(b ?? text.slice(index).match(/\d{1,2}(?=\s\p{L})/u)?.[0])];
      const wanted = whole.replace(sign, "–");
      return last > first && last <= 31 && found(index, whole, `A range of days has an en dash: “${wanted}”.`, { text: wanted });
    }),
    ...each(text, months2, ({ 0: whole, 1: a, 3: b, index }) => found(index, whole, `A range of months has an en dash: “${a}–${b}”.`, { text: `${a}–${b}` })),
  ],
});
