// What is likely to come next, stage by stage: the order of the moves on a question's sheet. What is possible is not decided here.
import type { Person } from "@/lib/actor";
import { whyNotAsk } from "@/lib/intake/triage";
import { may } from "@/lib/may";
import type { Stage } from "@/lib/words";
import { type MoveName, moves } from "@/lib/workflow/moves";
import type { Situation } from "@/lib/workflow/situation";
import { isFor, whyNot } from "@/lib/workflow/why-not";

/** The moves, and what moves nothing but stands among them. */
export type NextMove = MoveName | "askReader";

export const labelOf = (name: NextMove): string => (name === "askReader" ? "Ask the reader" : moves[name].label);

/** True when it is the person's to do at all, whatever the situation. */
export const isYours = (actor: Person, { magazineId }: Situation, name: NextMove): boolean => (name === "askReader" ? may(actor, "writeLetters", magazineId) : isFor(actor, magazineId, name));

/** Why it cannot be done now: a sentence, or false; asked of the same rules as the verbs. */
export const obstacleTo = (actor: Person, situation: Situation, name: NextMove, hasEmail: boolean): string | false =>
  name === "askReader" ? whyNotAsk(situation, hasEmail) : whyNot(actor, situation, name);

/** Moves in order of likelihood, and those that end the work, which stand last and bare. */
export const nextMoves: Record<Stage, { likely: readonly NextMove[]; ending: readonly NextMove[] }> = {
  inbox: { likely: ["accept", "merge", "askReader", "passOn"], ending: ["decline", "markAsSpam"] },
  unassigned: { likely: ["assign", "askReader", "merge", "passOn"], ending: ["decline"] },
  assigned: { likely: ["reassign", "enter", "askReader"], ending: ["kill"] },
  drafting: { likely: ["enter", "reassign", "askReader"], ending: ["withdraw", "kill"] },
  review: { likely: ["approve", "sendBack", "approveAlone", "publishNow", "askReader"], ending: ["withdraw", "kill"] },
  ready: { likely: ["publishNow", "schedule", "unschedule", "sendBack", "markAsPrinted"], ending: ["withdraw", "kill"] },
  published: { likely: ["correct", "markAsPrinted"], ending: ["withdraw"] },
  declined: { likely: ["reopen"], ending: [] },
  merged: { likely: ["reopen"], ending: [] },
  passedOn: { likely: ["reopen"], ending: [] },
  killed: { likely: ["reopen"], ending: [] },
  spam: { likely: ["reopen"], ending: [] },
  retracted: { likely: [], ending: [] },
};

/** The page on which a move is made, below the question's own address; moves without one are made on the sheet. */
export const pageOf: Partial<Record<NextMove, string>> = {
  assign: "assign",
  reassign: "assign",
  enter: "enter",
  sendBack: "review",
  approve: "review",
  approveAlone: "review",
  publishNow: "publish",
  schedule: "publish",
  unschedule: "publish",
  correct: "publish",
  withdraw: "publish",
  markAsPrinted: "publish",
};

/** The keys that make a move on a sheet, the same as in the inbox. Whatever is filled answers to Enter. */
export const keyOf: Partial<Record<NextMove, string>> = { accept: "A", merge: "M", askReader: "R", passOn: "P", decline: "D", markAsSpam: "S", assign: "A", kill: "K" };
