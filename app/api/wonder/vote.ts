// What the form "I wonder too" is shown with, and how soon it may come back.
import { issueToken, openToken } from "@/lib/intake/form-token";
import { fewest, longest } from "../ask/pace";

const shown = (columnId: number, reference: string) => ({ columnId, wording: `wonder ${reference}` });

/** Of one showing of the form. */
export const tokenFor = (columnId: number, reference: string, now?: Date): string => issueToken(shown(columnId, reference), now);

/** Seconds within which nobody has read a question; less than for a form that is filled in. */
export const soonest = (): number => Math.min(1, fewest());

/** Why a vote with this token is not taken: a sentence, or false. @param least seconds since the form was shown */
export function whyNotTaken(token: string, columnId: number, reference: string, now: Date, least = soonest()): string | false {
  const opened = openToken(token, shown(columnId, reference));
  const age = opened ? (now.getTime() - opened.issuedAt.getTime()) / 1000 : -1;
  if (!opened || age < -300 || age > longest) return "This page had been open for long. Press the button once more.";
  return age < least && "That was faster than people read. If you are a person, press the button once more.";
}
