// The rows that follow in the inbox, before they are asked for: whoever goes through it by keys never waits for a page.
import { refused, refusedFor, unkept } from "@/app/refused";
import { requestTime } from "@/app/now";
import { suppliesFor } from "@/app/parts/supplies-for";
import { magazinesOf } from "@/lib/actor";
import { currentPerson } from "@/lib/people/session";
import { inbox } from "@/lib/questions/inbox";
import { inboxFilter } from "@/lib/questions/inbox-filter";

export async function GET(request: Request): Promise<Response> {
  const actor = await currentPerson();
  if (!actor) return refused(401, "You have been signed out.");
  if (magazinesOf(actor).length === 0) return refused(404, "This is not yours to see.");
  try {
    const now = requestTime();
    const page = await inbox(actor, inboxFilter.parse(Object.fromEntries(new URL(request.url).searchParams)), now);
    return Response.json({ ...page, ...(await suppliesFor(actor, page.rows, now)) }, { headers: unkept });
  } catch (error) {
    return refusedFor(error, { missing: "This is not yours to see.", away: "The desk’s database is away just now." });
  }
}
