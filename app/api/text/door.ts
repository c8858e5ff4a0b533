// What the doors for the writing page's script share: who is there, which text is meant, what was sent, and how a no is said.
import type { z } from "zod";
import { fieldMessages } from "@/app/form-fields";
import { bodyWithin, jsonIn } from "@/app/body";
import { isOurJson } from "@/app/ours";
import { refused, refusedFor, unkept } from "@/app/refused";
import { rowId } from "@/lib/kit/typed";
import type { SignedIn } from "@/lib/people/person";
import { currentPerson } from "@/lib/people/session";

type Params = Record<string, string> & { questionId: string };
type Context<P extends Params> = { params: Promise<P> };

const sentences = { missing: "This text does not exist, or not for you.", away: "The desk cannot reach its database just now, and nothing was saved. Try again in a minute." };
const signedOut = () => refused(401, "You have been signed out. Sign in in another tab; what you typed is still here.");

async function answered<P extends Params>(params: Promise<P>, run: (questionId: number, params: P) => Promise<object | null>): Promise<Response> {
  const given = await params;
  const questionId = rowId.safeParse(given.questionId);
  if (!questionId.success) return refused(404, sentences.missing);
  try {
    return Response.json(await run(questionId.data, given), { headers: unkept });
  } catch (error) {
    return refusedFor(error, sentences);
  }
}

/** A GET handler: what the actor may read of a text, as JSON. `read` throws Missing where that is nothing. */
export function textRead<P extends Params>(read: (actor: SignedIn, questionId: number, params: P, request: Request) => Promise<object | null>) {
  return async (request: Request, { params }: Context<P>): Promise<Response> => {
    const actor = await currentPerson();
    return actor ? answered(params, (questionId, given) => read(actor, questionId, given, request)) : signedOut();
  };
}

/**
 * A POST handler for JSON of the desk's own page.
 * @param act does it and says what the page gets back; throws Refusal or Missing
 * @param most bytes
 */
export function textAct<S extends z.ZodType, P extends Params>(schema: S, act: (actor: SignedIn, questionId: number, input: z.output<S>, params: P) => Promise<object>, most = 60_000) {
  return async (request: Request, { params }: Context<P>): Promise<Response> => {
    if (!isOurJson(request)) return refused(403, "This did not come from the desk’s own page.");
    const actor = await currentPerson();
    if (!actor) return signedOut();
    const body = await bodyWithin(request, most);
    if (!body) return refused(413, "This is too long to keep in one piece.");
    const parsed = schema.safeParse(jsonIn(body));
    if (!parsed.success) return refused(422, parsed.error.issues[0]?.message ?? "What was sent did not arrive whole.", fieldMessages(parsed.error));
    return answered(params, (questionId, given) => act(actor, questionId, parsed.data, given));
  };
}
