// The notes on a text, and a further one. What is written is answered with all of them, so the page shows what stands.
import { noting } from "@/lib/notes/note";
import { notesOf } from "@/lib/notes/queries";
import { writeNote } from "@/lib/notes/write-note";
import { textAct, textRead } from "../../door";

export const GET = textRead(async (actor, questionId) => ({ notes: await notesOf(actor, questionId) }));

export const POST = textAct(noting, async (actor, questionId, input) => {
  const { noteId } = await writeNote(actor, questionId, input);
  return { noteId, notes: await notesOf(actor, questionId) };
});
