// A picture of an answer, in one of its widths: for everybody once it is published, before that for who works on the text. A new picture gets
// a new address, so what stands at one never changes; whether it may be seen does.
import { imageFor, publicImage } from "@/lib/images/queries";
import { imageId, widths } from "@/lib/images/image";
import { currentPerson } from "@/lib/people/session";

const none = () => new Response("There is no such picture.", { status: 404, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });

export async function GET(_: Request, { params }: { params: Promise<{ id: string; width: string }> }): Promise<Response> {
  const { id, width } = await params;
  const wide = widths.find((one) => String(one) === width);
  if (!wide || !imageId.safeParse(id).success) return none();
  const everybodys = await publicImage(id, wide);
  const actor = everybodys ? null : await currentPerson();
  const picture = everybodys ?? (actor && (await imageFor(actor, id, wide)));
  if (!picture) return none();
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      "content-type": picture.mime,
      // A withdrawn answer's picture is asked for anew within a day.
      "cache-control": everybodys ? "public, max-age=86400" : "private, max-age=300",
      "content-disposition": "inline",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'",
    },
  });
}
