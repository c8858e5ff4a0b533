// The contents page of what is done later: every job and who does it.
import type { JobName, Jobs } from "./queue";

/** A handler may be run twice for the same job and must come to the same end. */
export type Handler<N extends JobName> = (payload: Jobs[N], now: Date) => Promise<void>;
type Handlers<N extends JobName> = { [K in N]: Handler<K> };
/** Reading mail and pages takes strength, so a process of its own does it. */
type OfMailroom = "sort" | "takeIn" | "recognise";

// Each is imported when first needed: the runner starts with the server, and most starts have no work waiting.
export const handlers: Handlers<Exclude<JobName, OfMailroom>> = {
  tell: async (payload) => (await import("../mail/tell")).tell(payload),
  send: async (payload, now) => (await import("../mail/send")).send(payload, now),
  goLive: async (payload, now) => (await import("../publishing/go-live")).goLive(payload, now),
  sweep: async (_, now) => (await import("../people/attempts")).sweepAttempts(now),
};
