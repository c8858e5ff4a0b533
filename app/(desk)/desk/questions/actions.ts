"use server";
// The moves of triage and "Kill", as the forms of the inbox and of a question's sheet send them.
import { action } from "@/app/action";
import { killing } from "@/lib/assignments/assignment";
import { kill as killIt } from "@/lib/assignments/kill";
import { accept as acceptIt } from "@/lib/intake/accept";
import { answerBefore as answerIt } from "@/lib/intake/answer-before";
import { askReader as askTheReader } from "@/lib/intake/ask-reader";
import { markAsSpam as markItAsSpam } from "@/lib/intake/mark-as-spam";
import { merge as mergeIt } from "@/lib/intake/merge";
import { passOn as passItOn } from "@/lib/intake/pass-on";
import { reopen as reopenIt } from "@/lib/intake/reopen";
import { accepting, answeringBefore, askingReader, markingAsSpam, merging, passingOn, reopening } from "@/lib/intake/triage";
import { declineWith } from "@/lib/replies/decline-with";
import { decliningWith } from "@/lib/replies/reply";
import { relate as relateThem, relating, unrelate as unrelateThem } from "@/lib/questions/relate";
import { onward, sentFrom, stay } from "./onward";

export const accept = action(accepting.and(sentFrom), async (actor, input) => {
  return onward(actor, input, await acceptIt(actor, input));
});

export const decline = action(decliningWith.and(sentFrom), async (actor, input) => {
  return onward(actor, input, await declineWith(actor, input));
});

export const markAsSpam = action(markingAsSpam.and(sentFrom), async (actor, input) => {
  return onward(actor, input, await markItAsSpam(actor, input));
});

export const merge = action(merging.and(sentFrom), async (actor, input) => {
  return onward(actor, input, await mergeIt(actor, input));
});

/** It joins the one that was answered, and its reader is sent there. */
export const answerBefore = action(answeringBefore.and(sentFrom), async (actor, input) => {
  return onward(actor, input, await answerIt(actor, input));
});

export const relate = action(relating.and(sentFrom), async (actor, input) => {
  await relateThem(actor, input);
  return stay(input);
});

export const unrelate = action(relating.and(sentFrom), async (actor, input) => {
  await unrelateThem(actor, input);
  return stay(input);
});

export const passOn = action(passingOn.and(sentFrom), async (actor, input) => {
  return onward(actor, input, await passItOn(actor, input));
});

export const askReader = action(askingReader.and(sentFrom), async (actor, input) => {
  await askTheReader(actor, input);
  return onward(actor, input);
});

export const kill = action(killing.and(sentFrom), async (actor, input) => {
  await killIt(actor, input);
  return onward(actor, input);
});

/** Accepts it, and goes on to the choice of a historian. */
export const acceptAndAssign = action(accepting.and(sentFrom), async (actor, input) => {
  await acceptIt(actor, input);
  return { go: `/desk/questions/${input.reference}/assign` };
});

/** In the inbox a reopened question is the one to look at again, rather than the one after it. */
export const reopen = action(reopening.and(sentFrom), async (actor, input) => {
  await reopenIt(actor, input);
  if (!input.inbox) return onward(actor, input);
  return stay(input);
});
