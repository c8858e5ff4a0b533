// The contents page of what is done later: every job and who does it.
import type { JobName, Jobs } from "./queue";

/** A handler may be run twice for the same job and must come to the same end. */
export type Handler<N extends JobName> = (payload: Jobs[N], now: Date) => Promise<void>;
export type Handlers = { [N in JobName]?: Handler<N> };

// Each is imported when first needed: the runners start with their processes, and most starts have no work waiting.

/** Done by the server itself, beside its pages. */
export const ofServer = {
  tell: async (payload, now) => (await import("../mail/tell")).tell(payload, now),
  confirmWonder: async (payload, now) => (await import("../mail/confirm-wonder")).confirmWonder(payload, now),
  send: async (payload, now) => (await import("../mail/send")).send(payload, now),
  goLive: async (payload, now) => (await import("../publishing/go-live")).goLive(payload, now),
  wake: async (payload, now) => (await import("../intake/wake")).wakeWhenDue(payload, now),
  announce: async (payload) => (await import("../publishing/index-now")).tellSearchEngines(payload),
  deliver: async (payload, now) => (await import("../webhooks/deliver")).deliver(payload, now),
  push: async (payload, now) => (await import("../wordpress/push")).push(payload, now),
  firstRules: async (_, now) => (await import("../style/give-first-rules")).giveFirstRules(now),
  purge: async (payload) => (await import("../publishing/purge")).purge(payload),
  morning: async (_, now) => (await import("../reminders/morning")).morning(now),
  tally: async (_, now) => {
    await (await import("../timeline/tallies")).sumTallies();
    await (await import("../insight/queries")).sumInsight();
    const { isTimeToRenew, renewCounts } = await import("../board/renew-counts");
    if (isTimeToRenew(now)) await renewCounts();
  },
  silence: async (_, now) => (await import("../assignments/silence")).breakSilence(now),
  sweep: async (_, now) => {
    await (await import("../people/attempts")).sweepAttempts(now);
    await (await import("../intake/wake")).wakeAllDue(now);
    await (await import("../board/voter")).sweepSalts(now);
    await (await import("../board/told")).forgetUnconfirmed(now);
    await (await import("../publishing/prints")).sweepPrints(now);
    await (await import("../mail/send")).sendWaiting(now);
    await (await import("../webhooks/sweep")).sweepDeliveries(now);
    await (await import("../wordpress/push")).pushWaiting(now);
  },
} satisfies Handlers;

/** Reading mail and pages takes strength, so the mailroom's own process does it. */
export const ofMailroom = {
  sort: async (payload, now) => (await import("../mailroom/sort")).sort(payload, now),
  takeIn: async (payload) => (await import("../mailroom/import-mails")).importMails(payload),
  readArchive: async (payload, now) => (await import("../imports/read-archive")).readArchive(payload, now),
  takePieces: async (payload) => (await import("../imports/take-pieces")).takeMarked(payload),
  readBacklog: async (payload, now) => (await import("../backlog/read-backlog")).readBacklog(payload, now),
  bringBacklog: async (payload, now) => (await import("../backlog/bring-in")).bringIn(payload, now),
  recognise: async (payload, now) => (await import("../paper/recognise")).recognise(payload, now),
} satisfies Handlers;
