import { z } from "zod";
import { each, found } from "../match";
import { kind } from "../problem";
import { choice } from "../setting";
import { sentencesOf } from "../sentences";

// What stands in a list that we are sure of: one to three words without a comma, and behind "and" no new clause.
const word = "[\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*";
const item = `${word}(?:\\s${word}){0,2}`;
// Of a longer list its last twenty and some are read: otherwise a list that ends in no "and" is read to its end from each thing in it.
const inRow = new RegExp(`(?<=[,\\s(—“‘]|^)(${item}), (?:(${item}), ){0,20}(${item})(,?)\\s(and|or)\\s(?=(${word}))`, "gu");
/** They begin a clause, or are no things to be listed. */
const noItem = /^(?:he|she|it|they|we|you|I|who|which|that|this|there|then|so|yet|but|if|when|while|because|although|though|however|therefore|too|not|was|were|is|are|had|has|have|did|does|do|would|could|will|might|may|must|can|also|still|even|only|perhaps|indeed|again|now|never|often|always|of course|for|with|in|at|by|on|from|to|of|as|after|before|until|during|where|what|how|why)$/iu;
const leading = /^(?:in|on|at|by|for|from|with|after|before|during|until|till|since|when|while|if|as|because|although|though|once|under|over|through|without|despite|like|unlike|where|whenever|to|of|having|being|here|there|now|then|later|today|still|yet|so|but|and|or|perhaps|indeed|thus|instead|meanwhile|what|who|why|how)\b/iu;
/** Behind them the sentence itself begins: "That day, men and women came." */
const time = /^(?:days?|mornings?|nights?|evenings?|afternoons?|years?|weeks?|months?|hours?|minutes?|century|centuries|times?|moments?|summer|winter|spring|autumn|fall|war|peace|ago|over|later|earlier|told|done|aside|apart|ashore|aboard|last|first|example|instance)$/iu;
const first = (words: string) => words.split(/\s/u)[0]!;

/**
 * The comma before "and" in a list of three or more. Only lists of short items are judged: whether "and" ends a list or begins a
 * clause is otherwise no matter of signs.
 */
export const serialComma = kind({
  label: "Serial comma",
  help: "The comma before “and” or “or” in a list of three or more short things.",
  setting: z.object({ comma: choice(["wanted", "unwanted"]) }),
  fields: [{ as: "choice", name: "comma", label: "The comma", options: [["wanted", "Wanted: red, white, and blue"], ["unwanted", "Not wanted: red, white and blue"]] }],
  parts: ["text", "question", "bio"],
  find: ({ text }, setting) =>
    sentencesOf(text).flatMap(({ from: start, to }) =>
      each(text.slice(start, to), inRow, (match) => {
        const { 0: whole, 1: one = "", 3: last = "", 4: comma = "", 5: joint = "", 6: next = "", index } = match;
        if ((comma === ",") === (setting.comma === "wanted")) return null;
        const before = text.slice(start, start + index);
        // Three that are sure to be a list: like in kind and short; four or more are one by their number.
        const items = whole.slice(0, whole.length - joint.length - 2).split(",").map((part) => part.trim()).filter(Boolean);
        const ends = items.map((part) => part.split(/\s/u).at(-1)!);
        if (items.slice(1).some((part) => noItem.test(first(part))) || ends.some((end) => noItem.test(end)) || noItem.test(next)) return null;
        const opening = `${before}${one}`.trimStart();
        if (!/[,;:—]/u.test(before) && leading.test(opening) && items.length < 3) return null; // "In London, salt and pepper"
        if (items.length < 3) {
          const likes = [...ends, next].map((end) => /^\p{Lu}/u.test(end));
          if (new Set(likes).size > 1 || items[1] !== ends[1] || ends[1]!.endsWith("ly") || time.test(ends[0]!) || /[,;]\s*$/u.test(before)) return null;
          if (opening === ends[0] && !likes[1]) return null; // a lone word opens the sentence: "Sadly, salt and pepper"
        }
        const end = start + index + whole.length - joint.length - 2; // before the blank, the joint and its blank
        const written = `${last}${comma}`;
        const wanted = comma ? last : `${last},`;
        return found(end - written.length, written, setting.comma === "wanted" ? `A comma before “${joint}”: “${wanted}”.` : `No comma before “${joint}”: “${wanted}”.`, { text: wanted });
      }),
    ),
});
