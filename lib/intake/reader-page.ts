// What a reader can do on the status page, as each form there sends it. Pure.
import { z } from "zod";
import { clean } from "../kit/typed";
import type { Situation } from "../workflow/situation";
import { boardTick, crediting, hearing } from "./asking";

export const longestReply = 4000;

export const replying = z.object({
  reply: z
    .string()
    .default("")
    .transform(clean)
    .pipe(
      z
        .string()
        .refine((text) => /[\p{L}\p{N}]/u.test(text), "Your reply is missing.")
        .refine((text) => [...text].length <= longestReply, `That is longer than the ${longestReply.toLocaleString("en-US")} characters there is room for.`),
    ),
});
export const correcting = crediting;
export const choosingHearing = z.object({ hearing });
export const choosingBoard = z.object({ board: boardTick });

/** Why the credit cannot be corrected now: a sentence for the reader, or false. */
export function whyNotCorrect({ stage, wasPublished }: Pick<Situation, "stage" | "wasPublished">): string | false {
  if (wasPublished) return "It has been published, so this can no longer be changed here. Write to the editors, and they will correct the page.";
  return stage === "retracted" && "You have taken the question back, so nobody is credited.";
}
