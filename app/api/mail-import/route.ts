// Begins the upload of a file of mails, or goes on with one that was broken off.
import { fieldMessages } from "@/app/action";
import { bodyWithin, jsonIn } from "@/app/body";
import { beginImport } from "@/lib/mailroom/begin-import";
import { beginning } from "@/lib/mailroom/import";
import { Refusal } from "@/lib/refusal";
import { answer, tooMuch } from "./asked";

/** Bytes: a name and the beginning of the file. */
const longest = 16 * 1024;

export const POST = (request: Request): Promise<Response> =>
  answer(request, async (actor) => {
    const body = await bodyWithin(request, longest);
    if (!body) return tooMuch("That is no beginning of an upload.");
    const said = beginning.safeParse(jsonIn(body));
    if (!said.success) throw new Refusal(Object.values(fieldMessages(said.error))[0] ?? "The upload cannot begin so.");
    return beginImport(actor, said.data);
  });
