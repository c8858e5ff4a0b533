// The rules a magazine begins with: common ground of its country's editors, for a chief to change.
import type { KindName } from "./kinds";

export type FirstRule = { kind: KindName; name: string; setting: Record<string, unknown> };

const worldWars = {
  us: [
    { prefer: "World War I", instead: ["the First World War", "First World War", "World War One", "WWI", "WW1"] },
    { prefer: "World War II", instead: ["the Second World War", "Second World War", "World War Two", "WWII", "WW2"] },
  ],
  uk: [
    { prefer: "First World War", instead: ["World War I", "World War One", "WWI", "WW1"] },
    { prefer: "Second World War", instead: ["World War II", "World War Two", "WWII", "WW2"] },
  ],
};
const prefixes = ["HMS", "H.M.S.", "USS", "U.S.S.", "HMAS", "HMCS", "HMNZS", "RMS", "SMS", "SS", "MV", "USNS", "USAT"];

/** @param locale of the magazine; American habits for en-US, British ones for every other */
export function defaultRules(locale: string): FirstRule[] {
  const isUs = locale === "en-US";
  return [
    { kind: "tk", name: "TK", setting: {} },
    { kind: "spaces", name: "Double spaces", setting: {} },
    { kind: "quotes", name: "Straight quotes", setting: {} },
    { kind: "dashes", name: "Dashes", setting: { form: isUs ? "em" : "spacedEn" } },
    { kind: "ranges", name: "Date ranges", setting: { years: "short" } },
    { kind: "numbers", name: isUs ? "Numbers under ten" : "Numbers up to a hundred", setting: { upTo: isUs ? 9 : 100, units: true, ages: isUs } },
    { kind: "serialComma", name: "Serial comma", setting: { comma: "unwanted" } },
    { kind: "states", name: "States in credit lines", setting: { form: "column" } },
    { kind: "ranks", name: "Ranks", setting: { form: isUs ? "short" : "full", first: true, again: "either" } },
    { kind: "initials", name: "Initials", setting: { form: "spaced" } },
    { kind: "terms", name: "Preferred terms", setting: { pairs: isUs ? worldWars.us : worldWars.uk } },
    { kind: "spellings", name: "Spelling of names", setting: { pairs: [] } },
    { kind: "names", name: "Names spelled two ways", setting: { archive: true, right: [] } },
    { kind: "italics", name: "Ships and books in italics", setting: { prefixes, ships: [], titles: true } },
    { kind: "sentences", name: "Long sentences", setting: { words: 45 } },
  ];
}
