"use server";
// What the desk says among itself, as the inbox and a question's sheet send it.
import { action } from "@/app/action";
import { notingForDesk } from "@/lib/notes/desk-note";
import { writeDeskNote } from "@/lib/notes/write-desk-note";
import { sentFrom, stay } from "./onward";

export const noteForDesk = action(notingForDesk.and(sentFrom), async (actor, input) => {
  await writeDeskNote(actor, input);
  return stay(input);
});
