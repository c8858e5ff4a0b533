"use server";
// What a historian does with an assignment: take it, turn it down, submit, answer the edited text.
import { z } from "zod";
import { action } from "@/app/action";
import { remarking, submitting } from "@/lib/answers/answer";
import { remark } from "@/lib/answers/remark";
import { submit } from "@/lib/answers/submit";
import { askMoreTime } from "@/lib/assignments/ask-more-time";
import { taking, turningDown } from "@/lib/assignments/assignment";
import { declareConflict } from "@/lib/assignments/declare-conflict";
import { askingMoreTimeHere, declaringConflictHere, suggestingColleagueHere } from "@/lib/assignments/invitation";
import { suggestColleague } from "@/lib/assignments/suggest-colleague";
import { take } from "@/lib/assignments/take";
import { turnDown } from "@/lib/assignments/turn-down";
import { rowId } from "@/lib/kit/typed";
import { settingAnswerAside, usingMailedAnswer } from "@/lib/mailroom/filing";
import { setAsideAnswer } from "@/lib/mailroom/set-aside-answer";
import { useMailedAnswer } from "@/lib/mailroom/use-mailed-answer";

const page = { assignmentId: rowId };
const back = ({ assignmentId }: { assignmentId: number }) => ({ go: `/my/assignments/${assignmentId}` });

export const takeIt = action(taking.extend(page), async (actor, input) => {
  await take(actor, input);
  return back(input);
});

export const turnItDown = action(turningDown, async (actor, input) => {
  await turnDown(actor, input);
  return { go: "/my" };
});

export const needMoreTime = action(askingMoreTimeHere, async (actor, input) => {
  await askMoreTime({ ...input, by: actor });
  return back(input);
});

export const suggestSomebody = action(suggestingColleagueHere, async (actor, input) => {
  await suggestColleague({ ...input, by: actor });
  return back(input);
});

/** The question is no longer theirs to see. */
export const haveConflict = action(declaringConflictHere, async (actor, input) => {
  await declareConflict({ ...input, by: actor });
  return { go: "/my" };
});

export const submitIt = action(submitting.extend(page), async (actor, input) => {
  await submit(actor, input);
  return back(input);
});

export const answerEdits = action(z.intersection(remarking, z.object(page)), async (actor, input) => {
  await remark(actor, input);
  return back(input);
});

export const takeMailed = action(usingMailedAnswer.extend(page), async (actor, input) => {
  await useMailedAnswer(actor, input);
  return { done: "It is the draft now." };
});

export const setMailedAside = action(settingAnswerAside.extend(page), async (actor, input) => {
  await setAsideAnswer(actor, input);
  return back(input);
});
