"use server";
// What is sent from the menu of named views and from their page.
import { refresh } from "next/cache";
import { action } from "@/app/action";
import { moveViewUp, removeView, renameView, saveView } from "@/lib/questions/change-views";
import { changingView, pickingView, savingView } from "@/lib/questions/saved-view";

const done = (words: string) => {
  refresh();
  return { done: words };
};

export const saveViewAction = action(savingView, async (actor, input) => {
  await saveView(actor, input);
  return done("Kept.");
});
export const renameViewAction = action(changingView, async (actor, input) => {
  await renameView(actor, input);
  return done("Renamed.");
});
export const moveViewAction = action(pickingView, async (actor, input) => {
  await moveViewUp(actor, input);
  return done("Moved.");
});
export const removeViewAction = action(pickingView, async (actor, input) => {
  await removeView(actor, input);
  return done("Given up.");
});
