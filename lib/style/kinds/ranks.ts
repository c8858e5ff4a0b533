import { z } from "zod";
import { anyOf, each, found } from "../match";
import { type Found, kind } from "../problem";
import { choice, tick } from "../setting";

// AP style: The Associated Press Stylebook, "military titles", for the armed forces of the United States. A field marshal is never shortened.
const ranks: readonly (readonly [full: string, short: string])[] = [
  ["General", "Gen."], ["Lieutenant General", "Lt. Gen."], ["Major General", "Maj. Gen."], ["Brigadier General", "Brig. Gen."],
  ["Colonel", "Col."], ["Lieutenant Colonel", "Lt. Col."], ["Major", "Maj."], ["Captain", "Capt."], ["Lieutenant", "Lt."],
  ["First Lieutenant", "1st Lt."], ["Second Lieutenant", "2nd Lt."], ["Sergeant", "Sgt."], ["Corporal", "Cpl."], ["Private", "Pvt."],
  ["Admiral", "Adm."], ["Vice Admiral", "Vice Adm."], ["Rear Admiral", "Rear Adm."], ["Commander", "Cmdr."], ["Lieutenant Commander", "Lt. Cmdr."],
];
const other = new Map(ranks.flatMap(([full, short]) => [[full, short], [short, full]]));
const loose = [["Gen", "Gen."], ["Col", "Col."], ["Capt", "Capt."], ["Lt", "Lt."], ["Maj", "Maj."], ["Sgt", "Sgt."], ["Adm", "Adm."]] as const;
const name = "(?=\\p{Lu})(?:\\p{Lu}\\.\\s?|\\p{Lu}[\\p{L}’'-]+\\s|(?:de|von|van|der|la|le|di)\\s){1,6}\\p{Lu}[\\p{L}’'-]*\\p{Ll}";
const before = `(?<![\\p{L}\\p{N}])(${anyOf([...other.keys(), ...loose.map(([bare]) => bare)])})\\s`;
const withName = new RegExp(`${before}(${name})`, "gu");
const withSurname = new RegExp(`${before}(\\p{Lu}[\\p{L}-]*\\p{Ll})(?![\\p{L}-]|\\s\\p{Lu}|\\.\\s?\\p{Lu})`, "gu");
const surnameOf = (full: string) => full.split(/\s/u).at(-1)!;

/** Where somebody is named with a rank: in full, or by the surname alone. */
type Mention = { from: number; written: string; rank: string; surname: string; full: string | null };
const plainRank = (written: string) => loose.find(([bare]) => bare === written)?.[1] ?? written;

/** "Gen. Dwight D. Eisenhower" where he is first named: rank and full name, the rank in the magazine's form; afterwards as the setting says. */
export const ranksKind = kind({
  label: "Ranks",
  help: "How a military rank stands before a full name, that the full name comes first, and whether the rank comes again.",
  setting: z.object({ form: choice(["short", "full"]), first: tick, again: choice(["either", "surname"]) }),
  fields: [
    { as: "choice", name: "form", label: "Before a full name", options: [["short", "Shortened: Gen. Dwight D. Eisenhower"], ["full", "In full: General Dwight D. Eisenhower"]] },
    { as: "tick", name: "first", label: "The full name comes where somebody is first named" },
    { as: "choice", name: "again", label: "When named again", options: [["either", "With the rank or without"], ["surname", "The surname alone: Eisenhower"]] },
  ],
  parts: ["text", "question"],
  find: ({ text }, { form }) =>
    each(text, withName, ({ 1: rank = "", index }): Found | null => {
      const known = plainRank(rank);
      const isShort = known.endsWith(".");
      const wanted = isShort === (form === "short") ? known : other.get(known)!;
      return wanted === rank ? null : found(index, rank, `Before a full name this rank is “${wanted}”.`, { text: wanted });
    }),
  extract: ({ text }): Mention[] => {
    const full = [...text.matchAll(withName)].map((match) => ({ from: match.index, written: match[0], rank: match[1]!, surname: surnameOf(match[2]!), full: match[2]! }));
    const bare = [...text.matchAll(withSurname)].map((match) => ({ from: match.index, written: match[0], rank: match[1]!, surname: match[2]!, full: null }));
    return [...full, ...bare.filter(({ from }) => !full.some((one) => one.from === from))].toSorted((a, b) => a.from - b.from);
  },
  compare(extracts, { first, again }) {
    const fullNames = new Map(extracts.flat().flatMap(({ surname, full }) => (full ? [[surname, full] as const] : [])));
    const seen = new Set<string>();
    return extracts.flatMap((mentions, block) =>
      mentions.flatMap(({ from, written, rank, surname, full }) => {
        const isFirst = !seen.has(surname);
        seen.add(surname);
        if (isFirst && !full && first && fullNames.has(surname)) return [{ block, ...found(from, written, `The full name comes first: “${rank} ${fullNames.get(surname)!}”.`, { text: `${rank} ${fullNames.get(surname)!}` }) }];
        if (!isFirst && again === "surname" && fullNames.has(surname)) return [{ block, ...found(from, written, `Named before: “${surname}” is enough.`, { text: surname }) }];
        return [];
      }),
    );
  },
});
