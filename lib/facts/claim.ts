// A claim of the fact ledger: words of the text that must be right, the source they rest on, and what a checker found. Open until
// verified; when its sentence changes the check lapses, and it is open again. Pure.
import { z } from "zod";
import type { Actor } from "../actor";
import { rolesIn } from "../actor";
import { handOf } from "../answers/answer";
import type { Citation } from "../kit/citation";
import type { Inline } from "../kit/doc";
import { line, prose, rowId } from "../kit/typed";
import { key } from "../text/document";
import type { ClaimState } from "../words";
import { claimStates } from "../words";
import type { Situation } from "../workflow/situation";
import { sourceTyped } from "./source";

/** A text has so many facts at most, and a fact so many scans. */
export const bounds = { claims: 400, scans: 6, upload: 15 * 1024 * 1024 } as const;

const quote = line(600).pipe(z.string().min(1, "Select the words of the fact first."));
export const addingClaim = z.object({ key, quote });
export const passingOver = z.object({ key, quote });
/** Null takes the source away. */
export const sourcing = z.object({ source: sourceTyped.nullable() });
export const checking = z
  .object({
    state: z.enum(["verified", "queried", "wrong"], "Say what you found."),
    word: prose(1_000).default(""),
    /** As the checker read it. */
    sentence: z.string().max(20_000),
  })
  .superRefine(({ state, word }, context) => {
    if (word !== "" || state === "verified") return;
    context.addIssue({ code: "custom", path: ["word"], message: state === "queried" ? "Say what is in doubt." : "Say what is wrong." });
  });

/** What is added to a ledger: a claim, or words that are not to be offered again. */
export const adding = z.discriminatedUnion("act", [addingClaim.extend({ act: z.literal("add") }), passingOver.extend({ act: z.literal("passOver") })]);
/** What is done with one claim. */
export const acting = z.union([
  sourcing.extend({ act: z.literal("source") }),
  z.object({ act: z.literal("check") }).and(checking),
  z.object({ act: z.literal("drop") }),
  z.object({ act: z.literal("dropScan"), scanId: rowId }),
]);

/** What a window of the writing desk gets of a claim. */
export type ClaimView = {
  key: string;
  /** As they were when it was made or the text last saved. */
  quote: string;
  citation: Citation | null;
  /** The source as it is shown: short for the ledger, whole for the eye that looks closer. */
  source: { short: Inline[]; note: Inline[] } | null;
  state: ClaimState;
  word: string;
  checkedBy: string | null;
  checkedAt: string | null;
  lapsed: boolean;
  isInText: boolean;
  addedBy: string;
  scans: { id: number; name: string }[];
};
export type Ledger = {
  claims: ClaimView[];
  /** Words that were offered and are not to be offered again. */
  passedOver: string[];
  /** Sources named in this question or by this person before, without places. */
  sources: { citation: Citation; short: Inline[] }[];
  mayAdd: boolean;
  mayCheck: boolean;
};

type Standing = Pick<ClaimView, "state" | "lapsed" | "checkedBy" | "word"> & { source: unknown };

/** True while approval waits for it. */
export const isOpen = ({ state, lapsed }: Pick<ClaimView, "state" | "lapsed">): boolean => state !== "verified" || lapsed;

/** How a claim stands, in words. */
export function standing({ state, lapsed, checkedBy, source }: Standing): string {
  if (lapsed) return "The sentence changed after it was checked.";
  if (state === "open") return source ? "Not checked" : "Needs a source";
  return `${claimStates[state]}${checkedBy ? ` by ${checkedBy}` : ""}`;
}

/** “7 of 9”: how many of the claims in the text are verified. */
export function tally(claims: readonly Pick<ClaimView, "state" | "lapsed" | "isInText">[]): { done: number; all: number } {
  const inText = claims.filter((claim) => claim.isInText);
  return { done: inText.filter((claim) => !isOpen(claim)).length, all: inText.length };
}

/** Why the actor cannot add facts or name sources now: a sentence, or false. Null hands never come here: to them there is no text. */
export function whyNotAdd(actor: Actor, situation: Situation): string | false {
  return handOf(actor, situation) === "read" && "The text is not being worked on now, so its ledger stays as it is.";
}

/** Why the actor cannot check facts now: a sentence, or false. */
export function whyNotCheck(actor: Actor, situation: Situation): string | false {
  const held = rolesIn(actor, situation.magazineId);
  if (!held.has("checker") && !held.has("editor") && !held.has("chief")) return "Facts are checked by the desk.";
  if (actor.kind === "person" && (situation.assignment?.contributorId ?? situation.revision?.contributorId) === actor.id) return "You wrote this answer, so somebody else has to check its facts.";
  return whyNotAdd(actor, situation);
}
