// How far a letter's pages have been read: asked for by the page while it waits.
import { rowId } from "@/lib/kit/typed";
import { readingsOf } from "@/lib/paper/queries";
import { currentPerson } from "@/lib/people/session";
import { Missing } from "@/lib/refusal";

export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  const actor = await currentPerson();
  const id = rowId.safeParse((await params).id);
  try {
    if (!actor || !id.success) throw new Missing();
    return Response.json(await readingsOf(actor, id.data), { headers });
  } catch (error) {
    if (error instanceof Missing) return Response.json(null, { status: 404, headers });
    throw error;
  }
}
