// What every door for uploaded mail asks first, and how it says no. The addresses lie under /api because what goes to a page's address
// passes through the proxy, which cuts a body off at ten megabytes.
import { isOurForm } from "@/app/ours";
import { refused, refusedFor, unkept } from "@/app/refused";
import type { SignedIn } from "@/lib/people/person";
import { currentPerson } from "@/lib/people/session";

/** Bytes are not taken beyond what a door has room for. */
export const tooMuch = (sentence: string) => refused(413, sentence);

/** Answers with what `run` finds, for a signed-in person on a page of ours; the expected failures become a sentence. */
export async function answer(request: Request, run: (actor: SignedIn) => Promise<object | Response>): Promise<Response> {
  if (!isOurForm(request)) return refused(403, "Send the file from the desk.");
  try {
    const actor = await currentPerson();
    if (!actor) return refused(401, "You have been signed out. Sign in in another tab, then go on.");
    const found = await run(actor);
    return found instanceof Response ? found : Response.json(found, { headers: unkept });
  } catch (error) {
    return refusedFor(error, { missing: "This import does not exist, or not for you.", away: "The desk cannot reach its database just now. The upload waits." });
  }
}
