// Decisions of the inbox that were shown before they were sent: a few in a request, done in their order, each answered for itself.
import { z } from "zod";
import { bodyWithin, jsonIn } from "@/app/body";
import { isOurJson } from "@/app/ours";
import { refused, refusedFor, unkept } from "@/app/refused";
import { type Answer, mostInOne } from "@/lib/intake/outbox";
import { currentPerson } from "@/lib/people/session";
import { run, runNames } from "./acts";

const sentences = { missing: "This is not yours to see.", away: "The desk’s database is away just now." };
/** A page that is closed sends all that is left at once. */
const sent = z.object({ acts: z.array(z.object({ act: z.enum(runNames), fields: z.record(z.string(), z.unknown()) })).min(1).max(mostInOne * 10) });
/** Letters to readers are among them. */
const mostBytes = 2_000_000;

export async function POST(request: Request): Promise<Response> {
  if (!isOurJson(request)) return refused(403, "This did not come from the desk’s own page.");
  const actor = await currentPerson();
  if (!actor) return refused(401, "You have been signed out.");
  const body = await bodyWithin(request, mostBytes);
  if (!body) return refused(413, "That is more than the inbox sends at once.");
  const asked = sent.safeParse(jsonIn(body));
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
