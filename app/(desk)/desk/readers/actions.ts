"use server";
import { action } from "@/app/action";
import { erase } from "@/lib/readers/erase";
import { merge, mergeByAddress, unmerge } from "@/lib/readers/merge";
import { erasing, merging, mergingByAddress, unmerging } from "@/lib/readers/reader";

export const mergeAction = action(merging, async (actor, input) => {
  await merge(actor, input);
  return { go: `/desk/readers/${input.into}` };
});

export const mergeByAddressAction = action(mergingByAddress, async (actor, input) => {
  await mergeByAddress(actor, input);
  return { done: "They are one reader now." };
});

export const unmergeAction = action(unmerging, async (actor, input) => {
  await unmerge(actor, input);
  return { go: `/desk/readers/${input.readerId}` };
});

export const eraseAction = action(erasing, async (actor, input) => {
  await erase(actor, input);
  return { go: `/desk/readers/${input.readerId}` };
});
