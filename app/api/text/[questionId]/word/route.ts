// A Word file for a text: looked into first, then taken in the way the person chose. The body is the file itself.
import { bodyWithin } from "@/app/body";
import { isOurForm } from "@/app/ours";
import { refused, refusedFor, unkept } from "@/app/refused";
import { bringIn } from "@/lib/manuscripts/bring-in";
import { lookInto } from "@/lib/manuscripts/look-into";
import { bringing, most, tooLarge } from "@/lib/manuscripts/word-file";
import { currentPerson } from "@/lib/people/session";

type Props = { params: Promise<{ questionId: string }> };
const missing = "This text does not exist, or not for you.";
const away = "The desk cannot reach its database just now, and nothing of the file was kept. Try again in a minute.";

export async function POST(request: Request, { params }: Props): Promise<Response> {
  if (!isOurForm(request) || !request.headers.get("content-type")?.startsWith("application/octet-stream")) return refused(403, "Bring the file in from the desk.");
  const actor = await currentPerson();
  if (!actor) return refused(401, "You have been signed out. Sign in in another tab, then bring the file in again.");
  const asked = new URL(request.url).searchParams;
  const parsed = bringing.safeParse({ questionId: (await params).questionId, name: (asked.get("name") ?? "").slice(-120), version: asked.get("version") ?? "0", way: asked.get("way") });
  if (!parsed.success) return refused(404, missing);
  const file = await bodyWithin(request, most);
  if (!file) return refused(413, tooLarge);
  const { way, questionId } = parsed.data;
  try {
    return Response.json(way === null ? await lookInto(actor, questionId, file) : await bringIn(actor, { ...parsed.data, way }, file), { headers: unkept });
  } catch (error) {
    return refusedFor(error, { missing, away });
  }
}
