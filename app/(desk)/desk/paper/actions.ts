"use server";
import { action } from "@/app/action";
import { changeColumn as change } from "@/lib/paper/change-column";
import { keepTrack as track } from "@/lib/paper/keep-track";
import { movePageUp as moveUp, takePageOut as takeOut } from "@/lib/paper/move-page";
import { changingColumn, keepingTrack, ofLetter, ofPage, puttingInInbox, readingAgain } from "@/lib/paper/paper";
import { putInInbox as putIn } from "@/lib/paper/put-in-inbox";
import { readAgain as again } from "@/lib/paper/read-again";
import { keepOriginals as stillHere, returnOriginals as sentBack } from "@/lib/paper/return-originals";
import { setAside as aside, takeBack as back } from "@/lib/paper/set-aside";

/** The letter becomes a question in the inbox, where it is opened at once. */
export const putInInbox = action(puttingInInbox, async (actor, input) => {
  const { reference } = await putIn(actor, input);
  return { go: `/desk/inbox?open=${reference}` };
});

export const setAside = action(ofLetter, async (actor, { letterId }) => {
  await aside(actor, letterId);
  return { go: `/desk/paper?did=${letterId}` };
});

export const takeBack = action(ofLetter, async (actor, { letterId }) => {
  await back(actor, letterId);
  return { go: `/desk/paper/${letterId}` };
});

export const returnOriginals = action(ofLetter, async (actor, { letterId }) => {
  await sentBack(actor, letterId);
  return { done: "Noted as returned." };
});

export const keepOriginals = action(ofLetter, async (actor, { letterId }) => {
  await stillHere(actor, letterId);
  return { done: "Back on the list." };
});

export const readAgain = action(readingAgain, async (actor, input) => {
  await again(actor, input);
  return { done: "The page is being read again." };
});

export const movePageUp = action(ofPage, async (actor, { pageId }) => {
  await moveUp(actor, pageId);
  return { done: "The page was moved." };
});

export const takePageOut = action(ofPage, async (actor, { pageId }) => {
  const { letterId } = await takeOut(actor, pageId);
  return { go: `/desk/paper/${letterId}?out=1` };
});

export const changeColumn = action(changingColumn, async (actor, input) => {
  await change(actor, input);
  return { done: "The letter is in that column’s tray." };
});

export const keepTrack = action(keepingTrack, async (actor, input) => {
  await track(actor, input);
  return { done: "Saved." };
});
