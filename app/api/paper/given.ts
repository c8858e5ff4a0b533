// Files as a browser sends them to the letter tray, within bounds. The address lies under /api because what goes to a page's
// address passes through the proxy, which cuts a body off at ten megabytes.
import { isOurForm } from "@/app/ours";
import { refused, refusedFor, unkept } from "@/app/refused";
import type { SignedIn } from "@/lib/people/person";
import { currentPerson } from "@/lib/people/session";
import { bounds, type Given } from "@/lib/paper/paper";
import type { PutIn } from "@/lib/paper/put-in";

/** Room for the form around the files. */
const envelope = 256 * 1024;

/** Lets so many bytes through and no more, without keeping them: a form of photographs is in memory once, not three times. */
function counting(most: number): { stream: TransformStream<Uint8Array, Uint8Array>; isOver: () => boolean } {
  let size = 0;
  const stream = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, out) {
      size += chunk.byteLength;
      if (size > most) out.error(new Error("more than there is room for"));
      else out.enqueue(chunk);
    },
  });
  return { stream, isOver: () => size > most };
}

/** Reads the form and hands its files on; the answer is the letter's id, or a sentence. */
export async function takeFiles(request: Request, put: (actor: SignedIn, form: FormData, files: Given[]) => Promise<PutIn>): Promise<Response> {
  if (!isOurForm(request)) return refused(403, "Send the pages from the desk.");
  const actor = await currentPerson();
  if (!actor) return refused(401, "You have been signed out. Sign in in another tab, then send this again.");
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) return refused(415, "No file came with the form.");
  try {
    const most = bounds.upload + envelope;
    const tooMuch = () => refused(413, `That is more than ${bounds.upload / 1024 / 1024} MB at once. Put the first pages in, then add the others to the letter.`);
    if (Number(request.headers.get("content-length") ?? 0) > most) return tooMuch();
    const counted = counting(most);
    const form = await new Response(request.body?.pipeThrough(counted.stream), { headers: { "content-type": type } }).formData().catch(() => null);
    if (counted.isOver()) return tooMuch();
    if (!form) return refused(422, "The form did not arrive whole. Try it again.");
    const chosen = form.getAll("pages").filter((part): part is File => part instanceof File && (part.size > 0 || part.name !== ""));
    if (chosen.length > bounds.pages) return refused(422, `A letter has room for ${bounds.pages} pages.`);
    const files = await Promise.all(chosen.map(async (file) => ({ name: file.name.slice(-80) || "The file", content: Buffer.from(await file.arrayBuffer()) })));
    const { letterId, known } = await put(actor, form, files);
    return Response.json({ letterId, known }, { headers: unkept });
  } catch (error) {
    return refusedFor(error, { missing: "This page does not exist, or not for you.", away: "The desk cannot reach its database just now, and nothing was saved. Try again in a minute." });
  }
}
