"use server";
// What can be changed on a question's sheet without moving it.
import { z } from "zod";
import { action } from "@/app/action";
import { prepare as prepareIt } from "@/lib/intake/prepare";
import { writing } from "@/lib/mail/by-hand";
import { writeToHistorian as writeToTheHistorian } from "@/lib/mail/write-to-historian";
import { writeToReader as writeToTheReader } from "@/lib/mail/write-to-reader";
import { preparing } from "@/lib/intake/triage";
import { followingIssue, followIssue, planQuestion, setDueDay, settingDueDay } from "@/lib/assignments/due-day";
import { planning } from "@/lib/questions/plan";
import { referenced } from "@/lib/questions/question";
import { setSlot as setTheSlot, settingSlot } from "@/lib/questions/set-slot";
import { setTopics as setTheTopics, settingTopics } from "@/lib/questions/set-topics";
import { pushAgain, pushingAgain } from "@/lib/wordpress/push-again";

const sheet = z.object(referenced);

export const prepare = action(preparing.and(sheet), async (actor, input) => {
  await prepareIt(actor, input);
  return { go: `/desk/questions/${input.reference}` };
});

export const plan = action(planning.and(sheet), async (actor, input) => {
  await planQuestion(actor, input);
  return { go: `/desk/questions/${input.reference}` };
});

export const setDay = action(settingDueDay.and(sheet), async (actor, input) => {
  await setDueDay(actor, input);
  return { go: `/desk/questions/${input.reference}` };
});

export const follow = action(followingIssue.and(sheet), async (actor, input) => {
  await followIssue(actor, input);
  return { go: `/desk/questions/${input.reference}` };
});

export const setTopics = action(settingTopics.and(sheet), async (actor, input) => {
  await setTheTopics(actor, input);
  return { go: `/desk/questions/${input.reference}` };
});

export const setSlot = action(settingSlot.and(sheet), async (actor, input) => {
  await setTheSlot(actor, input);
  return { go: `/desk/questions/${input.reference}` };
});

export const pushAgainAction = action(pushingAgain, async (actor, input) => {
  await pushAgain(actor, input);
  return { done: "It is sent again, as it stands now." };
});

export const writeToReader = action(writing.and(sheet), async (actor, input) => {
  await writeToTheReader(actor, input);
  return { go: `/desk/questions/${input.reference}` };
});

export const writeToHistorian = action(writing.and(sheet), async (actor, input) => {
  await writeToTheHistorian(actor, input);
  return { go: `/desk/questions/${input.reference}` };
});
