// The same form within a frame on another site: what comes of it stays in the frame. No cookie is needed for it, and none is set.
import { goOn } from "../../again";
import { askForm } from "../../ask-form";

export async function GET(_: Request, { params }: { params: Promise<{ column: string }> }): Promise<Response> {
  return goOn(`/${encodeURIComponent((await params).column)}/embed/ask`);
}

export const POST = askForm({ isFramed: true, sentTo: (path, token) => `/${path}/embed/ask?sent=${token}` });
