// A picture of the mail, drawn small and anew.
import { inTurn } from "@/lib/kit/in-turn";
import { fileAt, isPicture } from "@/lib/mailroom/files";
import { smaller } from "@/lib/mailroom/smaller";
import { Missing } from "@/lib/refusal";
import { inert, serve } from "../../../serve";

const side = 320;
/** For each picture the whole mail is read, and a page shows many. */
const next = inTurn();

export const GET = (_: Request, { params }: { params: Promise<{ id: string; at: string }> }): Promise<Response> =>
  serve(params, async (actor, mailId, at) => {
    const drawn = await next(async () => {
      const { content, attachment } = await fileAt(actor, mailId, at);
      return isPicture(attachment) ? smaller(content, side) : null;
    });
    if (!drawn) throw new Missing("This picture");
    // A mail never changes; whoever has seen the picture once need not have it drawn again.
    return new Response(new Uint8Array(drawn), { headers: { ...inert, "content-type": "image/jpeg", "cache-control": "private, max-age=86400, immutable" } });
  });
