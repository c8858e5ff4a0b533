// What every door for uploaded mail asks first, and how it says no. The addresses lie under /api because what goes to a page's address
// passes through the proxy, which cuts a body off at ten megabytes.
import { isOurForm } from "@/app/ours";
import { isDatabaseAway } from "@/db/client";
import type { SignedIn } from "@/lib/people/person";
import { currentPerson } from "@/lib/people/session";
import { Missing, Refusal } from "@/lib/refusal";

const headers = { "cache-control": "no-store" };
const refused = (status: number, refusal: string) => Response.json({ refusal }, { status, headers });

/** Bytes are not taken beyond what a door has room for. */
export const tooMuch = (sentence: string) => refused(413, sentence);

/** Answers with what `run` finds, for a signed-in person on a page of ours; the expected failures become a sentence. */
export async function answer(request: Request, run: (actor: SignedIn) => Promise<object | Response>): Promise<Response> {
  if (!isOurForm(request)) return refused(403, "Send the file from the desk.");
  try {
    const actor = await currentPerson();
    if (!actor) return refused(401, "You have been signed out. Sign in in another tab, then go on.");
    const found = await run(actor);
    return found instanceof Response ? found : Response.json(found, { headers });
  } catch (error) {
    if (error instanceof Refusal) return refused(422, error.message);
    if (error instanceof Missing) return refused(404, "This import does not exist, or not for you.");
    if (isDatabaseAway(error)) return refused(503, "The desk cannot reach its database just now. The upload waits.");
    throw error;
  }
}
