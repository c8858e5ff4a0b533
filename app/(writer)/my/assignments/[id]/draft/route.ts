// Where the writing surface saves. A route rather than an action: a save must go out while a page is being left, must not
// wait behind other actions, and must not draw the page anew under the writer's hands.
import { bodyWithin, jsonIn } from "@/app/body";
import { isOurJson } from "@/app/ours";
import { saving } from "@/lib/answers/answer";
import { saveDraft } from "@/lib/answers/save-draft";
import { ownAssignment } from "@/lib/assignments/queries";
import { currentPerson } from "@/lib/people/session";
import { Missing, Refusal } from "@/lib/refusal";

/** Bytes, far above the longest text that documentSchema takes. */
const longest = 2_000_000;

const refused = (status: number, refusal: string) => Response.json({ refusal }, { status });

export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (!isOurJson(request)) return refused(403, "This save did not come from the desk’s own page.");
  const actor = await currentPerson();
  if (!actor) return refused(401, "You have been signed out. Sign in in another tab; what you typed is still here.");
  const body = await bodyWithin(request, longest);
  if (!body) return refused(413, "This text is too long to keep in one piece.");
  const parsed = saving.safeParse(jsonIn(body));
  if (!parsed.success) return refused(422, parsed.error.issues[0]?.message ?? "The text did not arrive whole.");
  try {
    const { id } = await params;
    const { questionId } = await ownAssignment(actor, id);
    const saved = await saveDraft(actor, questionId, parsed.data);
    if ("version" in saved) return Response.json(saved);
    const { sourceNotes: notes, ...standing } = saved.conflict;
    return Response.json({ conflict: { ...standing, notes } }, { status: 409 });
  } catch (error) {
    if (error instanceof Refusal) return refused(422, error.message);
    if (error instanceof Missing) return refused(404, "This assignment is no longer yours.");
    throw error;
  }
}
