"use server";
import { z } from "zod";
import { action } from "@/app/action";
import { rowId } from "@/lib/kit/typed";
import { readerAddress } from "@/lib/questions/asked-by";

/** The reader's email and postal address, in one line, for those who may see them. */
export const showAddress = action(z.object({ questionId: rowId }), async (actor, { questionId }) => {
  const { email, postalAddress } = await readerAddress(actor, questionId);
  return { done: [email, postalAddress?.replace(/\s*\n\s*/g, ", ")].filter(Boolean).join(" · ") || "No address was given." };
});
