// Everything that is held about a reader, as a zip for a chief to hand on. It is written in the log.
import { attachmentNamed, inert } from "@/app/(desk)/desk/mail/serve";
import { isDatabaseAway } from "@/db/client";
import { rowId } from "@/lib/kit/typed";
import { currentPerson } from "@/lib/people/session";
import { exportHeld } from "@/lib/readers/export-held";
import { Missing } from "@/lib/refusal";

const no = (status: number, sentence: string) => new Response(sentence, { status, headers: { ...inert, "content-type": "text/plain; charset=utf-8" } });

export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const actor = await currentPerson();
    if (!actor) return no(401, "You have been signed out.");
    const readerId = rowId.safeParse((await params).id);
    if (!readerId.success) throw new Missing();
    const { name, zip } = await exportHeld(actor, readerId.data);
    return new Response(new Uint8Array(zip), { headers: { ...inert, "content-type": "application/zip", "content-disposition": attachmentNamed(name) } });
  } catch (error) {
    if (error instanceof Missing) return no(404, "This does not exist, or not for you.");
    if (isDatabaseAway(error)) return no(503, "The desk cannot reach its database just now.");
    throw error;
  }
}
