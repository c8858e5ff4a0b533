// One click in a mail program ends the letters (RFC 8058): a POST, answered at once and without a redirect. A GET changes nothing.
import { stopTelling } from "@/lib/board/told";
import { goOn } from "../../../ask/again";

type Context = { params: Promise<{ token: string }> };

export async function POST(_: Request, { params }: Context): Promise<Response> {
  await stopTelling((await params).token);
  return new Response("You will not be written to about this question any more.", { headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });
}

export const GET = async (_: Request, { params }: Context) => goOn(`/q/told/${encodeURIComponent((await params).token)}`);
