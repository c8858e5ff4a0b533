// Where somebody chooses between two texts of a paragraph.
import { textAct } from "@/app/api/text/door";
import { rowId } from "@/lib/kit/typed";
import { settlingConflict } from "@/lib/answers/answer";
import { settleConflict } from "@/lib/answers/settle-conflict";
import { Missing } from "@/lib/refusal";

export const POST = textAct(settlingConflict, (actor, questionId, choice, { id }: { questionId: string; id: string }) => {
  const conflict = rowId.safeParse(id);
  if (!conflict.success) throw new Missing("This choice");
  return settleConflict(actor, { questionId, id: conflict.data, ...choice });
});
