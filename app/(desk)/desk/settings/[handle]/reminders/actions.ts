"use server";
// What a chief sets of reminders.
import { refresh } from "next/cache";
import { action } from "@/app/action";
import { settingQuiet, settingRules } from "@/lib/reminders/rule";
import { setQuiet, setRules } from "@/lib/reminders/set-rules";

export const rulesAction = action(settingRules, async (actor, input) => {
  await setRules(actor, input);
  refresh();
  return { done: "Saved. They count from now on." };
});

export const quietAction = action(settingQuiet, async (actor, input) => {
  await setQuiet(actor, input);
  refresh();
  return { done: "Saved." };
});
