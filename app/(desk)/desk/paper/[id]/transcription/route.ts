// Where the transcription pane saves.
import { answerSave } from "@/app/editor/answer-save";
import { rowId } from "@/lib/kit/typed";
import { savingTranscription } from "@/lib/paper/paper";
import { saveTranscription } from "@/lib/paper/save-transcription";
import { Missing } from "@/lib/refusal";

const door = { most: 500_000, schema: savingTranscription, missing: "This letter is not in your tray." };

export const POST = (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> =>
  answerSave(request, door, async (actor, pane) => {
    const id = rowId.safeParse((await params).id);
    if (!id.success) throw new Missing("This letter");
    return saveTranscription(actor, id.data, pane);
  });
