// The HTML of a mail within the mail, made harmless, for the frame on its page.
import { serve } from "../../../../serve";
import { serveHtml } from "../../../../serve-html";

export const GET = (_: Request, { params }: { params: Promise<{ id: string; at: string }> }): Promise<Response> => serve(params, serveHtml);
