// The words of a Word file, for a form of the desk. The body is the file itself.
import { bodyWithin } from "@/app/body";
import { isOurForm } from "@/app/ours";
import { refused, refusedFor, unkept } from "@/app/refused";
import { readWords } from "@/lib/manuscripts/read-words";
import { most, tooLarge } from "@/lib/manuscripts/word-file";
import { currentPerson } from "@/lib/people/session";

export async function POST(request: Request): Promise<Response> {
  if (!isOurForm(request) || !request.headers.get("content-type")?.startsWith("application/octet-stream")) return refused(403, "Choose the file on the desk’s own page.");
  const actor = await currentPerson();
  if (!actor) return refused(401, "You have been signed out. Sign in in another tab, then choose the file again.");
  const file = await bodyWithin(request, most);
  if (!file) return refused(413, tooLarge);
  try {
    return Response.json(await readWords(actor, file), { headers: unkept });
  } catch (error) {
    return refusedFor(error, { missing: "This is for editors of a desk." });
  }
}
