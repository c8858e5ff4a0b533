// Files as a browser sends them to the letter tray, within bounds. The address lies under /api because what goes to a page's
// address passes through the proxy, which cuts a body off at ten megabytes.
import { bodyWithin } from "@/app/body";
import { isOurForm } from "@/app/ours";
import { isDatabaseAway } from "@/db/client";
import type { SignedIn } from "@/lib/people/person";
import { currentPerson } from "@/lib/people/session";
import { bounds, type Given } from "@/lib/paper/paper";
import type { PutIn } from "@/lib/paper/put-in";
import { Missing, Refusal } from "@/lib/refusal";

/** Room for the form around the files. */
const envelope = 256 * 1024;
const headers = { "cache-control": "no-store" };
const refused = (status: number, refusal: string) => Response.json({ refusal }, { status, headers });

/** Reads the form and hands its files on; the answer is the letter's id, or a sentence. */
export async function takeFiles(request: Request, put: (actor: SignedIn, form: FormData, files: Given[]) => Promise<PutIn>): Promise<Response> {
  if (!isOurForm(request)) return refused(403, "Send the pages from the desk.");
  const actor = await currentPerson();
  if (!actor) return refused(401, "You have been signed out. Sign in in another tab, then send this again.");
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) return refused(415, "No file came with the form.");
  try {
    const body = await bodyWithin(request, bounds.upload + envelope);
    if (!body) return refused(413, `That is more than ${bounds.upload / 1024 / 1024} MB at once. Put the first pages in, then add the others to the letter.`);
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData().catch(() => null);
    if (!form) return refused(422, "The form did not arrive whole. Try it again.");
    const chosen = form.getAll("pages").filter((part): part is File => part instanceof File && (part.size > 0 || part.name !== ""));
    if (chosen.length > bounds.pages) return refused(422, `A letter has room for ${bounds.pages} pages.`);
    const files = await Promise.all(chosen.map(async (file) => ({ name: file.name.slice(-80) || "The file", content: Buffer.from(await file.arrayBuffer()) })));
    const { letterId, known } = await put(actor, form, files);
    return Response.json({ letterId, known }, { headers });
  } catch (error) {
    if (error instanceof Refusal) return refused(422, error.message);
    if (error instanceof Missing) return refused(404, "This page does not exist, or not for you.");
    if (isDatabaseAway(error)) return refused(503, "The desk cannot reach its database just now, and nothing was saved. Try again in a minute.");
    throw error;
  }
}
