// Decisions of the inbox that were shown before they were sent: a few in a request, done in their order, each answered for itself.
import { z } from "zod";
import { refused, refusedFor, unkept } from "@/app/refused";
import { type Answer, mostInOne } from "@/lib/intake/outbox";
import { currentPerson } from "@/lib/people/session";
import { run, runNames } from "./acts";

const sentences = { missing: "This is not yours to see.", away: "The desk’s database is away just now." };
/** A page that is closed sends all that is left at once. */
const sent = z.object({ acts: z.array(z.object({ act: z.enum(runNames), fields: z.record(z.string(), z.unknown()) })).min(1).max(mostInOne * 10) });

export async function POST(request: Request): Promise<Response> {
  const actor = await currentPerson();
  if (!actor) return refused(401, "You have been signed out.");
  const asked = sent.safeParse(await request.json().catch(() => null));
  if (!asked.success) return refused(404, sentences.missing);
  const answers: Answer[] = [];
  try {
    for (const { act, fields } of asked.data.acts) answers.push(await run(actor, act, fields));
  } catch (error) {
    // What was done is said; the rest is sent again.
    if (answers.length === 0) return refusedFor(error, sentences);
  }
  return Response.json({ answers }, { headers: unkept });
}
