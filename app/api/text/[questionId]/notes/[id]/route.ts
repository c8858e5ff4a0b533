// What is done with one thread: settled, opened again, read.
import { rowId } from "@/lib/kit/typed";
import { markRead } from "@/lib/notes/mark-read";
import { acting } from "@/lib/notes/note";
import { notesOf } from "@/lib/notes/queries";
import { reopenNote } from "@/lib/notes/reopen-note";
import { settleNote } from "@/lib/notes/settle-note";
import { Missing } from "@/lib/refusal";
import { textAct } from "../../../door";

export const POST = textAct(acting, async (actor, questionId, input, { id }: { questionId: string; id: string }) => {
  const found = rowId.safeParse(id);
  if (!found.success) throw new Missing("This note");
  const noteId = found.data;
  if (input.act === "settle") await settleNote(actor, questionId, noteId);
  else if (input.act === "reopen") await reopenNote(actor, questionId, noteId);
  else await markRead(actor, questionId, { noteId, readTo: input.readTo });
  return { notes: await notesOf(actor, questionId) };
});
