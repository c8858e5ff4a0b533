"use server";
// What the desk makes of a historian's answer to an offer.
import { action } from "@/app/action";
import { decideOnTime } from "@/lib/assignments/decide-on-time";
import { decidingOnTime, invitingAgain, settlingColleague } from "@/lib/assignments/invitation";
import { inviteAgain } from "@/lib/assignments/invite-again";
import { offerToColleague } from "@/lib/assignments/offer-to-colleague";
import { setColleagueAside } from "@/lib/assignments/set-colleague-aside";

export const decideTime = action(decidingOnTime, async (actor, input) => {
  await decideOnTime(actor, input);
  return { done: "Decided; the letter is on its way." };
});

export const offerColleague = action(settlingColleague, async (actor, input) => {
  await offerToColleague(actor, input);
  return { done: "Offered; the letter is on its way." };
});

export const setColleague = action(settlingColleague, async (actor, input) => {
  await setColleagueAside(actor, input);
  return { done: "Set aside." };
});

export const sendAgain = action(invitingAgain, async (actor, input) => {
  await inviteAgain(actor, input);
  return { done: "A new letter is on its way; the link in the last one no longer works." };
});
