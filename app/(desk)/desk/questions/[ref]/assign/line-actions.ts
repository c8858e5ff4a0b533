"use server";
// Who is asked next, and in which order.
import { action } from "@/app/action";
import { changingLine, liningUp, stoppingLine } from "@/lib/assignments/alternate";
import { moveUp, stopLine, takeOff } from "@/lib/assignments/change-line";
import { lineUp } from "@/lib/assignments/line-up";

export const lineUpOne = action(liningUp, async (actor, input) => {
  await lineUp(actor, input);
  return { done: "In line." };
});

export const lineOneUp = action(changingLine, async (actor, input) => {
  await moveUp(actor, input);
  return { done: "Moved up." };
});

export const offLine = action(changingLine, async (actor, input) => {
  await takeOff(actor, input);
  return { done: "Off the line." };
});

export const stopAll = action(stoppingLine, async (actor, input) => {
  await stopLine(actor, input);
  return { done: "Nobody is asked by rule any longer." };
});
