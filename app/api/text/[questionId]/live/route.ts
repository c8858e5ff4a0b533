// The line to a window that has a text open: what changed, and who else is here, as it happens. With `once` a plain answer, for
// where no stream gets through.
import { eventStream } from "@/app/event-stream";
import { listenTo } from "@/app/live";
import { refused, refusedFor, unkept } from "@/app/refused";
import { comeIn, goOut, openWindow, othersIn } from "@/lib/answers/presence";
import { rowId } from "@/lib/kit/typed";
import { sessionVersionOf, type SignedIn, signedInPerson } from "@/lib/people/person";
import { currentPerson } from "@/lib/people/session";
import { Missing } from "@/lib/refusal";
import type { LiveWhat } from "@/lib/questions/say-live";

const everything: LiveWhat[] = ["text", "notes", "facts", "images", "style", "who"];
const missing = "This text is not yours to read, or is no longer.";

export async function GET(request: Request, { params }: { params: Promise<{ questionId: string }> }): Promise<Response> {
  const actor = await currentPerson();
  if (!actor) return refused(401, "You have been signed out.");
  const questionId = rowId.safeParse((await params).questionId);
  const search = new URL(request.url).searchParams;
  const asked = openWindow.safeParse({ tab: search.get("tab") });
  if (!questionId.success || !asked.success) return refused(404, missing);
  const { tab } = asked.data;
  try {
    await comeIn(actor, questionId.data, tab);
    if (search.has("once")) return Response.json({ others: await othersIn(actor, questionId.data) }, { headers: unkept });
  } catch (error) {
    return refusedFor(error, { missing, away: "The desk’s database is away just now." });
  }
  const version = await sessionVersionOf(actor.id);
  return lineTo({ actor, version, questionId: questionId.data, tab }, request.signal);
}

type Window = { actor: SignedIn; version: number; questionId: number; tab: string };

function lineTo({ actor, version, questionId, tab }: Window, gone: AbortSignal): Response {
  return eventStream(gone, {
    begin(say, end) {
      const sayOthers = () => othersIn(actor, questionId).then((others) => say("others", JSON.stringify(others)), () => {});
      const stop = listenTo(
        questionId,
        (what) => {
          for (const one of what === "everything" ? everything : [what]) say("changed", one);
          if (what === "who" || what === "everything") void sayOthers();
        },
        end,
      );
      void sayOthers();
      return () => {
        stop();
        void goOut(actor, questionId, tab).catch(() => {}); // stale in a minute anyhow
      };
    },
    stays: () => stillIn(actor.id, version, questionId, tab),
  });
}

/** Notes that the window is still there. False when its person is signed out or may no longer see the text. */
async function stillIn(personId: number, version: number, questionId: number, tab: string): Promise<boolean> {
  try {
    const actor = await signedInPerson(personId, version);
    if (!actor) return false;
    await comeIn(actor, questionId, tab);
    return true;
  } catch (error) {
    return !(error instanceof Missing); // a database that is away comes back
  }
}
