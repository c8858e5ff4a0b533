// The buttons of the page behind the link in letters to whoever wondered: say yes to letters, or no more of them.
import { confirmTold, stopTelling } from "@/lib/board/told";
import { goOn, unreadable } from "../../ask/again";
import { typedIn } from "../../ask/typed";

type Context = { params: Promise<{ token: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const typed = await typedIn(request);
  if (!typed) return unreadable();
  const page = `/q/told/${encodeURIComponent(token)}`;
  if (typed.act === "stop") {
    await stopTelling(token);
    return goOn(`${page}?done=stopped`);
  }
  return goOn((await confirmTold(token)) ? `${page}?done=confirmed` : page);
}

export const GET = async (_: Request, { params }: Context) => goOn(`/q/told/${encodeURIComponent((await params).token)}`);
