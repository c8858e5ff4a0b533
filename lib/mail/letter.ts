// A letter out: about one event, to one person. Pure: the facts are gathered by facts.ts, who gets which is in tell.ts.
import type { EventData, EventWord } from "../timeline/kinds";
import type { Hearing } from "../words";
import type { Bounds, Wording } from "./wording";

/** Somebody who may be written to. A reader has the private link of the question asked, and a wish; a person of the house an id, of
 * notes those of concern, and the place on the desk that is meant; of several questions a list, and how many; of a reminder the letter that is meant; whoever is offered something until when its link works and an answer is hoped for; whoever told us something about an answer has what was told and of which headline; whoever wondered has the question as on the board, and what ends the letters. */
export type Recipient = { name: string; email: string; status?: string; reference?: string; hearing?: Hearing; personId?: number; known?: boolean; notes?: string; place?: string; told?: string; headline?: string; list?: string; count?: string; letter?: string; board?: string; stop?: string; invitedUntil?: Date; answerBy?: string };

/** A kind of letter: what it is called on the desk, when it goes, its words, and what those may draw on. */
export type LetterKind = Wording & Bounds & { name: string; when: string };

/** What letters draw on. All of it is words; what somebody typed is cleaned where it enters a letter. */
export type Facts = {
  magazine: { name: string; locale: string; timeZone: string };
  /** Null for what concerns no question. */
  question: {
    reference: string;
    slugLine: string;
    /** The reader's words as sent. */
    asSent: string;
    /** Who asked and how to reach them; for those to whom a letter is passed on, never for the desk to read. */
    reader: string;
    column: { id: number; name: string; promiseDays: number; monthsFrom: number; monthsTo: number };
    /** The public page, when one stands: its own, or that of the question it was merged into. */
    page: { headline: string; url: string } | null;
    /** "the Winter 2027 issue, page 12", or "" while nothing is known. */
    printed: string;
    /** What was offered to the historian last. */
    brief: string;
    assignmentId: number | null;
  } | null;
  event: { at: Date; kind: string; by: string; data: EventData };
  links: { desk: string; my: string; signIn: string; installation: string };
};

/** A text the event carries, or nothing. */
export const told = ({ event }: Pick<Facts, "event">, key: EventWord): string => {
  const value = event.data[key];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};
