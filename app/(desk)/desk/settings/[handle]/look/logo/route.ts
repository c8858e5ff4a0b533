// Looks at a logo before it is kept: the preview shows it as it would be, or says what is wrong with it. Nothing is written.
import { isOurForm } from "@/app/ours";
import { isDatabaseAway } from "@/db/client";
import { largestLogo, logoProblems, readLogo } from "@/lib/magazine/read-logo";
import { magazineFor } from "@/lib/magazine/queries";
import { currentPerson } from "@/lib/people/session";
import { Missing, Refusal } from "@/lib/refusal";

const said = (words: object, status = 200) => Response.json(words, { status, headers: { "cache-control": "no-store" } });

export async function POST(request: Request, { params }: { params: Promise<{ handle: string }> }): Promise<Response> {
  if (!isOurForm(request)) return said({ refusal: "Send the form from the desk." }, 403);
  try {
    const actor = await currentPerson();
    if (!actor) return said({ refusal: "You have been signed out. Sign in in another tab, then choose the logo again." }, 401);
    await magazineFor(actor, (await params).handle, "editSettings");
    if (Number(request.headers.get("content-length") ?? Number.POSITIVE_INFINITY) > largestLogo) return said({ refusal: logoProblems.size }, 413);
    const { bytes, mime, width, height, inDark } = await readLogo(new Uint8Array(await request.arrayBuffer()));
    return said({ src: `data:${mime};base64,${bytes.toString("base64")}`, width, height, inDark });
  } catch (error) {
    if (error instanceof Missing) return said({ refusal: "This page does not exist, or not for you." }, 404);
    if (error instanceof Refusal) return said({ refusal: error.message }, 422);
    if (isDatabaseAway(error)) return said({ refusal: "The desk cannot reach its database just now. Try again in a minute." }, 503);
    throw error;
  }
}
