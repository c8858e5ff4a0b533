// An absence: days on which somebody is away, so that nobody counts on an answer. Pure.
import { z } from "zod";
import { day } from "../kit/day";
import { line, rowId } from "../kit/typed";

/** Of one person so many stand at most. */
export const mostAbsences = 20;

export const enteringAbsence = z
  .object({ personId: rowId, fromOn: day, untilOn: day, word: line(120).default("") })
  .refine(({ fromOn, untilOn }) => fromOn <= untilOn, { path: ["untilOn"], message: "The last day cannot come before the first." });
export const droppingAbsence = z.object({ personId: rowId, absenceId: rowId });
