// The contents page of house style: every kind of rule by the name it is stored under. A magazine's rules are rows of these kinds.
import { dashes } from "./kinds/dashes";
import { initials } from "./kinds/initials";
import { italics } from "./kinds/italics";
import { names } from "./kinds/names";
import { numbers } from "./kinds/numbers";
import { quotes } from "./kinds/quotes";
import { ranges } from "./kinds/ranges";
import { ranksKind } from "./kinds/ranks";
import { sentenceLength } from "./kinds/sentence-length";
import { serialComma } from "./kinds/serial-comma";
import { spaces } from "./kinds/spaces";
import { states } from "./kinds/states";
import { spellings, terms } from "./kinds/terms";
import { tk } from "./kinds/tk";
import type { Kind } from "./problem";

export const kinds = { tk, spaces, quotes, dashes, ranges, numbers, serialComma, states, ranks: ranksKind, initials, terms, spellings, names, italics, sentences: sentenceLength } as const;
export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as [KindName, ...KindName[]];

/** The kind of a rule as stored; null for one this version does not know. */
export const kindOf = (name: string): Kind | null => (Object.hasOwn(kinds, name) ? (kinds[name as KindName] as unknown as Kind) : null);
