"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { action } from "@/app/action";
import { changeAddress, changingAddress } from "@/lib/people/change-address";
import { disable, onePerson } from "@/lib/people/disable";
import { enable } from "@/lib/people/enable";
import { handOverLink } from "@/lib/people/hand-over-link";
import { invite, inviting } from "@/lib/people/invite";
import { installationUrl } from "@/lib/magazine/address";
import { setRoles, settingRoles } from "@/lib/people/set-roles";
import { signOutEverywhere } from "@/lib/people/sign-out-everywhere";

const comingFrom = z.object({ at: z.string().regex(/^[a-z0-9-]{1,40}$/) });
const said = (done: string) => {
  refresh();
  return { done };
};

export const inviteAction = action(z.intersection(comingFrom, inviting), async (actor, input) => {
  const id = await invite(actor, input);
  return { go: `/desk/settings/${input.at}/people/${id}?invited=1` };
});
export const rolesAction = action(z.intersection(comingFrom, settingRoles), async (actor, input) => {
  await setRoles(actor, input);
  // Whoever took the own role of chief, or everybody's last role, has no page here to come back to.
  if (input.personId === actor.id) return { go: "/desk/settings" };
  return input.roles.length > 0 ? said("The roles are set. They count from the next page on.") : { go: `/desk/settings/${input.at}/people` };
});
export const addressAction = action(z.intersection(comingFrom, changingAddress), async (actor, input) => {
  await changeAddress(actor, input);
  return said("An invitation is written.");
});
export const disableAction = action(onePerson, async (actor, input) => {
  await disable(actor, input);
  return said("Disabled. Every session has ended.");
});
export const enableAction = action(onePerson, async (actor, input) => {
  await enable(actor, input);
  return said("Enabled. A new sign-in is needed.");
});
export const signOutAction = action(onePerson, async (actor, input) => {
  await signOutEverywhere(actor, input);
  return said("Signed out everywhere.");
});
export const linkAction = action(onePerson, async (actor, input) => ({ done: `${installationUrl()}${await handOverLink(actor, input)}` }));
