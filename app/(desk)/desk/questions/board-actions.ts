"use server";
// The board of open questions, as the inbox and a question's sheet send it.
import { action } from "@/app/action";
import { puttingOnBoard, takingOffBoard } from "@/lib/board/board";
import { putOnBoard as putIt, takeOffBoard as takeIt } from "@/lib/board/put-on";
import { sentFrom, stay } from "./onward";

export const putOnBoard = action(puttingOnBoard.and(sentFrom), async (actor, input) => {
  await putIt(actor, input);
  return stay(input);
});

export const takeOffBoard = action(takingOffBoard.and(sentFrom), async (actor, input) => {
  await takeIt(actor, input);
  return stay(input);
});
