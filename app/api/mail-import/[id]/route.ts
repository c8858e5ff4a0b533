// One import: how far it is, and one more slice of its file.
import { bodyWithin } from "@/app/body";
import { rowId } from "@/lib/kit/typed";
import { slice } from "@/lib/mailroom/import";
import { importFor } from "@/lib/mailroom/import-queries";
import { putSlice } from "@/lib/mailroom/put-slice";
import { Missing } from "@/lib/refusal";
import { answer, tooMuch } from "../asked";

type Context = { params: Promise<{ id: string }> };

async function idIn({ params }: Context): Promise<number> {
  const id = rowId.safeParse((await params).id);
  if (!id.success) throw new Missing("This import");
  return id.data;
}

export const GET = (request: Request, context: Context): Promise<Response> =>
  answer(request, async (actor) => {
    const { state, size, uploaded, takenIn, mails, known, attention, sorting, lastError } = await importFor(actor, await idIn(context));
    return { state, size, uploaded, takenIn, mails, known, attention, sorting, lastError };
  });

export const PUT = (request: Request, context: Context): Promise<Response> =>
  answer(request, async (actor) => {
    const id = await idIn(context);
    const at = Number(new URL(request.url).searchParams.get("at") ?? Number.NaN);
    await importFor(actor, id); // before anything is read of what nobody may send
    if (!Number.isSafeInteger(at) || at < 0) return putSlice(actor, id, -1, Buffer.alloc(0));
    const bytes = await bodyWithin(request, slice);
    return bytes ? putSlice(actor, id, at, bytes) : tooMuch("A slice is at most a megabyte.");
  });
