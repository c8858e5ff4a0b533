// The door of a column's form, wherever that stands: on its own page, or in a frame on another site.
import { isDatabaseAway } from "@/db/client";
import { columnKnownAs } from "@/lib/magazine/former-paths";
import { goOn, sendAgain, unreadable } from "./again";
import { readFrame, rememberedFrame } from "./frames";
import { take } from "./take";
import { typedIn } from "./typed";

/** @param sentTo where a reader goes on to whose question has come, by the column's path and the secret of the status page */
export const askForm = ({ isFramed, sentTo }: { isFramed: boolean; sentTo: (path: string, token: string) => string }) =>
  async function POST(request: Request, { params }: { params: Promise<{ column: string }> }): Promise<Response> {
    const path = (await params).column;
    const typed = await typedIn(request);
    if (!typed) return unreadable();
    const shown = { form: "ask" as const, path, typed, token: typed.token ?? "", wording: typed.wording ?? "", boardWording: typed.boardWording ?? "", isFramed };
    try {
      const found = await columnKnownAs(path);
      if (!found) return new Response("There is no such column.", { status: 404, headers: { "cache-control": "no-store" } });
      const now = found.column.path;
      const outcome = await take(request, typed, found.column, new Date());
      return "again" in outcome ? await sendAgain(outcome.status, { ...shown, ...outcome.again, path: now, frame: await readFrame(now) }) : goOn(sentTo(now, outcome.token));
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      const sentence = "We cannot reach our files just now. Nothing is lost: everything you typed is still here. Please press “Send question” again in a minute.";
      return sendAgain(503, { ...shown, frame: rememberedFrame(path), sentence });
    }
  };
