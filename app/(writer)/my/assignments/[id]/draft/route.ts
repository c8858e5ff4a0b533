// Where the writing surface saves.
import { answerSave } from "@/app/editor/answer-save";
import { saving } from "@/lib/answers/answer";
import { saveDraft } from "@/lib/answers/save-draft";
import { ownAssignment } from "@/lib/assignments/queries";

const door = { most: 2_000_000, schema: saving, missing: "This assignment is no longer yours." };

export const POST = (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> =>
  answerSave(request, door, async (actor, text) => {
    const { questionId } = await ownAssignment(actor, (await params).id);
    const saved = await saveDraft(actor, questionId, text);
    if ("version" in saved) return saved;
    const { sourceNotes: notes, ...standing } = saved.conflict;
    return { conflict: { ...standing, notes } };
  });
