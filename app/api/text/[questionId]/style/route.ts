// What the page's script needs to read a text by the magazine's house style, and a place that is let stand or brought back.
import { z } from "zod";
import { bringBack, letStand } from "@/lib/style/let-stand";
import { styleFor } from "@/lib/style/queries";
import { bringingBack, ignoring } from "@/lib/style/rule";
import { textAct, textRead } from "../../door";

export const GET = textRead(async (actor, questionId) => ({ style: await styleFor(actor, questionId) }));

const acting = z.discriminatedUnion("act", [ignoring.extend({ act: z.literal("letStand") }), bringingBack.extend({ act: z.literal("bringBack") })]);

export const POST = textAct(acting, async (actor, questionId, input) => {
  await (input.act === "letStand" ? letStand(actor, questionId, input) : bringBack(actor, questionId, input));
  return { style: await styleFor(actor, questionId) };
});
