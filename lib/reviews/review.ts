// A review is an editor's verdict on one revision. It never changes; a later revision simply has none yet.
import { z } from "zod";
import { neededProse, prose, rowId } from "../kit/typed";

/** The revision the editor read: a verdict on one she has not seen is refused. */
const read = { questionId: rowId, revision: z.coerce.number().int().min(1) };

export const approving = z.object({ ...read, note: prose(2_000).default("") });
export const approvingAlone = z.object({ ...read, reason: neededProse("Say why you approve it alone. The log keeps it.", 1_000) });
export const approvingUnchecked = z.object({ ...read, reason: neededProse("Say why it may go with facts that are not verified. The log keeps it.", 1_000) });
export const sendingBack = z.object({ ...read, note: neededProse("Say what is to be done. The note goes with it.", 5_000) });
