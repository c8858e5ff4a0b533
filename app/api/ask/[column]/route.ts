// The public form leads here. Good questions go on to their status page; everything else comes back with a sentence and nothing lost.
import { goOn } from "../again";
import { askForm } from "../ask-form";

/** Whoever reloads the page of a refused form by its address gets the form. */
export async function GET(_: Request, { params }: { params: Promise<{ column: string }> }): Promise<Response> {
  return goOn(`/${encodeURIComponent((await params).column)}/ask`);
}

export const POST = askForm({ isFramed: false, sentTo: (_, token) => `/q/${token}?sent=1` });
