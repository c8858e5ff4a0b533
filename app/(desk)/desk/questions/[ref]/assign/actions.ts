"use server";
import { z } from "zod";
import { action } from "@/app/action";
import { assign as assignIt } from "@/lib/assignments/assign";
import { offering, reoffering } from "@/lib/assignments/assignment";
import { reassign as reassignIt } from "@/lib/assignments/reassign";

const sheet = z.object({ reference: z.string().regex(/^[A-Z]{2,6}-\d{1,9}$/) });

export const assign = action(offering.and(sheet), async (actor, input) => {
  await assignIt(actor, input);
  return { go: `/desk/questions/${input.reference}` };
});

export const reassign = action(reoffering.and(sheet), async (actor, input) => {
  await reassignIt(actor, input);
  return { go: `/desk/questions/${input.reference}` };
});
