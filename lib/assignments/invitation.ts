// An invitation is the secret link in the letter of an offer. By it the offer is answered in ten seconds and without an account: taken,
// turned down, asked more time for, passed to a colleague, or refused for a conflict of interest. It lasts some days. Pure.
import { z } from "zod";
import { day } from "../kit/day";
import { line, neededLine, rowId } from "../kit/typed";
import type { Stage } from "../words";

/** Days for which a link works, as a column may have it. */
export const inviteDays = { least: 1, most: 90 } as const;
/** Colleagues one offer may bring: more is no suggestion. */
export const mostColleagues = 5;

export const byLink = z.object({ token: z.string().max(100) });
export const turningDownByLink = byLink.extend({ reason: line(500).default("") });
export const askingMoreTime = byLink.extend({ until: day, word: line(500).default("") });
export const suggestingColleague = byLink.extend({ name: neededLine("Who would be right for it?", 120), whereabouts: line(254).default(""), word: line(500).default("") });
export const declaringConflict = byLink.extend({ word: neededLine("Say in a few words what it is, so that the editors need not ask.", 500) });

/** The same, from whoever is signed in. */
const here = { assignmentId: rowId };
export const askingMoreTimeHere = askingMoreTime.omit({ token: true }).extend(here);
export const suggestingColleagueHere = suggestingColleague.omit({ token: true }).extend(here);
export const declaringConflictHere = declaringConflict.omit({ token: true }).extend(here);

export const decidingOnTime = z.object({ questionId: rowId, requestId: rowId, verdict: z.enum(["grant", "keep"], "Say whether the day moves.") });
export const settlingColleague = z.object({ questionId: rowId, colleagueId: rowId });
export const invitingAgain = z.object({ questionId: rowId });

/** How a link stands. */
export type InvitationState = "open" | "taken" | "handedIn" | "turnedDown" | "conflict" | "superseded" | "withdrawn" | "expired";

/** What is known of a link and its offer. `renewed`: a newer link to an offer of the same question to the same person stands. */
export type Link = {
  expiresAt: Date;
  voidedAt: Date | null;
  takenAt: Date | null;
  turnedDownAt: Date | null;
  endedAt: Date | null;
  renewed: boolean;
  hasConflict: boolean;
  /** The person may still be offered questions of the magazine. */
  isContributor: boolean;
  stage: Stage;
};

/** What has become of a link, now. What was answered is said also when the link is over. */
export function stateOf(link: Link, now: Date): InvitationState {
  if (link.renewed) return "superseded";
  if (link.turnedDownAt) return link.hasConflict ? "conflict" : "turnedDown";
  if (link.endedAt || !link.isContributor) return "withdrawn";
  if (link.takenAt) return link.stage === "drafting" ? "taken" : "handedIn";
  if (link.stage !== "assigned") return "withdrawn";
  return link.voidedAt ? "superseded" : link.expiresAt <= now ? "expired" : "open";
}

/** True while something can still be said by the link, other than to take it. */
export const isOpenTo = (state: InvitationState, link: Pick<Link, "expiresAt">, now: Date): boolean => state === "open" || (state === "taken" && link.expiresAt > now);

/** The state as whoever was invited reads it. */
export const sentenceFor: Record<Exclude<InvitationState, "open">, string> = {
  taken: "It is yours. Thank you for taking it.",
  handedIn: "Your answer is with the editors. Thank you for it.",
  turnedDown: "You turned this down. Thank you for telling us; it helps as much as a yes.",
  conflict: "You told us of a conflict of interest, so the question has gone back to the editors. Thank you for saying so.",
  superseded: "We have sent you a newer letter about this question. Please use the link in that one; what it says is what counts.",
  withdrawn: "This question is no longer on offer to you, and you need do nothing more. Thank you for your time; we hope to ask you again.",
  expired: "This link has expired. If you would still like to answer the question, write to us and we will send you a new one.",
};

/** A refusal for a form that was open when things changed. */
export const noLonger = (state: InvitationState): string => (state === "open" ? "" : sentenceFor[state]);
