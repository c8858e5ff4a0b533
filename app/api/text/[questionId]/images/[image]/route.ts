// By whose leave one picture is printed.
import { bodyWithin, jsonIn } from "@/app/body";
import { isOurJson } from "@/app/ours";
import { refused, refusedFor, unkept } from "@/app/refused";
import { imageId, settingRights } from "@/lib/images/image";
import { setRights } from "@/lib/images/set-rights";
import { rowId } from "@/lib/kit/typed";
import { currentPerson } from "@/lib/people/session";

const missing = "This picture does not exist, or not for you.";

export async function POST(request: Request, { params }: { params: Promise<{ questionId: string; image: string }> }): Promise<Response> {
  if (!isOurJson(request)) return refused(403, "This did not come from the desk’s own page.");
  const actor = await currentPerson();
  if (!actor) return refused(401, "You have been signed out. Sign in in another tab; what you typed is still here.");
  const { questionId, image } = await params;
  const [id, of] = [imageId.safeParse(image), rowId.safeParse(questionId)];
  if (!id.success || !of.success) return refused(404, missing);
  const body = await bodyWithin(request, 10_000);
  const parsed = body && settingRights.safeParse(jsonIn(body));
  if (!parsed?.success) return refused(422, "These words are too long. 300 characters are enough.");
  try {
    await setRights(actor, of.data, id.data, parsed.data.rights);
    return Response.json({}, { headers: unkept });
  } catch (error) {
    return refusedFor(error, { missing, away: "The desk cannot reach its database just now, and nothing was saved. Try again in a minute." });
  }
}
