// Every kind of letter, by the name it is kept under, which never changes; and who may have it otherwise.
import type { Hearing } from "../../words";
import type { LetterKind } from "../letter";
import { invitation } from "./invitation";
import { toChiefs } from "./to-chiefs";
import { toDesk } from "./to-desk";
import { toHistorian } from "./to-historian";
import { toOthers } from "./to-others";
import { toReader } from "./to-reader";
import { toSeveral } from "./to-several";
import { toTeller } from "./to-teller";
import { toWonderer } from "./to-wonderer";

export const letterKinds = { ...toReader, ...toTeller, ...toWonderer, ...toHistorian, ...toDesk, ...toChiefs, ...toSeveral, ...toOthers, invitation };
export type LetterName = keyof typeof letterKinds;
export const isLetterName = (name: string): name is LetterName => Object.hasOwn(letterKinds, name);
export const letterKind = (name: LetterName): LetterKind => letterKinds[name];

/** Letters a column may put into words of its own, in the order of the river. */
export const wordable = [
  ["Readers", Object.keys(toReader) as (keyof typeof toReader)[]],
  ["Readers who tell us something about an answer", Object.keys(toTeller) as (keyof typeof toTeller)[]],
  ["Readers who wonder about a question on the board", Object.keys(toWonderer) as (keyof typeof toWonderer)[]],
  ["Historians", Object.keys(toHistorian) as (keyof typeof toHistorian)[]],
  ["Others", Object.keys(toOthers) as (keyof typeof toOthers)[]],
  ["The desk", Object.keys(toDesk) as (keyof typeof toDesk)[]],
] as const satisfies readonly (readonly [string, readonly LetterName[]])[];

export const isWordable = (name: LetterName): boolean => wordable.some(([, names]) => (names as readonly LetterName[]).includes(name));

/** Written by an editor: they go whatever a reader chose, and cannot be switched off. */
export const byHand = ["asked", "wroteToReader", "wroteToHistorian", "signOffAsked", "tipThanked", "answeredBefore"] as const satisfies readonly LetterName[];
export const isByHand = (name: string): boolean => (byHand as readonly string[]).includes(name);

/** What a reader hears who wants to hear of the answer alone. */
const ofTheAnswer: readonly string[] = ["published", "printed"];

/** True when a reader who chose so wants such a letter. */
export const wants = (hearing: Hearing, name: string): boolean => isByHand(name) || hearing === "all" || (hearing === "printed" && ofTheAnswer.includes(name));

/** The letters a person of the house may do without: every one but those written by hand, invitations and sign-in links. */
export const switchable = {
  digest: { name: "The day’s digest", when: "Each morning: what came, what waits, what is overdue.", for: "desk" },
  ...Object.fromEntries(Object.entries(toDesk).map(([name, { name: title, when }]) => [name, { name: title, when, for: "desk" as const }])),
  ...Object.fromEntries(Object.entries(toChiefs).map(([name, { name: title, when }]) => [name, { name: title, when, for: "chief" as const }])),
  ...Object.fromEntries(Object.entries(toHistorian).filter(([name]) => !isByHand(name)).map(([name, { name: title, when }]) => [name, { name: title, when, for: "historian" as const }])),
} as Record<string, { name: string; when: string; for: "desk" | "chief" | "historian" }>;
