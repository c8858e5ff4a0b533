// The line to a window of the inbox: what happened to questions, and who looks at which, as it happens. By POST a window says what it
// shows itself. With `once` a plain answer, for where no stream gets through.
import { z } from "zod";
import { eventStream } from "@/app/event-stream";
import { listenToDesks } from "@/app/live";
import { refused, refusedFor, unkept } from "@/app/refused";
import { look, lookAway, looking, othersLooking, stillLooking, tabKey } from "@/lib/intake/looking";
import { magazinesOf } from "@/lib/actor";
import { sessionVersionOf, type SignedIn, signedInPerson } from "@/lib/people/person";
import { currentPerson } from "@/lib/people/session";
import type { DeskSaid } from "@/lib/timeline/live";

/** What is done to many at once is told in one go, and costs each window one look. */
const together = 150;
/** When the page was drawn, in milliseconds. */
const drawnAt = z.coerce.number().int().nonnegative().optional().catch(undefined);
const sentences = { missing: "This is not yours to see.", away: "The desk’s database is away just now." };

export async function POST(request: Request): Promise<Response> {
  const actor = await currentPerson();
  if (!actor) return refused(401, "You have been signed out.");
  const asked = looking.safeParse(await request.json().catch(() => null));
  if (!asked.success) return refused(404, sentences.missing);
  try {
    await look(actor, asked.data);
    return new Response(null, { status: 204, headers: unkept });
  } catch (error) {
    return refusedFor(error, sentences);
  }
}

export async function GET(request: Request): Promise<Response> {
  const actor = await currentPerson();
  if (!actor) return refused(401, "You have been signed out.");
  const search = new URL(request.url).searchParams;
  const tab = tabKey.safeParse(search.get("tab"));
  if (!tab.success || magazinesOf(actor).length === 0) return refused(404, sentences.missing);
  if (search.has("once")) return Response.json(await othersLooking(actor), { headers: unkept });
  const version = await sessionVersionOf(actor.id);
  return lineTo(actor, version, tab.data, drawnAt.parse(search.get("since") ?? undefined), request.signal);
}

function lineTo(actor: SignedIn, version: number, tab: string, since: number | undefined, gone: AbortSignal): Response {
  return eventStream(gone, {
    begin(say, end) {
      let happened: DeskSaid[] = [];
      let timer: ReturnType<typeof setTimeout> | undefined;
      const sayLookers = () => othersLooking(actor).then((others) => say("lookers", JSON.stringify(others)), () => {});
      const tell = () => {
        timer = undefined;
        if (happened.length > 0) say("happened", JSON.stringify(happened.slice(-200).map(({ questionId, by, said }) => ({ questionId, by, said }))));
        happened = [];
        void sayLookers();
      };
      const stop = listenToDesks(
        magazinesOf(actor),
        (one) => {
          if (one === "everything") say("missed", "something");
          else if (one.desk === "happened") happened.push(one);
          timer ??= setTimeout(tell, together);
        },
        end,
        since,
      );
      void sayLookers();
      return () => {
        clearTimeout(timer);
        stop();
        void lookAway(actor, tab).catch(() => {}); // stale in a minute anyhow
      };
    },
    async stays() {
      try {
        const still = await signedInPerson(actor.id, version);
        if (still) await stillLooking(still, tab);
        return still !== null && magazinesOf(still).length > 0;
      } catch {
        return true; // a database that is away comes back
      }
    },
  });
}
