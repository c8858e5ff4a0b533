// What is done with one claim: its source named, checked, taken off, a scan taken away.
import { checkClaim } from "@/lib/facts/check-claim";
import { acting } from "@/lib/facts/claim";
import { dropClaim } from "@/lib/facts/drop-claim";
import { dropScan } from "@/lib/facts/drop-scan";
import { ledgerOf } from "@/lib/facts/queries";
import { sourceClaim } from "@/lib/facts/source-claim";
import { textAct } from "../../../door";

export const POST = textAct(acting, async (actor, questionId, input, { key }: { questionId: string; key: string }) => {
  if (input.act === "source") await sourceClaim(actor, questionId, key, input.source);
  else if (input.act === "check") await checkClaim(actor, questionId, key, input);
  else if (input.act === "dropScan") await dropScan(actor, questionId, key, input.scanId);
  else await dropClaim(actor, questionId, key);
  return { ledger: await ledgerOf(actor, questionId) };
});
