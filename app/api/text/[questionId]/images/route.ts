// The pictures of a text: what there is, and one more. A route, because a browser shows how far an upload has come only for what its script sends.
import { bodyWithin } from "@/app/body";
import { isOurForm } from "@/app/ours";
import { refused, refusedFor, unkept } from "@/app/refused";
import { addImage } from "@/lib/images/add-image";
import { addingImage, bounds } from "@/lib/images/image";
import { imagesOf } from "@/lib/images/queries";
import { rowId } from "@/lib/kit/typed";
import { currentPerson } from "@/lib/people/session";

type Props = { params: Promise<{ questionId: string }> };
const missing = "This text does not exist, or not for you.";
const away = "The desk cannot reach its database just now, and the picture was not kept. Try again in a minute.";
const signedOut = "You have been signed out. Sign in in another tab, then send the picture again.";

export async function GET(_: Request, { params }: Props): Promise<Response> {
  const actor = await currentPerson();
  const id = rowId.safeParse((await params).questionId);
  if (!actor) return refused(401, signedOut);
  if (!id.success) return refused(404, missing);
  try {
    return Response.json({ images: await imagesOf(actor, id.data) }, { headers: unkept });
  } catch (error) {
    return refusedFor(error, { missing, away });
  }
}

/** The body is the file itself; its name stands in the address. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  if (!isOurForm(request) || !request.headers.get("content-type")?.startsWith("application/octet-stream")) return refused(403, "Send the picture from the desk.");
  const actor = await currentPerson();
  if (!actor) return refused(401, signedOut);
  const parsed = addingImage.safeParse({ questionId: (await params).questionId, name: (new URL(request.url).searchParams.get("name") ?? "").slice(-120) });
  if (!parsed.success) return refused(404, missing);
  const upload = await bodyWithin(request, bounds.upload);
  if (!upload) return refused(413, `The picture is larger than ${bounds.upload / 1024 / 1024} MB. Save it smaller, then try again.`);
  try {
    return Response.json(await addImage(actor, parsed.data, upload), { headers: unkept });
  } catch (error) {
    return refusedFor(error, { missing, away });
  }
}
