// Takes a photograph. A route of its own, because an upload is larger than an action takes; the form works without JavaScript.
import type { NextRequest } from "next/server";
import { isOurForm } from "@/app/ours";
import { isDatabaseAway } from "@/db/client";
import { rowId } from "@/lib/kit/typed";
import { largestUpload, portraitProblems, readPortrait } from "@/lib/magazine/portrait";
import { magazineFor } from "@/lib/magazine/queries";
import { setPhoto } from "@/lib/magazine/set-photo";
import { currentPerson } from "@/lib/people/session";
import { Missing, Refusal } from "@/lib/refusal";

const nothing = () => new Response("This page does not exist, or not for you.", { status: 404 });
/** Room for the form around the file. */
const envelope = 64 * 1024;

export async function POST(request: NextRequest, { params }: { params: Promise<{ handle: string; id: string }> }): Promise<Response> {
  const { handle, id } = await params;
  if (!/^\d{1,15}$/.test(id)) return nothing();
  const page = `/desk/settings/${encodeURIComponent(handle)}/contributors/${encodeURIComponent(id)}`;
  const back = (word: Record<string, string>) => new Response(null, { status: 303, headers: { Location: `${page}?${new URLSearchParams(word)}#photo`, "Cache-Control": "no-store" } });
  if (!isOurForm(request)) return new Response("Send the form from the desk.", { status: 403 });
  try {
    const actor = await currentPerson();
    if (!actor) return new Response(null, { status: 303, headers: { Location: `/sign-in?to=${encodeURIComponent(page)}` } });
    const magazine = await magazineFor(actor, handle, "editContributors");
    const personId = rowId.safeParse(id);
    if (!personId.success) throw new Missing("This contributor");
    if (Number(request.headers.get("content-length") ?? Number.POSITIVE_INFINITY) > largestUpload + envelope) return back({ wrong: "size" });
    const file = (await request.formData().catch(() => null))?.get("photo");
    const portrait = await readPortrait(file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array());
    await setPhoto(actor, magazine.id, personId.data, portrait);
    return back({ photo: "1" });
  } catch (error) {
    if (error instanceof Missing) return nothing();
    if (error instanceof Refusal) return back({ wrong: Object.entries(portraitProblems).find(([, sentence]) => sentence === error.message)?.[0] ?? "other" });
    if (isDatabaseAway(error)) return back({ wrong: "away" });
    throw error;
  }
}
