// What came of handing a letter to a mail server, and when to try again. Pure.

export type Outcome = { outcome: "taken" | "later" | "refused" | "unreachable"; said: string };

/** After so many tries, some four days, a letter is given up (RFC 5321, 4.5.4.1 asks for four or five days). */
export const mostTries = 12;

/** The pause after the nth try, in milliseconds: half a minute, then three times as long each time, at most a day. */
export const pauseAfter = (tries: number): number => Math.min(30_000 * 3 ** (tries - 1), 24 * 3600 * 1000);

type Fault = { message?: string; response?: string; responseCode?: number; code?: string; command?: string };

const silent = "The mail server fell silent.";
const unknown = "The connection broke while the letter was being handed over, so the server may have taken it. It goes again under the same Message-ID, by which mailboxes know it.";

/** What the server said, in one line for the letter's page. */
const wordsOf = ({ response, message }: Fault): string => (response || message || "Nothing is known.").replace(/\s+/g, " ").trim().slice(0, 500);

/**
 * Reads a fault of the handing over. A server that says no for good (RFC 5321, 4.2.1: replies beginning with 5) refuses the letter;
 * except where it refuses ourselves, when signing in or greeting: that is for us to mend, and the letter waits.
 * @param handedOver the server had asked for the letter's text
 */
export function outcomeOf(error: unknown, handedOver: boolean): Outcome {
  const fault = (error ?? {}) as Fault;
  const { responseCode, code } = fault;
  const aboutTheLetter = code === "EENVELOPE" || code === "EMESSAGE";
  if (responseCode !== undefined && responseCode >= 500) return { outcome: aboutTheLetter ? "refused" : "later", said: wordsOf(fault) };
  if (responseCode !== undefined && responseCode >= 400) return { outcome: "later", said: wordsOf(fault) };
  if (aboutTheLetter) return { outcome: "refused", said: wordsOf(fault) };
  if (handedOver) return { outcome: "unreachable", said: unknown };
  return { outcome: "unreachable", said: code === "ETIMEDOUT" ? silent : wordsOf(fault) };
}
