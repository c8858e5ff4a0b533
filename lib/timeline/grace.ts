// What can be undone is told of a little later: until then no letter about it has been written, let alone sent.
import type { EventKind } from "./kinds";

/** Seconds for which letters about what can be undone wait. */
export const graceSeconds = Number(process.env.ASKDESK_UNDO_SECONDS ?? 30);
const undoable: ReadonlySet<EventKind> = new Set(["accepted", "declined", "merged", "answeredBefore", "passedOn"]);

/** From when on letters about it may be written; undefined: at once. */
export const toldFrom = ({ kind, at }: { kind: EventKind; at: Date }): Date | undefined => (undoable.has(kind) ? new Date(at.getTime() + graceSeconds * 1000) : undefined);
