// A file of the mail, to be saved.
import { fileAt } from "@/lib/mailroom/files";
import { attachmentNamed, inert, serve } from "../../../serve";

/** Kinds that may be named to a browser; everything else is bytes. */
const named = /^(image\/(jpeg|png|gif|webp)|application\/pdf)$/;

export const GET = (_: Request, { params }: { params: Promise<{ id: string; at: string }> }): Promise<Response> =>
  serve(params, async (actor, mailId, at) => {
    const { content, attachment } = await fileAt(actor, mailId, at);
    return new Response(new Uint8Array(content), { headers: { ...inert, "content-type": named.test(attachment.type) ? attachment.type : "application/octet-stream", "content-length": String(content.length), "content-disposition": attachmentNamed(attachment.name) } });
  });
