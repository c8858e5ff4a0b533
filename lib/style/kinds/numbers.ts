import { z } from "zod";
import { each, found } from "../match";
import { kind } from "../problem";
import { number, tick } from "../setting";
import { beginsHere } from "../sentences";

const small = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A number up to a hundred in letters. */
export function spelled(n: number): string {
  if (n === 100) return "a hundred";
  if (n < 20) return small[n]!;
  return tens[Math.floor(n / 10) - 2]! + (n % 10 === 0 ? "" : `-${small[n % 10]!}`);
}

const month = "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec";
const afterMonth = new RegExp(`(?:${month})\\.?\\s$`, "u");
const beforeMonth = new RegExp(`^(?:st|nd|rd|th)?\\s(?:of )?(?:${month})(?![\\p{Ll}])`, "u");
const units =
  "percent|per cent|mm|cm|m|km|kg|g|mg|lb|lbs|oz|ft|in|mi|mph|hp|inch(?:es)?|foot|feet|yards?|miles?|metres?|meters?|kilomet(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|knots?|fathoms?|leagues?|acres?|tons?|tonnes?|pounds?|ounces?|grams?|grammes?|kilograms?|kilos?|gallons?|pints?|quarts?|lit(?:er|re)s?|degrees?|volts?|watts?|calib(?:er|re)|million|billion|dollars?|cents?|pence|shillings?|francs?|marks?";
const ages = /^[\s-](?:years?|months?|weeks?)[\s-]old/u;
const unit = new RegExp(`^[\\s-](?:square |cubic )?(?:${units})(?![\\p{L}])`, "u");
/** What stands before a number that is a name or a place in a row: "Apollo 8", "page 5", "No. 3", "chapter 2". */
const named = /(?:\p{Lu}[\p{L}.’'-]*|\b(?:page|pages|pp?\.|chapter|chap\.|ch\.|volume|vol\.|part|line|lines|figure|fig\.|section|article|verse|act|scene|number|nos?\.|room|track|type|class|phase|stage|grade|route|size|model|mark|group|hill|point|bus|line|column|note|footnote|psalm|sonnet))\s$/u;
/** Words that begin a sentence and name nothing. */
const plain = /(?:^|[^\p{L}])(?:The|A|An|In|On|At|By|For|From|With|Of|To|About|Only|Some|All|These|Those|His|Her|Their|Its|Our|My|But|And|Or|So|Then|When|After|Before|Over|Under|Within|Nearly|Almost|Just|Every|Each|Another|Between|They|We|He|She|It|There|Were|Was|Had|Has|Have|Did|Do|Does|Are|Is|Why|How|What)\s$/u;

/** "Eight ships", but "8 miles", "8 May", "aged 8", "page 8" and "Apollo 8". */
export const numbers = kind({
  label: "Small numbers",
  help: "Spelled out up to a number. Figures stay in dates and times, money, scores, names and places in a row.",
  setting: z.object({ upTo: number(1, 100), units: tick, ages: tick }),
  fields: [
    { as: "number", name: "upTo", label: "Spell out up to" },
    { as: "tick", name: "units", label: "Figures with units, such as 8 miles and 5 percent" },
    { as: "tick", name: "ages", label: "Figures in ages, such as 8 years old and aged 8" },
  ],
  parts: ["text", "question", "bio"],
  find: ({ text }, setting) =>
    each(text, /(?<![\p{L}\p{N}.,:/$£€¥#×°′″^_-]|[–—]\s?|\p{N}\s)(?:\d{1,3})(?![\p{L}\p{N}%°′″'"”’/:×$£€^_]|[.,–-]\d|[-–]\p{Lu}|\s?[×x]\s?\d|\s?[–—-]\s?\d)/gu, ({ 0: figures, index }) => {
      const n = Number(figures);
      const [before, after] = [text.slice(Math.max(0, index - 40), index), text.slice(index + figures.length, index + figures.length + 40)];
      if (n > setting.upTo || (figures.length > 1 && figures.startsWith("0"))) return null;
      if (/^\.?\s*$/u.test(before) && /^[.)]\s/u.test(after)) return null; // the number of a list's item
      if (before.endsWith("(") && after.startsWith(")")) return null;
      if (named.test(before) && !plain.test(before)) return null;
      if (afterMonth.test(before) || beforeMonth.test(after)) return null;
      if (/^\s?(?:[ap]\.?m\b|o[’']clock|hours? G|BC|AD|B\.C|A\.D|BCE|CE)/u.test(after) || /\d[\s-]*(?:to|and|or|by|in)\s$/u.test(before) || /^\s(?:to|by|and|or)\s\d/u.test(after)) return null;
      if (/(?:^|\s)(?:of|to)\s$/u.test(before) && /(?:aged?|boy|girl|child|man|woman|son|daughter) of\s$/u.test(before)) { if (setting.ages) return null; }
      else if (/\b(?:aged?|turned|turning)\s$/iu.test(before) || ages.test(after)) { if (setting.ages) return null; }
      else if (unit.test(after) && setting.units) return null;
      if (/^\s(?:million|billion|thousand|hundred|dozen)/u.test(after)) return null;
      const wanted = beginsHere(text, index) ? spelled(n).replace(/^./u, (letter) => letter.toUpperCase()) : spelled(n);
      return found(index, figures, `Numbers up to ${setting.upTo} are spelled out: “${wanted}”.`, { text: wanted });
    }),
});
