// The contents page of what is done later: every job and who does it.
import type { JobName, Jobs } from "./queue";

/** A handler may be run twice for the same job and must come to the same end. */
export type Handler<N extends JobName> = (payload: Jobs[N], now: Date) => Promise<void>;
export type Handlers = { [N in JobName]?: Handler<N> };

// Each is imported when first needed: the runners start with their processes, and most starts have no work waiting.

/** Done by the server itself, beside its pages. */
export const ofServer = {
  tell: async (payload, now) => (await import("../mail/tell")).tell(payload, now),
  send: async (payload, now) => (await import("../mail/send")).send(payload, now),
  goLive: async (payload, now) => (await import("../publishing/go-live")).goLive(payload, now),
  firstRules: async (_, now) => (await import("../style/give-first-rules")).giveFirstRules(now),
  morning: async (_, now) => (await import("../mail/morning")).morning(now),
  sweep: async (_, now) => {
    await (await import("../people/attempts")).sweepAttempts(now);
    await (await import("../mail/send")).sendWaiting(now);
  },
} satisfies Handlers;

/** Reading mail and pages takes strength, so the mailroom's own process does it. */
export const ofMailroom = {
  sort: async (payload, now) => (await import("../mailroom/sort")).sort(payload, now),
  takeIn: async (payload) => (await import("../mailroom/import-mails")).importMails(payload),
  recognise: async (payload, now) => (await import("../paper/recognise")).recognise(payload, now),
} satisfies Handlers;
