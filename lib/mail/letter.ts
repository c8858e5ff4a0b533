// A letter out: plain text about one event, to one person. Pure: the facts are gathered by facts.ts, the telling is in tell.ts.
import type { EventData } from "../timeline/kinds";

/** Somebody who may be written to. A reader also has the private link of the question asked. */
export type Recipient = { name: string; email: string; status?: string; reference?: string; known?: boolean };

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
    column: { name: string; promiseDays: number; monthsFrom: number; monthsTo: number };
    /** The public page, when one stands. */
    page: { headline: string; url: string } | null;
    /** What was offered to the historian last. */
    brief: string;
    assignmentId: number | null;
  } | null;
  event: { at: Date; by: string; data: EventData };
  links: { desk: string; my: string; signIn: string; installation: string };
};

/** A letter before it is addressed and signed. Secrets stand in the body by name only. */
export type Written = { subject: string; body: string; secrets?: Record<string, string> };
export type Letter = (facts: Facts, to: Recipient) => Written;

/** A text the event carries, or nothing. */
export const told = ({ event }: Facts, key: string): string => {
  const value = event.data[key];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};

/** The question a letter is about. Throws when the event concerns none: a row of the table in tell.ts is then wrong. */
export function questionIn(facts: Facts): NonNullable<Facts["question"]> {
  if (!facts.question) throw new Error("a letter about a question needs one");
  return facts.question;
}
