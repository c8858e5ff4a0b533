"use server";
// What an editor sends from the page of a column’s saved replies and reasons.
import { refresh } from "next/cache";
import { action } from "@/app/action";
import { addReply, changeReply, moveReply, removeReply } from "@/lib/replies/change-replies";
import { addingReply, changingReply, namingReply } from "@/lib/replies/reply";

const saved = (done: string) => {
  refresh();
  return { done };
};

export const addReplyAction = action(addingReply, async (actor, input) => {
  await addReply(actor, input);
  return saved("Added.");
});
export const changeReplyAction = action(changingReply, async (actor, input) => {
  await changeReply(actor, input);
  return saved("Saved.");
});
export const moveReplyAction = action(namingReply, async (actor, input) => {
  await moveReply(actor, input);
  return saved("Moved.");
});
export const removeReplyAction = action(namingReply, async (actor, input) => {
  await removeReply(actor, input);
  return saved("Taken away.");
});
