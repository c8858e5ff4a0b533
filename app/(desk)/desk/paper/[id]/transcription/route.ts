// Where the transcription pane saves. A route rather than an action, as with drafts: a save must go out while a page is being
// left, and must not draw the page anew under somebody's hands.
import { bodyWithin, jsonIn } from "@/app/body";
import { isOurJson } from "@/app/ours";
import { rowId } from "@/lib/kit/typed";
import { savingTranscription } from "@/lib/paper/paper";
import { saveTranscription } from "@/lib/paper/save-transcription";
import { currentPerson } from "@/lib/people/session";
import { Missing, Refusal } from "@/lib/refusal";

/** Bytes, far above the longest letter. */
const longest = 500_000;

const refused = (status: number, refusal: string) => Response.json({ refusal }, { status });

export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (!isOurJson(request)) return refused(403, "This save did not come from the desk’s own page.");
  const actor = await currentPerson();
  if (!actor) return refused(401, "You have been signed out. Sign in in another tab; what you typed is still here.");
  const body = await bodyWithin(request, longest);
  if (!body) return refused(413, "This text is too long to keep in one piece.");
  try {
    const id = rowId.safeParse((await params).id);
    if (!id.success) throw new Missing("This letter");
    const parsed = savingTranscription.safeParse(jsonIn(body));
    if (!parsed.success) return refused(422, parsed.error.issues[0]?.message ?? "The text did not arrive whole.");
    const saved = await saveTranscription(actor, id.data, parsed.data);
    return Response.json(saved, { status: "conflict" in saved ? 409 : 200 });
  } catch (error) {
    if (error instanceof Refusal) return refused(422, error.message);
    if (error instanceof Missing) return refused(404, "This letter is not in your tray.");
    throw error;
  }
}
