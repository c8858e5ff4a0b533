// The terms on which rights in an answer are asked for, as an offer keeps them. What they mean is said in lib/rights/right.ts.

/** Each right that is asked for: whether nobody else may have it, and for how many years from the day it is agreed to; null for good. */
export type RightsTerms = {
  print?: RightTerm;
  web?: RightTerm;
  archive?: RightTerm;
  anthology?: RightTerm;
  /** Where in the world, in words. */
  territory: string;
  /** The agreement, in the words the contributor reads and agrees to. */
  words: string;
};
export type RightTerm = { isExclusive: boolean; years: number | null };

/** What a new magazine asks for. */
export const houseRights: RightsTerms = {
  print: { isExclusive: true, years: 1 },
  web: { isExclusive: false, years: null },
  archive: { isExclusive: false, years: null },
  territory: "The whole world",
  words: "I grant the magazine these rights in my answer. All others stay mine, and my name stands over the answer wherever it is shown.",
};
