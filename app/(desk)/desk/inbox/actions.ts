"use server";
// What is done to several questions at once, and taken back, as the inbox sends it.
import { z } from "zod";
import { action } from "@/app/action";
import { acceptAll } from "@/lib/intake/accept";
import { addTopics, setTopicsThere } from "@/lib/intake/add-topics";
import { actOf } from "@/lib/intake/act-queries";
import { markAllAsSpam } from "@/lib/intake/mark-as-spam";
import { mergeAll } from "@/lib/intake/merge";
import { snooze as snoozeIt, snoozeAll } from "@/lib/intake/snooze";
import type { Done } from "@/lib/intake/together";
import { acceptingAll, addingTopics, markingAllAsSpam, mergingAll, settingTopicsThere, snoozing, snoozingAll, undoing, waking } from "@/lib/intake/triage";
import { declineAllWith } from "@/lib/replies/decline-with";
import { decliningAllWith } from "@/lib/replies/reply";
import { undo as undoIt } from "@/lib/intake/undo";
import { wake as wakeIt } from "@/lib/intake/wake";
import { inboxAddress } from "@/lib/questions/inbox-filter";
import { filterIn, inboxLooked, onward, sentFrom, stay } from "../questions/onward";

const looked = z.object({ inbox: inboxLooked.catch("/desk/inbox") });

/** The list again, with what was done and the way back. */
function backTo({ inbox }: z.output<typeof looked>, { actId }: Pick<Done, "actId">): { go: string } {
  const filter = filterIn(inbox);
  return { go: inboxAddress(filter, { after: filter.after, act: String(actId) }) };
}

export const acceptPicked = action(acceptingAll.and(looked), async (actor, input) => backTo(input, await acceptAll(actor, input)));
export const declinePicked = action(decliningAllWith.and(looked), async (actor, input) => backTo(input, await declineAllWith(actor, input)));
export const markPickedAsSpam = action(markingAllAsSpam.and(looked), async (actor, input) => backTo(input, await markAllAsSpam(actor, input)));
export const mergePicked = action(mergingAll.and(looked), async (actor, input) => backTo(input, await mergeAll(actor, input)));
export const giveTopicsToPicked = action(addingTopics.and(looked), async (actor, input) => backTo(input, await addTopics(actor, input)));

export const snoozePicked = action(snoozingAll.and(looked), async (actor, input) => backTo(input, await snoozeAll(actor, input)));

/** What is put off is out of sight: the next one is shown. */
export const snooze = action(snoozing.and(sentFrom), async (actor, input) => onward(actor, input, await snoozeIt(actor, input)));

/** Back in the inbox, and the one to look at there. */
export const wake = action(waking.and(sentFrom), async (actor, input) => {
  await wakeIt(actor, input);
  return { go: inboxAddress({ ...filterIn(input.inbox ?? "/desk/inbox"), lane: undefined }, { open: input.reference }) };
});

export const setTopics = action(settingTopicsThere.and(sentFrom), async (actor, input) => stay(input, await setTopicsThere(actor, input)));

/** One question that came back is the one to look at. */
export const undo = action(undoing.and(looked), async (actor, input) => {
  await undoIt(actor, input);
  const act = await actOf(actor, input.actId);
  const filter = filterIn(input.inbox);
  const [only, ...others] = act?.parts ?? [];
  return { go: inboxAddress(filter, { after: filter.after, act: String(input.actId), open: others.length === 0 ? only?.reference : undefined }) };
});
