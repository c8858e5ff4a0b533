"use server";
import { z } from "zod";
import { action } from "@/app/action";
import { assign as assignIt } from "@/lib/assignments/assign";
import { offering, reoffering } from "@/lib/assignments/assignment";
import { reassign as reassignIt } from "@/lib/assignments/reassign";
import { rightsFields } from "@/lib/rights/right";
import { referenced } from "@/lib/questions/question";

const sheet = z.object(referenced);

export const assign = action(offering.and(sheet).and(rightsFields), async (actor, input) => {
  await assignIt(actor, input);
  return { go: `/desk/questions/${input.reference}` };
});

export const reassign = action(reoffering.and(sheet).and(rightsFields), async (actor, input) => {
  await reassignIt(actor, input);
  return { go: `/desk/questions/${input.reference}` };
});
