// The question is the tracked item of the desk: it carries the stage, a slug line and a reference. Pure: what forms say of one.
import { z } from "zod";
import { rowId } from "../kit/typed";
import { type Stage, stageNames } from "../words";

/** Which question a form acts on, and the stage its page showed: a decision made on a page that is out of date is refused. */
export const held = {
  questionId: rowId,
  seen: z.enum(stageNames).optional(),
  /** The last event the page was drawn with: what happened since, the person does not know. */
  knows: z.coerce.number().int().min(0).optional().catch(undefined),
  /** The person was told that somebody else is at it, and goes on. */
  anyway: z.literal("on").optional().catch(undefined),
};
export type Held = { questionId: number; seen?: Stage; knows?: number; anyway?: "on" };

/** The reference in the address of the page a form was sent from, to come back to. */
export const referenced = { reference: z.string().regex(/^[A-Z]{2,6}-\d{1,9}$/) };
