// The fact ledger of a text, and a further claim. What is done is answered with the whole ledger, so the page shows what stands.
import { addClaim } from "@/lib/facts/add-claim";
import { adding } from "@/lib/facts/claim";
import { passOver } from "@/lib/facts/pass-over";
import { ledgerOf } from "@/lib/facts/queries";
import { textAct, textRead } from "../../door";

export const GET = textRead(async (actor, questionId) => ({ ledger: await ledgerOf(actor, questionId) }));

export const POST = textAct(adding, async (actor, questionId, { act, ...input }) => {
  if (act === "add") await addClaim(actor, questionId, input);
  else await passOver(actor, questionId, input);
  return { ledger: await ledgerOf(actor, questionId) };
});
