// Which words, put in a field to try the rules of a magazine, it knows as names. Nothing is changed.
import { bodyWithin, jsonIn } from "@/app/body";
import { isOurJson } from "@/app/ours";
import { refused, refusedFor, unkept } from "@/app/refused";
import { rowId } from "@/lib/kit/typed";
import { currentPerson } from "@/lib/people/session";
import { namesForChief } from "@/lib/style/queries";
import { askingNames } from "@/lib/style/rule";

const missing = "This magazine does not exist, or not for you.";

export async function POST(request: Request, { params }: { params: Promise<{ magazineId: string }> }): Promise<Response> {
  if (!isOurJson(request)) return refused(403, "This did not come from the desk’s own page.");
  const actor = await currentPerson();
  if (!actor) return refused(401, "You have been signed out. Sign in in another tab.");
  const magazineId = rowId.safeParse((await params).magazineId);
  if (!magazineId.success) return refused(404, missing);
  const body = await bodyWithin(request, 60_000);
  const asked = body && askingNames.safeParse(jsonIn(body));
  if (!asked?.success) return refused(422, "These are more names than can be looked up at once.");
  try {
    return Response.json(await namesForChief(actor, magazineId.data, asked.data.words), { headers: unkept });
  } catch (error) {
    return refusedFor(error, { missing, away: "The desk cannot reach its database just now." });
  }
}
