"use server";
// What a chief does with fees. Each leads back to the ledger, where the outcome stands.
import { z } from "zod";
import { action } from "@/app/action";
import { enterFee } from "@/lib/fees/enter";
import { entering, paying, reversing } from "@/lib/fees/fee";
import { markAsPaid } from "@/lib/fees/mark-as-paid";
import { reverse } from "@/lib/fees/reverse";

const paid = (count: number) => (count === 1 ? "One fee is marked as paid." : `${count} fees are marked as paid.`);

export const payAction = action(paying, async (actor, input) => ({ done: paid(await markAsPaid(actor, input)) }));
export const enterFeeAction = action(entering, async (actor, input) => ({ go: `/desk/fees/${await enterFee(actor, input)}` }));
export const reverseAction = action(reversing.and(z.object({ back: z.string().regex(/^\d{1,15}$/u) })), async (actor, input) => {
  await reverse(actor, input);
  return { go: `/desk/fees/${input.back}` };
});
