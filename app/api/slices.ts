// Files that come in slices, so that a large one goes on where it broke off: old mail, an archive of answers. Each kind brings its verbs.
import type { z } from "zod";
import { fieldMessages } from "@/app/form-fields";
import { bodyWithin, jsonIn } from "@/app/body";
import { rowId } from "@/lib/kit/typed";
import type { SignedIn } from "@/lib/people/person";
import { Missing, Refusal } from "@/lib/refusal";
import { answer, tooMuch } from "./mail-import/asked";

/** Bytes: a name and the beginning of the file. */
const longest = 16 * 1024;

type Door = (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>;

/** Begins the upload of a file, or goes on with one that was broken off. */
export const beginning = <S extends z.ZodType>(shape: S, begin: (actor: SignedIn, given: z.output<S>) => Promise<object>) => (request: Request): Promise<Response> =>
  answer(request, async (actor) => {
    const body = await bodyWithin(request, longest);
    if (!body) return tooMuch("That is no beginning of an upload.");
    const said = shape.safeParse(jsonIn(body));
    if (!said.success) throw new Refusal(Object.values(fieldMessages(said.error))[0] ?? "The upload cannot begin so.");
    return begin(actor, said.data);
  });

/**
 * The doors of one file: how far it is, and one more slice of it.
 * @param tell what is told of it; throws Missing to whoever may not send it
 * @param put keeps the bytes of a slice; one that begins nowhere changes nothing
 * @param most bytes of a slice
 */
export function slices({ tell, put, most }: { tell(actor: SignedIn, id: number): Promise<object>; put(actor: SignedIn, id: number, at: number, bytes: Buffer): Promise<object>; most: number }): { GET: Door; PUT: Door } {
  const idIn = async (params: Promise<{ id: string }>): Promise<number> => {
    const id = rowId.safeParse((await params).id);
    if (!id.success) throw new Missing("This import");
    return id.data;
  };
  return {
    GET: (request, { params }) => answer(request, async (actor) => tell(actor, await idIn(params))),
    PUT: (request, { params }) =>
      answer(request, async (actor) => {
        const id = await idIn(params);
        const at = Number(new URL(request.url).searchParams.get("at") ?? Number.NaN);
        await tell(actor, id); // before anything is read of what nobody may send
        if (!Number.isSafeInteger(at) || at < 0) return put(actor, id, -1, Buffer.alloc(0));
        const bytes = await bodyWithin(request, most);
        return bytes ? put(actor, id, at, bytes) : tooMuch("A slice is at most a megabyte.");
      }),
  };
}
