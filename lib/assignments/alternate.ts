// An alternate waits in line: the question is offered to whoever is first in it as soon as the answer is no, and when none comes. Pure.
import { z } from "zod";
import { rowId } from "../kit/typed";

/** So many wait for one question at most. */
export const mostAlternates = 6;
/** So many can be lined up with the offer itself. */
export const linedUpAtOnce = 3;

/** The choices of the assign form, first to last; those left open are none, and nobody stands in it twice. */
export const linedUp = z.preprocess(
  (given) => [...new Set([given ?? []].flat().filter((id) => id !== ""))],
  z.array(rowId).max(mostAlternates, `At most ${mostAlternates} can wait in line.`),
);

export const liningUp = z.object({ questionId: rowId, contributorId: rowId });
export const changingLine = z.object({ questionId: rowId, alternateId: rowId });
export const stoppingLine = z.object({ questionId: rowId });

/** Why the next is asked. */
export type Cause = "no" | "conflict" | "silence";
