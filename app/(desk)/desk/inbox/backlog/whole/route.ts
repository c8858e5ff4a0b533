// Takes a spreadsheet in one piece from a browser that runs no scripts. Larger ones come in slices, which a script sends.
import { bodyWithin } from "@/app/body";
import { isOurForm } from "@/app/ours";
import { isDatabaseAway } from "@/db/client";
import { beginning } from "@/lib/backlog/backlog";
import { beginBacklog } from "@/lib/backlog/begin-backlog";
import { putSlice } from "@/lib/backlog/put-slice";
import { currentPerson } from "@/lib/people/session";
import { Missing, Refusal } from "@/lib/refusal";
import { beginningLength, slice } from "@/lib/uploads/upload";
import type { Unsent } from "../unsent";

const page = "/desk/inbox/backlog";
/** Room for the form around the file. */
const envelope = 64 * 1024;
const to = (Location: string) => new Response(null, { status: 303, headers: { Location, "Cache-Control": "no-store" } });
const back = (wrong: Unsent) => to(`${page}?wrong=${wrong}`);

export async function POST(request: Request): Promise<Response> {
  if (!isOurForm(request)) return new Response("Send the form from the desk.", { status: 403 });
  try {
    const actor = await currentPerson();
    if (!actor) return to(`/sign-in?to=${encodeURIComponent(page)}`);
    const body = await bodyWithin(request, slice + envelope);
    if (!body) return back("size");
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": request.headers.get("content-type") ?? "" } }).formData().catch(() => null);
    const file = form?.get("file");
    if (!(file instanceof File) || file.size === 0) return back("none");
    if (file.size > slice) return back("size");
    const bytes = Buffer.from(await file.arrayBuffer());
    const said = beginning.safeParse({ columnId: form?.get("columnId"), fileName: file.name, size: bytes.length, begins: bytes.subarray(0, beginningLength).toString("base64") });
    if (!said.success) return back("other");
    const { importId, uploaded } = await beginBacklog(actor, said.data);
    await putSlice(actor, importId, uploaded, bytes.subarray(uploaded));
    return to(`${page}/${importId}`);
  } catch (error) {
    if (error instanceof Missing) return new Response("This page does not exist, or not for you.", { status: 404 });
    if (error instanceof Refusal) return back("other");
    if (isDatabaseAway(error)) return back("away");
    throw error;
  }
}
