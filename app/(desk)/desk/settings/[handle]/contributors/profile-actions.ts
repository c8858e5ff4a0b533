"use server";
// What the desk keeps of a contributor: books, pages elsewhere, a former bio used again, and what is for few eyes only.
import { action } from "@/app/action";
import { usingBio, useBio } from "@/lib/contributors/bios";
import { addingBook, changingBook, movingBook, namingBook } from "@/lib/contributors/book";
import { addBook, changeBook, dropBook, moveBook } from "@/lib/contributors/books";
import { linksInput } from "@/lib/contributors/link";
import { privateNotesInput, setPrivateNotes } from "@/lib/contributors/private-notes";
import { setLinks } from "@/lib/contributors/set-links";

export const addBookAction = action(addingBook, async (actor, input) => {
  await addBook(actor, input);
  return { done: "Added." };
});
export const changeBookAction = action(changingBook, async (actor, input) => {
  await changeBook(actor, input);
  return { done: "Saved." };
});
export const dropBookAction = action(namingBook, async (actor, input) => {
  await dropBook(actor, input);
  return { done: "Taken off." };
});
export const moveBookAction = action(movingBook, async (actor, input) => {
  await moveBook(actor, input);
  return { done: "Moved." };
});
export const linksAction = action(linksInput, async (actor, input) => {
  await setLinks(actor, input);
  return { done: "Saved." };
});
export const privateNotesAction = action(privateNotesInput, async (actor, input) => {
  await setPrivateNotes(actor, input);
  return { done: "Saved, and sealed." };
});
export const useBioAction = action(usingBio, async (actor, input) => {
  await useBio(actor, input);
  return { done: "It is the present bio. Pages that are out keep the one they were published with." };
});
