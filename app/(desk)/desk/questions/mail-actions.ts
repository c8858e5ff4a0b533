"use server";
// What can be put right about the mail a question came as, from the inbox and from the question's sheet.
import { action } from "@/app/action";
import { attribute as attributeIt } from "@/lib/mailroom/attribute";
import { usingCredit } from "@/lib/mailroom/credit-found";
import { detach as detachIt } from "@/lib/mailroom/detach";
import { attributing, detaching, settingAnswerAside, splitting, usingMailedAnswer } from "@/lib/mailroom/filing";
import { setAsideAnswer } from "@/lib/mailroom/set-aside-answer";
import { split as splitIt } from "@/lib/mailroom/split";
import { useCredit } from "@/lib/mailroom/use-credit";
import { useMailedAnswer } from "@/lib/mailroom/use-mailed-answer";
import { sentFrom, stay } from "./onward";

export const attribute = action(attributing.and(sentFrom), async (actor, input) => {
  await attributeIt(actor, input);
  return stay(input);
});

export const followSignature = action(usingCredit.and(sentFrom), async (actor, input) => {
  await useCredit(actor, input);
  return stay(input);
});

export const split = action(splitting.and(sentFrom), async (actor, input) => {
  const { reference } = await splitIt(actor, input);
  return { go: `/desk/questions/${reference}` };
});

export const detach = action(detaching.and(sentFrom), async (actor, input) => {
  const { reference } = await detachIt(actor, input);
  return { go: `/desk/questions/${reference}` };
});

export const enterMailed = action(usingMailedAnswer.and(sentFrom), async (actor, input) => {
  await useMailedAnswer(actor, input);
  return { go: `/desk/questions/${input.reference}/review` };
});

export const setMailedAside = action(settingAnswerAside.and(sentFrom), async (actor, input) => {
  await setAsideAnswer(actor, input);
  return stay(input);
});
