import { z } from "zod";
import { alone, anyOf, each, found } from "../match";
import { type Found, kind } from "../problem";
import { isItalic, type Span, touchesItalic } from "../reading";
import { lines, tick } from "../setting";

/** Words behind "SS" and the like that make it something else than a ship. */
const noShip = /^(?:Gen|Lt|Col|Maj|Capt|Sgt|General|Lieutenant|Colonel|Major|Captain|Sergeant|Panzer|Division|Officer|Guard|Guards|Troops|Navy|Marine|Marines|The|And)$|f[üu]hrer$/u;
const shipName = "((?:the\\s)?\\p{Lu}[\\p{L}’'-]*\\p{L}(?:\\s(?:of\\s(?:the\\s)?|de\\s(?:la\\s)?)?\\p{Lu}[\\p{L}’-]*\\p{L}){0,3})";

/**
 * Ships behind a prefix, the ships on a list, and the titles of the contributors' books stand in italics; the prefix does not. Where
 * a part of the name is in italics already, somebody has decided how far it goes.
 */
export const italics = kind({
  label: "Ships and books in italics",
  help: "Names of ships, and the titles of the contributors’ books as their bios have them.",
  setting: z.object({ prefixes: lines, ships: lines, titles: tick }),
  fields: [
    { as: "lines", name: "prefixes", label: "Prefixes of ships, one a line", help: "The name behind it stands in italics, the prefix does not." },
    { as: "lines", name: "ships", label: "Ships without a prefix, one a line", help: "Only names that are nothing else than ships." },
    { as: "tick", name: "titles", label: "Titles of the contributors’ books" },
  ],
  parts: ["text", "question", "bio"],
  find(words, setting, { titles }) {
    const { text } = words;
    const marked: Span[] = [];
    const bare = (from: number, name: string, sentence: string): Found | null => {
      const span = { from, to: from + name.length };
      if (touchesItalic(words, span) || marked.some((one) => one.from < span.to && one.to > span.from)) return null;
      marked.push(span);
      return found(from, name, sentence, { italic: true });
    };
    const prefixed =
      setting.prefixes.length === 0
        ? []
        : each(text, new RegExp(`(?<![\\p{L}\\p{N}.])((?:${anyOf(setting.prefixes)})\\s)${shipName}`, "gu"), ({ 1: prefix = "", 2: read = "", index }) => {
            const first = read.split(/\s/u)[0]!;
            if (noShip.test(first)) return null;
            const known = setting.ships.find((ship) => read.startsWith(ship));
            // A possessive is roman, and a name does not run on into the next sentence's.
            const name = (known ?? read).replace(/[’']s$/u, "");
            if (isItalic(words, { from: index, to: index + prefix.trimEnd().length })) return found(index, prefix.trimEnd(), `“${prefix.trim()}” is not a part of the name and stands upright.`, { italic: false });
            return bare(index + prefix.length, name, `A ship’s name stands in italics: ${name}.`);
          });
    const listed = setting.ships.length === 0 ? [] : each(text, alone(anyOf(setting.ships)), ({ 0: name, index }) => bare(index, name, `A ship’s name stands in italics: ${name}.`));
    const books = !setting.titles || titles.length === 0 ? [] : each(text, alone(anyOf(titles)), ({ 0: title, index }) => bare(index, title, `A book’s title stands in italics: ${title}.`));
    return [...prefixed, ...listed, ...books];
  },
});
