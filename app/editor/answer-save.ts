// The door of a text that is saved while it is typed. A route rather than an action: a save must go out while a page is being left,
// must not wait behind other actions, and must not draw the page anew under somebody's hands.
import type { z } from "zod";
import { bodyWithin, jsonIn } from "@/app/body";
import { isOurJson } from "@/app/ours";
import { refused, refusedFor } from "@/app/refused";
import type { SignedIn } from "@/lib/people/person";
import { currentPerson } from "@/lib/people/session";

/** `most`: bytes, far above the longest text of the kind. `missing`: the sentence for a text that is not the person's. */
type Door<S extends z.ZodType> = { most: number; schema: S; missing: string };

/** Answers a save of the page's script: with the version there is now, with what was found instead, or with a sentence. */
export async function answerSave<S extends z.ZodType>(request: Request, { most, schema, missing }: Door<S>, save: (actor: SignedIn, written: z.output<S>) => Promise<{ version: number } | { conflict: object }>): Promise<Response> {
  if (!isOurJson(request)) return refused(403, "This save did not come from the desk’s own page.");
  const actor = await currentPerson();
  if (!actor) return refused(401, "You have been signed out. Sign in in another tab; what you typed is still here.");
  const body = await bodyWithin(request, most);
  if (!body) return refused(413, "This text is too long to keep in one piece.");
  const parsed = schema.safeParse(jsonIn(body));
  if (!parsed.success) return refused(422, parsed.error.issues[0]?.message ?? "The text did not arrive whole.");
  try {
    const saved = await save(actor, parsed.data);
    return Response.json(saved, { status: "conflict" in saved ? 409 : 200 });
  } catch (error) {
    return refusedFor(error, { missing });
  }
}
