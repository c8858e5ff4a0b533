// What a worker remembers of a mailbox from one connection to the next. None of it is needed to lose nothing.
export type Memory = {
  /** Under which count of the server's the numbers below are. */
  uidValidity: number | null;
  /** Stored beyond the cursor, because a lower one could not be had. */
  beyond: Set<number>;
  /** Mails that could not be had: how often, when last, and why. */
  trouble: Map<number, { times: number; at: number; why: string }>;
  /** Stored, and not yet marked on the server. */
  unmarked: Set<number>;
};
export const nothingRemembered = (): Memory => ({ uidValidity: null, beyond: new Set(), trouble: new Map(), unmarked: new Set() });
