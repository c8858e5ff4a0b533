// The mail as it came, to be saved. It goes out piece by piece: it may be larger than a page has room for.
import { rawPieces } from "@/lib/mailroom/take";
import { mailFor } from "@/lib/mailroom/queries";
import { Missing } from "@/lib/refusal";
import { attachmentNamed, inert, serve } from "../../serve";

export const GET = (_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> =>
  serve(params, async (actor, mailId) => {
    const { reading, erasedAt } = await mailFor(actor, mailId);
    if (erasedAt) throw new Missing("This mail");
    const pieces = rawPieces(mailId);
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { value, done } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: () => void pieces.return(undefined),
    });
    return new Response(body, { headers: { ...inert, "content-type": "message/rfc822", "content-disposition": attachmentNamed(`${(reading?.subject ?? "").replace(/[^\p{L}\p{N} ,.-]+/gu, " ").trim().slice(0, 60) || `mail ${mailId}`}.eml`) } });
  });
