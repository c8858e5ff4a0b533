"use server";
import { action } from "@/app/action";
import { writingByPost } from "@/lib/paper/reply";
import { writeByPost as write } from "@/lib/paper/write-by-post";

export const writeByPost = action(writingByPost, async (actor, input) => {
  await write(actor, input);
  return { done: "The letter is in the question’s story." };
});
